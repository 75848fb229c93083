package org.sanad.platform;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The hash tree of RFC 9162, section 2.1, over SHA-256: one hash stands for many entries, and a short path shows that
 * one entry is among them.
 */
public final class MerkleTree {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final List<byte[]> leaves;

    private MerkleTree(List<byte[]> leaves) {
        this.leaves = leaves;
    }

    /** @param entries as they are, in their order, at least one */
    public static MerkleTree of(List<byte[]> entries) {
        if (entries.isEmpty()) throw new IllegalArgumentException("A tree without leaves");
        return new MerkleTree(entries.stream().map(MerkleTree::leaf).toList());
    }

    private static byte[] leaf(byte[] entry) {
        var digest = Sha256.digest();
        digest.update(LEAF);
        return digest.digest(entry);
    }

    private static byte[] node(byte[] left, byte[] right) {
        var digest = Sha256.digest();
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }

    public int size() {
        return leaves.size();
    }

    /** The root, as 64 lower-case hexadecimal digits. */
    public String root() {
        return HexFormat.of().formatHex(hash(0, leaves.size()));
    }

    /** The inclusion proof of one leaf: the hashes beside its way to the root, from the bottom up. */
    public List<String> path(int index) {
        var path = new ArrayList<String>();
        collect(path, index, 0, leaves.size());
        return path;
    }

    private byte[] hash(int from, int to) {
        if (to - from == 1) return leaves.get(from);
        int middle = middle(from, to);
        return node(hash(from, middle), hash(middle, to));
    }

    private void collect(List<String> path, int index, int from, int to) {
        if (to - from == 1) return;
        int middle = middle(from, to);
        boolean left = index < middle;
        collect(path, index, left ? from : middle, left ? middle : to);
        path.add(HexFormat.of().formatHex(left ? hash(middle, to) : hash(from, middle)));
    }

    /** The left side holds the largest power of two that is smaller than the whole. */
    private static int middle(int from, int to) {
        return from + Integer.highestOneBit(to - from - 1);
    }
}
