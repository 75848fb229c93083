package org.sanad.framework;

import static org.sanad.identity.Role.ADMIN;
import static org.sanad.identity.Role.LEAD;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.sanad.identity.Caller;
import org.sanad.identity.OpenToAll;
import org.sanad.identity.Permitted;
import org.sanad.platform.PageRequest;
import org.sanad.platform.RuleBroken;
import org.sanad.trail.Trail;
import org.sanad.trail.TrailEventType;
import org.sanad.trail.TrailSubject;

/**
 * Keeping checklists: the scheme's administrators keep everyone's, the leads of a firm keep the firm's own, which
 * nobody else sees. Something imported is a draft until it is published; what is published can be retired and published
 * again.
 */
@ApplicationScoped
@Transactional
public class Editions {

    /** One version in the list of those who keep it. @param publishedAt for a draft, when it was imported */
    public record Row(UUID id, String code, String title, String version, int revision, FrameworkState state,
            UUID organization, Instant publishedAt) {

        public String label() {
            return revision == 1 ? version : version + " r" + revision;
        }
    }

    /** One version, whole. @param kept whether the caller keeps it */
    public record Whole(Row row, Framework framework, boolean kept) {}

    private static final Pattern LABEL = Pattern.compile("(.+) r([2-9]|[1-9]\\d{1,6})");

    @PersistenceContext EntityManager db;
    @Inject Frameworks frameworks;
    @Inject Caller caller;
    @Inject Trail trail;
    @Inject Clock clock;

    private final Map<UUID, List<RuleBroken.Field>> remarks = new ConcurrentHashMap<>();

    /** The versions that the caller keeps, newest first; one row more than the limit where there are more. */
    @Permitted({ADMIN, LEAD})
    public List<Row> list(PageRequest slice) {
        return db.createQuery("""
                select new org.sanad.framework.Editions$Row(f.id, f.code, f.title, f.version, f.revision, f.state,
                f.organization, f.publishedAt) from PublishedFramework f
                where f.owner = :owner and f.id < :before order by f.id desc""", Row.class)
                .setParameter("owner", owner()).setParameter("before", slice.bound()).setMaxResults(slice.limit() + 1)
                .getResultList();
    }

    /**
     * One version by its id: what is or was published to everyone or to the caller's organization, and what the caller
     * keeps.
     */
    @OpenToAll
    public Whole get(UUID id) {
        var row = db.find(PublishedFramework.class, id);
        if (row == null) throw RuleBroken.notFound();
        boolean kept = keeps(row);
        boolean shared =
                row.organization() == null || caller.signedIn() && row.organization().equals(caller.organization());
        if (!kept && (row.state() == FrameworkState.DRAFT || !shared)) throw RuleBroken.notFound();
        var shown = new Row(row.id(), row.code(), row.title(), row.version(), row.revision(), row.state(),
                row.organization(), row.publishedAt());
        return new Whole(shown, frameworks.get(id), kept);
    }

    /**
     * What to think about before a draft is published: reckoned once, as its text never changes; none of what is no
     * draft.
     */
    @OpenToAll
    public List<RuleBroken.Field> remarks(Whole whole) {
        if (whole.row().state() != FrameworkState.DRAFT) return List.of();
        return remarks.computeIfAbsent(whole.row().id(), id -> Remarks.on(whole.framework()));
    }

    private boolean keeps(PublishedFramework row) {
        return (caller.has(ADMIN) || caller.has(LEAD)) && PublishedFramework.owner(row.organization()).equals(owner());
    }

    private String owner() {
        return PublishedFramework.owner(organization());
    }

    private UUID organization() {
        return caller.has(ADMIN) ? null : caller.organization();
    }

    /** @param created false where the newest revision said exactly this already */
    public record Kept(UUID id, boolean created) {}

    /** Keeps a checklist as a draft; the same again is no second one. What breaks a rule of its form is refused. */
    @Permitted({ADMIN, LEAD})
    public Kept draft(Framework imported) {
        oneAtATime();
        if (organization() != null && taken(imported.code()))
            throw RuleBroken.invalid("code", "framework.code-taken", imported.code());
        var framework = underItsVersion(imported);
        var text = FrameworkWriter.write(framework);
        try {
            FrameworkReader.read(framework.code(), text);
        } catch (MalformedFramework e) {
            throw RuleBroken.invalid("file", "framework.malformed", e.reason());
        }
        var newest = newest(framework);
        if (newest.isPresent() && frameworks.get(newest.get().id()).equals(framework.atVersion(newest.get().label())))
            return new Kept(newest.get().id(), false);
        var row = frameworks.add(framework, text, organization(), FrameworkState.DRAFT);
        trail.record(TrailEventType.FRAMEWORK_IMPORTED, TrailSubject.FRAMEWORK, row.id(), null, framework.label());
        return new Kept(row.id(), true);
    }

    /** Two imports of one organization wait for each other, or both would take the same revision. */
    private void oneAtATime() {
        db.createNativeQuery("select id from organization where id = ? for update")
                .setParameter(1, caller.organization().toString()).getSingleResult();
    }

    private Optional<PublishedFramework> newest(Framework framework) {
        return db.createQuery(
                "select f from PublishedFramework f where f.owner = :owner and f.code = :code and f.version = "
                        + ":version order by f.revision desc",
                PublishedFramework.class)
                .setParameter("owner", owner()).setParameter("code", framework.code())
                .setParameter("version", framework.version()).setMaxResults(1).getResultList().stream().findFirst();
    }

    /**
     * A revision is exported under its label, such as {@code 2022 r2}; when it comes back it belongs to the version, or
     * two would be called so.
     */
    private Framework underItsVersion(Framework framework) {
        var label = LABEL.matcher(framework.version());
        if (!label.matches()) return framework;
        long known = db.createQuery(
                "select count(f) from PublishedFramework f where f.owner = :owner and f.code = :code and f.version = "
                        + ":version and f.revision = :revision",
                Long.class)
                .setParameter("owner", owner()).setParameter("code", framework.code())
                .setParameter("version", label.group(1)).setParameter("revision", Integer.parseInt(label.group(2)))
                .getSingleResult();
        return known > 0 ? framework.atVersion(label.group(1)) : framework;
    }

    /** A firm's own checklist must not hide one of everyone's. */
    private boolean taken(String code) {
        return db.createQuery(
                "select count(f) from PublishedFramework f where f.code = :code and f.organization is null", Long.class)
                .setParameter("code", code).getSingleResult() > 0;
    }

    @Permitted({ADMIN, LEAD})
    public void publish(UUID id) {
        var row = kept(id);
        row.publish(clock.instant());
        remarks.remove(id);
        trail.record(TrailEventType.FRAMEWORK_PUBLISHED, TrailSubject.FRAMEWORK, id, null,
                row.title() + " " + row.label());
    }

    @Permitted({ADMIN, LEAD})
    public void retire(UUID id) {
        var row = kept(id);
        row.retire();
        trail.record(TrailEventType.FRAMEWORK_RETIRED, TrailSubject.FRAMEWORK, id, null,
                row.title() + " " + row.label());
    }

    /** Throws a draft away. */
    @Permitted({ADMIN, LEAD})
    public void discard(UUID id) {
        var row = kept(id);
        row.requireDraft();
        db.remove(row);
        remarks.remove(id);
        trail.record(TrailEventType.FRAMEWORK_DISCARDED, TrailSubject.FRAMEWORK, id, null,
                row.title() + " " + row.label());
    }

    /** How one version differs from another of the same checklist. */
    @OpenToAll
    public VersionChanges compare(UUID from, UUID to) {
        var first = get(from).framework();
        var second = get(to).framework();
        if (!first.code().equals(second.code()))
            throw RuleBroken.invalid("to", "framework.other-code", first.title(), second.title());
        return VersionChanges.between(first, second);
    }

    private PublishedFramework kept(UUID id) {
        return db
                .createQuery("select f from PublishedFramework f where f.id = :id and f.owner = :owner",
                        PublishedFramework.class)
                .setParameter("id", id).setParameter("owner", owner()).setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList().stream().findFirst().orElseThrow(RuleBroken::notFound);
    }
}
