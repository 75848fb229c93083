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
public record StateBadge(String kind, String icon, String key) {

    static StateBadge of(ReviewState state, Recommendation decision) {
        return switch (state) {
            case OPEN -> new StateBadge("warn", "clock", "review-state.OPEN");
            case ACCEPTED -> new StateBadge("info", "half", "review-state.ACCEPTED");
            case CONCLUDED -> new StateBadge("info", "clock", "review-state.CONCLUDED");
            case DECIDED -> decision == Recommendation.GRANT ? new StateBadge("ok", "done", "review-state.GRANTED")
                    : new StateBadge("bad", "x", "review-state.REFUSED");
        };
    }

    static StateBadge of(Grade grade) {
        var key = "grade." + grade.name();
        return switch (grade) {
            case MAJOR_NONCONFORMITY -> new StateBadge("bad", "x", key);
            case MINOR_NONCONFORMITY -> new StateBadge("warn", "alert", key);
            case OPPORTUNITY_FOR_IMPROVEMENT -> new StateBadge("info", "info", key);
            case STRENGTH -> new StateBadge("ok", "check", key);
        };
    }

    /** Where a finding stands between being raised and being closed. */
    static StateBadge of(Finding finding) {
        if (finding.closedAt() != null) return new StateBadge("ok", "done", "finding-state.closed");
        if (!finding.nonconformity()) return new StateBadge("", "info", "finding-state.noted");
        if (finding.actions().isEmpty()) return new StateBadge("warn", "clock", "finding-state.to-answer");
        boolean accepted = finding.actions().stream().anyMatch(action -> action.accepted());
        return accepted ? new StateBadge("info", "half", "finding-state.accepted")
                : new StateBadge("info", "clock", "finding-state.answered");
    }

    static StateBadge met(boolean met) {
        return met ? new StateBadge("ok", "check", "workbench.met") : new StateBadge("bad", "x", "workbench.not-met");
    }
}
