package org.sanad.certificate;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sanad.assessment.AnswerSheet;
import org.sanad.review.ReviewView;
import org.sanad.scoring.Cap;
import org.sanad.scoring.Score;
import org.sanad.scoring.SectionScore;

/**
 * The scores of a review as its record holds them, reckoned with the evidence that was current on the day of the
 * decision.
 */
final class ScoreFacts {

    private static final String POLICY = "readiness-1";

    private ScoreFacts() {}

    static Map<String, Object> of(ReviewView view, LocalDate day) {
        var comparison = view.examination().comparison();
        var facts = new TreeMap<String, Object>();
        facts.put("policy", POLICY);
        facts.put("claimed", figures(comparison.claimed()));
        facts.put("assured", figures(comparison.assured()));
        facts.put("evidenceCoverage", evidenced(view, day).score().evidenceCoverage().toString());
        facts.put("examinedShare", comparison.examinedShare().toString());
        facts.put("loweredShare", comparison.loweredShare().toString());
        facts.put("lowered", comparison.lowered());
        return facts;
    }

    private static AnswerSheet evidenced(ReviewView view, LocalDate day) {
        var requirements = new HashSet<String>();
        for (var row : view.evidence()) {
            if (row.expires() == null || !row.expires().isBefore(day)) requirements.add(row.requirement());
        }
        var sheet = view.examination().sheet();
        return new AnswerSheet(sheet.framework(), sheet.answers(), requirements);
    }

    private static Map<String, Object> figures(Score score) {
        var figures = new TreeMap<String, Object>();
        put(figures, "floor", score.floor());
        put(figures, "ceiling", score.ceiling());
        put(figures, "coverage", score.coverage());
        put(figures, "exclusionShare", score.exclusionShare());
        put(figures, "rawBand", score.rawBand());
        put(figures, "band", score.band());
        figures.put("caps", score.caps().stream().map(ScoreFacts::cap).toList());
        figures.put("sections", sections(score.sections()));
        return figures;
    }

    private static Map<String, Object> cap(Cap cap) {
        var facts = new TreeMap<String, Object>(Map.of("code", cap.code().name(), "band", cap.band().name()));
        put(facts, "at", cap.at());
        return facts;
    }

    private static List<Map<String, Object>> sections(List<SectionScore> sections) {
        return sections.stream().map(section -> {
            Map<String, Object> facts = new TreeMap<>(Map.of("code", section.code()));
            put(facts, "floor", section.floor());
            return facts;
        }).toList();
    }

    private static void put(Map<String, Object> facts, String name, Object value) {
        if (value != null) facts.put(name, value.toString());
    }
}
