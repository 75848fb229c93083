package org.sanad.proof;

import jakarta.json.JsonObject;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.interfaces.ECPublicKey;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Public keys that somebody chose to trust, under their thumbprints. What a file calls them does not count. */
public record TrustedKeys(Map<String, ECPublicKey> keys) {

    public TrustedKeys {
        keys = Map.copyOf(keys);
    }

    /**
     * The keys on our curve in a JWK set (RFC 7517).
     *
     * @throws IllegalArgumentException if it is none, or holds no such key
     */
    public static TrustedKeys read(byte[] jwks) {
        Map<String, ECPublicKey> keys = new HashMap<>();
        JsonObject json = JsonText.object(new String(jwks, StandardCharsets.UTF_8))
                .orElseThrow(() -> new IllegalArgumentException("not JSON"));
        if (!(json.get("keys") instanceof Iterable<?> set)) throw new IllegalArgumentException("not a JWK set");
        for (Object jwk : set) key(jwk).ifPresent(key -> keys.put(P256.thumbprint(key), key));
        if (keys.isEmpty()) throw new IllegalArgumentException("no key on P-256");
        return new TrustedKeys(keys);
    }

    private static Optional<ECPublicKey> key(Object jwk) {
        if (!(jwk instanceof JsonObject json) || !"EC".equals(json.getString("kty", null))
                || !"P-256".equals(json.getString("crv", null)))
            return Optional.empty();
        try {
            return P256.at(number(json, "x"), number(json, "y"));
        } catch (GeneralSecurityException | IllegalArgumentException notAKey) {
            return Optional.empty();
        }
    }

    private static BigInteger number(JsonObject jwk, String name) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(jwk.getString(name, "")));
    }

    /** All of these and those. */
    public TrustedKeys and(TrustedKeys more) {
        Map<String, ECPublicKey> all = new HashMap<>(keys);
        all.putAll(more.keys);
        return new TrustedKeys(all);
    }

    public Optional<ECPublicKey> key(String kid) {
        return Optional.ofNullable(keys.get(kid));
    }

    public Set<String> kids() {
        return keys.keySet();
    }
}
