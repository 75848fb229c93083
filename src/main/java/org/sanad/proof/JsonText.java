package org.sanad.proof;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.Optional;

/**
 * JSON from strangers. Its bounds are looked at before it is read: a few thousand brackets would end the thread of
 * whichever parser reads them.
 */
final class JsonText {

    private static final int DEEPEST = 32;
    private static final int LONGEST_NUMBER = 64;

    private JsonText() {}

    /** Empty unless it is one object, nested and with numbers as ours could be. */
    static Optional<JsonObject> object(String text) {
        if (!bounded(text)) return Optional.empty();
        try (var reader = Json.createReader(new StringReader(text))) {
            return Optional.of(reader.readObject());
        } catch (RuntimeException none) {
            // parsers differ in what they throw
            return Optional.empty();
        }
    }

    private static boolean bounded(String text) {
        boolean quoted = false;
        int depth = 0;
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            char at = text.charAt(i);
            if (quoted && at == '\\') i++;
            else if (at == '"') quoted = !quoted;
            else if (!quoted) {
                if (at == '{' || at == '[') depth++;
                if (at == '}' || at == ']') depth--;
                number = "0123456789+-.eE".indexOf(at) < 0 ? 0 : number + 1;
                if (depth > DEEPEST || number > LONGEST_NUMBER) return false;
            }
        }
        return true;
    }
}
