package org.sanad.certificate;

import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.pdf.PdfStructureElement;

/** The visible signature: who signed and when, in the field that holds it. */
record SignatureBlock(Signatory signatory, Wording words) implements Block {

    static final float WIDTH = 196;

    private static final float PADDING = 6;
    private static final float MARK = 20;
    private static final float GUTTER = 8;
    private static final Style FINE = Style.of(Typeface.REGULAR, 7.5f, 10.5f, Palette.INK_2);
    private static final Style NAME = Style.of(Typeface.BOLD, 8, 11, Palette.INK);

    private static final float MEASURE = WIDTH - 2 * PADDING - MARK - GUTTER;

    private List<TextBlock> lines() {
        List<TextBlock> lines = new ArrayList<>();
        boolean alone = signatory.organization().isEmpty();
        lines.add(one(words.of("signature.by", alone ? signatory.name() : signatory.organization()), NAME));
        if (!alone) lines.add(one(signatory.name(), FINE));
        lines.add(new TextBlock(at(), FINE));
        return lines;
    }

    private TextBlock one(String line, Style style) {
        return new TextBlock(line, style).shortened(MEASURE, 1, words.of("continues"));
    }

    private String at() {
        return words.of("signature.at", words.date(signatory.at()), words.time(signatory.at()));
    }

    @Override
    public float height(float width) {
        return 2 * PADDING + (float) lines().stream().mapToDouble(line -> line.height(MEASURE)).sum();
    }

    @Override
    public void draw(PageCanvas sheet, PdfStructureElement element, float start, float top, float width) {
        float height = height(width);
        sheet.signature(signatory, words.of("signature.field", signatory.inFull(), at()), words.of("signature.reason"),
                start, top, WIDTH, height,
                () -> content(sheet, start, top, height));
    }

    private void content(PageCanvas sheet, float start, float top, float height) {
        sheet.ink().setColorStroke(Palette.ACCENT_PALE);
        sheet.ink().setLineWidth(0.75f);
        sheet.ink().roundRectangle(sheet.left(start, WIDTH) + 0.5f, top - height + 0.5f, WIDTH - 1, height - 1, 5);
        sheet.ink().stroke();
        Emblem.mark(sheet.ink(), sheet.left(start + PADDING, MARK), top - (height - MARK) / 2, MARK, Palette.ACCENT);
        float y = top - PADDING;
        for (TextBlock line : lines()) {
            line.draw(sheet, null, start + PADDING + MARK + GUTTER, y, MEASURE);
            y -= line.height(MEASURE);
        }
    }
}
