package org.sanad.oscal;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What every OSCAL document that Sanad writes has in common. */
public final class OscalJson {

    public static final String VERSION = "1.2.2";
    /**
     * Looked up once: the short forms in {@code Json} search the class path for it each time, which took most of an
     * import.
     */
    public static final JsonProvider JSON = JsonProvider.provider();

    private OscalJson() {}

    /** The file. Refuses a document in which a reference leads nowhere: no reader could make sense of it. */
    public static String text(String root, JsonObject document) {
        var faults = References.faults(document);
        if (!faults.isEmpty()) throw new IllegalStateException("References that do not hold: " + faults);
        var text = new StringWriter();
        try (var writer = JSON.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true)).createWriter(text)) {
            writer.writeObject(JSON.createObjectBuilder().add(root, document).build());
        }
        return text.append('\n').toString();
    }

    /** Without roles and parties, which differ. */
    public static JsonObjectBuilder metadata(String title, String version, Instant lastModified,
            JsonArrayBuilder props) {
        return JSON.createObjectBuilder().add("title", line(title)).add("last-modified", lastModified.toString())
                .add("version", string(version)).add("oscal-version", VERSION).add("props", props);
    }

    public static JsonObjectBuilder role(String id, String title) {
        return JSON.createObjectBuilder().add("id", id).add("title", line(title));
    }

    /** @param type person or organization */
    public static JsonObjectBuilder party(String uuid, String type, String name) {
        return JSON.createObjectBuilder().add("uuid", uuid).add("type", type).add("name", string(name));
    }

    public static JsonArrayBuilder responsible(String role, String party) {
        return array(List.of(JSON.createObjectBuilder().add("role-id", role).add("party-uuids",
                JSON.createArrayBuilder().add(party))));
    }

    public static JsonArrayBuilder array(List<JsonObjectBuilder> items) {
        var array = JSON.createArrayBuilder();
        items.forEach(array::add);
        return array;
    }

    /** Adds a list where there is one: OSCAL knows no empty lists. */
    public static void list(JsonObjectBuilder object, String name, JsonArray items) {
        if (!items.isEmpty()) object.add(name, items);
    }

    public static JsonObjectBuilder label(String value) {
        return JSON.createObjectBuilder().add("name", "label").add("value", value);
    }

    /** As Markdown of one line. */
    public static String line(String text) {
        return Prose.escapeLine(text.replace('\n', ' '));
    }

    /** Whether one line of Markdown says it without loss. */
    public static boolean carries(String text) {
        return Prose.plain(line(text)).equals(text);
    }

    /** As what OSCAL calls a string, with a loss where the text has several lines. */
    public static String string(String text) {
        if (SanadProps.isString(text)) return text;
        var line = text.replaceAll("[\\s\\p{Z}\\uFEFF]+", " ").strip();
        return line.isEmpty() ? "-" : line;
    }
}
