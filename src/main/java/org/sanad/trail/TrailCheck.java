package org.sanad.trail;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sanad.keys.PublishedKey;

/** Walks the chain link by link, in constant memory, and stops at the first act that does not fit. */
public final class TrailCheck {

    /** What can be wrong with an act of the trail. */
    public enum Fault {
        /** A column of the act says something else than when it was sealed. */
        ENTRY_CHANGED,
        /** The act is gone. */
        ENTRY_MISSING,
        /** An act was slipped in among old ones. */
        ENTRY_UNSEALED,
        /** The link itself was changed. */
        SEAL_CHANGED,
        /** A link is gone. */
        SEAL_MISSING,
        /** A checkpoint was changed, or nobody of ours signed it. */
        CHECKPOINT_FORGED,
        /** A checkpoint is gone: an act tells that it was signed, or somebody kept it. */
        CHECKPOINT_MISSING,
        /** The acts are not those that a checkpoint was signed over. */
        CHECKPOINT_DIFFERS,
        /** The acts are not those that a checkpoint, which somebody kept elsewhere, was signed over. */
        KEPT_DIFFERS,
        /** A checkpoint counts more acts than there are. */
        END_MISSING
    }

    /**
     * The first act that does not fit.
     * @param entry its id, or the checkpoint's; null where it is gone without a trace
     */
    record Broken(long place, UUID entry, Fault fault) {}

    private final ArrayDeque<Checkpoint> checkpoints;
    private final ArrayDeque<RetainedCheckpoint> kept;
    private final List<PublishedKey> keys;
    private final Set<UUID> known;
    private final long last;
    private final IncrementalMerkleTree tree = IncrementalMerkleTree.empty();
    private String chain = TrailSeal.BEGINNING;

    /**
     * @param checkpoints by size, smallest first
     * @param last        the place up to which all acts were sealed before the checkpoints were read
     * @param kept        genuine heads that were kept elsewhere
     */
    TrailCheck(List<Checkpoint> checkpoints, long last, List<RetainedCheckpoint> kept, List<PublishedKey> keys) {
        this.last = last;
        this.known = checkpoints.stream().map(Checkpoint::id).collect(Collectors.toSet());
        this.checkpoints = new ArrayDeque<>(checkpoints);
        this.kept = kept.stream().sorted(Comparator.comparingLong(RetainedCheckpoint::size))
                .collect(Collectors.toCollection(ArrayDeque::new));
        this.keys = keys;
    }

    /** The next link with its act, which is null where it is gone. */
    Optional<Broken> next(TrailSeal seal, TrailEntry entry) {
        long place = tree.size() + 1;
        if (seal.place() != place) return Optional.of(new Broken(place, null, Fault.SEAL_MISSING));
        if (!seal.chainHash().equals(TrailSeal.link(chain, place, seal.entryHash())))
            return Optional.of(new Broken(place, seal.entry(), Fault.SEAL_CHANGED));
        if (entry == null) return Optional.of(new Broken(place, seal.entry(), Fault.ENTRY_MISSING));
        if (!entry.intact() || !entry.sealable().equals(seal.entryHash()))
            return Optional.of(new Broken(place, entry.id(), Fault.ENTRY_CHANGED));
        if (!seal.isOf(entry)) return Optional.of(new Broken(place, seal.entry(), Fault.SEAL_CHANGED));
        tree.add(seal.entryHash());
        chain = seal.chainHash();
        return checkpoint(place).or(() -> signed(place, entry));
    }

    private Optional<Broken> signed(long place, TrailEntry entry) {
        return place > last ? Optional.empty()
                : entry.checkpoint().filter(id -> !known.contains(id))
                        .map(id -> new Broken(place, id, Fault.CHECKPOINT_MISSING));
    }

    private Optional<Broken> checkpoint(long place) {
        while (!checkpoints.isEmpty() && checkpoints.peek().size() <= place) {
            var checkpoint = checkpoints.poll();
            if (!checkpoint.genuine(keys))
                return Optional.of(new Broken(checkpoint.size(), checkpoint.id(), Fault.CHECKPOINT_FORGED));
            if (checkpoint.size() != place || !checkpoint.matches(tree, chain))
                return Optional.of(new Broken(checkpoint.size(), checkpoint.id(), Fault.CHECKPOINT_DIFFERS));
        }
        while (!kept.isEmpty() && kept.peek().size() <= place) {
            var head = kept.poll();
            if (!head.root().equals(tree.root()) || !head.chain().equals(chain))
                return Optional.of(new Broken(place, null, Fault.KEPT_DIFFERS));
            if (!known.contains(head.id())) return Optional.of(new Broken(place, head.id(), Fault.CHECKPOINT_MISSING));
        }
        return Optional.empty();
    }

    /** After the last link: no checkpoint may be left. */
    Optional<Broken> end() {
        if (checkpoints.isEmpty())
            return kept.isEmpty() ? Optional.empty()
                    : Optional.of(new Broken(tree.size() + 1, null, Fault.END_MISSING));
        var checkpoint = checkpoints.poll();
        return Optional.of(checkpoint.genuine(keys) ? new Broken(tree.size() + 1, null, Fault.END_MISSING)
                : new Broken(checkpoint.size(), checkpoint.id(), Fault.CHECKPOINT_FORGED));
    }

    long places() {
        return tree.size();
    }

    String chain() {
        return chain;
    }

    String root() {
        return tree.root();
    }
}
