package org.sanad.trail;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.sanad.platform.Sha256;

/**
 * The Merkle tree over the first so many acts, kept as the roots of its full subtrees, largest first: enough to add
 * leaves and to tell the root, in the memory of a few hashes. Hashing as in RFC 9162, section 2.1.1.
 */
final class IncrementalMerkleTree {

    private final List<byte[]> peaks = new ArrayList<>();
    private long size;

    private IncrementalMerkleTree() {}

    static IncrementalMerkleTree empty() {
        return new IncrementalMerkleTree();
    }

    /** As {@link #text} wrote it. */
    static IncrementalMerkleTree of(long size, String text) {
        var frontier = new IncrementalMerkleTree();
        frontier.size = size;
        for (int at = 0; at < text.length(); at += 64) frontier.peaks.add(HexFormat.of().parseHex(text, at, at + 64));
        if (frontier.peaks.size() != Long.bitCount(size))
            throw new IllegalArgumentException("No frontier of " + size + " leaves");
        return frontier;
    }

    /** @param entryHash of the act, in hexadecimal digits */
    void add(String entryHash) {
        var hash = digest(0, HexFormat.of().parseHex(entryHash), new byte[0]);
        for (long rest = size; (rest & 1) == 1; rest >>= 1) hash = digest(1, peaks.remove(peaks.size() - 1), hash);
        peaks.add(hash);
        size++;
    }

    long size() {
        return size;
    }

    /** Of nothing it is the hash of nothing. */
    String root() {
        if (peaks.isEmpty()) return Sha256.of("");
        var root = peaks.get(peaks.size() - 1);
        for (int at = peaks.size() - 2; at >= 0; at--) root = digest(1, peaks.get(at), root);
        return HexFormat.of().formatHex(root);
    }

    String text() {
        var text = new StringBuilder();
        peaks.forEach(peak -> text.append(HexFormat.of().formatHex(peak)));
        return text.toString();
    }

    private static byte[] digest(int prefix, byte[] left, byte[] right) {
        var bytes = new ByteArrayOutputStream(1 + left.length + right.length);
        bytes.write(prefix);
        bytes.writeBytes(left);
        bytes.writeBytes(right);
        return Sha256.digest().digest(bytes.toByteArray());
    }
}
