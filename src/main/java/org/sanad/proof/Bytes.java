package org.sanad.proof;

/** Searching and cutting bytes. */
public final class Bytes {

    private Bytes() {}

    /** Where the wanted bytes begin, or -1. */
    public static int find(byte[] bytes, byte[] wanted, int from) {
        for (int at = from; at <= bytes.length - wanted.length; at++) {
            int i = 0;
            while (i < wanted.length && bytes[at + i] == wanted[i]) i++;
            if (i == wanted.length) return at;
        }
        return -1;
    }

    /** All but those from a place to another. */
    public static byte[] without(byte[] bytes, int from, int to) {
        byte[] rest = new byte[bytes.length - (to - from)];
        System.arraycopy(bytes, 0, rest, 0, from);
        System.arraycopy(bytes, to, rest, from, bytes.length - to);
        return rest;
    }
}
