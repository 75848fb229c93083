package org.sanad.journey;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

/** What a person of the sample does by program: the same use cases as the pages, only faster. */
final class Rest {

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI api;
    private String token;

    Rest(String email) {
        api = RunningServer.address().resolve("/api/v1/");
        if (email == null) return;
        var reply = call("POST", "tokens", Json.createObjectBuilder().add("email", email).add("password", "sanad-demo")
                .add("name", "Journey").build(), 201);
        token = object(reply).getString("token");
    }

    JsonObject get(String path) {
        return object(call("GET", path, null, 200));
    }

    List<JsonObject> list(String path) {
        return read(call("GET", path, null, 200)).asJsonArray().getValuesAs(JsonObject.class);
    }

    void put(String path, JsonObject body, int... expected) {
        call("PUT", path, body, expected);
    }

    HttpResponse<byte[]> post(String path, JsonObject body, int... expected) {
        return call("POST", path, body, expected);
    }

    byte[] bytes(String path) {
        return call("GET", path, null, 200).body();
    }

    private HttpResponse<byte[]> call(String method, String path, JsonObject body, int... expected) {
        var request = HttpRequest.newBuilder(api.resolve(path)).header("Content-Type", "application/json")
                .header("If-Match", "*")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()));
        if (token != null) request.header("Authorization", "Bearer " + token);
        try {
            var response = client.send(request.build(), BodyHandlers.ofByteArray());
            assertThat(expected).as("%s %s: %s", method, path, new String(response.body()))
                    .contains(response.statusCode());
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonObject object(HttpResponse<byte[]> response) {
        return read(response).asJsonObject();
    }

    private static JsonStructure read(HttpResponse<byte[]> response) {
        try (var reader = Json
                .createReader(new StringReader(new String(response.body(), java.nio.charset.StandardCharsets.UTF_8)))) {
            return reader.read();
        }
    }

    /** Every requirement of a checklist, in its order. */
    List<JsonObject> requirements(String framework) {
        var all = new ArrayList<JsonObject>();
        for (var section : get("frameworks/" + framework).getJsonArray("sections")) {
            section.asJsonObject().getJsonArray("requirements")
                    .forEach(requirement -> all.add(requirement.asJsonObject()));
        }
        return all;
    }

    /** The best reply there is to a requirement. */
    static JsonObjectBuilder met(JsonObject requirement) {
        if (!requirement.containsKey("checks")) return Json.createObjectBuilder().add("level", "FULLY");
        var checks = Json.createObjectBuilder();
        requirement.getJsonArray("checks").forEach(check -> checks.add(check.asJsonObject().getString("code"), true));
        return Json.createObjectBuilder().add("checks", checks);
    }
}
