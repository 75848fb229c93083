package org.sanad.review.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sanad.review.web.WorkList.Show;

class WorkListTest {

    private static final WorkItem DONE = new WorkItem("A.1", "one", true, true, false, false);
    private static final WorkItem OPTIONAL = new WorkItem("A.2", "two", false, false, false, false);
    private static final WorkItem FIRST_MISSING = new WorkItem("A.3", "three", true, false, false, false);
    private static final WorkItem LOWERED = new WorkItem("A.4", "four", true, true, true, false);
    private static final WorkItem SECOND_MISSING = new WorkItem("A.5", "five", true, false, false, true);

    private final WorkList list = new WorkList(List.of(DONE, OPTIONAL, FIRST_MISSING, LOWERED, SECOND_MISSING));

    @Test
    void lists_in_the_order_of_the_framework() {
        assertThat(list.shown(Show.ALL)).containsExactly(DONE, OPTIONAL, FIRST_MISSING, LOWERED, SECOND_MISSING);
        assertThat(list.shown(Show.SAMPLE)).containsExactly(DONE, FIRST_MISSING, LOWERED, SECOND_MISSING);
        assertThat(list.shown(Show.MISSING)).containsExactly(FIRST_MISSING, SECOND_MISSING);
    }

    @Test
    void lists_what_has_a_finding_beside_what_was_lowered() {
        assertThat(list.shown(Show.LOWERED)).containsExactly(LOWERED, SECOND_MISSING);
    }

    @Test
    void shows_the_sample_where_nothing_known_is_asked_for() {
        assertThat(Show.of(null)).isEqualTo(Show.SAMPLE);
        assertThat(Show.of("everything")).isEqualTo(Show.SAMPLE);
        assertThat(Show.of("missing")).isEqualTo(Show.MISSING);
    }

    @Test
    void goes_to_neighbours_in_what_is_listed() {
        assertThat(list.after("A.1", Show.SAMPLE)).contains("A.3");
        assertThat(list.before("A.3", Show.SAMPLE)).contains("A.1");
        assertThat(list.before("A.1", Show.SAMPLE)).isEmpty();
        assertThat(list.after("A.5", Show.ALL)).isEmpty();
    }

    @Test
    void finds_neighbours_of_what_is_not_listed_itself() {
        assertThat(list.after("A.2", Show.LOWERED)).contains("A.4");
        assertThat(list.before("A.4", Show.MISSING)).contains("A.3");
    }

    @Test
    void goes_on_with_the_next_that_must_be_examined() {
        assertThat(list.nextMissing("A.3")).contains("A.5");
        assertThat(list.nextMissing("A.1")).contains("A.3");
    }

    @Test
    void begins_again_after_the_last() {
        assertThat(list.nextMissing("A.5")).contains("A.3");
    }

    @Test
    void ends_when_nothing_else_must_be_examined() {
        var last = new WorkList(List.of(DONE, OPTIONAL, FIRST_MISSING));
        assertThat(last.nextMissing("A.3")).isEmpty();
        assertThat(new WorkList(List.of(DONE, OPTIONAL)).nextMissing("A.1")).isEmpty();
    }

    @Test
    void starts_with_what_must_be_examined_first() {
        assertThat(list.start()).isEqualTo("A.3");
        assertThat(new WorkList(List.of(DONE, OPTIONAL)).start()).isEqualTo("A.1");
    }

    @Test
    void marks_the_gravest_fact() {
        assertThat(SECOND_MISSING.mark().key()).isEqualTo("workbench.mark.found");
        assertThat(LOWERED.mark().key()).isEqualTo("workbench.mark.lowered");
        assertThat(DONE.mark().key()).isEqualTo("workbench.mark.examined");
        assertThat(FIRST_MISSING.mark().key()).isEqualTo("workbench.mark.missing");
        assertThat(OPTIONAL.mark().key()).isEqualTo("workbench.mark.optional");
    }
}
