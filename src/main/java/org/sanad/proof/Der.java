package org.sanad.proof;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One element of DER (ITU-T X.690): lengths are definite and as short as they can be. Without any library, for whoever
 * verifies elsewhere.
 */
record Der(int tag, byte[] bytes, int start, int from, int to) {

    static final int INTEGER = 0x02;
    static final int OCTETS = 0x04;
    static final int NULL = 0x05;
    static final int OID = 0x06;
    static final int TIME = 0x18;
    static final int SEQUENCE = 0x30;
    static final int SET = 0x31;
    /** {@code [0]} with content of several elements. */
    static final int CONTEXT_0 = 0xa0;
    static final int CONTEXT_1 = 0xa1;

    private static final BigInteger FORTY = BigInteger.valueOf(40);
    private static final int LONGEST_OID = 64;

    /** What is not DER, or not the DER that was expected. */
    static final class Malformed extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        Malformed(String message) {
            super(message);
        }
    }

    /** The element at the beginning; what follows is left alone. */
    static Der first(byte[] bytes) {
        return at(bytes, 0, bytes.length);
    }

    private static Der at(byte[] bytes, int start, int end) {
        if (end - start < 2) throw new Malformed("an element is cut off");
        int length = bytes[start + 1] & 0xff;
        int from = start + 2;
        if (length > 0x7f) {
            int size = length & 0x7f;
            if (size == 0 || size > 3 || from + size > end) throw new Malformed("a length is not DER");
            length = new BigInteger(1, Arrays.copyOfRange(bytes, from, from + size)).intValue();
            if (length < (size == 1 ? 0x80 : 1 << 8 * (size - 1)))
                throw new Malformed("a length is not as short as it can be");
            from += size;
        }
        if (length > end - from) throw new Malformed("an element is cut off");
        return new Der(bytes[start] & 0xff, bytes, start, from, from + length);
    }

    List<Der> children() {
        List<Der> children = new ArrayList<>();
        for (int next = from; next < to; next = children.get(children.size() - 1).to) children.add(at(bytes, next, to));
        return children;
    }

    Der expect(int wanted) {
        if (tag != wanted) throw new Malformed("tag " + tag + " stands where " + wanted + " must");
        return this;
    }

    /** The only child. */
    Der only() {
        List<Der> children = children();
        if (children.size() != 1) throw new Malformed(children.size() + " elements where one must stand");
        return children.get(0);
    }

    Der child(int index) {
        List<Der> children = children();
        if (index >= children.size()) throw new Malformed("an element is missing");
        return children.get(index);
    }

    byte[] content() {
        return Arrays.copyOfRange(bytes, from, to);
    }

    /** With tag and length. */
    byte[] whole() {
        return Arrays.copyOfRange(bytes, start, to);
    }

    /** An object identifier with dots. */
    String oid() {
        expect(OID);
        if (to - from > LONGEST_OID) throw new Malformed("an object identifier is too long");
        StringBuilder text = new StringBuilder();
        BigInteger value = BigInteger.ZERO;
        for (int at = from; at < to; at++) {
            value = value.shiftLeft(7).or(BigInteger.valueOf(bytes[at] & 0x7f));
            if ((bytes[at] & 0x80) != 0) continue;
            int first = value.divide(FORTY).min(BigInteger.TWO).intValue();
            text.append(text.isEmpty() ? first + "." + value.subtract(BigInteger.valueOf(40 * first)) : "." + value);
            value = BigInteger.ZERO;
        }
        return text.toString();
    }

    /** An object identifier from its text. */
    static byte[] oid(String dotted) {
        List<BigInteger> parts = Arrays.stream(dotted.split("\\.")).map(BigInteger::new).toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 1; i < parts.size(); i++) {
            BigInteger value = i == 1 ? FORTY.multiply(parts.get(0)).add(parts.get(1)) : parts.get(i);
            for (int shift = (Math.max(value.bitLength(), 1) - 1) / 7 * 7; shift >= 0; shift -= 7)
                out.write(value.shiftRight(shift).intValue() & 0x7f | (shift > 0 ? 0x80 : 0));
        }
        return write(OID, out.toByteArray());
    }

    static byte[] write(int tag, byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
        out.write(tag);
        if (length > 0x7f) {
            int size = length > 0xffff ? 3 : length > 0xff ? 2 : 1;
            out.write(0x80 | size);
            for (int i = size - 1; i >= 0; i--) out.write(length >> 8 * i);
        } else {
            out.write(length);
        }
        for (byte[] part : parts) out.writeBytes(part);
        return out.toByteArray();
    }
}
