package org.sanad.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Stops reading a multipart body once it has begun more parts than a form of ours has. It counts every appearance of
 * the delimiter, which is never less than what the reader behind will find; the search is that of Knuth, Morris and
 * Pratt, so no choice of a boundary hides one.
 */
final class PartLimit extends FilterInputStream {

    static final int MOST_PARTS = 20;

    private final byte[] delimiter;
    /** For each length of a match, the length of the longest shorter one that ends at the same place. */
    private final int[] shorter;
    private int matched;
    private int seen;

    PartLimit(InputStream in, String boundary) {
        super(in);
        delimiter = ("--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        shorter = new int[delimiter.length + 1];
        for (int i = 1, length = 0; i < delimiter.length; i++) {
            while (length > 0 && delimiter[i] != delimiter[length]) length = shorter[length];
            if (delimiter[i] == delimiter[length]) length++;
            shorter[i + 1] = length;
        }
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        if (next >= 0) see((byte) next);
        return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        for (int i = 0; i < count; i++) see(bytes[offset + i]);
        return count;
    }

    private void see(byte next) throws IOException {
        while (matched > 0 && delimiter[matched] != next) matched = shorter[matched];
        if (delimiter[matched] == next) matched++;
        if (matched < delimiter.length) return;
        matched = shorter[matched];
        // the last one closes the body
        if (++seen > MOST_PARTS + 1) throw new BodyLimit.TooLarge("error.too-many-parts");
    }
}
