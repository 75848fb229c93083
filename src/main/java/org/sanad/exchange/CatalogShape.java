package org.sanad.exchange;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Set;
import org.sanad.oscal.Prose;
import org.sanad.platform.Text;

/**
 * Whether a catalogue has the types that OSCAL gives it, where Sanad reads it, and texts that can be seen; each fault
 * is told with its place.
 */
final class CatalogShape {

    /** Lists of objects, wherever they stand. */
    private static final Set<String> LISTS = Set.of("groups", "controls", "parts", "params", "props", "links");
    private static final int LONGEST_NAME = 40;
    /** In characters, of a text before its Markdown is read; whole files lie only in the back matter. */
    static final int LONGEST = 200_000;

    private final ImportProblems problems;

    private CatalogShape(ImportProblems problems) {
        this.problems = problems;
    }

    static void check(JsonObject catalog, ImportProblems problems) {
        new CatalogShape(problems).object(catalog, "catalog");
    }

    private void value(JsonValue value, String place) {
        switch (value) {
            case JsonObject object -> object(object, place);
            case JsonArray array -> {
                for (int i = 0; i < array.size(); i++) value(array.get(i), place + "/" + i);
            }
            case JsonString string when string.getString().length() > LONGEST
                    && !place.startsWith("catalog/back-matter/") ->
                    problems.add(place, "exchange.problem.long-text", LONGEST);
            case JsonString string -> Text.unseen(string.getString())
                    .ifPresent(sign -> problems.add(place, "exchange.problem.unseen", sign));
            default -> { /* numbers and the like hold no text */ }
        }
    }

    private void object(JsonObject object, String place) {
        object.forEach((name, value) -> {
            var at = place + "/" + Prose.shorten(Prose.line(name), LONGEST_NAME);
            if (LISTS.contains(name)) list(name, value, at);
            else value(value, at);
        });
    }

    private void list(String name, JsonValue value, String place) {
        if (!(value instanceof JsonArray array)) {
            problems.add(place, "exchange.problem.list");
            return;
        }
        for (int i = 0; i < array.size(); i++) {
            var at = place + "/" + i;
            if (!(array.get(i) instanceof JsonObject item)) {
                problems.add(at, "exchange.problem.object");
                continue;
            }
            if (name.equals("controls") && CatalogParser.text(item, "id").isBlank())
                problems.add(at, "exchange.problem.no-id");
            object(item, at);
        }
    }
}
