package org.sanad.framework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.sanad.identity.OpenToAll;
import org.sanad.platform.RuleBroken;
import org.sanad.platform.Sha256;

/** The published crosswalks. One is parsed again only when its text changed. */
@ApplicationScoped
@Transactional
public class Crosswalks {

    private record Key(String code, String sha256) {}

    @PersistenceContext EntityManager db;
    @Inject Frameworks frameworks;
    @Inject Clock clock;

    private final Map<Key, Crosswalk> parsed = new ConcurrentHashMap<>();
    private final Map<List<Key>, Counterparts> related = new ConcurrentHashMap<>();

    /** All of them, by code. */
    @OpenToAll
    public List<Crosswalk> list() {
        return keys().stream().map(this::parsed).toList();
    }

    @OpenToAll
    public Crosswalk get(String code) {
        return keys().stream().filter(key -> key.code().equals(code)).findFirst().map(this::parsed)
                .orElseThrow(RuleBroken::notFound);
    }

    /** What all of them together say; one query, and no more reading while none has changed. */
    @OpenToAll
    public Counterparts counterparts() {
        var keys = keys();
        var known = related.get(keys);
        if (known != null) return known;
        related.clear();
        parsed.keySet().retainAll(keys);
        var fresh = new Counterparts(keys.stream().map(this::parsed).toList(),
                end -> frameworks.judged(end).map(Frameworks.Published::framework));
        // a version that is missing may still be published
        if (fresh.complete()) related.put(keys, fresh);
        return fresh;
    }

    private List<Key> keys() {
        return db.createQuery("select c.code, c.sha256 from PublishedCrosswalk c order by c.code", Object[].class)
                .getResultList().stream()
                .map(row -> new Key((String) row[0], (String) row[1])).collect(Collectors.toList());
    }

    private Crosswalk parsed(Key key) {
        var known = parsed.get(key);
        if (known != null) return known;
        var content = db.createQuery("select c.content from PublishedCrosswalk c where c.code = :code", String.class)
                .setParameter("code", key.code()).getSingleResult();
        try {
            var crosswalk = CrosswalkReader.read(key.code(), content);
            parsed.put(key, crosswalk);
            return crosswalk;
        } catch (MalformedFramework e) {
            throw new IllegalStateException("A published crosswalk can no longer be read: " + e.getMessage(), e);
        }
    }

    boolean published(String content) {
        return db.createQuery("select count(c) from PublishedCrosswalk c where c.sha256 = :sha256", Long.class)
                .setParameter("sha256", Sha256.of(content)).getSingleResult() > 0;
    }

    /** Publishes it, in place of what stood under its code before. */
    void publish(Crosswalk crosswalk, String content) {
        var known = db.createQuery("select c from PublishedCrosswalk c where c.code = :code", PublishedCrosswalk.class)
                .setParameter("code", crosswalk.code()).getResultList();
        if (known.isEmpty()) db.persist(new PublishedCrosswalk(crosswalk, content, clock.instant()));
        else known.get(0).replace(crosswalk, content, clock.instant());
    }
}
