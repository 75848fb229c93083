package org.sanad.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Keeps files under the SHA-256 of their bytes, so that the same bytes lie there once and nobody can swap them unseen.
 * A file arrives in {@code incoming/}, is looked at there, and moves to {@code ab/cd/abcd…} in one step; it never
 * changes afterwards.
 *
 * <p>Safe for use by many threads, and by several processes over one file system that renames atomically. Folders are
 * for the owner alone (0700) and kept files for reading only (0400), where the file system has POSIX permissions.
 */
public final class ContentStore {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
    private static final Duration LEFTOVER = Duration.ofDays(1);
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> ARRIVING = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> KEPT = PosixFilePermissions.fromString("r--------");

    private final Path root;
    private final Path incoming;
    private final boolean posix;

    /**
     * @param root created if it is not there
     * @throws IOException if it cannot be created
     */
    public ContentStore(Path root) throws IOException {
        this.root = root.toAbsolutePath();
        this.incoming = this.root.resolve("incoming");
        this.posix = root.getFileSystem().supportedFileAttributeViews().contains("posix");
        folder(incoming);
    }

    /**
     * A kept file.
     *
     * @param sha256 64 lower-case hexadecimal digits
     * @param size   in bytes
     */
    public record Stored(String sha256, long size, Path path) {}

    /** The stream had more bytes than the limit. */
    public static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;

        private final long limit;

        private TooLarge(long limit) {
            super("more than " + limit + " bytes");
            this.limit = limit;
        }

        /** In bytes. */
        public long limit() {
            return limit;
        }
    }

    /** A file that has arrived and is not kept yet; closing it deletes it, unless it was kept. */
    public static final class Incoming implements AutoCloseable {

        private final Path path;
        private final String sha256;
        private final long size;

        private Incoming(Path path, String sha256, long size) {
            this.path = path;
            this.sha256 = sha256;
            this.size = size;
        }

        /** Where it lies until it is kept or closed. */
        public Path path() {
            return path;
        }

        /** 64 lower-case hexadecimal digits. */
        public String sha256() {
            return sha256;
        }

        /** In bytes. */
        public long size() {
            return size;
        }

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(path);
        }
    }

    /**
     * Writes a stream to {@code incoming/}, hashing as it goes; the file is never in memory. The stream is not closed.
     * On any failure nothing is left behind.
     *
     * @param limit in bytes; at most one buffer beyond it is read from the stream
     * @throws TooLarge    if the stream has more bytes than that
     * @throws IOException if the stream breaks or the disk is full
     */
    public Incoming receive(InputStream in, long limit) throws IOException {
        Path path = incoming.resolve(UUID.randomUUID().toString());
        boolean complete = false;
        try (FileChannel file = FileChannel.open(path, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                permissions(ARRIVING))) {
            MessageDigest digest = sha256();
            long size = copy(in, Channels.newOutputStream(file), digest, limit);
            complete = true;
            return new Incoming(path, HexFormat.of().formatHex(digest.digest()), size);
        } finally {
            if (!complete) Files.deleteIfExists(path);
        }
    }

    /**
     * Makes an arrived file a kept one: on disk for good when this returns. The same bytes are kept once, and keeping
     * them again returns what lies there.
     *
     * @throws NoSuchFileException if it was closed or kept before, and is not in the store
     */
    public Stored keep(Incoming arrived) throws IOException {
        Path target = path(arrived.sha256());
        if (isWhole(target, arrived.size())) {
            arrived.close();
        } else {
            if (posix) Files.setPosixFilePermissions(arrived.path(), KEPT);
            force(arrived.path());
            folder(target.getParent());
            Files.move(arrived.path(), target, StandardCopyOption.ATOMIC_MOVE);
        }
        for (Path folder = target.getParent(); folder.startsWith(root); folder = folder.getParent()) force(folder);
        return new Stored(arrived.sha256(), arrived.size(), target);
    }

    /**
     * Opens a kept file; whoever opens it closes it.
     *
     * @throws IllegalArgumentException if this is no SHA-256 in lower-case hexadecimal
     * @throws NoSuchFileException      if no such file is kept
     */
    public InputStream open(String sha256) throws IOException {
        return Files.newInputStream(path(sha256));
    }

    /** @throws IllegalArgumentException if this is no SHA-256 in lower-case hexadecimal */
    public boolean has(String sha256) {
        return Files.isRegularFile(path(sha256));
    }

    /**
     * Deletes what has lain in {@code incoming/} for more than a day: the rest of uploads that a stop of the server cut
     * off.
     *
     * @return how many files were deleted
     */
    public long sweep(Instant now) throws IOException {
        long swept = 0;
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(incoming)) {
            for (Path leftover : leftovers) {
                if (isOld(leftover, now) && Files.deleteIfExists(leftover)) swept++;
            }
        }
        return swept;
    }

    private static boolean isOld(Path leftover, Instant now) throws IOException {
        try {
            return Files.getLastModifiedTime(leftover).toInstant().isBefore(now.minus(LEFTOVER));
        } catch (NoSuchFileException kept) {
            return false;
        }
    }

    private static long copy(InputStream in, OutputStream out, MessageDigest digest, long limit) throws IOException {
        byte[] piece = new byte[1 << 15];
        long size = 0;
        for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
            size += length;
            if (size > limit) throw new TooLarge(limit);
            digest.update(piece, 0, length);
            out.write(piece, 0, length);
        }
        return size;
    }

    private Path path(String sha256) {
        if (!SHA_256.matcher(sha256).matches())
            throw new IllegalArgumentException("Not a SHA-256 in lower-case hexadecimal: " + sha256);
        return root.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4)).resolve(sha256);
    }

    /** A file that a failing disk has cut short is replaced by the new arrival of the same bytes. */
    private static boolean isWhole(Path target, long size) throws IOException {
        try {
            return Files.size(target) == size;
        } catch (NoSuchFileException absent) {
            return false;
        }
    }

    private void folder(Path folder) throws IOException {
        Files.createDirectories(folder, permissions(FOLDER));
    }

    private FileAttribute<?>[] permissions(Set<PosixFilePermission> permissions) {
        return posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    /**
     * Files and folders alike: a new name is safe only when its folder is. Reading suffices to force, and folders allow
     * no more.
     */
    private void force(Path path) throws IOException {
        if (Files.isDirectory(path) && !posix) return;
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
