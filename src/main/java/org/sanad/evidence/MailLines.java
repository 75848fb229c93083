package org.sanad.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.sanad.evidence.Inspection.Reason;

/**
 * Reads a mail piece by piece and stops at the delimiters of the multiparts that are open. Jakarta Mail would keep the
 * headers of every part in memory, and an attacker decides how many there are.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2046#section-5.1">RFC 2046, 5.1, multipart media type</a>
 */
final class MailLines {

    private static final int PIECE = 8192;
    private static final int MAX_NESTED = 10;
    private static final int MAX_BOUNDARY = 200;

    private final InputStream in;
    private final byte[] piece = new byte[PIECE];
    private int length;
    private boolean startsLine;
    private boolean endsLine = true;
    private final List<String> boundaries = new ArrayList<>();
    private final ByteSearch hiddenDelimiter = new ByteSearch("\r--".getBytes(StandardCharsets.US_ASCII));
    private boolean ended;
    private int delimitedLevel = -1;
    private boolean closing;

    /** @param in buffered by whoever gives it */
    MailLines(InputStream in) {
        this.in = in;
    }

    /** Opens a multipart; its delimiters stop the reading from now on. */
    void open(String boundary) throws InspectionRefusal {
        if (boundary.isBlank() || boundary.length() > MAX_BOUNDARY) throw new InspectionRefusal(Reason.BROKEN);
        if (boundaries.size() == MAX_NESTED) throw new InspectionRefusal(Reason.UNPACKS_TOO_LARGE);
        boundaries.add(boundary.stripTrailing());
    }

    /** Skips to the next part of the innermost multipart; false, and closed, if there is none. */
    boolean toNextPart() throws IOException, InspectionRefusal {
        while (next()) {}
        int level = boundaries.size() - 1;
        boolean part = delimitedLevel == level && !closing;
        if (delimitedLevel == level) delimitedLevel = -1;
        if (!part) boundaries.remove(level);
        return part;
    }

    /**
     * Reads a piece: a line, or some of a long one. False at the end of the mail and at a delimiter, until that is
     * passed.
     */
    boolean next() throws IOException, InspectionRefusal {
        if (ended || delimitedLevel >= 0) return false;
        read();
        ended = length == 0;
        if (startsLine) findDelimiter();
        hiddenDelimiter.read(piece, length);
        // some readers end a line at a bare CR
        if (hiddenDelimiter.found()) throw new InspectionRefusal(Reason.AMBIGUOUS);
        return !ended && delimitedLevel < 0;
    }

    byte[] piece() {
        return piece;
    }

    int length() {
        return length;
    }

    /** Whether the piece is a line without anything. */
    boolean isBlank() {
        return startsLine && endsLine && text().isEmpty();
    }

    private void read() throws IOException {
        startsLine = endsLine;
        endsLine = false;
        length = 0;
        while (length < PIECE && !endsLine) {
            int next = in.read();
            if (next < 0) return;
            piece[length++] = (byte) next;
            endsLine = next == '\n';
        }
    }

    private String text() {
        String line = new String(piece, 0, length, StandardCharsets.ISO_8859_1);
        int end = endsLine ? length - 1 : length;
        return line.substring(0, end > 0 && line.charAt(end - 1) == '\r' ? end - 1 : end);
    }

    private void findDelimiter() throws InspectionRefusal {
        if (length < 2 || piece[0] != '-' || piece[1] != '-') return;
        String line = text().substring(2).stripTrailing();
        for (int level = boundaries.size() - 1; level >= 0; level--) {
            closing = line.equals(boundaries.get(level) + "--");
            if (!closing && !line.equals(boundaries.get(level))) continue;
            if (length == PIECE) throw new InspectionRefusal(Reason.AMBIGUOUS);
            delimitedLevel = level;
            return;
        }
    }
}
