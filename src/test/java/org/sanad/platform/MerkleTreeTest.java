package org.sanad.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {

    /** Entries and roots of the reference implementation of RFC 6962. */
    private static final String[] ENTRIES =
            {"", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"};
    private static final String[] ROOTS = {
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"};

    private static List<byte[]> entries(int count) {
        var entries = new ArrayList<byte[]>();
        for (int i = 0; i < count; i++)
            entries.add(i < ENTRIES.length ? HexFormat.of().parseHex(ENTRIES[i])
                    : ("entry " + i).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        return entries;
    }

    @Test
    void gives_the_roots_of_the_reference_implementation() {
        for (int size = 1; size <= ROOTS.length; size++)
            assertThat(MerkleTree.of(entries(size)).root()).as("%s leaves", size).isEqualTo(ROOTS[size - 1]);
    }

    /** The paths of the reference implementation, from RFC 6962's tests. */
    @Test
    void gives_the_paths_of_the_reference_implementation() {
        assertThat(MerkleTree.of(entries(1)).path(0)).isEmpty();
        assertThat(MerkleTree.of(entries(8)).path(0)).containsExactly(
                "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
        assertThat(MerkleTree.of(entries(3)).path(2))
                .containsExactly("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125");
    }

    @Test
    void every_leaf_of_every_size_leads_to_the_root_by_its_path_and_by_no_other() {
        for (int size = 1; size <= 70; size++) {
            var entries = entries(size);
            var tree = MerkleTree.of(entries);
            for (int i = 0; i < size; i++) {
                assertThat(root(i, size, entries.get(i), tree.path(i))).as("%s of %s", i, size).isEqualTo(tree.root());
                if (size > 1)
                    assertThat(root(i, size, entries.get((i + 1) % size), tree.path(i))).isNotEqualTo(tree.root());
            }
        }
    }

    /** RFC 9162, section 2.1.3.2. */
    private static String root(long fn, long size, byte[] entry, List<String> path) {
        long sn = size - 1;
        var r = hash(new byte[] {0}, entry);
        for (var text : path) {
            var p = HexFormat.of().parseHex(text);
            assertThat(sn).isPositive();
            if ((fn & 1) == 1 || fn == sn) {
                r = hash(new byte[] {1}, p, r);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                r = hash(new byte[] {1}, r, p);
            }
            fn >>= 1;
            sn >>= 1;
        }
        assertThat(sn).isZero();
        return HexFormat.of().formatHex(r);
    }

    private static byte[] hash(byte[]... parts) {
        var digest = Sha256.digest();
        for (var part : parts) digest.update(part);
        return digest.digest();
    }

    @Test
    void there_is_no_tree_without_leaves() {
        assertThatIllegalArgumentException().isThrownBy(() -> MerkleTree.of(List.of()));
    }
}
