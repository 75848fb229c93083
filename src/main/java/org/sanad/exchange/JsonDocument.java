package org.sanad.exchange;

import static org.sanad.oscal.OscalJson.JSON;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import org.sanad.platform.RuleBroken;

/** A JSON text, read into memory only after a first pass has counted how deep it nests and how many values it holds. */
final class JsonDocument {

    static final int DEEPEST = 64;
    static final int MOST_VALUES = 500_000;

    private JsonDocument() {
    }

    static JsonObject read(String text) {
        try (var parser = JSON.createParser(new StringReader(text))) {
            requireBounded(parser);
        } catch (JsonParsingException e) {
            throw broken(text, e.getLocation());
        } catch (JsonException e) {
            throw Refusal.at(1, 1, "exchange.refused.json");
        }
        try (var reader = JSON.createReader(new StringReader(text))) {
            return reader.readObject();
        } catch (JsonParsingException e) {
            throw broken(text, e.getLocation());
        } catch (JsonException e) {
            throw Refusal.at(1, 1, "exchange.refused.json");
        }
    }

    /** Where a file breaks off, the parser names a place behind its end. */
    private static RuleBroken broken(String text, JsonLocation place) {
        var line = text.lines().skip(Math.max(0, place.getLineNumber() - 1)).findFirst().orElse("");
        return Refusal.at(place.getLineNumber(), Math.min(place.getColumnNumber(), line.length() + 1L), "exchange.refused.json");
    }

    private static void requireBounded(JsonParser parser) {
        int depth = 0;
        int values = 0;
        while (parser.hasNext()) {
            switch (parser.next()) {
                case START_OBJECT, START_ARRAY -> depth++;
                case END_OBJECT, END_ARRAY -> depth--;
                case KEY_NAME, VALUE_STRING, VALUE_NUMBER, VALUE_TRUE, VALUE_FALSE, VALUE_NULL -> values++;
            }
            var place = parser.getLocation();
            if (depth > DEEPEST) throw Refusal.at(place.getLineNumber(), place.getColumnNumber(), "exchange.refused.deep", DEEPEST);
            if (values > MOST_VALUES) throw Refusal.of("exchange.refused.values", MOST_VALUES);
        }
    }
}
