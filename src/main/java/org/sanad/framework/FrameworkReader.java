package org.sanad.framework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.sanad.framework.YamlNode.Malformed;

/** Reads one checklist from YAML and refuses what is incomplete, unknown, doubled or out of range, with the line it stands on. */
public final class FrameworkReader {

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9.-]{1,58}");
    private static final Pattern REQUIREMENT_CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.()/_-]{0,58}");
    private static final int LONGEST_CHECK = 200;
    private static final int MOST_CHECKS = 6;

    private final String file;
    private final Set<String> codes = new HashSet<>();

    private FrameworkReader(String file) {
        this.file = file;
    }

    /** @param file its name, for the message */
    public static Framework read(String file, String yaml) throws MalformedFramework {
        return new FrameworkReader(file).framework(yaml);
    }

    private Framework framework(String yaml) throws MalformedFramework {
        try {
            var root = YamlNode.parse(yaml);
            root.allow("framework", "sections");
            var head = root.child("framework");
            head.allow("code", "title", "version", "publisher", "licence", "source", "note");
            var code = head.text("code", 60);
            if (!CODE.matcher(code).matches()) throw head.child("code").malformed("code must be lower-case letters, digits, dots and hyphens, not '" + code + "'");
            var sections = new ArrayList<Section>();
            var sectionCodes = new HashSet<String>();
            for (var node : root.items("sections")) {
                var section = section(node);
                if (!sectionCodes.add(section.code())) throw node.malformed("section " + section.code() + " stands twice");
                sections.add(section);
            }
            return new Framework(code, head.text("title", 200), head.text("version", 30), head.text("publisher", 200), head.text("licence", 1000),
                    head.text("source", 1000), head.optionalText("note", 2000), sections);
        } catch (Malformed e) {
            throw new MalformedFramework(file, e.line(), e.getMessage());
        }
    }

    private Section section(YamlNode node) throws Malformed {
        node.allow("code", "title", "optional", "requirements");
        var requirements = new ArrayList<Requirement>();
        for (var item : node.items("requirements")) requirements.add(requirement(item));
        return new Section(node.text("code", 60), node.text("title", 200), node.flag("optional"), requirements);
    }

    private Requirement requirement(YamlNode node) throws Malformed {
        node.allow("code", "title", "text", "guidance", "evidence", "weight", "critical", "excludable", "roles", "checks", "level");
        var code = node.text("code", 60);
        if (!REQUIREMENT_CODE.matcher(code).matches()) throw node.child("code").malformed("'" + code + "' is no requirement code");
        if (!codes.add(code.toLowerCase(java.util.Locale.ROOT))) throw node.child("code").malformed("requirement " + code + " stands twice");
        int weight = node.has("weight") ? node.number("weight") : 1;
        if (weight < 1 || weight > 5) throw node.child("weight").malformed("weight must be 1 to 5, not " + weight);
        return new Requirement(code, node.text("title", 200), node.text("text", 4000), node.optionalText("guidance", 4000), texts(node, "evidence"), weight,
                node.flag("critical"), node.flag("excludable"), texts(node, "roles"), question(node));
    }

    private static List<String> texts(YamlNode node, String name) throws Malformed {
        var texts = new ArrayList<String>();
        if (node.has(name)) {
            for (var item : node.items(name)) texts.add(item.scalar());
        }
        return texts;
    }

    private static Question question(YamlNode node) throws Malformed {
        if (node.has("level") == node.has("checks")) throw node.malformed("a requirement has either checks or level: true");
        if (node.has("level")) {
            if (!node.flag("level")) throw node.child("level").malformed("level can only be true");
            return new Question.Graded();
        }
        var checks = new ArrayList<Check>();
        var seen = new HashSet<String>();
        for (var item : node.items("checks")) {
            item.allow("code", "text");
            var check = new Check(item.text("code", 10), item.text("text", LONGEST_CHECK));
            if (!check.code().matches("[a-z0-9]{1,10}")) throw item.malformed("a check's code is a lower-case letter or number, not '" + check.code() + "'");
            if (!seen.add(check.code())) throw item.malformed("check " + check.code() + " stands twice");
            checks.add(check);
        }
        if (checks.size() > MOST_CHECKS) throw node.child("checks").malformed("at most " + MOST_CHECKS + " checks, not " + checks.size());
        return new Question.Checklist(checks);
    }
}
