package org.sanad.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.sanad.support.DatabaseTampering;
import org.sanad.support.Rows;

/**
 * Inside the container: somebody who may do everything in the database and knows how the hashes are reckoned, but has
 * not the signing key.
 */
@ApplicationScoped
public class TrailForger {

    @PersistenceContext EntityManager db;
    @Inject Rows rows;
    @Inject TrailSealer seals;
    @Inject DatabaseTampering tampering;

    /** While this runs, nobody seals but this thread: what is looked at stands still. */
    public void undisturbed(Callable<?> work) throws Exception {
        var manager = CDI.current().getBeanManager();
        var sealing = (SealingSchedule) manager.getContext(ApplicationScoped.class)
                .get(manager.resolve(manager.getBeans(SealingSchedule.class)));
        sealing.running.lock();
        try {
            work.call();
        } finally {
            sealing.running.unlock();
        }
    }

    /**
     * A trail that holds these acts, sealed, with a checkpoint over all of them, and the act of its making; only
     * {@link #undisturbed}.
     */
    public void anew(Runnable acts) {
        for (var table : List.of("trail_checkpoint", "trail_seal", "trail")) {
            if (!rows.of("select 1 from " + table).isEmpty()) tampering.run("delete from " + table);
        }
        acts.run();
        seals.seal();
        if (!seals.checkpoint()) throw new IllegalStateException("No checkpoint was made");
        seals.seal();
    }

    /** Makes each act's hash, and the chain from a place on, fit what the acts say now. */
    public void rewriteChain(long from) {
        var chain = from == 1 ? TrailSeal.BEGINNING
                : rows.of("select chain_hash from trail_seal where place = ?", from - 1).get(0);
        for (var seal : db
                .createQuery("select s from TrailSeal s where s.place >= :from order by s.place", TrailSeal.class)
                .setParameter("from", from).getResultList()) {
            var hash = db.find(TrailEntry.class, seal.entry()).says();
            chain = TrailSeal.link(chain, seal.place(), hash);
            tampering.run("update trail set hash = ? where id = ?", hash, seal.entry());
            tampering.run("update trail_seal set entry_hash = ?, chain_hash = ? where place = ?", hash, chain,
                    seal.place());
        }
    }

    /** Makes the checkpoint say what the chain says now; the signature stays. */
    public void rewriteCheckpoint() {
        var tree = IncrementalMerkleTree.empty();
        rows.of("select entry_hash from trail_seal order by place").forEach(tree::add);
        tampering.run(
                "update trail_checkpoint set size = ?, root_hash = ?, frontier = ?, chain_hash = (select s.chain_hash "
                        + "from trail_seal s where s.place = ?)",
                tree.size(), tree.root(), tree.text(), tree.size());
    }

    /** An act as it would look had it been written then; not sealed. */
    public void slipIn(String id, Instant at) {
        tampering.run(
                "insert into trail (id, at, act, entity, entity_id) values (?, ?, 'ANSWER_SAVED', 'ASSESSMENT', ?)", id,
                at.toString().replace("T", " ").replace("Z", ""), id);
        tampering.run("update trail set hash = ? where id = ?",
                db.find(TrailEntry.class, java.util.UUID.fromString(id)).says(), id);
    }

    /**
     * Seals an act at a place of the chain, with right hashes for it; whatever was sealed from there on moves on by
     * one.
     */
    public void sealAt(long place, String id) {
        tampering.run("update trail_seal set place = place + 1000000 where place >= ?", place);
        tampering.run("update trail_seal set place = place - 999999 where place > 1000000");
        var before = rows.of("select chain_hash from trail_seal where place = ?", place - 1).get(0);
        var hash = rows.of("select hash from trail where id = ?", id).get(0);
        tampering.run("insert into trail_seal (place, entry_id, entry_hash, chain_hash) values (?, ?, ?, ?)", place, id,
                hash, TrailSeal.link(before, place, hash));
    }
}
