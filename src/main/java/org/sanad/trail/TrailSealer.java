package org.sanad.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sanad.identity.OpenToAll;
import org.sanad.keys.Keys;
import org.sanad.mail.MailKind;
import org.sanad.mail.MailQueue;
import org.sanad.mail.Recipient;
import org.sanad.platform.Ids;
import org.sanad.platform.PageRequest;
import org.sanad.server.Settings;

/**
 * Gives each committed act its place in the chain, and signs the chain's head from time to time. It runs after the
 * acts, so that no use case waits for another firm's; an act's own hash was written with it. Several servers may do it:
 * of two that take the same place, the database lets one.
 */
@ApplicationScoped
@Transactional
public class TrailSealer {

    static final int AT_ONCE = 500;
    /** A transaction that began earlier than this before now has ended. */
    private static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(15);
    private static final int ACTS = 1000;
    private static final Duration AGE = Duration.ofHours(1);

    /** A checkpoint as it is published: the signature holds what is signed. */
    public record Published(UUID id, long size, String root, String chain, Instant at, String signature) {}

    @PersistenceContext EntityManager db;
    @Inject Keys keys;
    @Inject MailQueue mails;
    @Inject Settings settings;
    @Inject Clock clock;

    /** Seals what is committed and not sealed yet, at most {@value #AT_ONCE} acts. @return how many */
    int seal() {
        var last = last();
        long place = last == null ? 0 : last.place();
        var chain = last == null ? TrailSeal.BEGINNING : last.chainHash();
        var open = db.createQuery(
                "select t from TrailEntry t where t.id > :from and not exists (select s.place from TrailSeal s where "
                        + "s.entry = t.id) order by t.id",
                TrailEntry.class)
                .setParameter("from", since(last)).setMaxResults(AT_ONCE).getResultList();
        for (var entry : open) {
            var seal = new TrailSeal(++place, entry, chain);
            chain = seal.chainHash();
            db.persist(seal);
        }
        return open.size();
    }

    private TrailSeal last() {
        return db.createQuery("select s from TrailSeal s order by s.place desc", TrailSeal.class).setMaxResults(1)
                .getResultList().stream().findFirst().orElse(null);
    }

    /**
     * Ids are ordered by time, so what is older than every open transaction, and than the last sealed act, need not be
     * looked at again.
     */
    private UUID since(TrailSeal last) {
        if (last == null) return new UUID(0, 0);
        var sealed = Ids.madeAt(last.entry());
        var now = clock.instant();
        return Ids.before((sealed.isBefore(now) ? sealed : now).minus(LONGEST_TRANSACTION));
    }

    /** Signs the head where enough was sealed since, or an hour went by. @return whether it did */
    boolean checkpoint() {
        var last = last();
        if (last == null) return false;
        var before = newest();
        // its own making, which stands behind it, is no reason for the next
        long since = last.place() - (before == null ? 0 : before.size() + 1);
        if (since < ACTS && (since <= 0 || before != null && before.madeAt().isAfter(clock.instant().minus(AGE))))
            return false;
        var tree = before == null ? IncrementalMerkleTree.empty() : before.tree();
        while (tree.size() < last.place()) {
            var hashes = db.createQuery(
                    "select s.entryHash from TrailSeal s where s.place > :size and s.place <= :last order by s.place",
                    String.class)
                    .setParameter("size", tree.size()).setParameter("last", last.place()).setMaxResults(10_000)
                    .getResultList();
            if (hashes.isEmpty()) throw new IllegalStateException("The chain has a hole after place " + tree.size());
            hashes.forEach(tree::add);
        }
        var checkpoint =
                new Checkpoint(tree, last.chainHash(), settings.baseUrl().toString(), keys.current(), clock.instant());
        db.persist(checkpoint);
        // so that a checkpoint which is taken away leaves a trace
        db.persist(new TrailEntry(TrailEventType.CHECKPOINT_SIGNED, TrailSubject.CHECKPOINT, checkpoint.id(), null,
                String.valueOf(checkpoint.size()), null, null, null, clock.instant()));
        settings.mail().ifPresent(mail -> mail.checkpoints().forEach(keeper -> send(checkpoint, keeper)));
        return true;
    }

    /** To somebody elsewhere, who can prove by it later that the trail was rewritten. */
    private void send(Checkpoint checkpoint, String keeper) {
        mails.queue(MailKind.CHECKPOINT, checkpoint.id().toString(), new Recipient(keeper, null), null,
                String.valueOf(checkpoint.size()), settings.baseUrl().toString(), checkpoint.madeAt().toString(),
                checkpoint.rootHash(), checkpoint.signature());
    }

    private Checkpoint newest() {
        return db.createQuery("select c from Checkpoint c order by c.size desc", Checkpoint.class).setMaxResults(1)
                .getResultList().stream().findFirst().orElse(null);
    }

    /** The checkpoints, newest first; one more than the limit where there are more. */
    @OpenToAll
    public List<Published> checkpoints(PageRequest slice) {
        return db.createQuery("""
                select new org.sanad.trail.TrailSealer$Published(c.id, c.size, c.rootHash, c.chainHash, c.madeAt,
                c.signature)
                from Checkpoint c
                where c.id < :before order by c.id desc""", Published.class)
                .setParameter("before", slice.bound()).setMaxResults(slice.limit() + 1).getResultList();
    }
}
