package org.sanad.certificate;

import java.awt.Color;
import org.openpdf.text.pdf.PdfStructureElement;

/** A word on a tint, which says a state in both. */
record Badge(String word, Color ink, Color soft) implements Block {

    private static final float HEIGHT = 14;
    private static final float PADDING = 6;

    private TextBlock text() {
        return new TextBlock(word, Style.of(Typeface.BOLD, 7.8f, HEIGHT, ink));
    }

    static Badge grade(String grade, Wording words) {
        return new Badge(words.named("grade", grade), Palette.grade(grade), Palette.gradeSoft(grade));
    }

    float width() {
        return text().width() + 2 * PADDING + 1;
    }

    @Override
    public float height(float width) {
        return HEIGHT;
    }

    /** The width given is the room; the badge is as wide as its word. */
    @Override
    public void draw(PageCanvas sheet, PdfStructureElement element, float start, float top, float width) {
        float wide = Math.min(width, width());
        sheet.decoration(() -> {
            sheet.ink().setColorFill(soft);
            sheet.ink().roundRectangle(sheet.left(start, wide), top - HEIGHT, wide, HEIGHT, 4);
            sheet.ink().fill();
        });
        TextBlock shown = text().shortened(wide - 2 * PADDING, 1, "…");
        shown.draw(sheet, element, start + PADDING, top, wide - 2 * PADDING);
    }
}
