package org.sanad.certificate;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sanad.platform.CanonicalJson;
import org.sanad.platform.Secret;

/**
 * One piece of what was certified, as it goes into the hash tree. Its salt keeps whoever holds a neighbour's hash from
 * guessing it.
 *
 * @param members {@code kind} and {@code salt}, {@code requirement} where it is about one, and its contents
 */
record Leaf(Map<String, Object> members) {

    private static final int SALT_BYTES = 16;

    /** Of the whole engagement. */
    static Leaf of(String kind, Map<String, Object> contents) {
        return of(kind, null, contents);
    }

    static Leaf of(String kind, Object requirement, Map<String, Object> contents) {
        var members = new TreeMap<>(contents);
        members.put("kind", kind);
        if (requirement != null) members.put("requirement", requirement);
        members.put("salt", HexFormat.of().formatHex(Secret.bytes(SALT_BYTES)));
        return new Leaf(members);
    }

    byte[] bytes() {
        return CanonicalJson.of(members).getBytes(StandardCharsets.UTF_8);
    }

    String kind() {
        return (String) members.get("kind");
    }

    /** The code of the one it is about; null where it is about the whole engagement. */
    String requirement() {
        return (String) members.get("requirement");
    }

    boolean isAbout(String requirement) {
        return requirement.equals(requirement());
    }

    /** The row of the table that its kind names. */
    Map<String, Object> row() {
        return object("row");
    }

    /** A value of a row as text; null where there is none. */
    static String text(Map<String, Object> row, String column) {
        return row.containsKey(column) ? row.get(column).toString() : null;
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> object(String name) {
        return (Map<String, Object>) members.get(name);
    }

    @SuppressWarnings("unchecked")
    List<Map<String, Object>> rows(String name) {
        return (List<Map<String, Object>>) members.get(name);
    }
}
