package org.sanad.framework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A place in a YAML file that knows its line; aliases are refused, so a small file stays a small tree. */
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

    /** Unicode characters of a whole file. */
    static final int LONGEST_FILE = 8 * 1024 * 1024;

    private final Node node;
    private final Map<String, Node> fields;

    private YamlNode(Node node) throws Malformed {
        this.node = node;
        this.fields = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping) {
            for (var pair : mapping.getValue()) {
                if (!(pair.getKeyNode() instanceof ScalarNode key)) throw malformed("a name was expected before the colon");
                if (fields.put(key.getValue(), pair.getValueNode()) != null) throw new Malformed(line(key), "'" + key.getValue() + "' stands twice");
            }
        }
    }

    static YamlNode parse(String yaml) throws Malformed {
        var settings = LoadSettings.builder().setMaxAliasesForCollections(0).setAllowRecursiveKeys(false).setCodePointLimit(LONGEST_FILE).build();
        try {
            var root = new Compose(settings).composeString(yaml).orElseThrow(() -> new Malformed(1, "the file is empty"));
            refuseAliases(root, new HashSet<>());
            return new YamlNode(root);
        } catch (MarkedYamlEngineException e) {
            var mark = e.getProblemMark().or(e::getContextMark);
            throw new Malformed(mark.map(m -> m.getLine() + 1).orElse(1), e.getProblem());
        } catch (YamlEngineException e) {
            throw new Malformed(1, e.getMessage());
        }
    }

    private static void refuseAliases(Node node, Set<Node> seen) throws Malformed {
        if (!seen.add(node)) throw new Malformed(line(node), "aliases (*name) are not accepted");
        if (node instanceof SequenceNode sequence) {
            for (var item : sequence.getValue()) refuseAliases(item, seen);
        } else if (node instanceof MappingNode mapping) {
            for (var pair : mapping.getValue()) {
                refuseAliases(pair.getKeyNode(), seen);
                refuseAliases(pair.getValueNode(), seen);
            }
        }
    }

    private static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    Malformed malformed(String reason) {
        return new Malformed(line(node), reason);
    }

    void allow(String... names) throws Malformed {
        if (!(node instanceof MappingNode)) throw malformed("names with values were expected here");
        for (var field : fields.entrySet()) {
            if (!List.of(names).contains(field.getKey())) throw new Malformed(line(field.getValue()), "'" + field.getKey() + "' is not known here; known are " + String.join(", ", names));
        }
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    YamlNode child(String name) throws Malformed {
        var child = fields.get(name);
        if (child == null) throw malformed("'" + name + "' is missing");
        return new YamlNode(child);
    }

    List<YamlNode> items(String name) throws Malformed {
        var child = child(name);
        if (!(child.node instanceof SequenceNode sequence) || sequence.getValue().isEmpty()) throw child.malformed("'" + name + "' must be a list with at least one entry");
        var items = new ArrayList<YamlNode>();
        for (var item : sequence.getValue()) items.add(new YamlNode(item));
        return items;
    }

    List<YamlNode> items(String name, int most) throws Malformed {
        var items = items(name);
        if (items.size() > most) throw child(name).malformed("'" + name + "' has " + items.size() + " entries, at most " + most + " are allowed");
        return items;
    }

    String scalar(int most) throws Malformed {
        var text = scalar();
        if (text.length() > most) throw malformed("a text has " + text.length() + " characters, at most " + most + " are allowed here");
        return text;
    }

    String scalar() throws Malformed {
        if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) throw malformed("text was expected here");
        return scalar.getValue().strip().replaceAll("\\s*\\n\\s*", "\n");
    }

    String text(String name, int most) throws Malformed {
        var child = child(name);
        var text = child.scalar();
        if (text.length() > most) throw child.malformed("'" + name + "' has " + text.length() + " characters, at most " + most + " are allowed");
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
