package org.sanad.certificate;

import org.openpdf.text.pdf.PdfStructureElement;

/** What the document is and what it is not, and beside it the signature. */
record CertificateStatement(TextBlock text, SignatureBlock signature) implements Block {

    private static final float GUTTER = 22;
    private static final Style STYLE = Style.of(Typeface.REGULAR, 8.5f, 12.5f, Palette.INK);

    CertificateStatement(String text, Signatory signatory, Wording words) {
        this(new TextBlock(text, STYLE), new SignatureBlock(signatory, words));
    }

    private static float textWidth(float width) {
        return width - SignatureBlock.WIDTH - GUTTER;
    }

    @Override
    public float height(float width) {
        return Math.max(text.height(textWidth(width)), signature.height(width));
    }

    @Override
    public void draw(PageCanvas sheet, PdfStructureElement element, float start, float top, float width) {
        text.draw(sheet, sheet.element("P"), start, top - (height(width) - text.height(textWidth(width))) / 2,
                textWidth(width));
        signature.draw(sheet, null, start + width - SignatureBlock.WIDTH,
                top - (height(width) - signature.height(width)) / 2, width);
    }
}
