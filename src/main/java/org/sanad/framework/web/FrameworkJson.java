package org.sanad.framework.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sanad.framework.Framework;
import org.sanad.framework.Requirement;

/** A checklist as the API shows it. */
final class FrameworkJson {

    private FrameworkJson() {}

    static Map<String, Object> whole(Framework framework) {
        var json = head(framework);
        json.put("sections", framework.sections().stream()
                .map(section -> Map.of("code", section.code(), "title", section.title(), "optional", section.optional(),
                        "requirements", section.requirements().stream().map(FrameworkJson::requirement).toList()))
                .toList());
        return json;
    }

    static Map<String, Object> head(Framework framework) {
        var json = new LinkedHashMap<String, Object>();
        json.put("code", framework.code());
        json.put("title", framework.title());
        json.put("version", framework.version());
        json.put("publisher", framework.publisher());
        json.put("licence", framework.licence());
        json.put("source", framework.source());
        json.put("note", framework.note());
        json.put("requirementCount", framework.size());
        json.put("checkCount", framework.checkCount());
        return json;
    }

    private static Map<String, Object> requirement(Requirement requirement) {
        var json = new LinkedHashMap<String, Object>();
        json.put("code", requirement.code());
        json.put("title", requirement.title());
        json.put("text", requirement.text());
        json.put("guidance", requirement.guidance());
        json.put("evidence", requirement.evidence());
        json.put("weight", requirement.weight());
        json.put("critical", requirement.critical());
        json.put("excludable", requirement.excludable());
        if (!requirement.roles().isEmpty()) json.put("roles", requirement.roles());
        if (requirement.graded()) json.put("level", true);
        else json.put("checks", requirement.checks());
        return json;
    }
}
