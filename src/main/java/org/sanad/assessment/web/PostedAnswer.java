package org.sanad.assessment.web;

import java.util.Map;
import java.util.TreeMap;
import org.sanad.scoring.Level;

/**
 * One question's form as a browser without script posts it.
 *
 * @param version the version that its page showed; null for none
 */
record PostedAnswer(String requirement, Integer version, AnswerForm said) {

    private static final String CHECK = "check.";

    /** @return null where no question was posted */
    static PostedAnswer in(Map<String, String[]> parameters) {
        var requirement = text(parameters, "requirement");
        if (requirement == null) return null;
        var checks = new TreeMap<String, Boolean>();
        parameters.forEach((name, values) -> {
            if (name.startsWith(CHECK) && !values[0].isEmpty())
                checks.put(name.substring(CHECK.length()), Boolean.valueOf(values[0]));
        });
        return new PostedAnswer(requirement, number(text(parameters, "version")),
                new AnswerForm(checks, level(text(parameters, "level")), parameters.containsKey("excluded"),
                        text(parameters, "justification"), text(parameters, "statement")));
    }

    private static String text(Map<String, String[]> parameters, String name) {
        var values = parameters.get(name);
        return values == null || values[0].isBlank() ? null : values[0].replace("\r\n", "\n").strip();
    }

    private static Integer number(String text) {
        return text != null && text.matches("\\d{1,9}") ? Integer.valueOf(text) : null;
    }

    private static Level level(String text) {
        for (var level : Level.values()) {
            if (level.name().equals(text)) return level;
        }
        return null;
    }

    /**
     * The version that this replaces.
     *
     * @param stands the version that stands now; null for none. Whoever saw none although there is one saw version 0,
     *               which never was
     */
    Integer replaces(Integer stands) {
        if (stands == null) return null;
        return version == null ? 0 : version;
    }
}
