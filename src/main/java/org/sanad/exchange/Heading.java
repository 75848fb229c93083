package org.sanad.exchange;

/**
 * What a spreadsheet does not say of the checklist in it.
 *
 * @param code in addresses; where it is blank, one is made of the title
 * @param note may be blank
 */
public record Heading(String code, String title, String version, String publisher, String licence, String source, String note) {

    public Heading {
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
