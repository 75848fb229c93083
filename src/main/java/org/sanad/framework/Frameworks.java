package org.sanad.framework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.sanad.identity.Caller;
import org.sanad.identity.OpenToAll;
import org.sanad.identity.SignedInPerson;
import org.sanad.platform.RuleBroken;
import org.sanad.platform.Sha256;

/**
 * The published checklists that a caller may read: everyone's, and those of their own organization. A version's text
 * never changes, so each is parsed once and kept.
 */
@ApplicationScoped
@Transactional
public class Frameworks {

    /**
     * A checklist with the id under which assessments refer to this very version.
     * @param organization whose alone it is, or null
     */
    public record Published(UUID id, Framework framework, UUID organization) {}

    /** One published version, without its text. @param organization whose alone it is, or null */
    public record Edition(UUID id, String code, String title, String version, int revision, UUID organization) {

        /** The version as people read it, with its revision from the second on. */
        public String label() {
            return revision == 1 ? version : version + " r" + revision;
        }
    }

    private static final UUID NOBODY = new UUID(0, 0);

    @PersistenceContext EntityManager db;
    @Inject Clock clock;
    @Inject Caller caller;

    private final Map<UUID, Framework> parsed = new ConcurrentHashMap<>();

    /** The newest published version of each checklist, by title. */
    @OpenToAll
    public List<Published> current() {
        var list = new ArrayList<Published>();
        newest(editions())
                .forEach(edition -> list.add(new Published(edition.id(), get(edition.id()), edition.organization())));
        list.sort(Comparator.comparing(published -> published.framework().title()));
        return list;
    }

    /** The newest published version of the checklist with this code. */
    @OpenToAll
    public Published current(String code) {
        return published(newest(editions()), code);
    }

    /** The newest version of everyone's checklist with this code, whoever asks. */
    Published shared(String code) {
        return published(newest(editions(NOBODY)), code);
    }

    /** The version with this label of everyone's checklist, retired or not: what a crosswalk was judged on. */
    @OpenToAll
    public Optional<Published> judged(Crosswalk.End end) {
        return db
                .createQuery(
                        """
                select new org.sanad.framework.Frameworks$Edition(f.id, f.code, f.title, f.version, f.revision,
                f.organization) from PublishedFramework f
                where f.organization is null and f.code = :code and f.state <>
                org.sanad.framework.FrameworkState.DRAFT""",
                        Edition.class)
                .setParameter("code", end.framework()).getResultList().stream()
                .filter(edition -> edition.label().equals(end.version())).findFirst()
                .map(edition -> new Published(edition.id(), get(edition.id()), null));
    }

    private Published published(List<Edition> editions, String code) {
        var edition = editions.stream().filter(known -> known.code().equals(code)).findFirst()
                .orElseThrow(RuleBroken::notFound);
        return new Published(edition.id(), get(edition.id()), edition.organization());
    }

    /** A published version by its label, such as {@code 2022} or {@code 2022 r2}. */
    @OpenToAll
    public Published version(String code, String label) {
        return published(editions().stream().filter(known -> known.label().equals(label)).toList(), code);
    }

    /** Every published version of the checklist, newest first. */
    @OpenToAll
    public List<Edition> versions(String code) {
        return editions().stream().filter(known -> known.code().equals(code)).toList();
    }

    /** As {@link #versions(String)}, as this organization sees them: for what is done without anybody asking. */
    @OpenToAll
    public List<Edition> versions(String code, UUID organization) {
        return editions(organization).stream().filter(known -> known.code().equals(code)).toList();
    }

    /** An organization's own checklist comes before one of everyone's with the same code. */
    private static List<Edition> newest(List<Edition> editions) {
        var newest = new LinkedHashMap<String, Edition>();
        editions.forEach(edition -> newest.merge(edition.code(), edition,
                (first, other) -> first.organization() == null && other.organization() != null ? other : first));
        return List.copyOf(newest.values());
    }

    private List<Edition> editions() {
        return editions(caller.who().map(SignedInPerson::organization).orElse(NOBODY));
    }

    private List<Edition> editions(UUID organization) {
        return db.createQuery("""
                select new org.sanad.framework.Frameworks$Edition(f.id, f.code, f.title, f.version, f.revision,
                f.organization) from PublishedFramework f
                where f.state = org.sanad.framework.FrameworkState.PUBLISHED and (f.organization is null or
                f.organization = :organization)
                order by f.code, f.publishedAt desc, f.revision desc""", Edition.class)
                .setParameter("organization", organization).getResultList();
    }

    /**
     * The very version with this id, whatever became of it: for whoever has shown that they may see what refers to it.
     */
    @OpenToAll
    public Framework get(UUID id) {
        var known = parsed.get(id);
        if (known != null) return known;
        var row = db.find(PublishedFramework.class, id);
        if (row == null) throw RuleBroken.notFound();
        var framework = read(row);
        parsed.put(id, framework);
        return framework;
    }

    private static Framework read(PublishedFramework row) {
        try {
            return FrameworkReader.again(row.code(), row.content()).atVersion(row.label());
        } catch (MalformedFramework e) {
            throw new IllegalStateException("A published checklist can no longer be read: " + e.getMessage(), e);
        }
    }

    /**
     * Whether this very text was published before: then it need not be read at start, and what was published since, by
     * a newer file or by an administrator, stays the newest.
     */
    boolean published(String content) {
        return db
                .createQuery(
                        "select count(f) from PublishedFramework f where f.sha256 = :sha256 and f.organization is null",
                        Long.class)
                .setParameter("sha256", Sha256.of(content)).getSingleResult() > 0;
    }

    /**
     * Publishes the text unless this very text is the newest of its version already; a changed text becomes the next
     * revision.
     */
    boolean publish(Framework framework, String content) {
        return add(framework, content, null, FrameworkState.PUBLISHED) != null;
    }

    /**
     * Keeps the text as the next revision of its version.
     *
     * @return null where this very text is the newest of its version already
     */
    PublishedFramework add(Framework framework, String content, UUID organization, FrameworkState state) {
        var sha256 = Sha256.of(content);
        var newest = db.createQuery(
                "select f from PublishedFramework f where f.owner = :owner and f.code = :code and f.version = "
                        + ":version order by f.revision desc",
                PublishedFramework.class)
                .setParameter("owner", PublishedFramework.owner(organization)).setParameter("code", framework.code())
                .setParameter("version", framework.version())
                .setMaxResults(1).getResultList();
        if (!newest.isEmpty() && newest.get(0).sha256().equals(sha256)) return null;
        var row = new PublishedFramework(framework, newest.isEmpty() ? 1 : newest.get(0).revision() + 1, content,
                sha256, organization, state, clock.instant());
        db.persist(row);
        return row;
    }

    /** Keeps the requirements of what was published before they had rows. */
    void index() {
        for (var id : db
                .createNativeQuery(
                        "select id from framework where id not in (select framework_id from framework_requirement)")
                .getResultList()) {
            var row = db.find(PublishedFramework.class, UUID.fromString(id.toString()));
            row.index(read(row));
        }
    }
}
