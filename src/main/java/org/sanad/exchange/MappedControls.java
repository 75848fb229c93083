package org.sanad.exchange;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.sanad.framework.Framework;
import org.sanad.oscal.Identifiers;

/**
 * Whether the controls that a mapping collection names are in the catalogues at its ends, which stand in files of their
 * own.
 */
final class MappedControls {

    private MappedControls() {}

    /** The ids that no control of the checklist at that end has. */
    static List<String> unknown(JsonObject collection, Framework from, Framework to) {
        var mapping = collection.getJsonObject("mappings");
        var named = new ArrayList<String>();
        named(mapping, "sources", "source-gap-summary").stream().filter(Predicate.not(ids(from)::contains))
                .forEach(named::add);
        named(mapping, "targets", "target-gap-summary").stream().filter(Predicate.not(ids(to)::contains))
                .forEach(named::add);
        return named;
    }

    private static Set<String> ids(Framework framework) {
        return Set.copyOf(new Identifiers(framework.byCode().keySet()).controls());
    }

    private static List<String> named(JsonObject mapping, String end, String summary) {
        var ids = new ArrayList<String>();
        for (var map : mapping.getJsonArray("maps").getValuesAs(JsonObject.class)) {
            map.getJsonArray(end).getValuesAs(JsonObject.class).forEach(item -> ids.add(item.getString("id-ref")));
        }
        if (!mapping.containsKey(summary)) return ids;
        for (var selection : mapping.getJsonObject(summary).getJsonArray("unmapped-controls")
                .getValuesAs(JsonObject.class)) {
            ids.addAll(selection.getJsonArray("with-ids").getValuesAs(JsonString::getString));
        }
        return ids;
    }
}
