package org.sanad.keys.web;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.util.Base64;
import org.sanad.keys.PublishedKey;
import org.sanad.proof.P256;

/** A public key as JOSE writes it (RFC 7517). */
final class Jwk {

    private Jwk() {}

    static JsonObject of(PublishedKey key) {
        return members(key).build();
    }

    static JsonObject withCertificate(PublishedKey key) throws IOException {
        try {
            return members(key).add("x5c",
                    Json.createArrayBuilder().add(Base64.getEncoder().encodeToString(key.certificate().getEncoded())))
                    .build();
        } catch (CertificateEncodingException e) {
            throw new IOException("The certificate of " + key.kid() + " cannot be written", e);
        }
    }

    private static JsonObjectBuilder members(PublishedKey key) {
        var point = key.key().getW();
        return Json.createObjectBuilder().add("kty", "EC").add("crv", "P-256")
                .add("x", P256.coordinate(point.getAffineX())).add("y", P256.coordinate(point.getAffineY()))
                .add("kid", key.kid()).add("use", "sig").add("alg", "ES256");
    }
}
