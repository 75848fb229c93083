package org.sanad.evidence;

import java.io.IOException;
import java.io.Reader;
import java.util.BitSet;

/**
 * Says whether a text is one JSON value (RFC 8259) without building it: nesting is bounded, nothing grows with the
 * file. Written out because no JSON parser is on the class path of plain Java here, and a YAML one would let more pass.
 */
final class JsonInspection {

    /** Deeper nesting is refused, as RFC 8259, 9 permits. */
    static final int MAX_DEPTH = 256;

    private static final int END = -1;

    private final Reader text;
    private int next;

    private JsonInspection(Reader text) {
        this.text = text;
    }

    /** @param text without a byte order mark; buffered by whoever gives it */
    static boolean isWellFormed(Reader text) throws IOException {
        JsonInspection json = new JsonInspection(text);
        json.advance();
        return json.value() && json.next == END;
    }

    /**
     * One value and the white space around it; containers are kept as bits, set for an object, so that nothing
     * recurses.
     */
    private boolean value() throws IOException {
        BitSet objects = new BitSet(MAX_DEPTH);
        int depth = 0;
        while (true) {
            space();
            if (next == '{' || next == '[') {
                if (depth == MAX_DEPTH) return false;
                boolean object = next == '{';
                objects.set(depth++, object);
                advance();
                space();
                if (next != (object ? '}' : ']')) {
                    if (object && !key()) return false;
                    continue;
                }
            } else if (!scalar()) {
                return false;
            } else {
                space();
            }
            while (depth > 0 && next == (objects.get(depth - 1) ? '}' : ']')) {
                depth--;
                advance();
                space();
            }
            if (depth == 0) return true;
            if (next != ',') return false;
            advance();
            if (objects.get(depth - 1) && !key()) return false;
        }
    }

    private boolean key() throws IOException {
        space();
        if (next != '"' || !string()) return false;
        space();
        if (next != ':') return false;
        advance();
        return true;
    }

    private boolean scalar() throws IOException {
        return switch (next) {
            case '"' -> string();
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> word("null");
            default -> number();
        };
    }

    private boolean string() throws IOException {
        advance();
        while (next != '"') {
            if (next < ' ') return false;
            if (next == '\\' && !escape()) return false;
            advance();
        }
        advance();
        return true;
    }

    private boolean escape() throws IOException {
        advance();
        if (next != 'u') return next != END && "\"\\/bfnrt".indexOf(next) >= 0;
        for (int i = 0; i < 4; i++) {
            advance();
            if (Character.digit(next, 16) < 0 || next > 'f') return false;
        }
        return true;
    }

    private boolean number() throws IOException {
        if (next == '-') advance();
        if (next == '0') advance();
        else if (!digits()) return false;
        if (next == '.') {
            advance();
            if (!digits()) return false;
        }
        if (next == 'e' || next == 'E') {
            advance();
            if (next == '+' || next == '-') advance();
            return digits();
        }
        return true;
    }

    private boolean digits() throws IOException {
        boolean any = false;
        while (next >= '0' && next <= '9') {
            any = true;
            advance();
        }
        return any;
    }

    private boolean word(String expected) throws IOException {
        for (int i = 0; i < expected.length(); i++) {
            if (next != expected.charAt(i)) return false;
            advance();
        }
        return true;
    }

    private void space() throws IOException {
        while (next == ' ' || next == '\t' || next == '\n' || next == '\r') advance();
    }

    private void advance() throws IOException {
        next = text.read();
    }
}
