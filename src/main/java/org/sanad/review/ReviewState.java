package org.sanad.review;

/** The life of a review. */
public enum ReviewState {
    OPEN, ACCEPTED, CONCLUDED, DECIDED
}
