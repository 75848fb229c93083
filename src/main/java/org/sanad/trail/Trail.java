package org.sanad.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.sanad.identity.Caller;
import org.sanad.platform.PageRequest;

/**
 * Writes and reads the trail, one insert for an act. Both happen inside a use case's transaction: whoever asks for a
 * thing's history has shown before that they may see the thing.
 */
@ApplicationScoped
public class Trail {

    @PersistenceContext EntityManager db;
    @Inject Caller caller;
    @Inject Clock clock;
    @Inject Event<TrailEventRecorded> recorded;

    /** One act as a reader sees it. */
    public record Row(UUID id, Instant at, String act, String part, String detail, String person) {}

    /** An act on a thing as a whole. */
    public void record(TrailEventType act, TrailSubject subject, UUID id) {
        record(act, subject, id, null, null);
    }

    /**
     * @param part   which part of the thing, such as a requirement's code; may be null
     * @param detail what was done, in few words without secrets, at most 1,000 characters; may be null
     */
    public void record(TrailEventType act, TrailSubject subject, UUID id, String part, String detail) {
        record(act, subject, id, part, detail, null);
    }

    /** @param change hashes of the thing before and after; null where it has none */
    public void record(TrailEventType act, TrailSubject subject, UUID id, String part, String detail, Change change) {
        db.persist(new TrailEntry(act, subject, id, part, detail, change, caller.who().orElse(null), caller.from(),
                clock.instant()));
        recorded.fire(new TrailEventRecorded());
    }

    /** The history of one thing, newest first; one row more than the slice's limit where there are more. */
    public List<Row> of(TrailSubject subject, UUID id, PageRequest slice) {
        return db.createQuery("""
                select new org.sanad.trail.Trail$Row(t.id, t.at, t.act, t.part, t.detail, t.personName) from TrailEntry
                t
                where t.entity = :entity and t.entityId = :id and t.id < :before order by t.id desc""", Row.class)
                .setParameter("entity", subject.name()).setParameter("id", id).setParameter("before", slice.bound())
                .setMaxResults(slice.limit() + 1).getResultList();
    }

    /** What people of an organization did, newest first. */
    public List<Row> by(UUID organization, PageRequest slice) {
        return db.createQuery("""
                select new org.sanad.trail.Trail$Row(t.id, t.at, t.act, t.part, t.detail, t.personName) from TrailEntry
                t
                where t.organization = :organization and t.id < :before order by t.id desc""", Row.class)
                .setParameter("organization", organization).setParameter("before", slice.bound())
                .setMaxResults(slice.limit() + 1).getResultList();
    }

    /**
     * What people of an organization did, and what anybody did to some things, newest first.
     * @param things at least one
     */
    public List<Row> concerning(UUID organization, Collection<UUID> things, PageRequest slice) {
        return db
                .createQuery(
                        """
                select new org.sanad.trail.Trail$Row(t.id, t.at, t.act, t.part, t.detail, t.personName) from TrailEntry
                t
                where (t.organization = :organization or t.entityId in :things) and t.id < :before order by t.id
                desc""",
                        Row.class)
                .setParameter("organization", organization).setParameter("things", things)
                .setParameter("before", slice.bound()).setMaxResults(slice.limit() + 1).getResultList();
    }
}
