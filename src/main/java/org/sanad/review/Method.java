package org.sanad.review;

/** How something was seen (NIST SP 800-53A, OSCAL). */
public enum Method {
    EXAMINE, INTERVIEW, TEST
}
