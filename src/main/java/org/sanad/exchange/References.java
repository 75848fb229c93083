package org.sanad.exchange;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sanad.framework.Framework;

/** What OSCAL's schemas leave unchecked: whether what a mapping collection refers to is there, and whether nothing has another's identity. */
final class References {

    private final Set<String> uuids = new HashSet<>();
    private final List<String> dangling = new ArrayList<>();

    private References() {
    }

    /** The references of a mapping collection that lead nowhere, and the identities that stand twice. */
    static List<String> dangling(JsonObject collection, Framework from, Framework to) {
        var references = new References();
        references.collect(collection);
        references.parties(collection);
        var mapping = collection.getJsonObject("mappings");
        references.resource(mapping, "source-resource");
        references.resource(mapping, "target-resource");
        references.controls(mapping, "sources", "source-gap-summary", ids(from));
        references.controls(mapping, "targets", "target-gap-summary", ids(to));
        return references.dangling;
    }

    private static Set<String> ids(Framework framework) {
        var identifiers = new Identifiers(framework);
        var ids = new HashSet<String>();
        framework.byCode().keySet().forEach(code -> ids.add(identifiers.control(code)));
        return ids;
    }

    private void collect(JsonValue value) {
        switch (value) {
            case JsonObject object -> {
                if (object.get("uuid") instanceof JsonString uuid && !uuids.add(uuid.getString())) dangling.add("twice " + uuid.getString());
                object.values().forEach(this::collect);
            }
            case JsonArray array -> array.forEach(this::collect);
            default -> { /* texts hold nothing */ }
        }
    }

    private void parties(JsonValue value) {
        switch (value) {
            case JsonObject object -> object.forEach((name, inner) -> {
                if (name.equals("party-uuids")) inner.asJsonArray().getValuesAs(JsonString::getString).forEach(this::requireUuid);
                else parties(inner);
            });
            case JsonArray array -> array.forEach(this::parties);
            default -> { /* texts hold nothing */ }
        }
    }

    private void resource(JsonObject mapping, String end) {
        requireUuid(mapping.getJsonObject(end).getString("href").substring(1));
    }

    private void controls(JsonObject mapping, String end, String summary, Set<String> ids) {
        for (var map : mapping.getJsonArray("maps").getValuesAs(JsonObject.class)) {
            for (var item : map.getJsonArray(end).getValuesAs(JsonObject.class)) require(ids, item.getString("id-ref"));
        }
        if (!mapping.containsKey(summary)) return;
        for (var selection : mapping.getJsonObject(summary).getJsonArray("unmapped-controls").getValuesAs(JsonObject.class)) {
            selection.getJsonArray("with-ids").getValuesAs(JsonString::getString).forEach(id -> require(ids, id));
        }
    }

    private void requireUuid(String uuid) {
        require(uuids, uuid);
    }

    private void require(Set<String> known, String reference) {
        if (!known.contains(reference)) dangling.add(reference);
    }
}
