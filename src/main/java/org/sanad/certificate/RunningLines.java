package org.sanad.certificate;

import static org.sanad.certificate.Flow.MARGIN;
import static org.sanad.certificate.Flow.MEASURE;
import static org.sanad.certificate.Style.Align.END;

/**
 * Header and footer of a document of many pages.
 *
 * @param title of the document
 * @param pages how many there are
 */
record RunningLines(PageCanvas sheet, Wording words, CertificateFacts certificate, String title, int pages) {

    private static final Style HEADER = Style.of(Typeface.REGULAR, 8, 11, Palette.INK_2);
    private static final Style SERIAL = Style.of(Typeface.MONO, 8, 11, Palette.INK_2);
    private static final float SERIAL_WIDTH = 120;
    private static final float FOOTER_WIDTH = 90;

    void draw(int page) {
        float top = PageCanvas.HEIGHT - 38;
        TextBlock firm = new TextBlock(certificate.firm().replaceAll("\\s+", " "), HEADER);
        firm.shortened(MEASURE - SERIAL_WIDTH, 1, words.of("continues")).draw(sheet, null, MARGIN, top,
                MEASURE - SERIAL_WIDTH);
        new TextBlock(certificate.serial(), SERIAL.to(END)).draw(sheet, null, MARGIN + MEASURE - SERIAL_WIDTH, top,
                SERIAL_WIDTH);
        Emblem.line(sheet.ink(), MARGIN, top - 15, MEASURE, 0.5f, Palette.LINE);
        footer(page);
    }

    /** The cover has a footer, but no header, and other margins. */
    void footer(int page) {
        TextBlock number = new TextBlock(words.of("page", page, pages), HEADER.to(END));
        if (page == 1) {
            number.draw(sheet, null, Masthead.MARGIN + Masthead.MEASURE - FOOTER_WIDTH, 46, FOOTER_WIDTH);
            return;
        }
        float top = 41;
        String name = title + ", " + words.framework(certificate);
        new TextBlock(name, HEADER).shortened(MEASURE - FOOTER_WIDTH, 1, words.of("continues")).draw(sheet, null,
                MARGIN, top, MEASURE - FOOTER_WIDTH);
        number.draw(sheet, null, MARGIN + MEASURE - FOOTER_WIDTH, top, FOOTER_WIDTH);
    }
}
