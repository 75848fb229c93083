package org.sanad.proof;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;

/** A JSON object under a signature: compact JWS (RFC 7515) with ES256, with one form of each signature. */
public final class Jws {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private Jws() {}

    /**
     * @param type of what is signed, for the header's {@code typ}
     * @param kid  names the key in the header
     */
    public static String sign(JsonObject payload, String type, String kid, PrivateKey key) {
        var header = Json.createObjectBuilder().add("alg", "ES256").add("kid", kid).add("typ", type).build();
        var signed = encoded(header) + "." + encoded(payload);
        try {
            return signed + "." + ENCODER.encodeToString(Ecdsa.sign(key, signed.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key " + kid + " cannot sign", e);
        }
    }

    private static String encoded(JsonObject json) {
        return ENCODER.encodeToString(json.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * What is signed, if one of the keys signed it as this type.
     *
     * @param keys gives the key of a name, if it is one of those to trust
     */
    public static Optional<JsonObject> verify(String jws, String type,
            Function<String, Optional<? extends PublicKey>> keys) {
        var parts = jws.split("\\.", -1);
        if (parts.length != 3) return Optional.empty();
        try {
            var header = decoded(parts[0]).orElse(JsonObject.EMPTY_JSON_OBJECT);
            if (!"ES256".equals(header.getString("alg", null)) || !type.equals(header.getString("typ", null)))
                return Optional.empty();
            var key = keys.apply(header.getString("kid", ""));
            if (key.isEmpty()) return Optional.empty();
            var signed = (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII);
            var value = Base64.getUrlDecoder().decode(parts[2]);
            // the last letter has bits to spare
            return ENCODER.encodeToString(value).equals(parts[2]) && Ecdsa.verify(key.get(), signed, value)
                    ? decoded(parts[1])
                    : Optional.empty();
        } catch (GeneralSecurityException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /** What it says, without asking who signed it; empty if it is none. */
    static Optional<JsonObject> payload(String jws) {
        return part(jws, 1);
    }

    /** The key that it names, without asking whether that signed it. */
    static Optional<String> kid(String jws) {
        return part(jws, 0).map(header -> header.getString("kid", null));
    }

    private static Optional<JsonObject> part(String jws, int place) {
        var parts = jws.split("\\.", -1);
        return parts.length == 3 ? decoded(parts[place]) : Optional.empty();
    }

    private static Optional<JsonObject> decoded(String part) {
        try {
            return JsonText.object(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
