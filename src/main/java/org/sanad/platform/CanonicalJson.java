package org.sanad.platform;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * JSON in the one form that RFC 8785 gives it, so that its bytes can be hashed: names in the order of their UTF-16
 * units, no white space, nothing escaped that need not be. Numbers are integers that every reader holds exactly;
 * whatever is larger or broken is kept as text.
 */
public final class CanonicalJson {

    private static final long LARGEST = (1L << 53) - 1;

    private CanonicalJson() {}

    /** @param value of maps with texts as names, lists, texts, integers, booleans and nulls */
    public static String of(Object value) {
        var json = new StringBuilder();
        write(json, value);
        return json.toString();
    }

    private static void write(StringBuilder json, Object value) {
        switch (value) {
            case null -> json.append("null");
            case String text -> text(json, text);
            case Boolean flag -> json.append(flag);
            case Integer number -> json.append(number);
            case Long number -> json.append(exact(number));
            case Map<?, ?> members -> object(json, members);
            case List<?> values -> list(json, values);
            default -> throw new IllegalArgumentException("No canonical form for " + value.getClass());
        }
    }

    private static long exact(long number) {
        if (number > LARGEST || number < -LARGEST)
            throw new IllegalArgumentException("Too large for a number in JSON: " + number);
        return number;
    }

    private static void object(StringBuilder json, Map<?, ?> members) {
        var sorted = new TreeMap<String, Object>();
        members.forEach((name, value) -> sorted.put((String) name, value));
        char before = '{';
        for (var member : sorted.entrySet()) {
            json.append(before);
            text(json, member.getKey());
            write(json.append(':'), member.getValue());
            before = ',';
        }
        json.append(sorted.isEmpty() ? "{}" : "}");
    }

    private static void list(StringBuilder json, List<?> values) {
        json.append('[');
        for (int i = 0; i < values.size(); i++) write(i == 0 ? json : json.append(','), values.get(i));
        json.append(']');
    }

    private static void text(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\b' -> json.append("\\b");
                case '\t' -> json.append("\\t");
                case '\n' -> json.append("\\n");
                case '\f' -> json.append("\\f");
                case '\r' -> json.append("\\r");
                default -> {
                    if (c < ' ')
                        json.append("\\u00").append(Character.forDigit(c >> 4, 16))
                                .append(Character.forDigit(c & 15, 16));
                    else
                        json.append(c);
                    if (Character.isSurrogate(c) && !paired(text, i))
                        throw new IllegalArgumentException("Half a character in: " + text);
                }
            }
        }
        json.append('"');
    }

    private static boolean paired(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }

    /**
     * Reads any JSON into what {@link #of} takes; integers become longs.
     *
     * @throws IllegalArgumentException where it is no JSON, or holds a number that is no such integer
     */
    public static Object read(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return plain(reader.readValue());
        } catch (JsonException | IllegalStateException | ArithmeticException e) {
            throw new IllegalArgumentException("No canonical JSON: " + e.getMessage(), e);
        }
    }

    private static Object plain(JsonValue value) {
        return switch (value) {
            case JsonString text -> text.getString();
            case JsonNumber number -> number(number);
            case JsonArray array -> {
                var list = new ArrayList<Object>(array.size());
                array.forEach(one -> list.add(plain(one)));
                yield list;
            }
            case JsonObject object -> {
                var members = new TreeMap<String, Object>();
                object.forEach((name, member) -> members.put(name, plain(member)));
                yield members;
            }
            default -> value == JsonValue.NULL ? null : (Object) (value == JsonValue.TRUE);
        };
    }

    private static long number(JsonNumber number) {
        if (!number.toString().matches("-?\\d{1,16}")) throw new ArithmeticException("no exact integer: " + number);
        return exact(new BigInteger(number.toString()).longValueExact());
    }
}
