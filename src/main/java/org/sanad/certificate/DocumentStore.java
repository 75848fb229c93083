package org.sanad.certificate;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.util.HexFormat;
import org.sanad.evidence.ContentStore;
import org.sanad.platform.Sha256;
import org.sanad.server.Settings;

/** The issued documents in {@code SANAD_HOME/documents}, each under its SHA-256. */
@ApplicationScoped
public class DocumentStore {

    @Inject Settings settings;

    private ContentStore store;

    @PostConstruct
    void open() {
        try {
            store = new ContentStore(settings.home().resolve("documents"));
        } catch (IOException e) {
            throw new UncheckedIOException("SANAD_HOME: the folder for documents cannot be used", e);
        }
    }

    void keep(byte[] document) {
        try (var incoming = store.receive(new ByteArrayInputStream(document), Integer.MAX_VALUE)) {
            store.keep(incoming);
        } catch (IOException e) {
            throw new UncheckedIOException("A document cannot be written", e);
        }
    }

    /**
     * The document as it was issued.
     *
     * @throws IllegalStateException if the file says something else by now: nobody may be sent that as genuine
     */
    public byte[] read(String sha256) {
        try (var in = store.open(sha256)) {
            var document = in.readAllBytes();
            if (!Sha256.of(document).equals(sha256))
                throw new IllegalStateException("The document " + sha256 + " was changed in its file");
            return document;
        } catch (IOException e) {
            throw new UncheckedIOException("The document " + sha256 + " cannot be read", e);
        }
    }

    /** Whether there is such a document, and its bytes are still those. */
    boolean holds(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) return false;
        try (var in = new DigestInputStream(store.open(sha256), Sha256.digest())) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest()).equals(sha256);
        } catch (IOException e) {
            return false;
        }
    }
}
