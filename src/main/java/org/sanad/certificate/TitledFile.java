package org.sanad.certificate;

import org.openpdf.text.pdf.PdfStructureElement;

/** The title of a file and its name, in one line where both have room, else below each other. */
record TitledFile(TextBlock title, TextBlock name) implements Block {

    private static final float GUTTER = 8;

    private boolean inOneLine(float width) {
        return title.width() + GUTTER + name.width() <= width;
    }

    @Override
    public float height(float width) {
        return inOneLine(width) ? Math.max(title.leading(), name.leading()) : title.height(width) + name.height(width);
    }

    @Override
    public void draw(PageCanvas sheet, PdfStructureElement element, float start, float top, float width) {
        title.draw(sheet, sheet.element(element, "P"), start, top, width);
        PdfStructureElement below = sheet.element(element, "P");
        if (inOneLine(width)) {
            float after = start + title.width() + GUTTER;
            name.draw(sheet, below, after, top - title.leading() + name.leading(), start + width - after);
        } else {
            name.draw(sheet, below, start, top - title.height(width), width);
        }
    }
}
