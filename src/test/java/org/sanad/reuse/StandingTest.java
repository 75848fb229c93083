package org.sanad.reuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sanad.framework.Relation.EQUAL;
import static org.sanad.framework.Relation.INTERSECTS;
import static org.sanad.framework.Relation.SUBSET;
import static org.sanad.framework.Relation.SUPERSET;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sanad.assessment.AssessmentState;
import org.sanad.framework.Counterparts.Counterpart;
import org.sanad.framework.Relation;
import org.sanad.scoring.Level;

class StandingTest {

    private static Word word(String framework, String requirement, Level rating) {
        return new Word(UUID.randomUUID(), UUID.randomUUID(), "Somewhere", AssessmentState.OPEN, UUID.randomUUID(), framework, requirement, rating, rating == null, Instant.EPOCH);
    }

    private static Counterpart counterpart(String requirement, Relation relation) {
        return new Counterpart("b", requirement, relation, null, "Why.");
    }

    private static Standing of(List<Counterpart> counterparts, Map<String, Map<String, Word>> words) {
        return Standing.of("a", "A.1", counterparts, words);
    }

    @ParameterizedTest
    @CsvSource({"FULLY, MET", "LARGELY, PART", "PARTLY, PART", "NONE, OPEN", ", EXCLUDED"})
    void an_own_answer_decides_whatever_the_others_say(Level rating, Coverage coverage) {
        var own = word("a", "A.1", rating);
        for (var other : new Level[] {Level.FULLY, Level.NONE}) {
            var standing = of(List.of(counterpart("B.1", EQUAL)), Map.of("a", Map.of("A.1", own), "b", Map.of("B.1", word("b", "B.1", other))));
            assertThat(standing).isEqualTo(new Standing(coverage, own, null, null));
            assertThat(standing.own()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "EQUAL, FULLY, MET", "SUPERSET, FULLY, MET", "SUBSET, FULLY, PART", "INTERSECTS, FULLY, PART",
        "EQUAL, LARGELY, PART", "SUPERSET, LARGELY, PART", "SUBSET, PARTLY, PART", "INTERSECTS, PARTLY, PART",
        "EQUAL, NONE, OPEN", "SUPERSET, NONE, OPEN", "SUBSET, NONE, OPEN", "INTERSECTS, NONE, OPEN",
        "EQUAL, , OPEN", "SUPERSET, , OPEN", "SUBSET, , OPEN", "INTERSECTS, , OPEN"})
    void without_one_only_a_counterpart_that_demands_as_much_and_is_fully_met_meets_it(Relation relation, Level rating, Coverage coverage) {
        var said = word("b", "B.1", rating);
        var standing = of(List.of(counterpart("B.1", relation)), Map.of("b", Map.of("B.1", said)));
        assertThat(standing.coverage()).isEqualTo(coverage);
        assertThat(standing.word()).isEqualTo(coverage == Coverage.OPEN ? null : said);
        assertThat(standing.relation()).isEqualTo(coverage == Coverage.OPEN ? null : relation);
        assertThat(standing.own()).isFalse();
    }

    @Test
    void the_best_of_several_counterparts_counts_wherever_it_stands() {
        var words = Map.of("b", Map.of("B.1", word("b", "B.1", Level.LARGELY), "B.2", word("b", "B.2", Level.FULLY), "B.3", word("b", "B.3", Level.FULLY)));
        assertThat(of(List.of(counterpart("B.1", EQUAL), counterpart("B.3", INTERSECTS), counterpart("B.2", SUPERSET)), words).word().requirement()).isEqualTo("B.2");
        assertThat(of(List.of(counterpart("B.9", EQUAL), counterpart("B.1", SUBSET), counterpart("B.3", INTERSECTS)), words)).extracting(Standing::coverage, one -> one.word().requirement())
                .containsExactly(Coverage.PART, "B.1");
    }

    @Test
    void the_requirement_between_the_two_is_named() {
        var through = new Counterpart("b", "B.1", EQUAL, "A.5.1", "Why.");
        assertThat(of(List.of(through), Map.of("b", Map.of("B.1", word("b", "B.1", Level.FULLY)))).via()).isEqualTo("A.5.1");
    }

    @Test
    void of_what_nothing_is_said_is_open() {
        assertThat(of(List.of(), Map.of())).isEqualTo(new Standing(Coverage.OPEN, null, null, null));
        assertThat(of(List.of(counterpart("B.1", EQUAL)), Map.of("b", Map.of("B.2", word("b", "B.2", Level.FULLY)))).coverage()).isEqualTo(Coverage.OPEN);
        assertThat(of(List.of(counterpart("B.1", EQUAL)), Map.of("a", Map.of("B.1", word("a", "B.1", Level.FULLY)))).coverage()).as("another checklist's requirement of the same code").isEqualTo(Coverage.OPEN);
    }
}
