package org.sanad.certificate;

/** What a certificate is worth today. EXPIRED is never stored: it follows from the date. */
public enum Status {
    ACTIVE, SUSPENDED, WITHDRAWN, EXPIRED
}
