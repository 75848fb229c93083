package org.sanad.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads the trail for a walk, each page in a transaction of its own, so that a long walk holds none open and no more
 * than a page in memory.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class TrailPages {

    @PersistenceContext EntityManager db;

    /** A link with its act, which is null where it is gone. */
    record Link(TrailSeal seal, TrailEntry entry) {}

    /** The last place in the chain; 0 where there is none. */
    long last() {
        var last = db.createQuery("select max(s.place) from TrailSeal s", Long.class).getSingleResult();
        return last == null ? 0 : last;
    }

    /** By size, smallest first. */
    List<Checkpoint> checkpoints() {
        return db.createQuery("select c from Checkpoint c order by c.size", Checkpoint.class).getResultList();
    }

    /** The links behind a place, in order. */
    List<Link> links(long place, int limit) {
        var page = db.createQuery(
                "select s, t from TrailSeal s left join TrailEntry t on t.id = s.entry where s.place > :last order by "
                        + "s.place",
                Object[].class)
                .setParameter("last", place).setMaxResults(limit).getResultList();
        db.clear();
        return page.stream().map(row -> new Link((TrailSeal) row[0], (TrailEntry) row[1])).toList();
    }

    /** The first act that has no link although its id is older. */
    Optional<UUID> unsealed(UUID older) {
        return db.createQuery(
                "select t.id from TrailEntry t where t.id < :limit and not exists (select s.place from TrailSeal s "
                        + "where s.entry = t.id) order by t.id",
                UUID.class)
                .setParameter("limit", older).setMaxResults(1).getResultList().stream().findFirst();
    }
}
