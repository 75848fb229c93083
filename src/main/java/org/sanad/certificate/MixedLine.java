package org.sanad.certificate;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openpdf.text.Chunk;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfWriter;

/**
 * A line in which words of both directions may stand (UAX 9). Each word stands where it is seen, but they are written
 * in the order in which they are read: programs that take words as they come get them in that order.
 */
final class MixedLine {

    private static final Pattern WORD = Pattern.compile("\\S+|\\s+");

    private final Style style;
    private final boolean rightToLeft;
    private final List<Piece> pieces = new ArrayList<>();

    private record Piece(String text, int level, float width) {

        boolean rightToLeft() {
            return level % 2 == 1;
        }

        boolean blank() {
            return text.isBlank();
        }
    }

    MixedLine(String line, Style style, boolean rightToLeft) {
        this.style = style;
        this.rightToLeft = rightToLeft;
        String words = line.stripTrailing();
        Bidi bidi = new Bidi(words, rightToLeft ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        for (int run = 0; run < bidi.getRunCount(); run++) {
            String text = words.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
            int level = bidi.getRunLevel(run);
            Matcher parts = WORD.matcher(text);
            while (level % 2 == 1 && parts.find()) {
                add(parts.group(), level);
            }
            if (level % 2 == 0) {
                add(text, level);
            }
        }
        if (words.length() < line.length()) {
            pieces.add(new Piece(" ", rightToLeft ? 1 : 0, 0));
        }
    }

    private void add(String text, int level) {
        boolean turned = level % 2 == 1 && !text.isBlank();
        pieces.add(new Piece(text, level, turned ? ColumnText.getWidth(phrase(text), PdfWriter.RUN_DIRECTION_RTL, 0)
                : style.face().width(text, style.size())));
    }

    /** Points, without the space at its end. */
    float width() {
        return (float) pieces.stream().mapToDouble(Piece::width).sum();
    }

    /** @param left where the line begins to be seen */
    void draw(PdfContentByte ink, float left, float base) {
        for (int i = 0; i < pieces.size(); i++) {
            draw(ink, pieces.get(i), left + before(i), base);
        }
    }

    /** What is seen on the left of a piece. */
    private float before(int piece) {
        Integer[] seen = new Integer[pieces.size()];
        byte[] levels = new byte[seen.length];
        for (int i = 0; i < seen.length; i++) {
            seen[i] = i;
            levels[i] = (byte) pieces.get(i).level();
        }
        Bidi.reorderVisually(levels, 0, seen, 0, seen.length);
        float width = 0;
        for (int i = 0; seen[i] != piece; i++) {
            width += pieces.get(seen[i]).width();
        }
        return width;
    }

    private void draw(PdfContentByte ink, Piece piece, float x, float base) {
        if (piece.rightToLeft() && !piece.blank()) {
            ColumnText.showTextAligned(ink, Element.ALIGN_LEFT, phrase(piece.text()), x, base, 0,
                    PdfWriter.RUN_DIRECTION_RTL, 0);
        } else {
            style.face().show(ink, piece.text(), style, x, base);
        }
    }

    private Phrase phrase(String text) {
        Phrase phrase = new Phrase();
        for (Typeface.Run run : style.face().runs(text, style.size())) {
            Font font = new Font(run.font(), run.size());
            font.setColor(style.ink());
            phrase.add(new Chunk(run.text(), font));
        }
        return phrase;
    }
}
