package org.sanad.review.web;

import java.util.List;
import org.sanad.framework.Framework;
import org.sanad.scoring.Band;
import org.sanad.scoring.Cap;
import org.sanad.scoring.Score;

/**
 * A reason why the band can be no better than a letter.
 *
 * @param requirement code of the requirement that causes it; null where a section or the whole does
 * @param title       of that requirement or section
 */
public record AssuredCap(Band band, String key, String at, String title, String requirement) {

    static List<AssuredCap> of(Score score, Framework framework) {
        return score.caps().stream().map(cap -> of(cap, framework)).toList();
    }

    private static AssuredCap of(Cap cap, Framework framework) {
        var requirement = cap.at() == null ? null : framework.byCode().get(cap.at());
        var title = requirement != null ? requirement.title() : cap.at() == null ? ""
                : framework.section(cap.at()).map(section -> section.title()).orElse("");
        return new AssuredCap(cap.band(), "cap." + cap.code().name(), cap.at(), title,
                requirement == null ? null : requirement.code());
    }
}
