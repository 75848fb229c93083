package org.sanad.support;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** What the server answered. */
public record Response(String request, int status, HttpHeaders headers, byte[] body) {

    /** What a stranger must never read: how it is built. */
    private static final Pattern INSIDES = Pattern.compile(
            "\\b(java|javax|jakarta\\.(?!faces\\.)|org|com|fish|sun)\\.[a-z]+\\.|Exception\\b|\\tat "
                    + "|(?i:glassfish|payara|jersey|eclipselink|mojarra|jdbc:|stack trace)");

    /** Fails, showing what came instead, unless this is the status. */
    public Response is(int wanted) {
        assertThat(status).as(this::shown).isEqualTo(wanted);
        return this;
    }

    public String shown() {
        var text = text();
        return request + " answered " + status + " " + text.substring(0, Math.min(800, text.length()));
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public JsonObject json() {
        try (var reader = jakarta.json.Json.createReader(new ByteArrayInputStream(body))) {
            return reader.readObject();
        }
    }

    public JsonArray list() {
        try (var reader = jakarta.json.Json.createReader(new ByteArrayInputStream(body))) {
            return reader.readArray();
        }
    }

    /** Empty where there is none. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    public List<String> all(String name) {
        return headers.allValues(name);
    }

    /** The last part of {@code Location}. */
    public String created() {
        is(201);
        assertThat(header("Location")).as(this::shown).isNotEmpty();
        return header("Location").replaceFirst(".*/", "");
    }

    /** How many SQL statements it took, after who asks was known. */
    public int statements() {
        var found = Pattern.compile("sql;desc=\"(\\d+)\"").matcher(header("Server-Timing"));
        assertThat(found.matches()).as("Server-Timing of %s: %s", request, header("Server-Timing")).isTrue();
        return Integer.parseInt(found.group(1));
    }

    /** That it is a problem after RFC 9457 with this status, and tells nothing about the insides. */
    public Response problem(int wanted) {
        is(wanted);
        assertThat(header("Content-Type")).as(this::shown).startsWith("application/problem+json");
        var json = json();
        assertThat(json.keySet()).as(this::shown).contains("type", "title", "status", "detail");
        assertThat(json.getInt("status")).as(this::shown).isEqualTo(wanted);
        assertThat(List.of(json.getString("type"), json.getString("title"), json.getString("detail"))).as(this::shown)
                .doesNotContain("");
        return tellsNothing();
    }

    /** As {@link #problem(int)}, about this field. */
    public Response problem(int wanted, String field) {
        problem(wanted);
        assertThat(json().getJsonArray("errors")).as(this::shown).isNotNull()
                .anyMatch(error -> error.asJsonObject().getString("field").equals(field));
        return this;
    }

    public String detail() {
        return json().getString("detail");
    }

    public Response tellsNothing() {
        var found = INSIDES.matcher(text());
        assertThat(found.find()).as(() -> "insides in " + shown()).isFalse();
        return this;
    }
}
