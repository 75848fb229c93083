package org.sanad.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sanad.platform.Sha256;

class IncrementalMerkleTreeTest {

    private static List<String> leaves(int size) {
        return IntStream.range(0, size).mapToObj(at -> Sha256.of("act " + at)).toList();
    }

    /** RFC 9162, section 2.1.1, word by word: the other way round than the class does it. */
    private static byte[] tree(List<String> leaves) {
        if (leaves.isEmpty()) return Sha256.digest().digest(new byte[0]);
        if (leaves.size() == 1) return hash(0, HexFormat.of().parseHex(leaves.get(0)), new byte[0]);
        int split = Integer.highestOneBit(leaves.size() - 1);
        return hash(1, tree(leaves.subList(0, split)), tree(leaves.subList(split, leaves.size())));
    }

    private static byte[] hash(int prefix, byte[] left, byte[] right) {
        var bytes = new ByteArrayOutputStream();
        bytes.write(prefix);
        bytes.writeBytes(left);
        bytes.writeBytes(right);
        return Sha256.digest().digest(bytes.toByteArray());
    }

    @Test
    void the_root_is_that_of_the_rfc_for_every_size() {
        for (int size = 0; size <= 70; size++) {
            var frontier = IncrementalMerkleTree.empty();
            leaves(size).forEach(frontier::add);
            assertThat(frontier.root()).as("%s leaves", size).isEqualTo(HexFormat.of().formatHex(tree(leaves(size))));
        }
    }

    @Test
    void it_goes_on_from_what_was_kept() {
        var leaves = leaves(70);
        for (int size = 0; size <= 70; size += 7) {
            var kept = IncrementalMerkleTree.empty();
            leaves.subList(0, size).forEach(kept::add);
            var again = IncrementalMerkleTree.of(size, kept.text());
            leaves.subList(size, 70).forEach(again::add);
            assertThat(again.root()).isEqualTo(HexFormat.of().formatHex(tree(leaves)));
        }
    }

    @Test
    void a_million_leaves_are_kept_in_a_few_hashes() {
        var frontier = IncrementalMerkleTree.empty();
        var leaf = Sha256.of("act");
        for (int at = 0; at < (1 << 20) - 1; at++) frontier.add(leaf);
        assertThat(frontier.text()).hasSize(20 * 64);
        assertThat(frontier.size()).isEqualTo((1 << 20) - 1);
    }

    @Test
    void what_does_not_fit_its_size_is_refused() {
        assertThatThrownBy(() -> IncrementalMerkleTree.of(3, Sha256.of("one")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
