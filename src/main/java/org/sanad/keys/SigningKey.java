package org.sanad.keys;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * The key that signs now: ECDSA on P-256.
 *
 * @param kid   its RFC 7638 thumbprint
 * @param key   on a token it may be a mere handle: sign with the JDK's {@code Signature}, which finds the provider by itself
 * @param chain its certificate, then those above it
 */
public record SigningKey(String kid, PrivateKey key, List<X509Certificate> chain) {

    public SigningKey {
        chain = List.copyOf(chain);
    }

    public X509Certificate certificate() {
        return chain.getFirst();
    }

    @Override
    public String toString() {
        return "SigningKey[" + kid + "]";
    }
}
