package org.sanad.certificate;

import java.awt.Color;
import org.openpdf.text.pdf.PdfStructureElement;

/**
 * How to check the document: the QR code, and beside it the serial, the address as a link and the hash of what was
 * certified.
 */
record VerifyBlock(CertificateFacts facts, Wording words, float code) implements Block {

    private static final float QUIET = 10;
    private static final float GUTTER = 22;
    private static final Style HEADING = Style.of(Typeface.BOLD, 12, 16, Palette.INK);
    private static final Style FINE = Style.of(Typeface.REGULAR, 8.5f, 12, Palette.INK_2);
    private static final Style SERIAL = Style.of(Typeface.MONO, 15, 20, Palette.INK);
    private static final Style LINK = Style.of(Typeface.REGULAR, 9, 14, Palette.ACCENT);
    private static final float SMALLEST_LINK = 7.5f;
    private static final Style HASH = Style.of(Typeface.MONO, 7, 11, Palette.INK);

    @Override
    public float height(float width) {
        float texts = HEADING.leading() + 3 + how().height(textWidth(width)) + 6 + FINE.leading() + SERIAL.leading() + 1
                + address(textWidth(width)).height(textWidth(width)) + 6 + FINE.leading()
                + hash().height(textWidth(width));
        return Math.max(code + 2 * QUIET, texts);
    }

    private float textWidth(float width) {
        return width - code - 2 * QUIET - GUTTER;
    }

    private TextBlock how() {
        return new TextBlock(words.of("verify.how"), FINE);
    }

    /** In one line, if need be a little smaller. */
    private TextBlock address(float width) {
        TextBlock address = new TextBlock(facts.verifyAt().toString(), LINK);
        for (float size = LINK.size(); size > SMALLEST_LINK && address.lines(width).size() > 1; size -= 0.5f) {
            address = new TextBlock(facts.verifyAt().toString(), LINK.sized(size));
        }
        return address;
    }

    private TextBlock hash() {
        return new TextBlock(Wording.grouped(facts.recordHash()), HASH);
    }

    @Override
    public void draw(PageCanvas sheet, PdfStructureElement element, float start, float top, float width) {
        float box = code + 2 * QUIET;
        float left = sheet.left(start, box);
        sheet.decoration(() -> {
            sheet.ink().setColorFill(Color.WHITE);
            sheet.ink().setColorStroke(Palette.LINE);
            sheet.ink().setLineWidth(0.75f);
            sheet.ink().roundRectangle(left, top - box, box, box, 6);
            sheet.ink().fillStroke();
        });
        PdfStructureElement figure =
                sheet.figure(null, words.of("verify.code", facts.verifyAt()), start + QUIET, top - QUIET, code, code);
        sheet.tagged(figure,
                () -> new QrCode(facts.verifyAt().toString()).draw(sheet.ink(), left + QUIET, top - QUIET, code));
        texts(sheet, start + box + GUTTER, top, textWidth(width));
    }

    private void texts(PageCanvas sheet, float start, float top, float width) {
        float y = top;
        y = put(sheet, "H2", new TextBlock(words.of("verify.title"), HEADING), start, y, width) - 3;
        y = put(sheet, "P", how(), start, y, width) - 6;
        y = put(sheet, "P", new TextBlock(words.of("serial"), FINE), start, y, width);
        y = put(sheet, "P", new TextBlock(facts.serial(), SERIAL), start, y, width) - 1;
        PdfStructureElement link = sheet.element(sheet.element("P"), "Link");
        TextBlock address = address(width);
        address.draw(sheet, link, start, y, width);
        float linkHeight = address.height(width);
        sheet.link(link, facts.verifyAt(), words.of("verify.link"), start, y, Math.min(width, address.width()),
                linkHeight);
        y -= linkHeight + 6;
        y = put(sheet, "P", new TextBlock(words.of("record-hash"), FINE), start, y, width);
        put(sheet, "P", hash(), start, y, width);
    }

    private float put(PageCanvas sheet, String tag, TextBlock text, float start, float top, float width) {
        text.draw(sheet, sheet.element(tag), start, top, width);
        return top - text.height(width);
    }
}
