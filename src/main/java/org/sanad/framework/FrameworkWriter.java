package org.sanad.framework;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/**
 * Writes a checklist as the YAML that {@link FrameworkReader} reads back to an equal one. What is at its default is
 * left out.
 */
public final class FrameworkWriter {

    private static final DumpSettings SETTINGS = DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK)
            .setWidth(160).setDereferenceAliases(true).build();

    private FrameworkWriter() {}

    public static String write(Framework framework) {
        var head = new LinkedHashMap<String, Object>();
        head.put("code", framework.code());
        head.put("title", framework.title());
        head.put("version", framework.version());
        head.put("publisher", framework.publisher());
        head.put("licence", framework.licence());
        head.put("source", framework.source());
        if (!framework.note().isEmpty()) head.put("note", framework.note());
        var root = new LinkedHashMap<String, Object>();
        root.put("framework", head);
        root.put("sections", framework.sections().stream().map(FrameworkWriter::section).toList());
        return new Dump(SETTINGS).dumpToString(root);
    }

    private static Map<String, Object> section(Section section) {
        var map = new LinkedHashMap<String, Object>();
        map.put("code", section.code());
        map.put("title", section.title());
        if (section.optional()) map.put("optional", true);
        map.put("requirements", section.requirements().stream().map(FrameworkWriter::requirement).toList());
        return map;
    }

    private static Map<String, Object> requirement(Requirement requirement) {
        var map = new LinkedHashMap<String, Object>();
        map.put("code", requirement.code());
        map.put("title", requirement.title());
        map.put("text", requirement.text());
        if (!requirement.guidance().isEmpty()) map.put("guidance", requirement.guidance());
        if (!requirement.evidence().isEmpty()) map.put("evidence", requirement.evidence());
        map.put("weight", requirement.weight());
        if (requirement.critical()) map.put("critical", true);
        if (requirement.excludable()) map.put("excludable", true);
        if (!requirement.roles().isEmpty()) map.put("roles", requirement.roles());
        switch (requirement.question()) {
            case Question.Graded graded -> map.put("level", true);
            case Question.Checklist list -> map.put("checks", checks(list.checks()));
        }
        return map;
    }

    private static List<Map<String, Object>> checks(List<Check> checks) {
        return checks.stream().map(check -> {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("code", check.code());
            map.put("text", check.text());
            return map;
        }).toList();
    }
}
