package org.sanad.web;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sanad.scoring.Percent;
import org.sanad.scoring.Score;
import org.sanad.scoring.SectionScore;

/** A score as the API prints it: figures with one decimal, truncated, or null. */
public final class ScoreJson {

    private ScoreJson() {}

    /** The whole score. */
    public static Map<String, Object> of(Score score) {
        var json = head(score);
        json.put("evidenceCoverage", figure(score.evidenceCoverage()));
        json.put("caps", score.caps().stream().map(cap -> {
            var one = new LinkedHashMap<String, Object>();
            one.put("code", cap.code());
            one.put("at", cap.at());
            one.put("band", cap.band());
            return one;
        }).toList());
        json.put("sections", score.sections().stream().map(ScoreJson::section).toList());
        json.put("requirements", score.requirements().stream().map(requirement -> {
            var one = new LinkedHashMap<String, Object>();
            one.put("code", requirement.code());
            one.put("rating", requirement.rating());
            if (requirement.excluded()) one.put("excluded", true);
            return one;
        }).toList());
        return json;
    }

    /** What one answer changed: the figures of the whole and of its section. */
    public static Map<String, Object> changed(Score score, String section) {
        var json = head(score);
        json.put("sections",
                score.sections().stream().filter(one -> one.code().equals(section)).map(ScoreJson::section).toList());
        return json;
    }

    private static Map<String, Object> head(Score score) {
        var json = new LinkedHashMap<String, Object>();
        json.put("floor", figure(score.floor()));
        json.put("ceiling", figure(score.ceiling()));
        json.put("coverage", figure(score.coverage()));
        json.put("exclusionShare", figure(score.exclusionShare()));
        json.put("rawBand", score.rawBand());
        json.put("band", score.band());
        json.put("provisional", score.provisional());
        return json;
    }

    private static Map<String, Object> section(SectionScore section) {
        var one = new LinkedHashMap<String, Object>();
        one.put("code", section.code());
        one.put("floor", figure(section.floor()));
        one.put("ceiling", figure(section.ceiling()));
        one.put("answered", section.answered());
        one.put("total", section.total());
        return one;
    }

    public static BigDecimal figure(Percent percent) {
        return percent == null ? null : BigDecimal.valueOf(percent.tenths(), 1);
    }
}
