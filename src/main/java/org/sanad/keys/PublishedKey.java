package org.sanad.keys;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A key that signs or has signed.
 *
 * @param kid         its RFC 7638 thumbprint
 * @param from        when its certificate begins
 * @param until       when another took over, or when its certificate ends
 */
public record PublishedKey(String kid, ECPublicKey key, X509Certificate certificate, Instant from, Instant until) {

    /** Finds a key by its name. */
    public static Function<String, Optional<? extends PublicKey>> among(List<PublishedKey> keys) {
        return kid -> keys.stream().filter(published -> published.kid().equals(kid)).map(PublishedKey::key).findFirst();
    }
}
