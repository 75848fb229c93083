package org.sanad.review.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sanad.review.ReviewState;

class NextStepTest {

    @Test
    void an_auditor_accepts_what_is_open() {
        assertThat(NextStep.ofBody(ReviewState.OPEN, true, false, false)).isEqualTo(NextStep.ACCEPT);
        assertThat(NextStep.ofBody(ReviewState.OPEN, false, true, false)).isEqualTo(NextStep.LOOK);
    }

    @Test
    void only_who_accepted_examines() {
        assertThat(NextStep.ofBody(ReviewState.ACCEPTED, true, false, true)).isEqualTo(NextStep.EXAMINE);
        assertThat(NextStep.ofBody(ReviewState.ACCEPTED, true, true, false)).isEqualTo(NextStep.LOOK);
    }

    @Test
    void a_certifier_decides_only_what_somebody_else_audited() {
        assertThat(NextStep.ofBody(ReviewState.CONCLUDED, false, true, false)).isEqualTo(NextStep.DECIDE);
        assertThat(NextStep.ofBody(ReviewState.CONCLUDED, true, true, true)).isEqualTo(NextStep.LOOK);
        assertThat(NextStep.ofBody(ReviewState.CONCLUDED, true, false, false)).isEqualTo(NextStep.LOOK);
    }

    @Test
    void nothing_is_left_to_do_once_it_is_decided() {
        assertThat(NextStep.ofBody(ReviewState.DECIDED, true, true, true)).isEqualTo(NextStep.LOOK);
        assertThat(NextStep.LOOK.work()).isFalse();
    }

    @Test
    void a_firm_answers_findings_while_the_auditor_examines() {
        assertThat(NextStep.ofFirm(ReviewState.ACCEPTED, 2)).isEqualTo(NextStep.ANSWER);
        assertThat(NextStep.ofFirm(ReviewState.ACCEPTED, 0)).isEqualTo(NextStep.LOOK);
        assertThat(NextStep.ofFirm(ReviewState.DECIDED, 2)).isEqualTo(NextStep.LOOK);
    }
}
