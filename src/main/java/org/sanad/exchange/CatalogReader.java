package org.sanad.exchange;

import jakarta.json.JsonObject;
import java.util.regex.Pattern;
import org.sanad.framework.Framework;
import org.sanad.oscal.Prose;

/**
 * Reads a checklist from an OSCAL catalogue, version 1.1 or 1.2, in JSON or in XML, whichever the content is. What
 * Sanad exported comes back equal.
 */
public final class CatalogReader {

    private static final Pattern VERSION = Pattern.compile("v?1\\.[12]\\.\\d{1,3}(-[\\w.]{1,20})?");

    private CatalogReader() {}

    /** The checklist gets the code that the file names, or one made of its title. */
    public static Framework read(String fileName, byte[] content) {
        return read(fileName, content, null);
    }

    /** @param code of the checklist, or null for the one that the file gives */
    public static Framework read(String fileName, byte[] content, String code) {
        ImportContent.requireBounded(content);
        var text = ImportContent.text(content);
        var problems = new ImportProblems();
        var root = root(fileName, text);
        CatalogShape.check(root, problems);
        problems.refuse();
        var catalog = CatalogParser.catalog(root);
        var version = catalog.metadata().oscalVersion();
        if (!VERSION.matcher(version).matches())
            throw ImportRefusal.of("exchange.refused.version",
                    Prose.shorten(version.isEmpty() ? "?" : Prose.line(version), 30));
        var framework = new CatalogMapping(catalog, code).framework();
        ChecklistAcceptance.check(framework, problems, place -> place);
        problems.refuse();
        return framework;
    }

    private static JsonObject root(String fileName, String text) {
        var document = switch (text.isBlank() ? ' ' : text.stripLeading().charAt(0)) {
            case '{' -> JsonDocument.read(text);
            // blanks before the declaration are no XML, and worth no refusal
            case '<' -> XmlDocument.read(text.stripLeading());
            default -> throw ImportRefusal.of("exchange.refused.kind", Prose.shorten(Prose.line(fileName), 100));
        };
        if (!(document.get("catalog") instanceof JsonObject catalog))
            throw ImportRefusal.of("exchange.refused.no-catalogue");
        return catalog;
    }
}
