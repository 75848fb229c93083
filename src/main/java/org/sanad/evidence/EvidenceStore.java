package org.sanad.evidence;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.sanad.platform.RuleBroken;
import org.sanad.server.Settings;

/** The files of {@code SANAD_HOME/evidence}: takes in what may be kept and gives it out again. */
@ApplicationScoped
public class EvidenceStore {

    @Inject Settings settings;
    @Inject Clock clock;

    private ContentStore store;
    private final FileInspection inspection = new FileInspection();

    @PostConstruct
    void open() {
        try {
            store = new ContentStore(settings.home().resolve("evidence"));
            store.sweep(clock.instant());
        } catch (IOException e) {
            throw new UncheckedIOException("SANAD_HOME: the folder for evidence cannot be used", e);
        }
    }

    /**
     * Receives, inspects and keeps a file; what may not be kept is refused with the reason and leaves nothing behind.
     */
    public Upload receive(InputStream in, String clientName) {
        try (var incoming = store.receive(in, FileInspection.MAX_BYTES)) {
            return switch (inspection.inspect(incoming.path(), clientName)) {
                case Inspection.Accepted accepted -> {
                    var stored = store.keep(incoming);
                    yield new Upload(accepted.name(), accepted.type(), stored.size(), stored.sha256());
                }
                case Inspection.Refused refused -> throw refusal(refused);
            };
        } catch (ContentStore.TooLarge e) {
            throw new RuleBroken(RuleBroken.Kind.TOO_LARGE, Inspection.Reason.TOO_LARGE.messageKey());
        } catch (IOException e) {
            throw new RuleBroken(RuleBroken.Kind.INVALID, "evidence.interrupted");
        }
    }

    private static RuleBroken refusal(Inspection.Refused refused) {
        var kind = switch (refused.reason()) {
            case EMPTY, NAME_INVALID -> RuleBroken.Kind.INVALID;
            case TOO_LARGE, UNPACKS_TOO_LARGE -> RuleBroken.Kind.TOO_LARGE;
            case NO_EXTENSION, NAME_LIES, TYPE_NOT_ACCEPTED, LEGACY_OFFICE, MACROS, ARCHIVE, PROGRAM, MARKUP, ENCRYPTED,
                    ACTIVE_PDF, NOT_TEXT, AMBIGUOUS, BROKEN ->
                    RuleBroken.Kind.TYPE_NOT_ACCEPTED;
        };
        var details = refused.details().stream().map(
                detail -> detail.startsWith("evidence.type.") ? (Object) new RuleBroken.Field("type", detail) : detail)
                .toArray();
        return new RuleBroken(kind, refused.reason().messageKey(), details);
    }

    public InputStream open(String sha256) {
        try {
            return store.open(sha256);
        } catch (IOException e) {
            throw new UncheckedIOException("The stored file " + sha256 + " cannot be read", e);
        }
    }
}
