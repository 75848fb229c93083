package org.sanad.assessment.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sanad.assessment.Assessments;
import org.sanad.framework.Framework;
import org.sanad.scoring.Band;
import org.sanad.scoring.Cap;
import org.sanad.scoring.Policy;
import org.sanad.scoring.RequirementScore;
import org.sanad.web.Texts;

/**
 * One reason why the band can be no better, with the way to its cause.
 *
 * @param href  null where the whole is the cause
 * @param words continue the link's label
 */
public record CapReason(Band band, String href, String code, String title, String words) {

    static List<CapReason> all(Assessments.View view, Texts texts) {
        var framework = view.sheet().framework();
        var answered = view.score().requirements().stream().filter(RequirementScore::answered)
                .map(RequirementScore::code).collect(Collectors.toSet());
        return view.score().caps().stream()
                .map(cap -> of(cap, view.assessment().id(), framework, answered.contains(cap.at()), texts)).toList();
    }

    private static CapReason of(Cap cap, UUID assessment, Framework framework, boolean answered, Texts texts) {
        var policy = Policy.READINESS_1;
        return switch (cap.code()) {
            case CRITICAL_NONE, CRITICAL_PARTLY, OPEN_MAJOR, OPEN_MINOR -> {
                var requirement = framework.requirement(cap.at()).orElseThrow();
                var words = answered ? texts.name("assess.cap", cap.code()) : texts.of("assess.cap-open");
                yield new CapReason(cap.band(),
                        AssessmentLinks.requirement(assessment, framework.sectionOf(cap.at()).code(), cap.at()),
                        cap.at(),
                        requirement.title(), words);
            }
            case WEAK_SECTION -> new CapReason(cap.band(), AssessmentLinks.section(assessment, cap.at()), cap.at(),
                    framework.section(cap.at()).orElseThrow().title(),
                    texts.of("assess.cap.WEAK_SECTION", policy.weakSectionBelow()));
            case NARROW_SCOPE -> new CapReason(cap.band(), null, null, null,
                    texts.of("assess.cap.NARROW_SCOPE", policy.narrowScopeAbove()));
        };
    }
}
