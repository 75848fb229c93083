package org.sanad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sanad.trail.TrailCheck.Fault;
import org.sanad.trail.TrailChecks;
import org.sanad.trail.TrailVerdict;

/** The trail proves itself: whatever is changed in its tables, past the application, is found and named. In the deployment of {@link ContainerIT}. */
abstract class TrailTests extends TamperedRecords {

    private static final String OTHER_ID = "00000000-0000-7000-8000-000000000001";
    private static final String OTHER_HASH = "0123456789abcdef".repeat(4);

    @Inject TrailChecks checks;

    private TrailVerdict walked() {
        caller.become(cast.admin());
        return checks.walk();
    }

    /** An assessment was started and answered, everything is sealed, and a checkpoint counts it: made after the others were taken away. */
    private UUID acts() throws Exception {
        var firm = cast.firm();
        var assessment = cast.assessment(firm.lead());
        caller.become(firm.lead());
        boolean locked = false;
        do {
            change("delete from trail_checkpoint where 1 = 1");
            locked = !locked;
            assessments.answer(assessment, "T.1.1", locked ? LOCKED : new org.sanad.assessment.AnswerChange(Map.of("a", false, "b", true), null, null, null, "One lock."), org.sanad.assessment.Assessments.WHATEVER);
        } while (!counted());
        return assessment;
    }

    /** A run that was under way already may have signed a head that does not count the last act. */
    private boolean counted() throws InterruptedException {
        var latest = Instant.now().plus(Duration.ofSeconds(10));
        while (rows.of("select count(*) from trail_checkpoint").equals(List.of("0"))) {
            assertThat(Instant.now()).as("a checkpoint within 10 seconds").isBefore(latest);
            Thread.sleep(50);
        }
        return rows.of("select count(*) from trail_checkpoint c where c.size = (select count(*) from trail)").equals(List.of("1"));
    }

    private int change(String sql, Object... values) throws SQLException {
        try (var connection = rows.source().getConnection(); var statement = connection.prepareStatement(sql)) {
            for (int at = 0; at < values.length; at++) statement.setObject(at + 1, values[at]);
            return statement.executeUpdate();
        }
    }

    @Test
    void an_untouched_trail_fits_and_says_from_where_each_act_came() throws Exception {
        var assessment = acts();
        var verdict = walked();
        assertThat(verdict.fault()).isNull();
        assertThat(verdict.acts()).isEqualTo(Long.parseLong(rows.of("select count(*) from trail").get(0)));
        assertThat(rows.of("select after_hash from trail where entity_id = ? and act = 'ANSWER_SAVED'", assessment)).isNotEmpty().allMatch(hash -> hash.length() == 64);
        assertThat(rows.of("select count(*) from trail where hash is null")).containsExactly("0");
    }

    @Test
    void a_change_of_any_column_of_an_act_is_found_and_the_act_is_named() throws Exception {
        var assessment = acts();
        var entry = rows.of("select id from trail where entity_id = ? and act = 'ANSWER_SAVED'", assessment).get(0);
        Map<String, Object> changes = new LinkedHashMap<>();
        changes.put("at", "2020-01-01 00:00:00.000001");
        for (var column : new String[] {"act", "entity", "part", "detail", "person_name", "origin"}) changes.put(column, "X");
        for (var column : new String[] {"entity_id", "person_id", "organization_id"}) changes.put(column, OTHER_ID);
        for (var column : new String[] {"before_hash", "after_hash", "hash"}) changes.put(column, OTHER_HASH);
        assertThat(rows.of("select column_name from information_schema.columns where lower(table_name) = 'trail' and lower(table_schema) = lower(schema())").stream().map(String::toLowerCase).toList())
                .containsOnlyOnceElementsOf(changes.keySet()).hasSize(changes.size() + 1);
        for (var changed : changes.entrySet()) {
            var before = rows.of("select " + changed.getKey() + " from trail where id = ?", entry).get(0);
            change("update trail set " + changed.getKey() + " = ? where id = ?", changed.getValue(), entry);
            var verdict = walked();
            assertThat(verdict.fault()).as(changed.getKey()).isEqualTo(Fault.ENTRY_CHANGED);
            assertThat(verdict.entry()).hasToString(entry);
            change("update trail set " + changed.getKey() + " = ? where id = ?", before, entry);
        }
        assertThat(walked().fault()).isNull();
        assertThatThrownBy(() -> change("update trail set id = ? where id = ?", OTHER_ID, entry)).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> change("delete from trail where id = ?", entry)).isInstanceOf(SQLException.class);
    }

    @Test
    void a_change_of_any_column_of_a_link_or_of_a_checkpoint_is_found() throws Exception {
        acts();
        var place = rows.of("select max(place) - 1 from trail_seal").get(0);
        found("trail_seal", "place", place, Map.of("entry_hash", OTHER_HASH, "chain_hash", OTHER_HASH), Fault.SEAL_CHANGED);
        change("update trail_seal set place = 999999999 where place = ?", Long.valueOf(place));
        assertThat(walked().fault()).isEqualTo(Fault.SEAL_MISSING);
        assertThat(walked().place()).isEqualTo(Long.parseLong(place));
        change("update trail_seal set place = ? where place = 999999999", Long.valueOf(place));
        var checkpoint = rows.of("select id from trail_checkpoint").get(0);
        var size = Long.parseLong(rows.of("select size from trail_checkpoint").get(0));
        found("trail_checkpoint", "id", checkpoint, Map.of("size", size - 1, "root_hash", OTHER_HASH, "chain_hash", OTHER_HASH, "signature", "a.b.c", "made_at", "2020-01-01 00:00:00.000001"),
                Fault.CHECKPOINT_FORGED);
        found("trail_checkpoint", "id", checkpoint, Map.of("frontier", OTHER_HASH), Fault.CHECKPOINT_DIFFERS);
        change("update trail_checkpoint set id = ? where id = ?", OTHER_ID, checkpoint);
        assertThat(walked().fault()).isEqualTo(Fault.CHECKPOINT_FORGED);
        change("update trail_checkpoint set id = ? where id = ?", checkpoint, OTHER_ID);
        assertThat(walked().fault()).isNull();
    }

    private void found(String table, String key, String value, Map<String, Object> changes, Fault fault) throws SQLException {
        for (var changed : changes.entrySet()) {
            var before = rows.of("select " + changed.getKey() + " from " + table + " where " + key + " = ?", value).get(0);
            change("update " + table + " set " + changed.getKey() + " = ? where " + key + " = ?", changed.getValue(), value);
            assertThat(walked().fault()).as(changed.getKey()).isEqualTo(fault);
            change("update " + table + " set " + changed.getKey() + " = ? where " + key + " = ?", before, value);
        }
    }

    @Test
    void the_last_act_cannot_be_taken_away_once_a_checkpoint_counts_it() throws Exception {
        acts();
        var last = rows.of("select entry_id from trail_seal order by place desc").get(0);
        change("create table kept_seal as select * from trail_seal where entry_id = '" + last + "'");
        change("create table kept_act as select * from trail where id = '" + last + "'");
        change("delete from trail_seal where entry_id = ?", last);
        change("delete from trail where id = ?", last);
        assertThat(walked().fault()).isEqualTo(Fault.END_MISSING);
        change("insert into trail select * from kept_act");
        change("insert into trail_seal select * from kept_seal");
        change("drop table kept_act");
        change("drop table kept_seal");
        assertThat(walked().fault()).isNull();
    }

    @Test
    void an_act_that_is_slipped_in_among_old_ones_is_found() throws Exception {
        acts();
        change("insert into trail (id, at, act, entity, entity_id) values (?, ?, 'ANSWER_SAVED', 'ASSESSMENT', ?)", OTHER_ID, "2020-01-01 00:00:00", OTHER_ID);
        var verdict = walked();
        assertThat(verdict.fault()).isEqualTo(Fault.ENTRY_UNSEALED);
        assertThat(verdict.entry()).hasToString(OTHER_ID);
        change("delete from trail where id = ?", OTHER_ID);
        assertThat(walked().fault()).isNull();
    }
}
