package org.sanad.support;

import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/**
 * A client of {@code /api/v1} with the token of one account, or with none. Headers are given as names and values in
 * turn.
 */
public final class Api {

    private static final String ROOT = "/api/v1";

    private final Server server;
    private final String token;

    Api(Server server, String token) {
        this.server = server;
        this.token = token;
    }

    /** The same requests with this token instead. */
    public Api with(String other) {
        return new Api(server, other);
    }

    public Response get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    public Response put(String path, JsonValue body, String... headers) {
        return send("PUT", path, body.toString(), headers);
    }

    public Response post(String path, JsonValue body, String... headers) {
        return send("POST", path, body.toString(), headers);
    }

    public Response delete(String path, String... headers) {
        return send("DELETE", path, null, headers);
    }

    /** @param body as JSON, well-formed or not; null for none */
    public Response send(String method, String path, String body, String... headers) {
        return server.send(request(method, path, body, headers));
    }

    /** As {@link #send}, of a server that may be killed meanwhile. */
    public Response sendOrFail(String method, String path, JsonValue body, String... headers) throws IOException {
        return server.sendOrFail(request(method, path, body.toString(), headers));
    }

    private HttpRequest request(String method, String path, String body, String... headers) {
        var publisher = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        var request = request(path, headers).method(method, publisher);
        boolean typed = java.util.Arrays.stream(headers).anyMatch("Content-Type"::equals);
        if (body != null && !typed) request.header("Content-Type", "application/json");
        return request.build();
    }

    public Response send(String method, String path, BodyPublisher body, String type, String... headers) {
        return server.send(request(path, headers).method(method, body).header("Content-Type", type).build());
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var address = path.startsWith("http") ? URI.create(path) : server.address().resolve(ROOT + path);
        var request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(120));
        if (headers.length > 0) request.headers(headers);
        if (token != null) request.header("Authorization", "Bearer " + token);
        return request;
    }

    /** A file with the other parts of its form. */
    public Response upload(String path, String fileName, byte[] content, Map<String, String> fields) {
        var form = new Form(fields, fileName, content);
        return send("POST", path, BodyPublishers.ofByteArray(form.bytes()), form.type());
    }

    public static String answer(String assessment, String requirement) {
        return "/assessments/" + assessment + "/answers/" + encoded(requirement);
    }

    public static String verdict(String review, String requirement) {
        return "/reviews/" + review + "/verdicts/" + encoded(requirement);
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
