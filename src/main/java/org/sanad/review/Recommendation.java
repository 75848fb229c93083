package org.sanad.review;

/** What the auditor recommends and the certifier decides. */
public enum Recommendation {
    GRANT, REFUSE
}
