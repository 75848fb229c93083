package org.sanad.framework.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sanad.framework.Requirement;
import org.sanad.framework.VersionChanges;

/** The difference of two versions as the API shows it. */
public final class VersionChangesJson {

    /** A requirement by code and title. */
    public record Named(String code, String title) {}

    /** @param asked whether an answer has to be looked at again */
    public record Changed(String code, String title, Set<VersionChanges.Part> parts, boolean asked) {}

    private VersionChangesJson() {}

    public static Map<String, Object> of(VersionChanges changes) {
        var json = new LinkedHashMap<String, Object>();
        json.put("framework", changes.to().code());
        json.put("from", changes.from().version());
        json.put("to", changes.to().version());
        json.put("unchanged", changes.unchanged());
        json.put("added", named(changes.added()));
        json.put("removed", named(changes.removed()));
        json.put("changed", changes.changed().stream().map(
                change -> new Changed(change.after().code(), change.after().title(), change.parts(), change.asked()))
                .toList());
        return json;
    }

    private static List<Named> named(List<Requirement> requirements) {
        return requirements.stream().map(requirement -> new Named(requirement.code(), requirement.title())).toList();
    }
}
