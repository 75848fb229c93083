package org.sanad.review.web;

import java.time.Instant;
import java.util.List;
import org.sanad.review.Review;
import org.sanad.review.ReviewState;

/**
 * One step in the life of a review.
 *
 * @param key    of its name
 * @param state  done, now or todo
 * @param person who did it; null before, and for what the firm did
 */
public record ReviewStep(String key, String state, Instant at, String person) {

    /** Submitted, accepted, concluded, decided: what has a time is done, the first without one is due now. */
    static List<ReviewStep> of(Review review, String firm, String auditor, String certifier) {
        return List.of(new ReviewStep("step.submitted", "done", review.openedAt(), firm),
                step("step.accepted", review, ReviewState.OPEN, review.acceptedAt(), auditor),
                step("step.concluded", review, ReviewState.ACCEPTED, review.concludedAt(), auditor),
                step("step.decided", review, ReviewState.CONCLUDED, review.decidedAt(), certifier));
    }

    /** Key of the word that a screen reader says before the name. */
    public String word() {
        return switch (state) {
            case "done" -> "step.done";
            case "now" -> "step.now";
            default -> "step.todo";
        };
    }

    private static ReviewStep step(String key, Review review, ReviewState before, Instant at, String person) {
        return new ReviewStep(key, at != null ? "done" : review.state() == before ? "now" : "todo", at,
                at == null ? null : person);
    }
}
