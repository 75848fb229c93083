package org.sanad.keys;

import jakarta.json.JsonObject;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import org.sanad.proof.Jws;

/**
 * The key that signs now: ECDSA on P-256.
 *
 * @param kid   its RFC 7638 thumbprint
 * @param key   on a token it may be a mere handle: sign with the JDK's {@code Signature}, which finds the provider by
 *              itself
 * @param chain its certificate, then those above it
 */
public record SigningKey(String kid, PrivateKey key, List<X509Certificate> chain) {

    public SigningKey {
        chain = List.copyOf(chain);
    }

    public X509Certificate certificate() {
        return chain.getFirst();
    }

    /** A JSON object under its signature. @param type of what is signed */
    public String sign(JsonObject payload, String type) {
        return Jws.sign(payload, type, kid, key);
    }

    @Override
    public String toString() {
        return "SigningKey[" + kid + "]";
    }
}
