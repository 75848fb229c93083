package org.sanad.certificate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.DocumentException;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;

/**
 * The embedded typefaces. Each falls back to Noto Naskh Arabic for letters that it does not have, so that names print
 * in either script; what neither has prints as a {@link Substitute}.
 */
enum Typeface {

    REGULAR(Holder.SANS, Holder.NASKH),
    BOLD(Holder.SANS_BOLD, Holder.NASKH_BOLD),
    MONO(Holder.MONO, Holder.SANS, Holder.NASKH);

    /** Naskh looks smaller than the Latin letters beside it. */
    private static final float ARABIC_SCALE = 1.14f;

    private final BaseFont[] fonts;

    Typeface(BaseFont... fonts) {
        this.fonts = fonts;
    }

    /** A stretch of text in one font. */
    record Run(BaseFont font, float size, String text) {

        float width() {
            return font.getWidthPoint(text, size);
        }
    }

    /** Splits a line where the font changes; puts words in brackets for what no font has. */
    List<Run> runs(String text, float size) {
        List<Run> runs = new ArrayList<>(1);
        StringBuilder stretch = new StringBuilder(text.length());
        BaseFont current = fonts[0];
        String printed = text.codePoints().allMatch(this::prints) ? text : Substitute.in(text, this::prints);
        for (int i = 0; i < printed.length(); i += Character.charCount(printed.codePointAt(i))) {
            int code = printed.codePointAt(i);
            BaseFont font = fontFor(code);
            if (font != current && !stretch.isEmpty()) {
                runs.add(run(current, size, stretch));
                stretch.setLength(0);
            }
            current = font;
            stretch.appendCodePoint(code);
        }
        if (!stretch.isEmpty()) {
            runs.add(run(current, size, stretch));
        }
        return runs;
    }

    /** Points that a text takes in one line. */
    float width(String text, float size) {
        float width = 0;
        for (Run run : runs(text, size)) {
            width += run.width();
        }
        return width;
    }

    /** Writes a text of one direction. */
    void show(PdfContentByte ink, String text, Style style, float x, float base) {
        ink.beginText();
        ink.setColorFill(style.ink());
        ink.setTextMatrix(x, base);
        for (Run run : runs(text, style.size())) {
            ink.setFontAndSize(run.font(), run.size());
            ink.showText(run.text());
        }
        ink.endText();
    }

    boolean prints(int code) {
        return fontFor(code) != null;
    }

    private Run run(BaseFont font, float size, StringBuilder text) {
        return new Run(font, font == fonts[fonts.length - 1] ? size * ARABIC_SCALE : size, text.toString());
    }

    private BaseFont fontFor(int code) {
        for (BaseFont font : fonts) {
            if (font.charExists(code)) {
                return font;
            }
        }
        return null;
    }

    /** Read once; a {@code BaseFont} is only read while documents are written, so threads may share it. */
    private static final class Holder {

        static final BaseFont SANS = font("NotoSans-Regular", 'R');
        static final BaseFont SANS_BOLD = font("NotoSans-Bold", 'B');
        static final BaseFont MONO = font("NotoSansMono-Regular", 'M');
        static final BaseFont NASKH = font("NotoNaskhArabic-Regular", 'N');
        static final BaseFont NASKH_BOLD = font("NotoNaskhArabic-Bold", 'O');

        private static BaseFont font(String name, char mark) {
            try (InputStream file = Typeface.class.getResourceAsStream("/fonts/" + name + ".ttf")) {
                BaseFont font =
                        BaseFont.createFont(name + ".ttf", BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.NOT_CACHED,
                                file.readAllBytes(), null);
                font.setIncludeCidSet(false);
                font.setSecureRandom(new SubsetMark(mark));
                return font;
            } catch (IOException | DocumentException e) {
                throw new UncheckedIOException(new IOException("font " + name, e));
            }
        }
    }

    /**
     * The library draws the six letters before a subset's name at random; fixed letters keep documents reproducible.
     */
    private static final class SubsetMark extends SecureRandom {

        private final double draw;

        SubsetMark(char letter) {
            draw = (letter - 'A' + 0.5) / 26;
        }

        @Override
        public double nextDouble() {
            return draw;
        }
    }
}
