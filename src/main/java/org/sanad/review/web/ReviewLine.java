package org.sanad.review.web;

import org.sanad.review.ReviewRow;

/**
 * A review in the list.
 *
 * @param unanswered nonconformities that the firm has yet to answer
 * @param mine       whether the reader accepted it
 */
public record ReviewLine(ReviewRow row, NextReviewStep step, long unanswered, boolean mine) {

    public StateBadge mark() {
        return StateBadge.of(row.state(), row.decision());
    }

    public String to() {
        return step.to(row.id());
    }

    public boolean taken() {
        return row.auditor() != null;
    }
}
