package org.sanad.certificate;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.sanad.proof.Bytes;

/**
 * Where in the bytes of a document its signature stands, in one revision: {@code /ByteRange} names everything but the
 * hexadecimal string of {@code /Contents}, so that nothing can be appended, and nothing outside of the string changed.
 */
record SignaturePlace(int from, int to, int range) {

    /** As wide as any range of a document below two gigabytes. */
    static final String EMPTY_RANGE = "[0 1000000001 1000000002 1000000003]";

    /** @throws IllegalStateException if the document has not exactly one empty place */
    static SignaturePlace in(byte[] draft, int room) {
        byte[] empty = ("<" + "0".repeat(2 * room) + ">").getBytes(StandardCharsets.US_ASCII);
        int from = only(draft, empty);
        return new SignaturePlace(from, from + empty.length,
                only(draft, EMPTY_RANGE.getBytes(StandardCharsets.US_ASCII)));
    }

    private static int only(byte[] bytes, byte[] wanted) {
        int first = Bytes.find(bytes, wanted, 0);
        if (first < 0 || Bytes.find(bytes, wanted, first + 1) >= 0)
            throw new IllegalStateException("A document has one place for a signature");
        return first;
    }

    /** Writes the range into the draft and returns what is to be signed. */
    byte[] signed(byte[] draft) {
        String values = "[0 " + from + " " + to + " " + (draft.length - to);
        byte[] written = (values + " ".repeat(EMPTY_RANGE.length() - values.length() - 1) + "]")
                .getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(written, 0, draft, range, written.length);
        return Bytes.without(draft, from, to);
    }

    void fill(byte[] draft, byte[] signature) {
        byte[] hex = HexFormat.of().formatHex(signature).getBytes(StandardCharsets.US_ASCII);
        if (hex.length > to - from - 2)
            throw new IllegalStateException(
                    "The signature has " + signature.length + " bytes, more than was kept free");
        System.arraycopy(hex, 0, draft, from + 1, hex.length);
    }
}
