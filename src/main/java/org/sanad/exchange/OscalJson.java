package org.sanad.exchange;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Map;

/** What every OSCAL document that Sanad writes has in common. */
final class OscalJson {

    static final String VERSION = "1.2.2";
    /** Looked up once: the short forms in {@code Json} search the class path for it each time, which took most of an import. */
    static final JsonProvider JSON = JsonProvider.provider();

    private OscalJson() {
    }

    static String text(String root, JsonObject document) {
        var text = new StringWriter();
        try (var writer = JSON.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true)).createWriter(text)) {
            writer.writeObject(JSON.createObjectBuilder().add(root, document).build());
        }
        return text.append('\n').toString();
    }

    static JsonObjectBuilder metadata(String title, String version, String publisher, String note, Instant lastModified, JsonArrayBuilder props) {
        var party = Identifiers.uuid("party", publisher);
        var metadata = JSON.createObjectBuilder().add("title", line(title)).add("last-modified", lastModified.toString()).add("version", string(version)).add("oscal-version", VERSION)
                .add("props", props)
                .add("roles", JSON.createArrayBuilder().add(JSON.createObjectBuilder().add("id", "publisher").add("title", "Publisher")))
                .add("parties", JSON.createArrayBuilder().add(JSON.createObjectBuilder().add("uuid", party).add("type", "organization").add("name", string(publisher))))
                .add("responsible-parties", JSON.createArrayBuilder()
                        .add(JSON.createObjectBuilder().add("role-id", "publisher").add("party-uuids", JSON.createArrayBuilder().add(party))));
        if (!note.isEmpty()) metadata.add("remarks", Prose.escape(note));
        return metadata;
    }

    static JsonObjectBuilder label(String value) {
        return JSON.createObjectBuilder().add("name", "label").add("value", value);
    }

    /** As Markdown of one line. */
    static String line(String text) {
        return Prose.escapeLine(text.replace('\n', ' '));
    }

    /** Whether one line of Markdown says it without loss. */
    static boolean carries(String text) {
        return Prose.plain(line(text)).equals(text);
    }

    /** As what OSCAL calls a string, with a loss where the text has several lines. */
    static String string(String text) {
        if (Own.isString(text)) return text;
        var line = text.replaceAll("[\\s\\p{Z}\\uFEFF]+", " ").strip();
        return line.isEmpty() ? "-" : line;
    }
}
