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
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.sanad.identity.OpenToAll;
import org.sanad.platform.RuleBroken;
import org.sanad.platform.Sha256;

/** The published checklists. A published version never changes, so each is parsed once and kept. */
@ApplicationScoped
@Transactional
public class Frameworks {

    /** A checklist with the id under which assessments refer to this very version. */
    public record Published(UUID id, Framework framework) {
    }

    @PersistenceContext EntityManager db;
    @Inject Clock clock;

    private final Map<UUID, Framework> parsed = new ConcurrentHashMap<>();

    /** The current version of each published checklist, by title. */
    @OpenToAll
    public List<Published> current() {
        var newest = new LinkedHashMap<String, UUID>();
        for (var row : db.createQuery("select f.code, f.id from PublishedFramework f order by f.code, f.publishedAt desc, f.revision desc", Object[].class).getResultList()) {
            newest.putIfAbsent((String) row[0], (UUID) row[1]);
        }
        var list = new ArrayList<Published>();
        newest.values().forEach(id -> list.add(new Published(id, get(id))));
        list.sort(Comparator.comparing(published -> published.framework().title()));
        return list;
    }

    /** The current version of the checklist with this code. */
    @OpenToAll
    public Published current(String code) {
        var ids = db.createQuery("select f.id from PublishedFramework f where f.code = :code order by f.publishedAt desc, f.revision desc", UUID.class)
                .setParameter("code", code).setMaxResults(1).getResultList();
        if (ids.isEmpty()) throw RuleBroken.notFound();
        return new Published(ids.get(0), get(ids.get(0)));
    }

    /** The very version with this id. */
    @OpenToAll
    public Framework get(UUID id) {
        var known = parsed.get(id);
        if (known != null) return known;
        var row = db.find(PublishedFramework.class, id);
        if (row == null) throw RuleBroken.notFound();
        try {
            var framework = FrameworkReader.read(row.code(), row.content()).atVersion(row.label());
            parsed.put(id, framework);
            return framework;
        } catch (MalformedFramework e) {
            throw new IllegalStateException("A published checklist can no longer be read: " + e.getMessage(), e);
        }
    }

    /** Whether this very text is the newest of its version already: then it need not be read at start. */
    boolean published(String content) {
        return db.createQuery("""
                select count(f) from PublishedFramework f where f.sha256 = :sha256
                and not exists (select g.id from PublishedFramework g where g.code = f.code and g.version = f.version and g.revision > f.revision)""", Long.class)
                .setParameter("sha256", Sha256.of(content)).getSingleResult() > 0;
    }

    /** Publishes the text unless this very text is the newest of its version already; a changed text becomes the next revision. */
    boolean publish(Framework framework, String content) {
        var sha256 = Sha256.of(content);
        var newest = db.createQuery("select f from PublishedFramework f where f.code = :code and f.version = :version order by f.revision desc", PublishedFramework.class)
                .setParameter("code", framework.code()).setParameter("version", framework.version()).setMaxResults(1).getResultList();
        if (!newest.isEmpty() && newest.get(0).sha256().equals(sha256)) return false;
        int revision = newest.isEmpty() ? 1 : newest.get(0).revision() + 1;
        db.persist(new PublishedFramework(framework, revision, content, sha256, clock.instant()));
        return true;
    }
}
