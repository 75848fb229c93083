package org.sanad.keys;

import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;

/**
 * A key that signs or has signed.
 *
 * @param kid         its RFC 7638 thumbprint
 * @param from        when its certificate begins
 * @param until       when another took over, or when its certificate ends
 */
public record PublishedKey(String kid, ECPublicKey key, X509Certificate certificate, Instant from, Instant until) {
}
