package org.sanad.support;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Map;

/** JSON of a test, written briefly. */
public final class Json {

    private Json() {}

    /** Names and values in turn; a value is a text, number, flag, null, map or JSON. */
    public static JsonObject object(Object... namesAndValues) {
        var object = jakarta.json.Json.createObjectBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2)
            object.add((String) namesAndValues[i], value(namesAndValues[i + 1]));
        return object.build();
    }

    /** The object with one field more, or replaced. */
    public static JsonObject with(JsonObject object, String name, Object value) {
        return jakarta.json.Json.createObjectBuilder(object).add(name, value(value)).build();
    }

    private static JsonValue value(Object value) {
        return switch (value) {
            case null -> JsonValue.NULL;
            case JsonValue json -> json;
            case String text -> jakarta.json.Json.createValue(text);
            case Integer number -> jakarta.json.Json.createValue(number);
            case Boolean flag -> flag ? JsonValue.TRUE : JsonValue.FALSE;
            case Map<?, ?> map -> {
                var object = jakarta.json.Json.createObjectBuilder();
                map.forEach((name, one) -> object.add((String) name, value(one)));
                yield object.build();
            }
            case Iterable<?> list -> {
                var array = jakarta.json.Json.createArrayBuilder();
                list.forEach(one -> array.add(value(one)));
                yield array.build();
            }
            default -> throw new IllegalArgumentException("No JSON: " + value);
        };
    }
}
