package org.sanad.certificate;

import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.pdf.PdfStructureElement;

/** Labels with their values below, side by side in columns of equal width; tagged as a list. */
final class PairRow implements Block {

    private static final float GUTTER = 14;
    private static final Style LABEL = Style.of(Typeface.REGULAR, 8.5f, 13, Palette.INK_2);
    private static final Style VALUE = Style.of(Typeface.REGULAR, 10, 14.5f, Palette.INK);

    private final List<TextBlock> labels = new ArrayList<>();
    private final List<TextBlock> values = new ArrayList<>();

    PairRow with(String label, String value) {
        return with(label, new TextBlock(value, VALUE));
    }

    PairRow with(String label, TextBlock value) {
        labels.add(new TextBlock(label, LABEL));
        values.add(value);
        return this;
    }

    private float column(float width) {
        return width / labels.size() - GUTTER;
    }

    private float labelHeight(float width) {
        return (float) labels.stream().mapToDouble(label -> label.height(column(width))).max().orElse(0);
    }

    @Override
    public float height(float width) {
        return labelHeight(width) + (float) values.stream().mapToDouble(value -> value.height(column(width))).max().orElse(0);
    }

    @Override
    public void draw(Sheet sheet, PdfStructureElement element, float start, float top, float width) {
        PdfStructureElement list = element == null ? sheet.element("L") : sheet.element(element, "L");
        float below = top - labelHeight(width);
        for (int i = 0; i < labels.size(); i++) {
            PdfStructureElement item = sheet.element(list, "LI");
            float x = start + i * width / labels.size();
            labels.get(i).draw(sheet, sheet.element(item, "Lbl"), x, top, column(width));
            values.get(i).draw(sheet, sheet.element(item, "LBody"), x, below, column(width));
        }
    }
}
