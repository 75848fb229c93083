package org.sanad.framework;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sanad.framework.YamlNode.Malformed;
import org.sanad.platform.Text;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Builds the tree of one YAML document while it is read, so that what is too deep, too much or doubled is refused where
 * it stands.
 */
final class YamlParser {

    /** Unicode characters of a whole file. */
    static final int LONGEST_FILE = 8 * 1024 * 1024;
    /**
     * The library moves the rest of a line for each thousand characters of it. The longest text, each sign of it
     * escaped, comes to 120,000.
     */
    static final int LONGEST_LINE = 200_000;
    /** A checklist needs eight levels. */
    static final int DEEPEST = 20;
    /** Two thousand requirements with six checks and ten pieces of evidence each come to 80,000. */
    static final int MOST_NODES = 300_000;
    private static final LoadSettings SETTINGS = LoadSettings.builder().setCodePointLimit(LONGEST_FILE).build();

    private final Iterator<Event> events;
    /** Whether texts must be free of what nobody sees. */
    private final boolean seen;
    private int nodes;

    private YamlParser(String yaml, boolean seen) {
        this.seen = seen;
        this.events = new Parse(SETTINGS).parseString(yaml).iterator();
    }

    static YamlNode parse(String yaml) throws Malformed {
        return parse(yaml, true);
    }

    /** Text that was taken before; a rule that has come since does not hold for it. */
    static YamlNode again(String yaml) throws Malformed {
        return parse(yaml, false);
    }

    private static YamlNode parse(String yaml, boolean seen) throws Malformed {
        requireShortLines(yaml);
        try {
            return new YamlParser(yaml, seen).document();
        } catch (MarkedYamlEngineException e) {
            var mark = e.getProblemMark().or(e::getContextMark);
            throw new Malformed(mark.map(m -> m.getLine() + 1).orElse(1), e.getProblem());
        } catch (YamlEngineException e) {
            throw new Malformed(1, e.getMessage());
        }
    }

    private static void requireShortLines(String yaml) throws Malformed {
        int line = 1;
        int start = 0;
        for (int at = 0; at <= yaml.length(); at++) {
            if (at < yaml.length() && yaml.charAt(at) != '\n') continue;
            if (at - start > LONGEST_LINE)
                throw new Malformed(line,
                        "the line has " + (at - start) + " characters, at most " + LONGEST_LINE + " are allowed");
            start = at + 1;
            line++;
        }
    }

    private YamlNode document() throws Malformed {
        events.next();
        if (!(events.next() instanceof DocumentStartEvent)) throw new Malformed(1, "the file is empty");
        var root = node(events.next(), 1);
        events.next();
        var end = events.next();
        if (!(end instanceof StreamEndEvent))
            throw new Malformed(line(end), "a second document begins here; a file holds one");
        return root;
    }

    private YamlNode node(Event event, int depth) throws Malformed {
        int line = line(event);
        if (depth > DEEPEST) throw new Malformed(line, "the file nests deeper than " + DEEPEST + " levels");
        if (++nodes > MOST_NODES) throw new Malformed(line, "the file holds more than " + MOST_NODES + " values");
        return switch (event) {
            case ScalarEvent scalar -> new YamlNode(line, text(scalar.getValue(), line));
            case SequenceStartEvent start -> new YamlNode(line, items(depth));
            case MappingStartEvent start -> new YamlNode(line, fields(depth));
            case AliasEvent alias -> throw new Malformed(line, "aliases (*name) are not accepted");
            default -> throw new Malformed(line, "the file breaks off here");
        };
    }

    private String text(String text, int line) throws Malformed {
        var sign = seen ? Text.unseen(text).or(() -> text.indexOf('\r') < 0 ? Optional.empty() : Optional.of("U+000D"))
                : Optional.<String>empty();
        if (sign.isPresent())
            throw new Malformed(line,
                    "the text holds a sign that nobody sees or that turns its direction (" + sign.get() + ")");
        return text;
    }

    private List<YamlNode> items(int depth) throws Malformed {
        var items = new ArrayList<YamlNode>();
        for (var event = events.next(); !(event instanceof SequenceEndEvent); event = events.next())
            items.add(node(event, depth + 1));
        return items;
    }

    private Map<String, YamlNode> fields(int depth) throws Malformed {
        var fields = new LinkedHashMap<String, YamlNode>();
        for (var event = events.next(); !(event instanceof MappingEndEvent); event = events.next()) {
            if (!(event instanceof ScalarEvent key))
                throw new Malformed(line(event), event instanceof AliasEvent ? "aliases (*name) are not accepted"
                        : "a name was expected before the colon");
            if (fields.put(key.getValue(), node(events.next(), depth + 1)) != null)
                throw new Malformed(line(key), YamlNode.quoted(key.getValue()) + " stands twice");
        }
        return fields;
    }

    private static int line(Event event) {
        return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }
}
