package org.sanad.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.sanad.platform.CanonicalJson;
import org.sanad.platform.MerkleTree;
import org.sanad.platform.Sha256;

/**
 * The record of one certificate: everything that was certified, in leaves, and the root that binds them
 * ({@code docs/verification.md}).
 */
final class Bundle {

    /** Of certificates that carry the root of a hash tree; those before carry the SHA-256 of a text. */
    static final int FORMAT = 2;
    static final String NAME = "sanad-record-2";

    private final String serial;
    private final List<Leaf> leaves;
    private final MerkleTree tree;

    Bundle(String serial, List<Leaf> leaves) {
        this.serial = serial;
        this.leaves = List.copyOf(leaves);
        this.tree = MerkleTree.of(leaves.stream().map(Leaf::bytes).toList());
    }

    /**
     * @param text as it was kept
     * @throws IllegalArgumentException where it is not, to the letter, the record that its leaves make up
     */
    static Bundle read(String text) {
        if (!(CanonicalJson.read(text) instanceof Map<?, ?> members) || !(members.get("leaves") instanceof List<?> list)
                || list.isEmpty())
            throw new IllegalArgumentException("No record");
        var leaves = new ArrayList<Leaf>();
        for (var one : list) leaves.add(leaf(one));
        var bundle = new Bundle(String.valueOf(members.get("serial")), leaves);
        if (!bundle.text().equals(text))
            throw new IllegalArgumentException("The record does not have its form, or another root");
        return bundle;
    }

    private static Leaf leaf(Object one) {
        if (!(one instanceof Map<?, ?> members)) throw new IllegalArgumentException("No leaf: " + one);
        var leaf = new TreeMap<String, Object>();
        members.forEach((name, value) -> leaf.put((String) name, value));
        return new Leaf(leaf);
    }

    String text() {
        return CanonicalJson.of(Map.of("format", NAME, "serial", serial, "root", root(), "leaves",
                leaves.stream().map(Leaf::members).toList()));
    }

    String serial() {
        return serial;
    }

    /** SHA-256 of its text. */
    String sha256() {
        return Sha256.of(text());
    }

    String root() {
        return tree.root();
    }

    List<Leaf> of(String kind) {
        return leaves.stream().filter(leaf -> kind.equals(leaf.kind())).toList();
    }

    /** The one leaf of a kind that there is once. */
    Leaf only(String kind) {
        return of(kind).get(0);
    }

    /**
     * What is about one requirement, with the paths that show it to be part of the whole; empty leaves where nothing
     * is.
     */
    Map<String, Object> proof(String requirement) {
        var proofs = IntStream.range(0, leaves.size()).filter(i -> leaves.get(i).isAbout(requirement))
                .mapToObj(i -> Map.of("index", i, "leaf", leaves.get(i).members(), "path", tree.path(i))).toList();
        return Map.of("format", "sanad-proof-2", "serial", serial, "root", root(), "size", tree.size(), "requirement",
                requirement, "proofs", proofs);
    }
}
