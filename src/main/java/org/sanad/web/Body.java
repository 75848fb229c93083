package org.sanad.web;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sanad.platform.RuleBroken;
import org.sanad.platform.RuleBroken.Field;

/** A JSON body read field by field: a value of the wrong kind is refused by its name. Null and missing are the same. */
public record Body(JsonObject json) {

    public Body {
        if (json == null) throw new RuleBroken(RuleBroken.Kind.INVALID, "error.body");
    }

    private JsonValue value(String name) {
        var value = json.get(name);
        return value == null || value == JsonValue.NULL ? null : value;
    }

    public String text(String name) {
        return text(label(name));
    }

    /** Of a field whose name has another label elsewhere. */
    public String text(Field field) {
        return switch (value(field.name())) {
            case null -> null;
            case JsonString text -> text.getString();
            default -> throw RuleBroken.invalid(field.name(), "error.field-form", field);
        };
    }

    public Boolean flag(String name) {
        return flag(name, value(name));
    }

    private static Boolean flag(String name, JsonValue value) {
        if (value == null || value == JsonValue.NULL) return null;
        return switch (value.getValueType()) {
            case TRUE -> true;
            case FALSE -> false;
            default -> throw wrong(name);
        };
    }

    /** Names to true, false or null. */
    public Map<String, Boolean> flags(String name) {
        return switch (value(name)) {
            case null -> null;
            case JsonObject object -> {
                var flags = new TreeMap<String, Boolean>();
                object.forEach((key, value) -> flags.put(key, flag(name + "." + key, value)));
                yield flags;
            }
            default -> throw wrong(name);
        };
    }

    /** A list of texts; empty where there is none. */
    public List<String> texts(String name) {
        return switch (value(name)) {
            case null -> List.of();
            case JsonArray array -> array.stream().map(value -> {
                if (value instanceof JsonString text) return text.getString();
                throw wrong(name);
            }).toList();
            default -> throw wrong(name);
        };
    }

    /** One constant of a closed set, or null. */
    public <E extends Enum<E>> E constant(String name, Class<E> set) {
        var text = text(name);
        if (text == null || text.isBlank()) return null;
        for (var constant : set.getEnumConstants()) {
            if (constant.name().equals(text)) return constant;
        }
        throw RuleBroken.invalid(name, "error.constant", label(name),
                String.join(", ", java.util.Arrays.stream(set.getEnumConstants()).map(Enum::name).toList()));
    }

    private static RuleBroken wrong(String name) {
        return RuleBroken.invalid(name, "error.field-form", label(name));
    }

    private static Field label(String name) {
        return new Field(name, "field." + name);
    }
}
