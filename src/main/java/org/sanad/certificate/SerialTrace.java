package org.sanad.certificate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/**
 * Finds serials in the raw bytes of a file, without reading it as a PDF: a copy that was damaged or altered must still lead to the
 * certificate that it claims to be. Sanad's documents carry the serial uncompressed in several far places, so no single damaged byte
 * can hide it; it may only add a serial that nobody issued, so look up every candidate.
 */
public final class SerialTrace {

    private static final int LIMIT = 20;
    private static final int LENGTH = 19;
    private static final int GROUP = 5;

    private SerialTrace() {
    }

    /**
     * @param pdf any bytes
     * @return each serial once, in order of first appearance, at most 20; also those written as UTF-16, as other programs do when
     *         they save a copy. Empty if there is none
     */
    public static List<String> serialsIn(byte[] pdf) {
        SequencedSet<String> found = new LinkedHashSet<>();
        for (int at = 0; at + LENGTH <= pdf.length && found.size() < LIMIT; at++) {
            if (isSerial(pdf, at, 1)) {
                found.add(read(pdf, at, 1));
            } else if (isSerial(pdf, at, 2)) {
                found.add(read(pdf, at, 2));
            }
        }
        return new ArrayList<>(found);
    }

    private static boolean isSerial(byte[] bytes, int start, int step) {
        if (start + (LENGTH - 1) * step >= bytes.length || bytes[start + 4 * step] != '-' || bytes[start + 9 * step] != '-') {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            byte b = bytes[start + i * step];
            boolean fits = i % GROUP == GROUP - 1 ? b == '-' : isDigit(b);
            if (!fits || step == 2 && i > 0 && bytes[start + i * step - 1] != 0) {
                return false;
            }
        }
        return !continues(bytes, start - step) && !continues(bytes, start + LENGTH * step);
    }

    /** A longer word, such as a UUID, only looks like a serial in its middle. */
    private static boolean continues(byte[] bytes, int at) {
        return at >= 0 && at < bytes.length && (isDigit(bytes[at]) || Character.isLetter(bytes[at] & 0x7f));
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
