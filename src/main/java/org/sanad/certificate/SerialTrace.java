package org.sanad.certificate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.sanad.platform.Sha256;

/**
 * Finds serials in the raw bytes of a file, without reading it as a PDF: a copy that was damaged or altered must still
 * lead to the certificate that it claims to be. Sanad's documents carry the serial uncompressed in several far places,
 * so no single damaged byte can hide it; it may only add a serial that nobody issued, so look up every candidate.
 */
public final class SerialTrace {

    private static final int LIMIT = 20;
    private static final int LENGTH = 19;
    private static final int GROUP = 5;
    /** How far a serial and the byte behind it reach, in UTF-16, and how far back the byte before it lies. */
    private static final int REACH = 2 * LENGTH + 2;
    private static final int BACK = 2;
    private static final int PIECE = 1 << 16;

    private SerialTrace() {}

    /**
     * What a file says about itself.
     *
     * @param size    in bytes, never more than the limit plus one
     * @param serials each serial once, in order of first appearance, at most 20
     */
    public record Traced(String sha256, long size, List<String> serials) {}

    /** Reads a file piece by piece, whatever its size, and no further than one byte beyond the limit. */
    public static Traced read(InputStream file, long limit) throws IOException {
        SequencedSet<String> found = new LinkedHashSet<>();
        var digest = Sha256.digest();
        byte[] piece = new byte[PIECE];
        long size = 0;
        int from = 0;
        int filled = 0;
        for (int count = 0; count >= 0 && size <= limit;) {
            count = file.read(piece, filled, (int) Math.min(piece.length - filled, limit + 1 - size));
            if (count > 0) {
                digest.update(piece, filled, count);
                size += count;
                filled += count;
            }
            int to = count < 0 ? filled : Math.max(from, filled - REACH);
            collect(piece, filled, from, to, found);
            int keep = Math.max(0, to - BACK);
            System.arraycopy(piece, keep, piece, 0, filled - keep);
            from = to - keep;
            filled -= keep;
        }
        return new Traced(HexFormat.of().formatHex(digest.digest()), size, List.copyOf(found));
    }

    /**
     * @param pdf any bytes
     * @return each serial once, in order of first appearance, at most 20; also those written as UTF-16, as other
     *         programs do when they save a copy. Empty if there is none
     */
    public static List<String> serialsIn(byte[] pdf) {
        try {
            return read(new ByteArrayInputStream(pdf), pdf.length).serials();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(byte[] bytes, int length, int from, int to, SequencedSet<String> found) {
        for (int at = from; at < to && found.size() < LIMIT; at++) {
            if (isSerial(bytes, length, at, 1)) {
                found.add(read(bytes, at, 1));
            } else if (isSerial(bytes, length, at, 2)) {
                found.add(read(bytes, at, 2));
            }
        }
    }

    private static boolean isSerial(byte[] bytes, int length, int start, int step) {
        if (start + (LENGTH - 1) * step >= length || bytes[start + 4 * step] != '-' || bytes[start + 9 * step] != '-') {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            byte b = bytes[start + i * step];
            boolean fits = i % GROUP == GROUP - 1 ? b == '-' : isDigit(b);
            if (!fits || step == 2 && i > 0 && bytes[start + i * step - 1] != 0) {
                return false;
            }
        }
        return !continues(bytes, length, start - step) && !continues(bytes, length, start + LENGTH * step);
    }

    /** A longer word, such as a UUID, only looks like a serial in its middle. */
    private static boolean continues(byte[] bytes, int length, int at) {
        return at >= 0 && at < length && (isDigit(bytes[at]) || Character.isLetter(bytes[at] & 0x7f));
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9' || b >= 'A' && b <= 'Z' && b != 'I' && b != 'L' && b != 'O' && b != 'U';
    }

    private static String read(byte[] bytes, int start, int step) {
        StringBuilder serial = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            serial.append((char) bytes[start + i * step]);
        }
        return serial.toString();
    }
}
