package org.sanad.keys;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.sanad.platform.DatabaseReady;
import org.sanad.platform.FatalStart;
import org.sanad.server.Settings;

/**
 * The keys of this installation. Another server on the same keystore may add one meanwhile: a changed file is read
 * again at the next use.
 */
@ApplicationScoped
public class Keys {

    private static final Logger LOG = Logger.getLogger(Keys.class.getName());

    private record Held(FileTime changed, KeyRing ring) {}

    @Inject Settings settings;
    @Inject Clock clock;

    private KeySource source;
    private volatile Held held;

    protected Keys() {}

    /** For programs without a container, and tests. */
    public Keys(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        open();
    }

    void atStart(@Observes @Priority(DatabaseReady.KEYS) DatabaseReady ready) {
        LOG.info(() -> "Key " + current().kid() + " signs; " + published().size() + " are published");
    }

    @PostConstruct
    private void open() {
        var keystore = settings.keystore();
        source = keystore.location().isPresent()
                ? new OperatorKeys(keystore.location().get(), keystore.password().orElseThrow().toCharArray())
                : new KeyFolder(settings.home(), keystore.password(), keystore.since(), settings.baseUrl().getHost());
        try {
            source.prepare(clock.instant());
            held = new Held(source.changed(), source.read(clock.instant()));
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            var sentence = "the keystore " + source.name() + " cannot be used: "
                    + (e.getMessage() == null ? "it cannot be read as a keystore" : e.getMessage());
            FatalStart.because(sentence);
            throw new IllegalStateException(sentence, e);
        }
    }

    /** The key that signs now. */
    public SigningKey current() {
        return ring().current();
    }

    /** Every key that signs or has signed, oldest first. */
    public List<PublishedKey> published() {
        return ring().published();
    }

    public Optional<PublishedKey> published(String kid) {
        return published().stream().filter(key -> key.kid().equals(kid)).findFirst();
    }

    private KeyRing ring() {
        var last = held;
        try {
            var changed = source.changed();
            if (!changed.equals(last.changed())) {
                last = new Held(changed, source.read(clock.instant()));
                held = last;
            }
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "The keystore " + source.name()
                    + " has changed and cannot be read; the keys read before stay in use");
        }
        return last.ring();
    }
}
