package org.sanad.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.sanad.evidence.Samples.utf8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sanad.evidence.ContentStore.Incoming;
import org.sanad.evidence.ContentStore.Stored;
import org.sanad.evidence.ContentStore.TooLarge;

class ContentStoreTest {

    /** FIPS 180-2, appendix B.1. */
    private static final String SHA_256_OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    private static final Instant NOW = Instant.parse("2026-03-02T09:14:00Z");

    @TempDir Path folder;
    private Path root;
    private ContentStore store;

    @BeforeEach
    void open() throws IOException {
        root = folder.resolve("evidence");
        store = new ContentStore(root);
    }

    @Test
    void hashes_while_it_receives() throws IOException {
        try (Incoming arrived = receive("abc")) {
            assertThat(arrived.sha256()).isEqualTo(SHA_256_OF_ABC);
            assertThat(arrived.size()).isEqualTo(3);
            assertThat(arrived.path()).hasContent("abc").hasParentRaw(root.toAbsolutePath().resolve("incoming"));
        }
    }

    @Test
    void keeps_a_file_under_its_hash() throws IOException {
        Stored stored = store.keep(receive("abc"));
        assertThat(stored)
                .isEqualTo(new Stored(SHA_256_OF_ABC, 3, root.toAbsolutePath().resolve("ba/78/" + SHA_256_OF_ABC)));
        assertThat(store.has(SHA_256_OF_ABC)).isTrue();
        try (InputStream in = store.open(SHA_256_OF_ABC)) {
            assertThat(in).hasContent("abc");
        }
        assertThat(incoming()).isEmpty();
    }

    @Test
    void keeps_the_same_bytes_once() throws IOException {
        Stored first = store.keep(receive("abc"));
        FileTime before = Files.getLastModifiedTime(first.path());
        assertThat(store.keep(receive("abc"))).isEqualTo(first);
        assertThat(Files.getLastModifiedTime(first.path())).isEqualTo(before);
        assertThat(kept()).containsExactly(first.path());
        assertThat(incoming()).isEmpty();
    }

    @Test
    void two_threads_keep_the_same_bytes_once() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 50; round++) {
                String content = "round " + round;
                CyclicBarrier together = new CyclicBarrier(2);
                List<Future<Stored>> both = new ArrayList<>();
                for (int i = 0; i < 2; i++) {
                    both.add(threads.submit(() -> {
                        Incoming arrived = receive(content);
                        together.await();
                        return store.keep(arrived);
                    }));
                }
                assertThat(both.get(0).get()).isEqualTo(both.get(1).get());
                assertThat(both.get(0).get().path()).hasContent(content);
            }
        }
        assertThat(kept()).hasSize(50);
        assertThat(incoming()).isEmpty();
    }

    @Test
    void lets_only_the_owner_read_and_nobody_write() throws IOException {
        Stored stored = store.keep(receive("abc"));
        assertThat(permissions(stored.path())).isEqualTo("r--------");
        for (Path path = stored.path().getParent(); !path.equals(folder); path = path.getParent()) {
            assertThat(permissions(path)).isEqualTo("rwx------");
        }
        assertThat(permissions(root.resolve("incoming"))).isEqualTo("rwx------");
        try (Incoming arrived = receive("abd")) {
            assertThat(permissions(arrived.path())).isEqualTo("rw-------");
        }
    }

    @Test
    void a_stream_that_breaks_leaves_nothing() {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> store.receive(new Broken(100_000), 1_000_000))
                .withMessage("connection lost");
        assertThat(incoming()).isEmpty();
        assertThat(kept()).isEmpty();
    }

    @Test
    void a_stream_that_is_too_long_is_left_early_and_leaves_nothing() {
        Endless endless = new Endless();
        assertThatExceptionOfType(TooLarge.class).isThrownBy(() -> store.receive(endless, 100_000))
                .satisfies(e -> assertThat(e.limit()).isEqualTo(100_000));
        assertThat(endless.read).isLessThanOrEqualTo(100_000 + (1 << 15));
        assertThat(incoming()).isEmpty();
    }

    @Test
    void receives_exactly_the_limit() throws IOException {
        assertThat(store.receive(new ByteArrayInputStream(new byte[100]), 100).size()).isEqualTo(100);
        assertThatExceptionOfType(TooLarge.class)
                .isThrownBy(() -> store.receive(new ByteArrayInputStream(new byte[101]), 100));
    }

    @Test
    void a_file_that_is_closed_is_gone_unless_it_was_kept() throws IOException {
        receive("refused").close();
        assertThat(incoming()).isEmpty();
        try (Incoming arrived = receive("abc")) {
            store.keep(arrived);
        }
        assertThat(store.has(SHA_256_OF_ABC)).isTrue();
    }

    @Test
    void what_was_closed_cannot_be_kept() throws IOException {
        Incoming arrived = receive("abc");
        arrived.close();
        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> store.keep(arrived));
        assertThat(store.has(SHA_256_OF_ABC)).isFalse();
    }

    @Test
    void replaces_a_kept_file_that_was_cut_short() throws IOException {
        Stored stored = store.keep(receive("abc"));
        Files.setPosixFilePermissions(stored.path(), PosixFilePermissions.fromString("rw-------"));
        Files.write(stored.path(), utf8("a"));
        assertThat(store.keep(receive("abc")).path()).hasContent("abc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "../../../../etc/passwd",
            "BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD"})
    void takes_nothing_but_a_hash(String sha256) {
        assertThatIllegalArgumentException().isThrownBy(() -> store.open(sha256));
        assertThatIllegalArgumentException().isThrownBy(() -> store.has(sha256));
    }

    @Test
    void has_not_what_was_never_kept() {
        assertThat(store.has(SHA_256_OF_ABC)).isFalse();
        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> store.open(SHA_256_OF_ABC));
    }

    @Test
    void sweeps_what_has_lain_for_more_than_a_day_and_nothing_kept() throws IOException {
        Stored stored = store.keep(receive("abc"));
        Incoming old = receive("old");
        Incoming young = receive("young");
        Files.setLastModifiedTime(stored.path(), FileTime.from(NOW.minus(Duration.ofDays(400))));
        Files.setLastModifiedTime(old.path(), FileTime.from(NOW.minus(Duration.ofHours(25))));
        Files.setLastModifiedTime(young.path(), FileTime.from(NOW.minus(Duration.ofHours(23))));
        assertThat(store.sweep(NOW)).isEqualTo(1);
        assertThat(incoming()).containsExactly(young.path());
        assertThat(store.has(SHA_256_OF_ABC)).isTrue();
    }

    private Incoming receive(String content) throws IOException {
        return store.receive(new ByteArrayInputStream(utf8(content)), 1_000);
    }

    private List<Path> incoming() {
        return files(root.toAbsolutePath().resolve("incoming"));
    }

    private List<Path> kept() {
        return files(root.toAbsolutePath()).stream()
                .filter(path -> !path.startsWith(root.toAbsolutePath().resolve("incoming"))).toList();
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    /** Gives so many bytes and then fails, as a connection does. */
    private static final class Broken extends InputStream {

        private int left;

        private Broken(int left) {
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            if (left-- == 0) throw new IOException("connection lost");
            return 'x';
        }

        /** As a socket does: what has come so far, and the failure only at the next call. */
        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = Math.min(length, left);
            if (count == 0) throw new IOException("connection lost");
            left -= count;
            return count;
        }
    }

    private static final class Endless extends InputStream {

        private long read;

        @Override
        public int read() {
            read++;
            return 'x';
        }
    }
}
