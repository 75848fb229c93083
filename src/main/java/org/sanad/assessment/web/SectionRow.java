package org.sanad.assessment.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sanad.assessment.AnswerView;
import org.sanad.assessment.Assessments;
import org.sanad.framework.Section;
import org.sanad.scoring.RequirementScore;
import org.sanad.scoring.Score;

/**
 * A section of the checklist with what was answered in it.
 *
 * @param gaps   its requirements that are not answered to the end
 * @param counts how many of its requirements have which rating; only those that occur
 */
public record SectionRow(String code, String title, String href, int answered, int total, ScoreBar bar,
        Progress progress,
        List<Gap> gaps, Map<Rating, Integer> counts) {

    /** A requirement that is still open. */
    public record Gap(String code, String title, String href) {}

    public int count(String rating) {
        return counts.getOrDefault(Rating.valueOf(rating), 0);
    }

    /** All sections, in the checklist's order. */
    static List<SectionRow> all(Assessments.View view) {
        var begun = view.answers().stream().filter(answer -> AnswerForm.of(answer).begun()).map(AnswerView::requirement)
                .collect(Collectors.toSet());
        return all(view.assessment().id(), view.sheet().framework().sections(), view.score(), begun);
    }

    static List<SectionRow> all(UUID assessment, List<Section> sections, Score score, Set<String> begun) {
        var byCode = score.requirements().stream().collect(Collectors.toMap(RequirementScore::code, one -> one));
        var rows = new ArrayList<SectionRow>(sections.size());
        for (int i = 0; i < sections.size(); i++) {
            var section = sections.get(i);
            var figures = score.sections().get(i);
            var gaps = new ArrayList<Gap>();
            var counts = new EnumMap<Rating, Integer>(Rating.class);
            for (var requirement : section.requirements()) {
                var one = byCode.get(requirement.code());
                counts.merge(Rating.of(begun.contains(requirement.code()), one), 1, Integer::sum);
                if (!one.answered())
                    gaps.add(new Gap(requirement.code(), requirement.title(),
                            AssessmentLinks.requirement(assessment, section.code(), requirement.code())));
            }
            int untouched = counts.getOrDefault(Rating.OPEN, 0);
            rows.add(new SectionRow(section.code(), section.title(),
                    AssessmentLinks.section(assessment, section.code()),
                    figures.answered(), figures.total(),
                    ScoreBar.of(figures.floor(), figures.ceiling()),
                    Progress.of(figures.total() - untouched, figures.answered(), figures.total()), gaps, counts));
        }
        return rows;
    }
}
