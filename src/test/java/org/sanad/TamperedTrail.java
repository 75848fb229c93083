package org.sanad;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.sanad.assessment.AnswerChange;
import org.sanad.assessment.Assessments;
import org.sanad.platform.StatementCount;
import org.sanad.support.DatabaseTampering;
import org.sanad.trail.Change;
import org.sanad.trail.Trail;
import org.sanad.trail.TrailCheck.Fault;
import org.sanad.trail.TrailChecks;
import org.sanad.trail.TrailEventType;
import org.sanad.trail.TrailForger;
import org.sanad.trail.TrailSubject;
import org.sanad.trail.TrailVerdict;

/**
 * What the walk along the trail finds when somebody changes its tables past the application. Part of
 * {@link ContainerIT}: one server has one deployment.
 */
abstract class TamperedTrail extends TamperedRecords {

    private static final AnswerChange OPENED =
            new AnswerChange(Map.of("a", false, "b", true), null, null, null, "One lock.");
    private static final int ACTS = 6;
    /** With the making of the checkpoint. */
    private static final int SEALED = ACTS + 1;
    /** As if it had been written long ago. */
    private static final String OLD = "00000000-0000-7000-8000-000000000001";

    @Inject Trail trail;
    @Inject TrailChecks checks;
    @Inject TrailForger forger;

    /** On a trail of {@value #ACTS} acts that one checkpoint counts, and its making; all sealed. */
    private void onATrail(Callable<?> work) throws Exception {
        var lead = cast.firm().lead();
        var assessment = cast.assessment(lead);
        forger.undisturbed(() -> {
            forger.anew(() -> {
                for (int act = 0; act < ACTS; act++)
                    assessments.answer(assessment, "T.1.1", act % 2 == 0 ? LOCKED : OPENED, Assessments.WHATEVER);
            });
            caller.become(cast.admin());
            intact();
            return work.call();
        });
    }

    private void intact() {
        var verdict = checks.walk();
        assertThat(verdict.fault()).as(verdict::toString).isNull();
        assertThat(verdict.acts()).isEqualTo(SEALED);
        assertThat(verdict.checkpoints()).isOne();
    }

    /** @param place in the chain, from 1 */
    private void found(Fault fault, long place, String entry) {
        var verdict = checks.walk();
        assertThat(verdict.fault()).as(verdict::toString).isEqualTo(fault);
        assertThat(verdict.place()).as(verdict::toString).isEqualTo(place);
        if (entry != null) assertThat(verdict.entry()).as(verdict::toString).hasToString(entry);
    }

    private String act(long place) {
        return rows.of("select entry_id from trail_seal where place = ?", place).get(0);
    }

    private String checkpoint() {
        return rows.of("select id from trail_checkpoint").get(0);
    }

    @Test
    void an_untouched_trail_fits_and_each_act_carries_hashes() throws Exception {
        onATrail(() -> {
            assertThat(rows.of("select hash from trail")).hasSize(SEALED)
                    .allMatch(hash -> hash.matches("[0-9a-f]{64}"));
            assertThat(rows.of("select after_hash from trail where act = 'ANSWER_SAVED'")).hasSize(ACTS)
                    .allMatch(hash -> hash.matches("[0-9a-f]{64}"));
            assertThat(rows.of("select entity_id from trail where act = 'CHECKPOINT_SIGNED'"))
                    .containsExactly(checkpoint());
            return null;
        });
    }

    @Test
    void every_changed_column_of_every_row_of_the_trail_is_found_and_named() throws Exception {
        onATrail(() -> {
            var places = rows.of("select entry_id from trail_seal order by place");
            var wrong = new ArrayList<String>();
            int changes = 0;
            for (var table : List.of("trail", "trail_seal", "trail_checkpoint")) {
                changes += tampering.each(table, "1 = ?", "1", change -> {
                    var verdict = checks.walk();
                    if (!named(verdict, change, places)) wrong.add(change + ": " + verdict);
                    // an act under another id is sealed as a new one
                    if (rows.of("select place from trail_seal").size() > SEALED)
                        tampering.run("delete from trail_seal where place > " + SEALED + " and place < 1000");
                });
            }
            assertThat(wrong).isEmpty();
            assertThat(changes).isGreaterThan(SEALED * 14 + SEALED * 4 + 7);
            intact();
            return null;
        });
    }

    private static boolean named(TrailVerdict verdict, DatabaseTampering.Change change, List<String> places) {
        return switch (change.table()) {
            case "trail" -> (verdict.fault() == Fault.ENTRY_CHANGED
                    || change.column().equals("id") && verdict.fault() == Fault.ENTRY_MISSING)
                    && verdict.entry().equals(UUID.fromString((String) change.row().get("id")))
                    && verdict.place() == places.indexOf((String) change.row().get("id")) + 1;
            case "trail_seal" -> verdict.place() == (Long) change.row().get("place")
                    && (verdict.fault() == (change.column().equals("place") ? Fault.SEAL_MISSING : Fault.SEAL_CHANGED)
                            || change.column().equals("entry_id") && verdict.fault() == Fault.ENTRY_MISSING);
            default -> verdict.entry().toString()
                    .equalsIgnoreCase((String) (change.column().equals("id") ? change.value() : change.row().get("id")))
                    && verdict.fault() == (change.column().equals("frontier") ? Fault.CHECKPOINT_DIFFERS
                            : Fault.CHECKPOINT_FORGED);
        };
    }

    @Test
    void an_act_that_was_taken_away_is_named_and_with_its_link_its_place() throws Exception {
        for (long place : new long[] {1, 3, ACTS}) {
            onATrail(() -> {
                var act = act(place);
                tampering.run("delete from trail where id = ?", act);
                found(Fault.ENTRY_MISSING, place, act);
                tampering.run("delete from trail_seal where place = ?", place);
                found(Fault.SEAL_MISSING, place, null);
                return null;
            });
        }
    }

    @Test
    void last_acts_that_a_checkpoint_counts_are_missed_and_links_alone_are_made_again_as_they_were() throws Exception {
        onATrail(() -> {
            var before = checks.walk();
            tampering.run("delete from trail_seal where place > 2");
            assertThat(checks.walk()).isEqualTo(before);
            tampering.run("delete from trail where id > ?", act(2));
            tampering.run("delete from trail_seal where place > 2");
            found(Fault.END_MISSING, 3, null);
            return null;
        });
    }

    @Test
    void an_act_that_was_slipped_in_is_found_sealed_or_not() throws Exception {
        onATrail(() -> {
            forger.slipIn(OLD, Instant.parse("2020-01-01T00:00:00Z"));
            found(Fault.ENTRY_UNSEALED, 0, OLD);
            var next = act(4);
            forger.sealAt(4, OLD);
            found(Fault.SEAL_CHANGED, 5, next);
            forger.rewriteChain(4);
            found(Fault.CHECKPOINT_DIFFERS, ACTS, checkpoint());
            return null;
        });
    }

    @Test
    void two_acts_that_were_swapped_are_found() throws Exception {
        onATrail(() -> {
            var second = act(2);
            var fifth = act(5);
            tampering.run("update trail_seal set entry_id = ? where place = 2", OLD);
            tampering.run("update trail_seal set entry_id = ? where place = 5", second);
            tampering.run("update trail_seal set entry_id = ? where place = 2", fifth);
            found(Fault.ENTRY_CHANGED, 2, fifth);
            tampering.run("update trail_seal set place = 1002 where place = 2");
            tampering.run("update trail_seal set place = 2 where place = 5");
            tampering.run("update trail_seal set place = 5 where place = 1002");
            found(Fault.SEAL_CHANGED, 2, second);
            forger.rewriteChain(2);
            intact();
            return null;
        });
        onATrail(() -> {
            var second = act(2);
            var fifth = act(5);
            tampering.run("update trail set id = ? where id = ?", OLD, second);
            tampering.run("update trail set id = ? where id = ?", second, fifth);
            tampering.run("update trail set id = ? where id = ?", fifth, OLD);
            found(Fault.ENTRY_CHANGED, 2, second);
            forger.rewriteChain(2);
            found(Fault.CHECKPOINT_DIFFERS, ACTS, checkpoint());
            return null;
        });
    }

    @Test
    void a_trail_rewritten_with_right_hashes_is_found_by_its_checkpoint() throws Exception {
        onATrail(() -> {
            var kept = rows.of("select root_hash from trail_checkpoint").get(0);
            var act = act(3);
            tampering.run("update trail set person_name = 'Somebody else' where id = ?", act);
            found(Fault.ENTRY_CHANGED, 3, act);
            forger.rewriteChain(3);
            found(Fault.CHECKPOINT_DIFFERS, ACTS, checkpoint());
            forger.rewriteCheckpoint();
            found(Fault.CHECKPOINT_FORGED, SEALED, checkpoint());
            var gone = checkpoint();
            tampering.run("delete from trail_checkpoint");
            found(Fault.CHECKPOINT_MISSING, SEALED, gone);
            // without any checkpoint and the act of its making only one that others keep tells
            tampering.run("delete from trail where act = 'CHECKPOINT_SIGNED'");
            tampering.run("delete from trail_seal where place = ?", (long) SEALED);
            assertThat(checks.walk().fault()).isNull();
            assertThat(checks.walk().checkpoints()).isZero();
            assertThat(checks.walk().root()).isNotEqualTo(kept);
            return null;
        });
    }

    // --- what it costs

    @Test
    void an_act_takes_one_statement_more_for_its_row_in_the_trail() throws Exception {
        transaction.begin();
        StatementCount.reset();
        trail.record(TrailEventType.ANSWER_SAVED, TrailSubject.ASSESSMENT, UUID.randomUUID(), "T.1.1", "Tried",
                Change.of("before", "after"));
        db.flush();
        assertThat(StatementCount.get()).isOne();
        transaction.rollback();
    }

    /**
     * While one firm's act is written and not committed, another's is written, committed and sealed; both stand in the
     * chain in the end.
     */
    @Test
    void no_firm_waits_for_the_act_of_another() throws Exception {
        onATrail(() -> null);
        var slow = cast.firm();
        var quick = cast.firm();
        var first = cast.assessment(slow.lead());
        var second = cast.assessment(quick.lead());
        caller.become(slow.lead());
        transaction.begin();
        assessments.answer(first, "T.1.1", LOCKED, Assessments.WHATEVER);
        db.flush();
        assertThat(threads
                .submit(as(quick.lead(), () -> assessments.answer(second, "T.1.1", LOCKED, Assessments.WHATEVER)))
                .get(20, TimeUnit.SECONDS)).isInstanceOf(Assessments.Saved.class);
        var admin = cast.admin();
        assertThat(threads.submit(as(admin, () -> checks.walk().fault() == null ? sealed(second) : "broken")).get(20,
                TimeUnit.SECONDS)).isEqualTo("2");
        assertThat(sealed(first)).isEqualTo("1");
        transaction.commit();
        assertThat(threads.submit(as(admin, () -> checks.walk().fault() == null ? sealed(first) : "broken")).get(20,
                TimeUnit.SECONDS)).isEqualTo("2");
    }

    /** How many acts on it have a place in the chain: of these two, that it was started and answered. */
    private String sealed(UUID assessment) {
        return rows.of("select count(*) from trail_seal s join trail t on t.id = s.entry_id where t.entity_id = ?",
                assessment).get(0);
    }
}
