package org.sanad.review.web;

import org.sanad.review.Finding;
import org.sanad.review.Grade;
import org.sanad.review.Recommendation;
import org.sanad.review.ReviewState;

/**
 * How a state is shown: colour, icon and word together.
 *
 * @param kind ok, warn, bad, info, or empty for what asks nothing of anybody
 * @param key  of the word
 */
public record Mark(String kind, String icon, String key) {

    static Mark of(ReviewState state, Recommendation decision) {
        return switch (state) {
            case OPEN -> new Mark("warn", "clock", "review-state.OPEN");
            case ACCEPTED -> new Mark("info", "half", "review-state.ACCEPTED");
            case CONCLUDED -> new Mark("info", "clock", "review-state.CONCLUDED");
            case DECIDED -> decision == Recommendation.GRANT ? new Mark("ok", "done", "review-state.GRANTED")
                    : new Mark("bad", "x", "review-state.REFUSED");
        };
    }

    static Mark of(Grade grade) {
        var key = "grade." + grade.name();
        return switch (grade) {
            case MAJOR_NONCONFORMITY -> new Mark("bad", "x", key);
            case MINOR_NONCONFORMITY -> new Mark("warn", "alert", key);
            case OPPORTUNITY_FOR_IMPROVEMENT -> new Mark("info", "info", key);
            case STRENGTH -> new Mark("ok", "check", key);
        };
    }

    /** Where a finding stands between being raised and being closed. */
    static Mark of(Finding finding) {
        if (finding.closedAt() != null) return new Mark("ok", "done", "finding-state.closed");
        if (!finding.nonconformity()) return new Mark("", "info", "finding-state.noted");
        if (finding.actions().isEmpty()) return new Mark("warn", "clock", "finding-state.to-answer");
        boolean accepted = finding.actions().stream().anyMatch(action -> action.accepted());
        return accepted ? new Mark("info", "half", "finding-state.accepted")
                : new Mark("info", "clock", "finding-state.answered");
    }

    static Mark met(boolean met) {
        return met ? new Mark("ok", "check", "workbench.met") : new Mark("bad", "x", "workbench.not-met");
    }
}
