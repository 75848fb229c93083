package org.sanad.review;

/** How grave a finding is (ISO/IEC 17021-1). */
public enum Grade {
    MAJOR_NONCONFORMITY, MINOR_NONCONFORMITY, OPPORTUNITY_FOR_IMPROVEMENT, STRENGTH;

    /** Whether the requirement is not met; the others ask for no answer. */
    public boolean nonconformity() {
        return this == MAJOR_NONCONFORMITY || this == MINOR_NONCONFORMITY;
    }
}
