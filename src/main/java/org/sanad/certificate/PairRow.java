package org.sanad.certificate;

import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.pdf.PdfStructureElement;

/**
 * Labels with their values below, side by side in columns of equal width; tagged as a list. What is endless ends
 * visibly.
 */
final class PairRow implements Block {

    private static final float GUTTER = 14;
    private static final int MOST_LINES = 7;
    private static final Style LABEL = Style.of(Typeface.REGULAR, 8.5f, 13, Palette.INK_2);
    private static final Style NOTE = Style.of(Typeface.REGULAR, 8, 11.5f, Palette.INK_2);
    private static final Style VALUE = Style.of(Typeface.REGULAR, 10, 14.5f, Palette.INK);

    private final Style valueStyle;
    private final List<TextBlock> labels = new ArrayList<>();
    private final List<TextBlock> values = new ArrayList<>();
    private final List<TextBlock> notes = new ArrayList<>();

    PairRow() {
        this(VALUE.size());
    }

    PairRow(float valueSize) {
        valueStyle = VALUE.sized(valueSize);
    }

    PairRow with(String label, String value) {
        return with(label, new TextBlock(value, valueStyle));
    }

    PairRow with(String label, TextBlock value) {
        labels.add(new TextBlock(label, LABEL));
        values.add(value);
        return this;
    }

    /** The same with a small line below the value; in one row all have it or none. */
    PairRow with(String label, TextBlock value, String note) {
        notes.add(new TextBlock(note, NOTE));
        return with(label, value);
    }

    private float column(float width) {
        return width / labels.size() - GUTTER;
    }

    private float tallest(List<TextBlock> texts, float width) {
        return (float) texts.stream().mapToDouble(text -> fitted(text, width).height(column(width))).max().orElse(0);
    }

    private TextBlock fitted(TextBlock text, float width) {
        return text.shortened(column(width), MOST_LINES, "…");
    }

    @Override
    public float height(float width) {
        return tallest(labels, width) + tallest(values, width) + tallest(notes, width);
    }

    @Override
    public void draw(PageCanvas sheet, PdfStructureElement element, float start, float top, float width) {
        PdfStructureElement list = element == null ? sheet.element("L") : sheet.element(element, "L");
        float below = top - tallest(labels, width);
        float last = below - tallest(values, width);
        for (int i = 0; i < labels.size(); i++) {
            PdfStructureElement item = sheet.element(list, "LI");
            float x = start + i * width / labels.size();
            labels.get(i).draw(sheet, sheet.element(item, "Lbl"), x, top, column(width));
            PdfStructureElement body = sheet.element(item, "LBody");
            if (notes.isEmpty()) {
                fitted(values.get(i), width).draw(sheet, body, x, below, column(width));
            } else {
                fitted(values.get(i), width).draw(sheet, sheet.element(body, "P"), x, below, column(width));
                notes.get(i).draw(sheet, sheet.element(body, "P"), x, last, column(width));
            }
        }
    }
}
