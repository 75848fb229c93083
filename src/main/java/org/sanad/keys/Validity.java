package org.sanad.keys;

import java.security.cert.X509Certificate;
import java.time.Instant;

/** From when until when a certificate is valid: the one place that knows the dates in which the JDK says so. */
public record Validity(Instant from, Instant until) {

    public static Validity of(X509Certificate certificate) {
        return new Validity(certificate.getNotBefore().toInstant(), certificate.getNotAfter().toInstant());
    }

    public boolean holds(Instant moment) {
        return !moment.isBefore(from) && !moment.isAfter(until);
    }
}
