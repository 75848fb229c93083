package org.sanad.certificate;

import java.awt.Color;
import org.openpdf.text.pdf.PdfStructureElement;

/** Two scores as bars on one scale from 0 to 100: the claimed one pale, the assured one solid; a notch marks 50. */
record Bars(String claimed, String assured, Wording words) implements Block {

    private static final float HEIGHT = 14;
    private static final float THICKNESS = 5;

    @Override
    public float height(float width) {
        return HEIGHT;
    }

    @Override
    public void draw(PageCanvas sheet, PdfStructureElement element, float start, float top, float width) {
        String meaning = words.of("bars", words.orNone(claimed), words.orNone(assured));
        PdfStructureElement figure = sheet.figure(element, meaning, start, top, width, HEIGHT);
        sheet.tagged(figure, () -> {
            bar(sheet, start, top - 1, width, claimed, Palette.ACCENT_PALE);
            bar(sheet, start, top - 1 - THICKNESS - 1.5f, width, assured, Palette.ACCENT);
            Emblem.fill(sheet.ink(), sheet.left(start + width / 2, 0.6f), top, 0.6f, HEIGHT - 1, Palette.INK_2);
        });
    }

    private void bar(PageCanvas sheet, float start, float top, float width, String score, Color colour) {
        Emblem.fill(sheet.ink(), sheet.left(start, width), top, width, THICKNESS, Palette.SUNKEN);
        if (!score.isEmpty()) {
            float length = width * Float.parseFloat(score) / 100;
            Emblem.fill(sheet.ink(), sheet.left(start, length), top, length, THICKNESS, colour);
        }
    }

    /** What the colours mean. */
    record Legend(Wording words) implements Block {

        private static final Style WORD = Style.of(Typeface.REGULAR, 8.5f, 12, Palette.INK_2);
        private static final float SQUARE = 8;

        @Override
        public float height(float width) {
            return WORD.leading();
        }

        @Override
        public void draw(PageCanvas sheet, PdfStructureElement element, float start, float top, float width) {
            float x = start;
            x = item(sheet, element, x, top, "bars.claimed", Palette.ACCENT_PALE, SQUARE);
            x = item(sheet, element, x, top, "bars.assured", Palette.ACCENT, SQUARE);
            item(sheet, element, x, top, "bars.half", Palette.INK_2, 0.8f);
        }

        private float item(PageCanvas sheet, PdfStructureElement parent, float start, float top, String key,
                Color colour,
                float thickness) {
            TextBlock word = new TextBlock(words.of(key), WORD);
            float swatchTop = top - (WORD.leading() - SQUARE) / 2;
            sheet.decoration(() -> Emblem.fill(sheet.ink(), sheet.left(start + SQUARE - thickness, thickness),
                    swatchTop, thickness,
                    SQUARE, colour));
            float wide = word.width() + 1;
            word.draw(sheet, sheet.element(parent, "P"), start + SQUARE + 5, top, wide);
            return start + SQUARE + 5 + wide + 18;
        }
    }
}
