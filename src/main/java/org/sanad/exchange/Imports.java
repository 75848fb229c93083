package org.sanad.exchange;

import static org.sanad.identity.Role.ADMIN;
import static org.sanad.identity.Role.LEAD;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.sanad.framework.Editions;
import org.sanad.framework.Framework;
import org.sanad.framework.FrameworkReader;
import org.sanad.framework.MalformedFramework;
import org.sanad.identity.Caller;
import org.sanad.identity.Permitted;
import org.sanad.oscal.Prose;
import org.sanad.platform.RuleBroken;

/**
 * Bringing checklists in: Sanad's own form and OSCAL catalogues become drafts at once; of a spreadsheet its columns are
 * chosen first. Few are read at a time, because each may fill a share of the memory.
 */
@ApplicationScoped
@Transactional
public class Imports {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final int MOST_UPLOADS = 5;
    private static final Semaphore READERS = new Semaphore(2);

    /** What became of a file. */
    public sealed interface Received {}

    /** A draft, to be looked at and published. */
    public record Draft(Editions.Kept edition) implements Received {}

    /** A spreadsheet, whose columns are to be chosen. */
    public record Columns(UUID upload) implements Received {}

    /** A spreadsheet that waits. */
    public record Waiting(UUID id, String fileName, Spreadsheet spreadsheet) {}

    @PersistenceContext EntityManager db;
    @Inject Editions editions;
    @Inject Caller caller;
    @Inject Clock clock;

    /** @param code of the checklist, or null for the one that the file gives */
    @Permitted({ADMIN, LEAD})
    public Received receive(String fileName, InputStream content, String code) {
        var bytes = bounded(content);
        var name = shortened(fileName);
        return reading(() -> {
            if (ImportFormat.of(name, bytes) != ImportFormat.SPREADSHEET)
                return new Draft(editions.draft(framework(name, bytes, code)));
            Spreadsheet.open(name, bytes).first();
            return new Columns(keep(name, bytes));
        });
    }

    /** In one step, for programs. @param columns what the columns mean, or null to guess; a spreadsheet only */
    @Permitted({ADMIN, LEAD})
    public Editions.Kept take(String fileName, InputStream content, String sheet, ColumnMapping columns,
            ChecklistHeading heading) {
        var bytes = bounded(content);
        var name = shortened(fileName);
        return reading(() -> {
            var code = heading.given() ? heading.code() : null;
            if (ImportFormat.of(name, bytes) != ImportFormat.SPREADSHEET)
                return editions.draft(framework(name, bytes, code));
            return editions.draft(checklist(Spreadsheet.open(name, bytes), sheet, columns, heading).require());
        });
    }

    /** The spreadsheet that the caller sent. */
    @Permitted({ADMIN, LEAD})
    public Waiting waiting(UUID upload) {
        var found = find(upload);
        return reading(
                () -> new Waiting(found.id(), found.fileName(), Spreadsheet.open(found.fileName(), found.content())));
    }

    /** What would come of it, with all that is wrong; nothing is kept. */
    @Permitted({ADMIN, LEAD})
    public SheetReading look(UUID upload, String sheet, ColumnMapping columns, ChecklistHeading heading) {
        var found = find(upload);
        return reading(() -> checklist(Spreadsheet.open(found.fileName(), found.content()), sheet, columns, heading));
    }

    /** Keeps what came of it as a draft. */
    @Permitted({ADMIN, LEAD})
    public Editions.Kept complete(UUID upload, String sheet, ColumnMapping columns, ChecklistHeading heading) {
        var found = find(upload);
        var draft = reading(() -> editions.draft(
                checklist(Spreadsheet.open(found.fileName(), found.content()), sheet, columns, heading).require()));
        db.remove(found);
        return draft;
    }

    private static SheetReading checklist(Spreadsheet spreadsheet, String name, ColumnMapping columns,
            ChecklistHeading heading) {
        var sheet = name == null || name.isBlank() ? spreadsheet.first() : spreadsheet.sheet(name);
        return SheetReader.read(sheet, columns == null ? ColumnMapping.guess(sheet) : columns, heading);
    }

    private static Framework framework(String name, byte[] bytes, String code) {
        if (ImportFormat.of(name, bytes) == ImportFormat.CATALOG)
            return CatalogReader.read(name, bytes, code == null || code.isBlank() ? null : code);
        try {
            return FrameworkReader.read(name, ImportContent.text(bytes));
        } catch (MalformedFramework e) {
            throw RuleBroken.invalid("file", "exchange.refused.own", String.valueOf(e.line()), e.reason());
        }
    }

    private FrameworkUpload find(UUID upload) {
        return db
                .createQuery("select u from FrameworkUpload u where u.id = :id and u.person = :person",
                        FrameworkUpload.class)
                .setParameter("id", upload).setParameter("person", caller.person()).getResultList().stream().findFirst()
                .orElseThrow(RuleBroken::notFound);
    }

    /** Keeps it for a day; of one person's the newest few. */
    private UUID keep(String name, byte[] bytes) {
        db.createQuery("delete from FrameworkUpload u where u.uploadedAt < :before")
                .setParameter("before", clock.instant().minus(KEPT)).executeUpdate();
        List<UUID> own =
                db.createQuery("select u.id from FrameworkUpload u where u.person = :person order by u.id desc",
                        UUID.class).setParameter("person", caller.person()).getResultList();
        if (own.size() >= MOST_UPLOADS) {
            db.createQuery("delete from FrameworkUpload u where u.id in :old")
                    .setParameter("old", own.subList(MOST_UPLOADS - 1, own.size())).executeUpdate();
        }
        var upload = new FrameworkUpload(caller.person(), name, bytes, clock.instant());
        db.persist(upload);
        return upload.id();
    }

    private static String shortened(String fileName) {
        var name = Prose.shorten(Prose.line(fileName == null ? "" : fileName), 190);
        return name.isEmpty() ? "checklist" : name;
    }

    private static byte[] bounded(InputStream content) {
        try {
            var bytes = content.readNBytes(ImportContent.LARGEST + 1);
            ImportContent.requireBounded(bytes);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T reading(Supplier<T> work) {
        if (!READERS.tryAcquire()) throw new RuleBroken(RuleBroken.Kind.TOO_MANY, "exchange.busy");
        try {
            return work.get();
        } finally {
            READERS.release();
        }
    }
}
