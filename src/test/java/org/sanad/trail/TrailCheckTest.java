package org.sanad.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sanad.keys.Keys;
import org.sanad.server.Settings;
import org.sanad.trail.TrailCheck.Broken;
import org.sanad.trail.TrailCheck.Fault;

/** The walk along the chain names the first link that does not fit, whatever of it is missing or is another. */
class TrailCheckTest {

    private static final Instant AT = Instant.parse("2026-11-26T02:00:00.123456Z");
    private static final int ACTS = 9;

    @TempDir Path home;

    private final List<TrailEntry> entries = new ArrayList<>();
    private final List<TrailSeal> seals = new ArrayList<>();
    private final List<RetainedCheckpoint> kept = new ArrayList<>();
    private long sealedBefore = ACTS;
    private Keys keys;

    @BeforeEach
    void chain() {
        keys = keys(home);
        var chain = TrailSeal.BEGINNING;
        for (int place = 1; place <= ACTS; place++) {
            entries.add(entry("act " + place));
            seals.add(new TrailSeal(place, entries.getLast(), chain));
            chain = seals.getLast().chainHash();
        }
    }

    private static Keys keys(Path home) {
        return new Keys(Settings.read(name -> "SANAD_HOME".equals(name) ? home.toString() : null),
                Clock.fixed(AT, ZoneOffset.UTC));
    }

    private static TrailEntry entry(String detail) {
        return new TrailEntry(TrailEventType.ANSWER_SAVED, TrailSubject.ASSESSMENT, UUID.randomUUID(), "A.5.1", detail,
                Change.of(null, detail), null, "api 192.0.2.1", AT);
    }

    private Checkpoint checkpoint(int size, Keys signing) {
        var tree = IncrementalMerkleTree.empty();
        seals.subList(0, size).forEach(seal -> tree.add(seal.entryHash()));
        return new Checkpoint(tree, seals.get(size - 1).chainHash(), "http://localhost", signing.current(), AT);
    }

    private Optional<Broken> walk(Checkpoint... checkpoints) {
        var check = new TrailCheck(List.of(checkpoints), sealedBefore, kept, keys.published());
        for (int at = 0; at < seals.size(); at++) {
            var broken = check.next(seals.get(at), entries.get(at));
            if (broken.isPresent()) return broken;
        }
        return check.end();
    }

    private void broken(Fault fault, long place, Checkpoint... checkpoints) {
        assertThat(walk(checkpoints)).hasValueSatisfying(found -> {
            assertThat(found.fault()).isEqualTo(fault);
            assertThat(found.place()).isEqualTo(place);
        });
    }

    private Checkpoint keep(int size) {
        var checkpoint = checkpoint(size, keys);
        kept.add(RetainedCheckpoint.read(" " + checkpoint.signature() + "\n", keys.published()).orElseThrow());
        return checkpoint;
    }

    /** In place of an act, the making of a checkpoint. */
    private void signedAt(int place, Checkpoint checkpoint) {
        entries.set(place - 1,
                new TrailEntry(TrailEventType.CHECKPOINT_SIGNED, TrailSubject.CHECKPOINT, checkpoint.id(), null, null,
                        null, null, null, AT));
        for (int at = place; at <= ACTS; at++)
            seals.set(at - 1, new TrailSeal(at, entries.get(at - 1),
                    at == 1 ? TrailSeal.BEGINNING : seals.get(at - 2).chainHash()));
    }

    @Test
    void a_checkpoint_that_was_kept_finds_a_chain_that_was_rewritten_as_a_whole() {
        var later = keep(6);
        var sooner = keep(4);
        assertThat(walk(sooner, later)).isEmpty();
        entries.clear();
        seals.clear();
        chain();
        assertThat(new TrailCheck(List.of(), 0, List.of(), keys.published()).end()).isEmpty();
        broken(Fault.KEPT_DIFFERS, 4, checkpoint(ACTS, keys));
    }

    @Test
    void a_checkpoint_that_was_kept_counts_acts_that_are_gone() {
        keep(ACTS);
        seals.removeLast();
        entries.removeLast();
        broken(Fault.END_MISSING, ACTS);
    }

    @Test
    void a_checkpoint_that_was_taken_away_is_missed_where_its_making_was_noted() {
        var gone = checkpoint(4, keys);
        signedAt(5, gone);
        assertThat(walk(gone)).isEmpty();
        broken(Fault.CHECKPOINT_MISSING, 5);
        broken(Fault.CHECKPOINT_MISSING, 5, checkpoint(ACTS, keys));
        assertThat(walk()).hasValueSatisfying(found -> assertThat(found.entry()).isEqualTo(gone.id()));
        sealedBefore = 4;
        assertThat(walk()).as("it was signed after the checkpoints were read").isEmpty();
    }

    @Test
    void a_checkpoint_that_was_kept_must_still_be_there() {
        keep(4);
        broken(Fault.CHECKPOINT_MISSING, 4);
    }

    @Test
    void only_a_checkpoint_of_ours_counts_as_kept() throws IOException {
        var other = keys(Files.createDirectories(home.resolve("other")));
        assertThat(RetainedCheckpoint.read(checkpoint(4, other).signature(), keys.published())).isEmpty();
        assertThat(RetainedCheckpoint.read("no checkpoint", keys.published())).isEmpty();
    }

    @Test
    void an_untouched_chain_fits() {
        assertThat(walk()).isEmpty();
        assertThat(walk(checkpoint(4, keys), checkpoint(ACTS, keys))).isEmpty();
    }

    @Test
    void an_act_that_is_gone_or_another_is_named() {
        var act = entries.set(4, null);
        broken(Fault.ENTRY_MISSING, 5);
        assertThat(walk()).hasValueSatisfying(found -> assertThat(found.entry()).isEqualTo(act.id()));
        entries.set(4, entry("another"));
        broken(Fault.ENTRY_CHANGED, 5);
    }

    @Test
    void a_link_that_is_gone_or_another_is_named() {
        var link = seals.set(4, new TrailSeal(5, entry("another"), TrailSeal.BEGINNING));
        broken(Fault.SEAL_CHANGED, 5);
        seals.set(4, link);
        seals.remove(4);
        entries.remove(4);
        broken(Fault.SEAL_MISSING, 5);
    }

    @Test
    void missing_last_acts_show_once_a_checkpoint_counts_them() {
        var counted = checkpoint(ACTS, keys);
        seals.removeLast();
        entries.removeLast();
        assertThat(walk()).isEmpty();
        broken(Fault.END_MISSING, ACTS, counted);
    }

    @Test
    void a_chain_made_anew_from_some_act_on_does_not_give_the_root_of_a_checkpoint() {
        var counted = checkpoint(ACTS, keys);
        var chain = seals.get(5).chainHash();
        for (int at = 6; at < ACTS; at++) {
            entries.set(at, entry("rewritten"));
            seals.set(at, new TrailSeal(at + 1L, entries.get(at), chain));
            chain = seals.get(at).chainHash();
        }
        assertThat(walk()).isEmpty();
        broken(Fault.CHECKPOINT_DIFFERS, ACTS, counted);
    }

    @Test
    void a_checkpoint_that_somebody_else_signed_is_none(@TempDir Path elsewhere) {
        broken(Fault.CHECKPOINT_FORGED, 4, checkpoint(4, keys(elsewhere)));
    }
}
