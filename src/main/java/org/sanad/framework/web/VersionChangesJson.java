package org.sanad.framework.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanad.framework.Requirement;
import org.sanad.framework.VersionChanges;

/** The difference of two versions as the API shows it. */
public final class VersionChangesJson {

    private VersionChangesJson() {
    }

    public static Map<String, Object> of(VersionChanges changes) {
        var json = new LinkedHashMap<String, Object>();
        json.put("framework", changes.to().code());
        json.put("from", changes.from().version());
        json.put("to", changes.to().version());
        json.put("unchanged", changes.unchanged());
        json.put("added", named(changes.added()));
        json.put("removed", named(changes.removed()));
        json.put("changed", changes.changed().stream().map(change -> Map.of("code", change.after().code(), "title", change.after().title(), "parts", change.parts(), "asked", change.asked())).toList());
        return json;
    }

    private static List<Map<String, String>> named(List<Requirement> requirements) {
        return requirements.stream().map(requirement -> Map.of("code", requirement.code(), "title", requirement.title())).toList();
    }
}
