package org.sanad.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sanad.exchange.Catalog.Part;
import org.sanad.oscal.Prose;

/** What a control demands and how to meet it, put together from its parts: a line for each paragraph and item. */
final class ControlText {

    private ControlText() {}

    /** The statement with its items, each behind its label. */
    static String statement(List<Part> parts, Parameters parameters) {
        var lines = new ArrayList<String>();
        parts.stream().filter(part -> part.name().equals("statement")).forEach(part -> add(lines, part, parameters));
        return String.join("\n", lines);
    }

    /** Overview, guidance and examples, each behind its title where it has one. */
    static String guidance(List<Part> parts, Parameters parameters) {
        var lines = new ArrayList<String>();
        for (var part : parts) {
            if (!part.name().equals("guidance") && !part.name().equals("overview")) continue;
            var title = Prose.line(parameters.plain(part.title()));
            if (!title.isEmpty()) lines.add(title + ":");
            add(lines, part, parameters);
        }
        var examples = parts.stream().filter(part -> part.name().equals("example"))
                .map(part -> parameters.plain(part.prose())).filter(text -> !text.isEmpty()).toList();
        if (!examples.isEmpty()) lines.add("Examples:");
        examples.forEach(example -> lines.add("- " + example));
        return String.join("\n", lines);
    }

    private static void add(List<String> lines, Part part, Parameters parameters) {
        var label = part.name().equals("item") ? Catalog.label(part.props()).map(Prose::line).orElse("") : "";
        var line = String.join(" ",
                Stream.of(label, parameters.plain(part.prose())).filter(text -> !text.isEmpty()).toList());
        if (!line.isEmpty()) lines.add(line);
        part.parts().forEach(inner -> add(lines, inner, parameters));
    }
}
