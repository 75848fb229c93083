package org.sanad.exchange;

import static org.sanad.oscal.OscalJson.JSON;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import org.sanad.oscal.Prose;
import org.sanad.platform.RuleBroken;

/** A JSON text, read into memory only after a first pass has counted how deep it nests and how many values it holds. */
final class JsonDocument {

    static final int DEEPEST = 64;
    static final int MOST_VALUES = 500_000;
    /** In digits; the parser refuses to reckon with more than a thousand. */
    private static final int LONGEST_NUMBER = 100;

    private JsonDocument() {}

    static JsonObject read(String text) {
        try (var parser = JSON.createParser(new StringReader(text))) {
            requireBounded(parser);
        } catch (JsonParsingException e) {
            throw broken(text, e.getLocation());
        } catch (JsonException e) {
            throw ImportRefusal.at(1, 1, "exchange.refused.json");
        }
        try (var reader = JSON.createReader(new StringReader(text))) {
            return reader.readObject();
        } catch (JsonParsingException e) {
            throw broken(text, e.getLocation());
        } catch (JsonException e) {
            throw ImportRefusal.at(1, 1, "exchange.refused.json");
        }
    }

    /** Where a file breaks off, the parser names a place behind its end. */
    private static RuleBroken broken(String text, JsonLocation place) {
        var line = text.lines().skip(Math.max(0, place.getLineNumber() - 1)).findFirst().orElse("");
        return ImportRefusal.at(place.getLineNumber(), Math.min(place.getColumnNumber(), line.length() + 1L),
                "exchange.refused.json");
    }

    private static void requireBounded(JsonParser parser) {
        var names = new ArrayDeque<Set<String>>();
        int values = 0;
        while (parser.hasNext()) {
            var event = parser.next();
            switch (event) {
                case START_OBJECT, START_ARRAY -> names.push(new HashSet<>());
                case END_OBJECT, END_ARRAY -> names.pop();
                case KEY_NAME, VALUE_STRING, VALUE_NUMBER, VALUE_TRUE, VALUE_FALSE, VALUE_NULL -> values++;
            }
            if (names.size() > DEEPEST) throw here(parser, "exchange.refused.deep", DEEPEST);
            if (values > MOST_VALUES) throw ImportRefusal.of("exchange.refused.values", MOST_VALUES);
            if (event == Event.VALUE_NUMBER && parser.getString().length() > LONGEST_NUMBER)
                throw here(parser, "exchange.refused.number", LONGEST_NUMBER);
            // which of two is meant nobody can say
            if (event == Event.KEY_NAME && !names.element().add(parser.getString()))
                throw here(parser, "exchange.refused.name-twice", Prose.shorten(Prose.line(parser.getString()), 60));
        }
    }

    private static RuleBroken here(JsonParser parser, String key, Object argument) {
        return ImportRefusal.at(parser.getLocation().getLineNumber(), parser.getLocation().getColumnNumber(), key,
                argument);
    }
}
