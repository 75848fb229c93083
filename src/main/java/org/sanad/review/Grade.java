package org.sanad.review;

/** How grave a finding is (ISO/IEC 17021-1). */
public enum Grade {
    MAJOR_NONCONFORMITY, MINOR_NONCONFORMITY, OPPORTUNITY_FOR_IMPROVEMENT, STRENGTH
}
