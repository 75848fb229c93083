package org.sanad.certificate;

import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfStructureElement;

/**
 * What the certificate and the report's cover share: the frame with the engraved star, the mark, the title and the
 * firm's name.
 */
record Masthead(PageCanvas sheet, Wording words) {

    static final float FRAME = 26;
    static final float MARGIN = 64;
    static final float MEASURE = PageCanvas.WIDTH - 2 * MARGIN;
    /** Where the head ends and the rest may begin. */
    static final float FOOT = PageCanvas.HEIGHT - 176;

    private static final float CORNER = 12;
    private static final float MARK = 30;
    private static final Style BRAND = Style.of(Typeface.BOLD, 17, 24, Palette.INK);
    private static final Style TITLE = Style.of(Typeface.BOLD, 31, 38, Palette.INK);
    private static final Style LEAD = Style.of(Typeface.REGULAR, 11, 16, Palette.INK_2);
    private static final float[] FIRM_SIZES_ONE_LINE = {25, 22.5f, 20};
    private static final float[] FIRM_SIZES = {20, 18, 15.5f, 13};

    /** @param panel height of the tinted area at the page's foot */
    void draw(String title, String lead, float panel) {
        sheet.decoration(() -> backdrop(panel));
        float top = PageCanvas.HEIGHT - 56;
        PdfStructureElement mark = sheet.figure(null, words.of("mark"), MARGIN, top, MARK, MARK);
        sheet.tagged(mark, () -> Emblem.mark(sheet.ink(), sheet.left(MARGIN, MARK), top, MARK, Palette.ACCENT));
        new TextBlock(words.of("brand"), BRAND).draw(sheet, sheet.element("P"), MARGIN + 38, top - 3, 200);
        new TextBlock(title, TITLE).draw(sheet, sheet.element("H1"), MARGIN, top - 52, MEASURE);
        new TextBlock(lead, LEAD).draw(sheet, sheet.element("P"), MARGIN, top - 92, MEASURE);
    }

    private void backdrop(float panel) {
        PdfContentByte ink = sheet.ink();
        float inside = PageCanvas.WIDTH - 2 * FRAME;
        ink.saveState();
        ink.roundRectangle(FRAME, FRAME, inside, PageCanvas.HEIGHT - 2 * FRAME, CORNER);
        ink.clip();
        ink.newPath();
        Emblem.rosette(ink, sheet.left(PageCanvas.WIDTH - 100, 0), PageCanvas.HEIGHT - 100, 136, Palette.ACCENT_SOFT);
        Emblem.fill(ink, FRAME, FRAME + panel, inside, panel, Palette.PAPER);
        Emblem.fill(ink, FRAME, PageCanvas.HEIGHT - FRAME, inside, 5, Palette.ACCENT);
        ink.restoreState();
        ink.setColorStroke(Palette.LINE);
        ink.setLineWidth(0.75f);
        ink.roundRectangle(FRAME, FRAME, inside, PageCanvas.HEIGHT - 2 * FRAME, CORNER);
        ink.stroke();
    }

    /** The firm's name: in one line if it can be large, else in up to two, else small in up to four. */
    TextBlock firm(String name) {
        for (float size : FIRM_SIZES_ONE_LINE) {
            TextBlock firm = new TextBlock(name, firmStyle(size));
            if (firm.lines(MEASURE).size() == 1) {
                return firm;
            }
        }
        for (float size : FIRM_SIZES) {
            TextBlock firm = new TextBlock(name, firmStyle(size)).balanced();
            if (firm.lines(MEASURE).size() <= 2) {
                return firm;
            }
        }
        return new TextBlock(name, firmStyle(12)).shortened(MEASURE, 4, words.of("continues"));
    }

    private static Style firmStyle(float size) {
        return Style.of(Typeface.BOLD, size, size * 1.25f, Palette.ACCENT);
    }
}
