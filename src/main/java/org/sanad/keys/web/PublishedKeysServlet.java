package org.sanad.keys.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.util.Base64;
import org.sanad.keys.Keys;
import org.sanad.keys.PublishedKey;
import org.sanad.proof.P256;

/** The public keys of this installation as a JWK set (RFC 7517), those that sign no more included: what they signed stays verifiable. */
@WebServlet("/.well-known/jwks.json")
public class PublishedKeysServlet extends HttpServlet {

    @Inject transient Keys keys;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var set = Json.createArrayBuilder();
        for (var key : keys.published()) set.add(jwk(key));
        response.setContentType("application/jwk-set+json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "public, max-age=300");
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.getOutputStream().write(Json.createObjectBuilder().add("keys", set).build().toString().getBytes(StandardCharsets.UTF_8));
    }

    private static JsonObject jwk(PublishedKey key) throws IOException {
        try {
            var point = key.key().getW();
            return Json.createObjectBuilder().add("kty", "EC").add("crv", "P-256").add("x", P256.coordinate(point.getAffineX())).add("y", P256.coordinate(point.getAffineY()))
                    .add("kid", key.kid()).add("use", "sig").add("alg", "ES256")
                    .add("x5c", Json.createArrayBuilder().add(Base64.getEncoder().encodeToString(key.certificate().getEncoded()))).build();
        } catch (CertificateEncodingException e) {
            throw new IOException("The certificate of " + key.kid() + " cannot be written", e);
        }
    }
}
