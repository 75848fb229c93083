package org.sanad.assessment;

/** The life of an assessment. Only an open one can be answered. */
public enum AssessmentState {
    OPEN, SUBMITTED, CERTIFIED, REFUSED,
    /** Goes on in another assessment, under another version of its checklist. */
    CONTINUED
}
