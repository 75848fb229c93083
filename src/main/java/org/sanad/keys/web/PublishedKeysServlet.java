package org.sanad.keys.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.sanad.keys.Keys;

/**
 * The public keys of this installation as a JWK set (RFC 7517), those that sign no more included: what they signed
 * stays verifiable.
 */
@WebServlet("/.well-known/jwks.json")
public class PublishedKeysServlet extends HttpServlet {

    @Inject transient Keys keys;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var set = Json.createArrayBuilder();
        for (var key : keys.published()) set.add(Jwk.withCertificate(key));
        PublishedJson.send(response, "application/jwk-set+json", Json.createObjectBuilder().add("keys", set).build());
    }
}
