package org.sanad.review.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sanad.review.ReviewState;

class NextReviewStepTest {

    @Test
    void an_auditor_accepts_what_is_open() {
        assertThat(NextReviewStep.ofBody(ReviewState.OPEN, true, false, false)).isEqualTo(NextReviewStep.ACCEPT);
        assertThat(NextReviewStep.ofBody(ReviewState.OPEN, false, true, false)).isEqualTo(NextReviewStep.LOOK);
    }

    @Test
    void only_who_accepted_examines() {
        assertThat(NextReviewStep.ofBody(ReviewState.ACCEPTED, true, false, true)).isEqualTo(NextReviewStep.EXAMINE);
        assertThat(NextReviewStep.ofBody(ReviewState.ACCEPTED, true, true, false)).isEqualTo(NextReviewStep.LOOK);
    }

    @Test
    void a_certifier_decides_only_what_somebody_else_audited() {
        assertThat(NextReviewStep.ofBody(ReviewState.CONCLUDED, false, true, false)).isEqualTo(NextReviewStep.DECIDE);
        assertThat(NextReviewStep.ofBody(ReviewState.CONCLUDED, true, true, true)).isEqualTo(NextReviewStep.LOOK);
        assertThat(NextReviewStep.ofBody(ReviewState.CONCLUDED, true, false, false)).isEqualTo(NextReviewStep.LOOK);
    }

    @Test
    void nothing_is_left_to_do_once_it_is_decided() {
        assertThat(NextReviewStep.ofBody(ReviewState.DECIDED, true, true, true)).isEqualTo(NextReviewStep.LOOK);
        assertThat(NextReviewStep.LOOK.work()).isFalse();
    }

    @Test
    void a_firm_answers_findings_while_the_auditor_examines() {
        assertThat(NextReviewStep.ofFirm(ReviewState.ACCEPTED, 2)).isEqualTo(NextReviewStep.ANSWER);
        assertThat(NextReviewStep.ofFirm(ReviewState.ACCEPTED, 0)).isEqualTo(NextReviewStep.LOOK);
        assertThat(NextReviewStep.ofFirm(ReviewState.DECIDED, 2)).isEqualTo(NextReviewStep.LOOK);
    }
}
