package org.sanad.framework;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A place in a YAML file that knows its line: a text, a list or names with values. */
final class YamlNode {

    /** What is wrong on which line, counted from 1. */
    static final class Malformed extends Exception {
        private final int line;

        Malformed(int line, String reason) {
            super(reason);
            this.line = line;
        }

        int line() {
            return line;
        }
    }

    /** A line break with the blanks around it; the blanks of one run are looked at once. */
    private static final Pattern BREAK = Pattern.compile("(?<!\\s)\\s*\\n\\s*");
    private static final int LONGEST_QUOTED = 60;

    private final int line;
    /** Of the three one is not null. */
    private final String text;
    private final List<YamlNode> items;
    private final Map<String, YamlNode> fields;

    YamlNode(int line, String text) {
        this(line, text, null, null);
    }

    YamlNode(int line, List<YamlNode> items) {
        this(line, null, items, null);
    }

    YamlNode(int line, Map<String, YamlNode> fields) {
        this(line, null, null, fields);
    }

    private YamlNode(int line, String text, List<YamlNode> items, Map<String, YamlNode> fields) {
        this.line = line;
        this.text = text;
        this.items = items;
        this.fields = fields;
    }

    /** A name from the file, as far as a message has room for it. */
    static String quoted(String name) {
        return "'" + (name.length() > LONGEST_QUOTED ? name.substring(0, LONGEST_QUOTED) + "…" : name) + "'";
    }

    Malformed malformed(String reason) {
        return new Malformed(line, reason);
    }

    void allow(String... names) throws Malformed {
        if (fields == null) throw malformed("names with values were expected here");
        for (var field : fields.entrySet()) {
            if (!List.of(names).contains(field.getKey()))
                throw field.getValue().malformed(
                        quoted(field.getKey()) + " is not known here; known are " + String.join(", ", names));
        }
    }

    boolean has(String name) {
        return fields != null && fields.containsKey(name);
    }

    YamlNode child(String name) throws Malformed {
        if (!has(name)) throw malformed("'" + name + "' is missing");
        return fields.get(name);
    }

    List<YamlNode> items(String name) throws Malformed {
        var child = child(name);
        if (child.items == null || child.items.isEmpty())
            throw child.malformed("'" + name + "' must be a list with at least one entry");
        return child.items;
    }

    List<YamlNode> items(String name, int most) throws Malformed {
        var items = items(name);
        if (items.size() > most)
            throw child(name)
                    .malformed("'" + name + "' has " + items.size() + " entries, at most " + most + " are allowed");
        return items;
    }

    String scalar(int most) throws Malformed {
        var text = scalar();
        if (text.length() > most)
            throw malformed("a text has " + text.length() + " characters, at most " + most + " are allowed here");
        return text;
    }

    String scalar() throws Malformed {
        if (text == null || text.isBlank()) throw malformed("text was expected here");
        return BREAK.matcher(text.strip()).replaceAll("\n");
    }

    String text(String name, int most) throws Malformed {
        var child = child(name);
        var text = child.scalar();
        if (text.length() > most)
            throw child
                    .malformed("'" + name + "' has " + text.length() + " characters, at most " + most + " are allowed");
        return text;
    }

    String optionalText(String name, int most) throws Malformed {
        return has(name) ? text(name, most) : "";
    }

    int number(String name) throws Malformed {
        try {
            return Integer.parseInt(child(name).scalar());
        } catch (NumberFormatException e) {
            throw child(name).malformed("'" + name + "' must be a whole number");
        }
    }

    /** True or false; a missing flag is false. */
    boolean flag(String name) throws Malformed {
        if (!has(name)) return false;
        return switch (child(name).scalar()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw child(name).malformed("'" + name + "' must be true or false");
        };
    }
}
