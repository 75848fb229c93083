package org.sanad.framework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sanad.framework.YamlNode.Malformed;

/** Reads one crosswalk from YAML and refuses what is incomplete, unknown or doubled, with the line it stands on. */
public final class CrosswalkReader {

    private static final int LONGEST_REASON = 500;

    private CrosswalkReader() {}

    /** @param file its name, for the message */
    public static Crosswalk read(String file, String yaml) throws MalformedFramework {
        try {
            return crosswalk(YamlParser.parse(yaml));
        } catch (Malformed e) {
            throw new MalformedFramework(file, e.line(), e.getMessage());
        }
    }

    private static Crosswalk crosswalk(YamlNode root) throws Malformed {
        root.allow("crosswalk", "relations", "none", "none-to");
        var head = root.child("crosswalk");
        head.allow("code", "title", "from", "to", "publisher", "licence", "source", "note");
        var links = links(root);
        var none = gaps(root, "none");
        for (var gap : none) {
            if (links.stream().anyMatch(link -> link.from().equals(gap.requirement())))
                throw root.child("none").malformed(gap.requirement() + " has a relation and yet stands under 'none'");
        }
        return new Crosswalk(head.text("code", 130), head.text("title", 200), end(head.child("from")),
                end(head.child("to")), head.text("publisher", 200),
                head.text("licence", 1000), head.text("source", 1000), head.optionalText("note", 4000), links, none,
                gaps(root, "none-to"));
    }

    private static Crosswalk.End end(YamlNode node) throws Malformed {
        node.allow("framework", "version");
        return new Crosswalk.End(node.text("framework", 60), node.text("version", 30));
    }

    private static List<Crosswalk.Link> links(YamlNode root) throws Malformed {
        var links = new ArrayList<Crosswalk.Link>();
        Set<String> seen = new HashSet<>();
        for (var node : root.items("relations")) {
            node.allow("from", "to", "relation", "why");
            var link = new Crosswalk.Link(node.text("from", 60), node.text("to", 60), relation(node),
                    node.text("why", LONGEST_REASON));
            if (!seen.add(link.from() + " " + link.to()))
                throw node.malformed(link.from() + " and " + link.to() + " are related twice");
            links.add(link);
        }
        return links;
    }

    private static Relation relation(YamlNode node) throws Malformed {
        var name = node.text("relation", 20);
        for (var relation : Relation.values()) {
            if (relation.name().toLowerCase(Locale.ROOT).equals(name)) return relation;
        }
        throw node.child("relation")
                .malformed("a relation is equal, subset, superset or intersects, not '" + name + "'");
    }

    private static List<Crosswalk.Gap> gaps(YamlNode root, String name) throws Malformed {
        var gaps = new ArrayList<Crosswalk.Gap>();
        if (!root.has(name)) return gaps;
        Set<String> seen = new HashSet<>();
        for (var node : root.items(name)) {
            node.allow("code", "why");
            var gap = new Crosswalk.Gap(node.text("code", 60), node.text("why", LONGEST_REASON));
            if (!seen.add(gap.requirement()))
                throw node.malformed(gap.requirement() + " stands twice under '" + name + "'");
            gaps.add(gap);
        }
        return gaps;
    }
}
