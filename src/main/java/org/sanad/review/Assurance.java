package org.sanad.review;

/** How a result was reached, weakest first. */
public enum Assurance {
    SELF_DECLARED, DESK_REVIEWED, EVIDENCE_SAMPLED, ON_SITE
}
