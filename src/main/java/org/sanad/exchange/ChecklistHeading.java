package org.sanad.exchange;

import org.sanad.oscal.Prose;

/**
 * What a spreadsheet does not say of the checklist in it.
 *
 * @param code  in addresses; where it is blank, one is made of the title
 * @param given whether the code was given
 * @param note  may be blank
 */
public record ChecklistHeading(String code, boolean given, String title, String version, String publisher,
        String licence,
        String source, String note) {

    /** @param code may be blank */
    public ChecklistHeading(String code, String title, String version, String publisher, String licence, String source,
            String note) {
        this(code, code != null && !code.isBlank(), title, version, publisher, licence, source, note);
    }

    public ChecklistHeading {
        title = line(title);
        code = line(code).isEmpty() ? CatalogHead.slug(title) : line(code);
        version = line(version);
        publisher = line(publisher);
        licence = line(licence);
        source = line(source);
        note = note == null ? "" : Prose.tidy(note);
    }

    private static String line(String text) {
        return text == null ? "" : Prose.line(text);
    }
}
