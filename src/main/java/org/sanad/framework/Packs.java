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
import org.sanad.identity.OpenToAll;
import org.sanad.platform.RuleBroken;
import org.sanad.platform.Sha256;

/** The published packs. One is parsed again only when its text changed. */
@ApplicationScoped
@Transactional
public class Packs {

    @PersistenceContext EntityManager db;
    @Inject Clock clock;

    private final Map<String, Pack> parsed = new ConcurrentHashMap<>();

    /** All of them, by title. */
    @OpenToAll
    public List<Pack> list() {
        return db.createQuery("select p.code, p.sha256 from PublishedPack p order by p.title", Object[].class)
                .getResultList().stream()
                .map(row -> parsed((String) row[0], (String) row[1])).toList();
    }

    @OpenToAll
    public Pack get(String code) {
        return list().stream().filter(pack -> pack.code().equals(code)).findFirst().orElseThrow(RuleBroken::notFound);
    }

    private Pack parsed(String code, String sha256) {
        var known = parsed.get(sha256);
        if (known != null) return known;
        var content = db.createQuery("select p.content from PublishedPack p where p.code = :code", String.class)
                .setParameter("code", code).getSingleResult();
        try {
            var pack = PackReader.read(code, content);
            parsed.put(sha256, pack);
            return pack;
        } catch (MalformedFramework e) {
            throw new IllegalStateException("A published pack can no longer be read: " + e.getMessage(), e);
        }
    }

    boolean published(String content) {
        return db.createQuery("select count(p) from PublishedPack p where p.sha256 = :sha256", Long.class)
                .setParameter("sha256", Sha256.of(content)).getSingleResult() > 0;
    }

    /** Publishes it, in place of what stood under its code before. */
    void publish(Pack pack, String content) {
        var known = db.createQuery("select p from PublishedPack p where p.code = :code", PublishedPack.class)
                .setParameter("code", pack.code()).getResultList();
        if (known.isEmpty()) db.persist(new PublishedPack(pack, content, clock.instant()));
        else known.get(0).replace(pack, content, clock.instant());
    }
}
