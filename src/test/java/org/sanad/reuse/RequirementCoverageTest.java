package org.sanad.reuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sanad.framework.Relation.EQUAL;
import static org.sanad.framework.Relation.INTERSECTS;
import static org.sanad.framework.Relation.SUBSET;
import static org.sanad.framework.Relation.SUPERSET;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sanad.assessment.AssessmentState;
import org.sanad.framework.Counterparts.Counterpart;
import org.sanad.framework.Question;
import org.sanad.framework.Relation;
import org.sanad.framework.Requirement;
import org.sanad.scoring.Level;

class RequirementCoverageTest {

    private static final Requirement ASKED = requirement("A.1", "What it asks");

    private static Requirement requirement(String code, String title) {
        return new Requirement(code, title, "Text", "", List.of(), 1, false, true, List.of(), new Question.Graded());
    }

    private static PriorAnswer word(String framework, String requirement, Level rating) {
        return word(framework, requirement, rating, AssessmentState.OPEN, "What it asks");
    }

    private static PriorAnswer word(String framework, String requirement, Level rating, AssessmentState state,
            String title) {
        return new PriorAnswer(UUID.randomUUID(), UUID.randomUUID(), "Somewhere", state, UUID.randomUUID(), framework,
                requirement, rating, rating == null, Instant.EPOCH, requirement(requirement, title));
    }

    private static Counterpart counterpart(String requirement, Relation relation) {
        return new Counterpart("b", requirement, relation, null, "Why.", ASKED,
                requirement(requirement, "What it asks"));
    }

    private static RequirementCoverage of(List<Counterpart> counterparts, PriorAnswer... newest) {
        return RequirementCoverage.of("a", ASKED, counterparts, PriorAnswers.of(List.of(newest)));
    }

    @ParameterizedTest
    @CsvSource({"FULLY, MET", "LARGELY, PART", "PARTLY, PART", "NONE, OPEN", ", EXCLUDED"})
    void an_own_answer_decides_whatever_the_others_say(Level rating, Coverage coverage) {
        var own = word("a", "A.1", rating);
        for (var other : new Level[] {Level.FULLY, Level.NONE}) {
            var standing = of(List.of(counterpart("B.1", EQUAL)), own, word("b", "B.1", other));
            assertThat(standing).isEqualTo(new RequirementCoverage(coverage, own, null, null));
            assertThat(standing.own()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
            "EQUAL, FULLY, MET", "SUPERSET, FULLY, MET", "SUBSET, FULLY, PART", "INTERSECTS, FULLY, PART",
            "EQUAL, LARGELY, PART", "SUPERSET, LARGELY, PART", "SUBSET, PARTLY, PART", "INTERSECTS, PARTLY, PART",
            "EQUAL, NONE, OPEN", "SUPERSET, NONE, OPEN", "SUBSET, NONE, OPEN", "INTERSECTS, NONE, OPEN",
            "EQUAL, , OPEN", "SUPERSET, , OPEN", "SUBSET, , OPEN", "INTERSECTS, , OPEN"})
    void without_one_only_a_counterpart_that_demands_as_much_and_is_fully_met_meets_it(Relation relation, Level rating,
            Coverage coverage) {
        var said = word("b", "B.1", rating);
        var standing = of(List.of(counterpart("B.1", relation)), said);
        assertThat(standing.coverage()).isEqualTo(coverage);
        assertThat(standing.word()).isEqualTo(coverage == Coverage.OPEN ? null : said);
        assertThat(standing.relation()).isEqualTo(coverage == Coverage.OPEN ? null : relation);
        assertThat(standing.own()).isFalse();
    }

    @Test
    void the_best_of_several_counterparts_counts_wherever_it_stands() {
        var words = new PriorAnswer[] {word("b", "B.1", Level.LARGELY), word("b", "B.2", Level.FULLY),
                word("b", "B.3", Level.FULLY)};
        assertThat(of(List.of(counterpart("B.1", EQUAL), counterpart("B.3", INTERSECTS), counterpart("B.2", SUPERSET)),
                words).word().requirement()).isEqualTo("B.2");
        assertThat(of(List.of(counterpart("B.9", EQUAL), counterpart("B.1", SUBSET), counterpart("B.3", INTERSECTS)),
                words)).extracting(RequirementCoverage::coverage, one -> one.word().requirement())
                .containsExactly(Coverage.PART, "B.1");
    }

    @Test
    void the_requirement_between_the_two_is_named() {
        var through = new Counterpart("b", "B.1", EQUAL, "A.5.1", "Why.", ASKED, requirement("B.1", "What it asks"));
        assertThat(of(List.of(through), word("b", "B.1", Level.FULLY)).via()).isEqualTo("A.5.1");
    }

    @ParameterizedTest
    @CsvSource({"FULLY, PART", "LARGELY, PART", "NONE, OPEN", ", OPEN"})
    void an_own_answer_to_a_question_that_has_changed_only_helps(Level rating, Coverage coverage) {
        var earlier = word("a", "A.1", rating, AssessmentState.CERTIFIED, "What it asked");
        assertThat(of(List.of(), earlier))
                .isEqualTo(coverage == Coverage.OPEN ? new RequirementCoverage(Coverage.OPEN, null, null, null)
                        : new RequirementCoverage(Coverage.PART, earlier, INTERSECTS, null));
        var other = word("b", "B.1", Level.FULLY);
        assertThat(of(List.of(counterpart("B.1", EQUAL)), earlier, other)).as("what proves it now")
                .isEqualTo(new RequirementCoverage(Coverage.MET, other, EQUAL, null));
        var own = word("a", "A.1", Level.NONE);
        assertThat(of(List.of(), earlier, own)).as("the answer to this question, though older")
                .isEqualTo(new RequirementCoverage(Coverage.OPEN, own, null, null));
    }

    @ParameterizedTest
    @CsvSource({"EQUAL", "SUPERSET", "SUBSET", "INTERSECTS"})
    void a_relation_that_was_judged_on_other_wording_proves_nothing(Relation relation) {
        var said = word("b", "B.1", Level.FULLY, AssessmentState.OPEN, "Now it asks something else");
        assertThat(of(List.of(counterpart("B.1", relation)), said))
                .isEqualTo(new RequirementCoverage(Coverage.PART, said, INTERSECTS, null));
        var asked = requirement("A.1", "There is a swimming pool");
        assertThat(RequirementCoverage
                .of("a", asked, List.of(counterpart("B.1", relation)),
                        PriorAnswers.of(List.of(word("b", "B.1", Level.FULLY))))
                .coverage()).isEqualTo(Coverage.PART);
    }

    @Test
    void what_went_on_under_another_version_settles_nothing_any_more() {
        var past = word("a", "A.1", Level.FULLY, AssessmentState.CONTINUED, "What it asks");
        assertThat(of(List.of(), past)).as("asked again, and not answered yet")
                .isEqualTo(new RequirementCoverage(Coverage.PART, past, INTERSECTS, null));
        var now = word("a", "A.1", Level.PARTLY);
        assertThat(of(List.of(), past, now).word()).isEqualTo(now);
        assertThat(of(List.of(counterpart("B.1", EQUAL)),
                word("b", "B.1", Level.FULLY, AssessmentState.CONTINUED, "What it asks")).coverage())
                .isEqualTo(Coverage.PART);
    }

    @Test
    void of_several_answers_to_one_question_the_newest_counts() {
        var newest = word("a", "A.1", Level.PARTLY);
        assertThat(of(List.of(), newest, word("a", "A.1", Level.FULLY)).word()).isEqualTo(newest);
        assertThat(of(List.of(counterpart("B.1", EQUAL)), word("b", "B.1", Level.NONE), word("b", "B.1", Level.FULLY))
                .coverage()).isEqualTo(Coverage.OPEN);
    }

    @Test
    void of_what_nothing_is_said_is_open() {
        assertThat(of(List.of())).isEqualTo(new RequirementCoverage(Coverage.OPEN, null, null, null));
        assertThat(of(List.of(counterpart("B.1", EQUAL)), word("b", "B.2", Level.FULLY)).coverage())
                .isEqualTo(Coverage.OPEN);
        assertThat(of(List.of(counterpart("B.1", EQUAL)), word("a", "B.1", Level.FULLY)).coverage())
                .as("another checklist's requirement of the same code").isEqualTo(Coverage.OPEN);
    }
}
