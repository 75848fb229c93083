package org.sanad.framework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.sanad.framework.YamlNode.Malformed;

/** Reads one pack from YAML and refuses what is incomplete, unknown or doubled, with the line it stands on. */
public final class PackReader {

    private PackReader() {}

    /** @param file its name, for the message */
    public static Pack read(String file, String yaml) throws MalformedFramework {
        try {
            var root = YamlParser.parse(yaml);
            root.allow("pack", "parts");
            var head = root.child("pack");
            head.allow("code", "title", "market", "audience", "text", "publisher", "source");
            var parts = new ArrayList<Pack.Part>();
            var seen = new HashSet<String>();
            for (var node : root.items("parts")) parts.add(part(node, seen));
            return new Pack(head.text("code", 60), head.text("title", 200), head.text("market", 100),
                    head.text("audience", 500), head.text("text", 2000),
                    head.text("publisher", 200), head.text("source", 2000), parts);
        } catch (Malformed e) {
            throw new MalformedFramework(file, e.line(), e.getMessage());
        }
    }

    private static Pack.Part part(YamlNode node, HashSet<String> seen) throws Malformed {
        node.allow("title", "framework", "why", "requirements", "all");
        if (node.has("requirements") == node.flag("all"))
            throw node.malformed("a part has either requirements or all: true");
        var framework = node.text("framework", 60);
        List<String> codes = new ArrayList<>();
        if (node.has("requirements")) {
            for (var item : node.items("requirements")) {
                if (!seen.add(framework + " " + item.scalar()))
                    throw item.malformed(item.scalar() + " of " + framework + " stands twice");
                codes.add(item.scalar());
            }
        }
        return new Pack.Part(node.text("title", 200), framework, node.text("why", 500), codes);
    }
}
