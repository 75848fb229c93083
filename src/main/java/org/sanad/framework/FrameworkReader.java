package org.sanad.framework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.sanad.framework.YamlNode.Malformed;

/**
 * Reads one checklist from YAML and refuses what is incomplete, unknown, doubled or out of range, with the line it
 * stands on.
 */
public final class FrameworkReader {

    public static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9.-]{1,58}");
    public static final Pattern REQUIREMENT_CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.()/_-]{0,58}");
    public static final Pattern CHECK_CODE = Pattern.compile("[a-z0-9]{1,10}");
    public static final int LONGEST_CODE = 60;
    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_VERSION = 30;
    /** Of licence and source. */
    public static final int LONGEST_TERMS = 1000;
    public static final int LONGEST_NOTE = 2000;
    /**
     * Of text and guidance. The low baseline of NIST SP 800-53 comes to 3,928 characters for one control's guidance.
     */
    public static final int LONGEST_TEXT = 20_000;
    public static final int LONGEST_CHECK = 200;
    public static final int MOST_CHECKS = 6;
    public static final int LONGEST_ENTRY = 1000;
    /** Of evidence and of roles. */
    public static final int MOST_ENTRIES = 100;
    public static final int MOST_SECTIONS = 500;
    /** NIST SP 800-53 as a whole has more than a thousand. */
    public static final int MOST_REQUIREMENTS = 2000;
    /** Unicode characters of the whole file. */
    public static final int LONGEST_FILE = YamlParser.LONGEST_FILE;

    private final String file;
    private final Set<String> codes = new HashSet<>();

    private FrameworkReader(String file) {
        this.file = file;
    }

    /** @param file its name, for the message */
    public static Framework read(String file, String yaml) throws MalformedFramework {
        return new FrameworkReader(file).framework(yaml, false);
    }

    /** Reads what was published or drafted before. */
    static Framework again(String code, String yaml) throws MalformedFramework {
        return new FrameworkReader(code).framework(yaml, true);
    }

    private Framework framework(String yaml, boolean again) throws MalformedFramework {
        try {
            var root = again ? YamlParser.again(yaml) : YamlParser.parse(yaml);
            root.allow("framework", "sections");
            var head = root.child("framework");
            head.allow("code", "title", "version", "publisher", "licence", "source", "note");
            var code = head.text("code", LONGEST_CODE);
            if (!CODE.matcher(code).matches())
                throw head.child("code")
                        .malformed("code must be lower-case letters, digits, dots and hyphens, not '" + code + "'");
            var sections = new ArrayList<Section>();
            var sectionCodes = new HashSet<String>();
            for (var node : root.items("sections", MOST_SECTIONS)) {
                var section = section(node);
                if (!sectionCodes.add(section.code()))
                    throw node.malformed("section " + section.code() + " stands twice");
                sections.add(section);
            }
            return new Framework(code, head.text("title", LONGEST_TITLE), head.text("version", LONGEST_VERSION),
                    head.text("publisher", LONGEST_TITLE),
                    head.text("licence", LONGEST_TERMS), head.text("source", LONGEST_TERMS),
                    head.optionalText("note", LONGEST_NOTE), sections);
        } catch (Malformed e) {
            throw new MalformedFramework(file, e.line(), e.getMessage());
        }
    }

    private Section section(YamlNode node) throws Malformed {
        node.allow("code", "title", "optional", "requirements");
        var requirements = new ArrayList<Requirement>();
        for (var item : node.items("requirements")) requirements.add(requirement(item));
        return new Section(node.text("code", LONGEST_CODE), node.text("title", LONGEST_TITLE), node.flag("optional"),
                requirements);
    }

    private Requirement requirement(YamlNode node) throws Malformed {
        node.allow("code", "title", "text", "guidance", "evidence", "weight", "critical", "excludable", "roles",
                "checks", "level");
        var code = node.text("code", LONGEST_CODE);
        if (!REQUIREMENT_CODE.matcher(code).matches())
            throw node.child("code").malformed("'" + code + "' is no requirement code");
        if (!codes.add(code.toLowerCase(Locale.ROOT)))
            throw node.child("code").malformed("requirement " + code + " stands twice");
        if (codes.size() > MOST_REQUIREMENTS)
            throw node.malformed("at most " + MOST_REQUIREMENTS + " requirements are allowed");
        int weight = node.has("weight") ? node.number("weight") : 1;
        if (weight < 1 || weight > 5) throw node.child("weight").malformed("weight must be 1 to 5, not " + weight);
        return new Requirement(code, node.text("title", LONGEST_TITLE), node.text("text", LONGEST_TEXT),
                node.optionalText("guidance", LONGEST_TEXT), texts(node, "evidence"), weight,
                node.flag("critical"), node.flag("excludable"), texts(node, "roles"), question(node));
    }

    private static List<String> texts(YamlNode node, String name) throws Malformed {
        var texts = new ArrayList<String>();
        if (node.has(name)) {
            for (var item : node.items(name, MOST_ENTRIES)) texts.add(item.scalar(LONGEST_ENTRY));
        }
        return texts;
    }

    private static Question question(YamlNode node) throws Malformed {
        if (node.has("level") == node.has("checks"))
            throw node.malformed("a requirement has either checks or level: true");
        if (node.has("level")) {
            if (!node.flag("level")) throw node.child("level").malformed("level can only be true");
            return new Question.Graded();
        }
        var checks = new ArrayList<Check>();
        var seen = new HashSet<String>();
        for (var item : node.items("checks")) {
            item.allow("code", "text");
            var check = new Check(item.text("code", 10), item.text("text", LONGEST_CHECK));
            if (!CHECK_CODE.matcher(check.code()).matches())
                throw item.malformed("a check's code is a lower-case letter or number, not '" + check.code() + "'");
            if (!seen.add(check.code())) throw item.malformed("check " + check.code() + " stands twice");
            checks.add(check);
        }
        if (checks.size() > MOST_CHECKS)
            throw node.child("checks").malformed("at most " + MOST_CHECKS + " checks, not " + checks.size());
        return new Question.Checklist(checks);
    }
}
