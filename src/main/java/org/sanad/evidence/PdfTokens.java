package org.sanad.evidence;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the bytes of a PDF for the words that matter: actions of the types JavaScript and Launch, and where object
 * streams begin. It follows neither strings nor stream lengths, so that nothing can be hidden from it by making it lose
 * its place.
 *
 * <p>An action is {@code /S /JavaScript} or {@code /S /Launch}, also with {@code #xx} escapes, a comment between the
 * two, or the second one in an object of its own; or {@code /S /Rendition} together with a {@code /JS}. A bare
 * {@code /JavaScript} is not one: it stands in web addresses too.
 *
 * @see <a href="https://pdfa.org/resource/iso-32000-2/">ISO 32000-2:2020, 7.2 lexical conventions, 7.5.7 object
 *      streams, 12.6 actions</a>
 */
final class PdfTokens {

    /** Each holds about a hundred objects; more of them are not remembered. */
    static final int MAX_OBJECT_STREAMS = 100_000;

    private static final int MAX_TOKEN = 32;
    private static final byte WHITE_SPACE = 1;
    private static final byte DELIMITER = 2;
    private static final byte[] KINDS = kinds();

    /** What the token before the present one was. */
    private enum Before {
        OTHER, ACTION_TYPE, OBJECT
    }

    private final StringBuilder token = new StringBuilder();
    private final List<Long> objectStreams = new ArrayList<>();
    private boolean name;
    private boolean comment;
    private Before before = Before.OTHER;
    private boolean objectStream;
    private boolean afterStream;
    private boolean rendition;
    private boolean script;
    private boolean action;
    private long position;

    void read(byte[] bytes, int length) {
        for (int i = 0; i < length; i++, position++) {
            int c = bytes[i] & 0xff;
            byte kind = KINDS[c];
            if (afterStream && kind != WHITE_SPACE) markStream();
            if (kind == WHITE_SPACE) endOfWord(c);
            else if (kind == DELIMITER) delimiter(c);
            else if (token.length() < MAX_TOKEN) token.append((char) c);
        }
    }

    /** Says that nothing follows, so that the last word counts. */
    void end() {
        endOfWord('\n');
    }

    boolean hasAction() {
        return action || rendition && script;
    }

    /**
     * Offsets of the first byte of each object stream, rising; one more than {@link #MAX_OBJECT_STREAMS} if there are
     * too many.
     */
    List<Long> objectStreams() {
        return objectStreams;
    }

    private void endOfWord(int c) {
        word();
        if (c == '\n' || c == '\r') comment = false;
    }

    private void delimiter(int c) {
        word();
        name = c == '/';
        if (c == '%') comment = before != Before.OTHER;
        else if (!name && !comment) before = Before.OTHER;
    }

    private void word() {
        if (!name && token.isEmpty()) return;
        String word = name ? unescaped(token) : token.toString();
        token.setLength(0);
        if (name) name(word);
        else keyword(word);
        name = false;
    }

    private void name(String word) {
        boolean value = before != Before.OTHER;
        switch (word) {
            case "JavaScript", "Launch" -> action |= value;
            case "Rendition" -> rendition |= value;
            case "JS" -> script = true;
            case "ObjStm" -> objectStream = true;
            default -> {}
        }
        if (word.equals("S")) before = Before.ACTION_TYPE;
        else if (!comment) before = Before.OTHER;
    }

    private void keyword(String word) {
        if (word.endsWith("obj") && !word.endsWith("endobj")) before = Before.OBJECT;
        else if (!comment) before = Before.OTHER;
        afterStream = objectStream && word.endsWith("stream") && !word.endsWith("endstream");
        if (word.endsWith("endobj") || afterStream) objectStream = false;
    }

    /** The stream begins after the white space that follows its keyword: no compressed stream begins with any. */
    private void markStream() {
        if (objectStreams.size() <= MAX_OBJECT_STREAMS) objectStreams.add(position);
        afterStream = false;
    }

    private static String unescaped(CharSequence token) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < token.length(); i++) {
            int code = token.charAt(i) == '#' && i + 2 < token.length()
                    ? hexadecimal(token.charAt(i + 1), token.charAt(i + 2))
                    : -1;
            word.append(code < 0 ? token.charAt(i) : (char) code);
            if (code >= 0) i += 2;
        }
        return word.toString();
    }

    /** 0 to 255, or -1. */
    private static int hexadecimal(char high, char low) {
        int sixteens = Character.digit(high, 16);
        int ones = Character.digit(low, 16);
        return sixteens < 0 || ones < 0 ? -1 : sixteens * 16 + ones;
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[256];
        "\0\t\n\f\r ".chars().forEach(c -> kinds[c] = WHITE_SPACE);
        "()<>[]{}/%".chars().forEach(c -> kinds[c] = DELIMITER);
        return kinds;
    }
}
