package org.sanad.oscal;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What OSCAL's schemas leave unchecked: whether what a document refers to stands in it and is of the right kind, and
 * whether nothing has another's identity.
 */
public final class References {

    /** The members that name something, each with the list in which it must stand. */
    private static final Map<String,
            String> POINTERS = Map.ofEntries(Map.entry("party-uuid", "parties"), Map.entry("party-uuids", "parties"),
                    Map.entry("member-of-organizations", "parties"), Map.entry("observation-uuid", "observations"),
                    Map.entry("risk-uuid", "risks"), Map.entry("finding-uuid", "findings"),
                    Map.entry("response-uuid", "remediations"), Map.entry("task-uuid", "tasks"),
                    Map.entry("activity-uuid", "activities"), Map.entry("component-uuid", "components"),
                    Map.entry("role-id", "roles"));
    /** The members that name something of the kind that {@code type} says. */
    private static final Set<String> TYPED = Set.of("subject-uuid", "actor-uuid");
    private static final Map<String,
            String> TYPES = Map.of("component", "components", "inventory-item", "inventory-items", "location",
                    "locations", "party", "parties", "user", "users",
                    "resource", "resources", "tool", "components", "assessment-platform", "assessment-platforms");
    private static final String RESOURCES = "resources";

    private final Set<String> uuids = new HashSet<>();
    private final Map<String, Set<String>> lists = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    private References() {}

    /** The references of a document that lead nowhere, and the identities that stand twice. Empty where all is well. */
    public static List<String> faults(JsonObject document) {
        var references = new References();
        references.collect("", document);
        references.follow("", document);
        return references.faults;
    }

    private void collect(String list, JsonValue value) {
        switch (value) {
            case JsonObject object -> {
                if (object.get("uuid") instanceof JsonString uuid) {
                    if (!uuids.add(uuid.getString())) faults.add("twice " + uuid.getString());
                    known(list).add(uuid.getString());
                }
                if (list.equals("roles") && !known(list).add(object.getString("id")))
                    faults.add("twice " + object.getString("id"));
                object.forEach(this::collect);
            }
            case JsonArray array -> array.forEach(one -> collect(list, one));
            default -> { /* texts hold nothing */ }
        }
    }

    private void follow(String name, JsonValue value) {
        switch (value) {
            case JsonObject object -> object.forEach((member, inner) -> {
                if (TYPED.contains(member)) require(TYPES.getOrDefault(object.getString("type"), ""), member, inner);
                else follow(member, inner);
            });
            case JsonArray array -> array.forEach(one -> follow(name, one));
            case JsonString text -> {
                if (POINTERS.containsKey(name)) require(POINTERS.get(name), name, text);
                else
                    if (name.equals("href") && text.getString().startsWith("#"))
                        require(RESOURCES, name, text.getString().substring(1));
            }
            default -> { /* numbers and flags name nothing */ }
        }
    }

    private void require(String list, String member, JsonValue reference) {
        require(list, member, ((JsonString) reference).getString());
    }

    private void require(String list, String member, String reference) {
        if (!known(list).contains(reference)) faults.add(member + " " + reference);
    }

    private Set<String> known(String list) {
        return lists.computeIfAbsent(list, none -> new HashSet<>());
    }
}
