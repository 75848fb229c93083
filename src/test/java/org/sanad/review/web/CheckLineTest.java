package org.sanad.review.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sanad.framework.Check;
import org.sanad.framework.Question;
import org.sanad.framework.Requirement;

class CheckLineTest {

    private static final Requirement BACKUPS =
            new Requirement("A.8.13", "Backups", "", "", List.of(), 3, true, false, List.of(),
                    new Question.Checklist(List.of(new Check("a", "kept apart"), new Check("b", "tried out"))));

    @Test
    void begins_blank_whatever_the_claim() {
        assertThat(CheckLine.of(BACKUPS, Map.of("a", true, "b", false), Map.of(), Map.of()))
                .extracting(CheckLine::chosen).containsOnlyNulls();
    }

    @Test
    void shows_the_verdict_once_there_is_one() {
        assertThat(CheckLine.of(BACKUPS, Map.of("a", true, "b", false), Map.of("a", false, "b", true), Map.of()))
                .extracting(CheckLine::chosen).containsExactly(false, true);
    }

    @Test
    void keeps_what_was_just_sent() {
        assertThat(
                CheckLine.of(BACKUPS, Map.of("a", true, "b", true), Map.of("a", true, "b", true), Map.of("b", false)))
                .extracting(CheckLine::chosen).containsExactly(true, false);
    }

    @Test
    void a_check_is_lowered_when_the_claim_is_met_and_the_verdict_is_not() {
        assertThat(CheckLine.of(BACKUPS, Map.of("a", true, "b", false), Map.of("a", false, "b", false), Map.of()))
                .extracting(CheckLine::lowered).containsExactly(true, false);
    }

    @Test
    void has_no_verdict_to_show_before_there_is_one() {
        var lines = CheckLine.of(BACKUPS, Map.of(), Map.of(), Map.of());
        assertThat(lines).extracting(CheckLine::confirmed).containsOnlyNulls();
        assertThat(lines).extracting(line -> line.claim().key()).containsOnly("workbench.not-met");
    }
}
