package org.sanad.review.web;

import java.util.UUID;
import org.sanad.review.ReviewState;

/** What a reader of the list can do next with a review. */
public enum NextReviewStep {
    ACCEPT("/review/overview"), EXAMINE("/review/requirement"), DECIDE("/review/decide"), ANSWER("/review/findings"),
    LOOK("/review/overview");

    private final String page;

    NextReviewStep(String page) {
        this.page = page;
    }

    /** Whether something waits for the reader. */
    public boolean work() {
        return this != LOOK;
    }

    String to(UUID review) {
        return page + "?id=" + review;
    }

    /**
     * Of the audit body: an auditor accepts and examines what they accepted, a certifier decides what somebody else
     * concluded.
     */
    static NextReviewStep ofBody(ReviewState state, boolean auditor, boolean certifier, boolean mine) {
        return switch (state) {
            case OPEN -> auditor ? ACCEPT : LOOK;
            case ACCEPTED -> mine ? EXAMINE : LOOK;
            case CONCLUDED -> certifier && !mine ? DECIDE : LOOK;
            case DECIDED -> LOOK;
        };
    }

    /** Of the firm: it answers findings while the auditor examines. */
    static NextReviewStep ofFirm(ReviewState state, long unanswered) {
        return state == ReviewState.ACCEPTED && unanswered > 0 ? ANSWER : LOOK;
    }
}
