package org.sanad.keys.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.sanad.keys.Did;
import org.sanad.keys.Keys;
import org.sanad.server.Settings;

/** The DID document of this installation (W3C DID Core): who issues its credentials, and with which keys. */
@WebServlet("/.well-known/did.json")
public class DidServlet extends HttpServlet {

    @Inject transient Keys keys;
    @Inject transient Settings settings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var did = Did.of(settings.baseUrl());
        var methods = Json.createArrayBuilder();
        var names = Json.createArrayBuilder();
        for (var key : keys.published()) {
            var name = did + "#" + key.kid();
            methods.add(Json.createObjectBuilder().add("id", name).add("type", "JsonWebKey").add("controller", did)
                    .add("publicKeyJwk", Jwk.of(key)));
            names.add(name);
        }
        PublishedJson.send(response, "application/did+json", Json.createObjectBuilder()
                .add("@context",
                        Json.createArrayBuilder().add("https://www.w3.org/ns/did/v1")
                                .add("https://w3id.org/security/jwk/v1"))
                .add("id", did).add("verificationMethod", methods).add("assertionMethod", names).build());
    }
}
