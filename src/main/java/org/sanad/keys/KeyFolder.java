package org.sanad.keys;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;
import org.sanad.platform.Secret;
import org.sanad.proof.P256;

/**
 * The keys that Sanad makes for itself: {@code SANAD_HOME/keys/sanad.p12} with a root and issuing keys, and beside it
 * the password, unless the operator sets one. The folder appears with both in one step, and is for its owner alone, so
 * that of two servers that start at once one makes the keys and the other reads them.
 */
final class KeyFolder implements KeySource {

    private static final Logger LOG = Logger.getLogger(KeyFolder.class.getName());
    private static final String STORE = "sanad.p12";
    private static final String PASSWORD = "password";
    private static final String ROOT = "root";
    /** A document is valid for a year: its key's certificate shall not end before it. */
    private static final Period LONGEST_DOCUMENT = Period.ofMonths(13);
    private static final FileAttribute<?>[] FOLDER_MODE = mode("rwx------");
    private static final FileAttribute<?>[] FILE_MODE = mode("rw-------");
    /** File locks are between processes; this one is between threads. */
    private static final Object ONE_AT_A_TIME = new Object();

    private final Path folder;
    private final Optional<String> given;
    private final Optional<Instant> since;
    private final String organization;

    /**
     * @param given        the password, if the operator sets one
     * @param since        keys made before this moment sign no more
     * @param organization named in the certificates
     */
    KeyFolder(Path home, Optional<String> given, Optional<Instant> since, String organization) {
        this.folder = home.resolve("keys");
        this.given = given;
        this.since = since;
        this.organization = organization;
    }

    private static FileAttribute<?>[] mode(String permissions) {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))}
                : new FileAttribute<?>[0];
    }

    @Override
    public void prepare(Instant now) throws IOException, GeneralSecurityException {
        if (!Files.exists(folder.resolve(STORE))) create(now);
        if (since.isPresent() && since.get().isAfter(now))
            LOG.info(() -> "SANAD_KEY_SINCE lies ahead: a start on or after " + since.get() + " makes the new key");
        if (reason(read(now), now).isPresent()) rotate(now);
    }

    private void create(Instant now) throws IOException, GeneralSecurityException {
        var made = Files.createTempDirectory(Files.createDirectories(folder.getParent()), "keys-", FOLDER_MODE);
        try {
            var password = given.orElseGet(Secret::next);
            if (given.isEmpty()) write(made.resolve(PASSWORD), password.getBytes(StandardCharsets.US_ASCII));
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            var root = Authority.create(organization, now);
            store.setKeyEntry(ROOT, root.key(), password.toCharArray(), new Certificate[] {root.certificate()});
            add(store, root, password.toCharArray(), now);
            write(made.resolve(STORE), bytes(store, password.toCharArray()));
            force(made);
            appear(made);
        } finally {
            remove(made);
        }
    }

    /** In one step; loses against another server that was quicker, whose keys then count. */
    private void appear(Path made) throws IOException {
        try {
            Files.move(made, folder, StandardCopyOption.ATOMIC_MOVE);
            force(folder.getParent());
            LOG.info(() -> "Keys for signing were made in " + folder + "; back them up, apart from the rest");
        } catch (AtomicMoveNotSupportedException e) {
            throw e;
        } catch (FileSystemException e) {
            if (!Files.exists(folder.resolve(STORE)))
                throw new IOException(
                        folder + " has something in it, but no " + STORE + "; restore it, or move the folder away", e);
        }
    }

    private static void remove(Path made) throws IOException {
        if (!Files.isDirectory(made)) return;
        for (var name : Set.of(STORE, PASSWORD)) Files.deleteIfExists(made.resolve(name));
        Files.delete(made);
    }

    private Optional<String> reason(KeyRing ring, Instant now) {
        var valid = Validity.of(ring.current().certificate());
        boolean wanted = since.isPresent() && !since.get().isAfter(now)
                && valid.from().isBefore(since.get().truncatedTo(ChronoUnit.SECONDS));
        if (wanted) return Optional.of("SANAD_KEY_SINCE asks for one");
        boolean ending = valid.until().isBefore(now.atZone(ZoneOffset.UTC).plus(LONGEST_DOCUMENT).toInstant());
        return ending ? Optional.of("the certificate of the former ends on " + valid.until()) : Optional.empty();
    }

    /** Under a lock, and only if it is still needed then: another server may just have done it. */
    private void rotate(Instant now) throws IOException, GeneralSecurityException {
        synchronized (ONE_AT_A_TIME) {
            try (var lock = FileChannel.open(folder.resolve("lock"),
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), FILE_MODE)) {
                lock.lock();
                var reason = reason(read(now), now);
                if (reason.isPresent()) replace(now, reason.get());
            }
        }
    }

    private void replace(Instant now, String reason) throws IOException, GeneralSecurityException {
        var password = password();
        var store = load(password);
        if (!(store.getKey(ROOT, password) instanceof PrivateKey rootKey))
            throw new GeneralSecurityException("it holds no root that could certify a new key");
        for (var alias : Collections.list(store.aliases())) {
            if (alias.equals(ROOT) || !store.isKeyEntry(alias)) continue;
            var retired = store.getCertificate(alias);
            store.deleteEntry(alias);
            store.setCertificateEntry(alias, retired);
        }
        var kid = add(store, new Authority(rootKey, (X509Certificate) store.getCertificate(ROOT)), password, now);
        var next = folder.resolve(STORE + ".next");
        Files.deleteIfExists(next);
        write(next, bytes(store, password));
        Files.move(next, folder.resolve(STORE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(folder);
        LOG.info(() -> "A new key signs from now on, " + kid + ": " + reason
                + ". The former stays published; its private part is gone");
    }

    private String add(KeyStore store, Authority root, char[] password, Instant now) throws GeneralSecurityException {
        var pair = P256.generate();
        var certificate = root.certify(pair, organization, now);
        var kid = P256.thumbprint(P256.on(pair.getPublic()).orElseThrow());
        store.setKeyEntry("issuing-" + now.getEpochSecond(), pair.getPrivate(), password,
                new Certificate[] {certificate, root.certificate()});
        return kid;
    }

    @Override
    public KeyRing read(Instant now) throws IOException, GeneralSecurityException {
        var password = password();
        return KeyRing.read(load(password), password, now);
    }

    private KeyStore load(char[] password) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(folder.resolve(STORE))) {
            store.load(in, password);
        }
        return store;
    }

    private char[] password() throws IOException {
        return given.isPresent() ? given.get().toCharArray()
                : Files.readString(folder.resolve(PASSWORD), StandardCharsets.US_ASCII).strip().toCharArray();
    }

    private static byte[] bytes(KeyStore store, char[] password) throws IOException, GeneralSecurityException {
        var bytes = new ByteArrayOutputStream();
        store.store(bytes, password);
        return bytes.toByteArray();
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        try (var channel =
                FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), FILE_MODE)) {
            var rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) channel.write(rest);
            channel.force(true);
        }
    }

    /** So that the names are on disk too. */
    private static void force(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public FileTime changed() throws IOException {
        return Files.getLastModifiedTime(folder.resolve(STORE));
    }

    @Override
    public String name() {
        return folder.resolve(STORE).toString();
    }
}
