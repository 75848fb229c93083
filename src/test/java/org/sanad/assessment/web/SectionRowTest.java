package org.sanad.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sanad.framework.Check;
import org.sanad.framework.Question;
import org.sanad.framework.Requirement;
import org.sanad.framework.Section;
import org.sanad.scoring.Outcome;
import org.sanad.scoring.Policy;
import org.sanad.scoring.Score;
import org.sanad.scoring.ScoreLine;

class SectionRowTest {

    private static final UUID ID = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");
    private static final Question TWO_CHECKS =
            new Question.Checklist(List.of(new Check("a", "First"), new Check("b", "Second")));
    private static final List<Section> SECTIONS = List.of(section("A.5", "A.5.1", "A.5.2"), section("A.8", "A.8.1"));

    private static Section section(String code, String... requirements) {
        return new Section(code, "Section " + code, false, List.of(requirements).stream()
                .map(one -> new Requirement(one, "Title of " + one, "", "", List.of(), 1, false, true, List.of(),
                        TWO_CHECKS))
                .toList());
    }

    private static final Outcome OPEN = new Outcome.Checked(0, 2, 2);
    private static final Outcome HALF_SAID = new Outcome.Checked(1, 1, 2);
    private static final Outcome MET = new Outcome.Checked(2, 0, 2);

    /** Outcomes by requirement; the others are open. */
    private static List<SectionRow> rows(Map<String, Outcome> outcomes) {
        var lines = new ArrayList<ScoreLine>();
        for (var section : SECTIONS) {
            for (var one : section.requirements())
                lines.add(new ScoreLine(section.code(), one.code(), 1, false, true,
                        outcomes.getOrDefault(one.code(), OPEN),
                        false));
        }
        Set<String> begun = new TreeSet<>(outcomes.keySet());
        return SectionRow.all(ID, SECTIONS, Score.of(lines, Policy.READINESS_1), begun);
    }

    @Test
    void a_section_nobody_touched_is_not_started() {
        assertThat(rows(Map.of()).get(0).progress()).isEqualTo(Progress.NOT_STARTED);
    }

    @Test
    void a_section_with_a_single_check_answered_is_in_progress() {
        assertThat(rows(Map.of("A.5.1", HALF_SAID)).get(0).progress()).isEqualTo(Progress.IN_PROGRESS);
    }

    @Test
    void a_section_with_nothing_open_is_complete() {
        assertThat(rows(Map.of("A.5.1", MET, "A.5.2", new Outcome.Excluded())).get(0).progress())
                .isEqualTo(Progress.COMPLETE);
    }

    @Test
    void counts_ratings_and_exclusions_of_a_section() {
        var row = rows(Map.of("A.5.1", MET, "A.5.2", new Outcome.Excluded())).get(0);
        assertThat(row.counts()).isEqualTo(Map.of(Rating.FULLY, 1, Rating.EXCLUDED, 1));
        assertThat(row.count("PARTLY")).isZero();
    }

    @Test
    void what_is_answered_in_part_has_no_rating_yet() {
        assertThat(rows(Map.of("A.5.1", HALF_SAID)).get(0).counts()).containsEntry(Rating.STARTED, 1)
                .containsEntry(Rating.OPEN, 1);
    }

    @Test
    void next_is_the_first_open_requirement_of_the_first_section_with_one() {
        var next = NextQuestion.in(rows(Map.of("A.5.1", MET)));
        assertThat(next.section().code()).isEqualTo("A.5");
        assertThat(next.requirement().code()).isEqualTo("A.5.2");
        assertThat(next.left()).isEqualTo(1);
        assertThat(next.requirement().href()).isEqualTo("/assessment/section?id=" + ID + "&section=A.5#A.5.2");
    }

    @Test
    void next_passes_over_sections_that_are_complete() {
        assertThat(NextQuestion.in(rows(Map.of("A.5.1", MET, "A.5.2", MET))).requirement().code()).isEqualTo("A.8.1");
    }

    @Test
    void nothing_is_next_when_everything_is_answered() {
        assertThat(NextQuestion.in(rows(Map.of("A.5.1", MET, "A.5.2", MET, "A.8.1", MET)))).isNull();
    }
}
