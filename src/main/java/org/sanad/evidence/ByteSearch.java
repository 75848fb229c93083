package org.sanad.evidence;

/** Looks for one run of bytes in content that comes piece by piece (Knuth, Morris and Pratt: no byte is read twice). */
final class ByteSearch {

    private final byte[] wanted;
    private final int[] fallback;
    private int matched;
    private boolean found;

    ByteSearch(byte[] wanted) {
        this.wanted = wanted.clone();
        this.fallback = new int[wanted.length];
        for (int i = 1, length = 0; i < wanted.length; i++) {
            while (length > 0 && wanted[i] != wanted[length]) length = fallback[length - 1];
            if (wanted[i] == wanted[length]) length++;
            fallback[i] = length;
        }
    }

    void read(byte[] bytes, int length) {
        for (int i = 0; i < length && !found; i++) {
            while (matched > 0 && bytes[i] != wanted[matched]) matched = fallback[matched - 1];
            if (bytes[i] == wanted[matched]) matched++;
            found = matched == wanted.length;
        }
    }

    boolean found() {
        return found;
    }
}
