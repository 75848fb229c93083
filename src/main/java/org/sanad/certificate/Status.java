package org.sanad.certificate;

/**
 * What a certificate is worth today. EXPIRED is never stored: it follows from the date. SUPERSEDED follows from a newer
 * certificate.
 */
public enum Status {
    ACTIVE, SUSPENDED, WITHDRAWN, EXPIRED, SUPERSEDED
}
