package org.sanad.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sanad.exchange.Catalog.Control;
import org.sanad.exchange.Catalog.Group;
import org.sanad.exchange.Catalog.Param;
import org.sanad.oscal.Prose;

/**
 * The blanks that a catalogue leaves to whoever uses it, shown in the text as {@code [label]} or
 * {@code [one of: first; second]}. A choice may hold further blanks; how much all of them together may add to a
 * catalogue is bounded.
 */
final class Parameters {

    /** In characters. */
    private static final int MOST_INSERTED = 4_000_000;

    private final Map<String, Param> params = new HashMap<>();
    private final Map<String, String> words = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private long inserted;

    Parameters(Catalog catalog) {
        add(catalog.params());
        catalog.groups().forEach(this::add);
        catalog.controls().forEach(this::add);
    }

    private void add(List<Param> list) {
        list.forEach(param -> params.putIfAbsent(param.id(), param));
    }

    private void add(Group group) {
        add(group.params());
        group.groups().forEach(this::add);
        group.controls().forEach(this::add);
    }

    private void add(Control control) {
        add(control.params());
        control.controls().forEach(this::add);
    }

    /** Markdown as plain text, with its blanks. */
    String plain(String markdown) {
        return Prose.plain(markdown, this::insert);
    }

    private String insert(String id) {
        var text = words.get(id);
        if (text == null) {
            // a blank within itself is named by its id
            if (!open.add(id)) return "[" + id + "]";
            text = words(id);
            open.remove(id);
            words.put(id, text);
        }
        inserted += text.length();
        if (inserted > MOST_INSERTED) throw ImportRefusal.of("exchange.refused.parameters");
        return text;
    }

    private String words(String id) {
        var param = params.get(id);
        if (param == null) return "[" + id + "]";
        if (!param.values().isEmpty())
            return param.values().stream().map(this::plain).collect(Collectors.joining(", "));
        if (!param.choices().isEmpty()) {
            return (param.several() ? "[one or more of: " : "[one of: ")
                    + param.choices().stream().map(this::plain).collect(Collectors.joining("; ")) + "]";
        }
        var label = plain(param.label());
        return "[" + (label.isEmpty() ? id : label) + "]";
    }
}
