package org.sanad;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.sanad.assessment.Assessment;
import org.sanad.assessment.AssessmentCriteria;
import org.sanad.assessment.EvidenceFiles;
import org.sanad.certificate.Bundles;
import org.sanad.certificate.Certificates;
import org.sanad.certificate.FirstRecords;
import org.sanad.certificate.OscalExports;
import org.sanad.certificate.OscalFile;
import org.sanad.certificate.RecordCheck;
import org.sanad.certificate.RecordDifference;
import org.sanad.certificate.Status;
import org.sanad.evidence.FileType;
import org.sanad.evidence.Upload;
import org.sanad.identity.Role;
import org.sanad.identity.Roles;
import org.sanad.identity.SignedInPerson;
import org.sanad.platform.Ids;
import org.sanad.platform.PageRequest;
import org.sanad.platform.RuleBroken.Kind;
import org.sanad.platform.Sha256;
import org.sanad.review.Assurance;
import org.sanad.review.CorrectiveAction;
import org.sanad.review.Grade;
import org.sanad.review.Recommendation;
import org.sanad.review.VerdictChange;
import org.sanad.support.DatabaseTampering;
import org.sanad.support.TestFirms;

/**
 * What the check of a certificate finds when somebody changes the database past the application. Part of
 * {@link ContainerIT}: one server has one deployment.
 */
abstract class TamperedRecords extends Deployed {

    /** Columns that may rightly change under a certificate, with the reason. */
    private static final Map<String,
            String> FREE = Map.of("framework.state", "a checklist is retired some day", "framework.published_at",
                    "and published again",
                    "framework.lock_version", "which both count");
    /** Rows that another key hides: what is named is that the row is not there. */
    private static final Set<String> HIDING = Set.of("framework_requirement.framework_id",
            "assessment_person.assessment_id", "certificate_status.certificate_id");

    @Inject Bundles bundles;
    @Inject Certificates certificates;
    @Inject RecordCheck records;
    @Inject EvidenceFiles files;
    @Inject OscalExports oscal;
    @Inject FirstRecords first;
    @Inject DatabaseTampering tampering;

    record Certified(TestFirms.Firm firm, TestFirms.Body body, UUID assessment, UUID review, String serial) {}

    /**
     * With every kind of row: a named respondent, evidence, a finding with its action, a suspension that was lifted.
     */
    private Certified certified() {
        var firm = cast.firm();
        var body = cast.auditBody();
        caller.become(firm.lead());
        var assessment = assessments.start(AssessmentCriteria.of(cast.checklist()),
                new Assessment.Frame("Trial", "Everything in the office", LocalDate.of(2026, 1, 1), null),
                Set.of(firm.respondent().person()));
        assessments.answer(assessment, "T.1.1", LOCKED, null);
        assessments.answer(assessment, "T.1.2", RESTORED, null);
        assessments.answer(assessment, "T.1.3", READ, null);
        files.attach(assessment, "T.1.1", "List of keys", LocalDate.of(2099, 12, 31),
                new Upload("keys.csv", FileType.CSV, 1234, Sha256.of(assessment.toString())));
        assessments.submit(assessment, true, body.id());
        caller.become(body.auditor());
        var review = reviews.list(PageRequest.first()).get(0).id();
        reviews.accept(review, "Nothing ties me to this firm.");
        reviews.judge(review, "T.1.1",
                new VerdictChange(Map.of("a", true, "b", true), null, null, "TEST", "Every lock was tried."));
        reviews.judge(review, "T.1.2",
                new VerdictChange(Map.of("a", true), null, null, "EXAMINE", "The log of the restore was seen."));
        reviews.judge(review, "T.1.3", new VerdictChange(null, "LARGELY", null, "INTERVIEW", null));
        var finding = reviews.raise(review, "T.1.3", Grade.MINOR_NONCONFORMITY, "Nobody read them in March.");
        caller.become(firm.lead());
        var action = findings.propose(finding, new CorrectiveAction.Plan("March was read", "Holidays",
                "A second person reads them.", "Bilal", LocalDate.of(2099, 12, 31)));
        caller.become(body.auditor());
        findings.accept(finding, action);
        findings.close(finding, "April was read in time.");
        reviews.conclude(review, Recommendation.GRANT, Assurance.EVIDENCE_SAMPLED, "In order.");
        caller.become(body.certifier());
        reviews.decide(review, Recommendation.GRANT, "The record supports it.");
        var serial = certificates.ofReview(review).orElseThrow().toString();
        certificates.change(serial, Status.SUSPENDED, "The office moved.");
        certificates.change(serial, Status.ACTIVE, "The new office was seen.");
        return new Certified(firm, body, assessment, review, serial);
    }

    private List<RecordDifference> check(String serial) {
        caller.become(new SignedInPerson(UUID.randomUUID(), UUID.randomUUID(), "Administrator", "admin@sanad.example",
                Roles.of(Role.ADMIN), Ids.next(), false));
        return records.check(serial).differences();
    }

    private static String place(RecordDifference difference) {
        return difference.table() + "." + difference.column();
    }

    /** Each row under the certificate, by table and condition. */
    private Map<String, List<String>> under(Certified certified) {
        var certificate = rows.of("select id from certificate where review_id = ?", certified.review()).get(0);
        var framework = rows.of("select framework_id from assessment where id = ?", certified.assessment()).get(0);
        var assessment = certified.assessment().toString();
        var review = certified.review().toString();
        return Map.ofEntries(Map.entry("certificate", List.of("id = ?", certificate)),
                Map.entry("certificate_status", List.of("certificate_id = ?", certificate)),
                Map.entry("framework", List.of("id = ?", framework)),
                Map.entry("framework_requirement", List.of("framework_id = ?", framework)),
                Map.entry("assessment", List.of("id = ?", assessment)),
                Map.entry("assessment_person", List.of("assessment_id = ?", assessment)),
                Map.entry("answer", List.of("assessment_id = ?", assessment)),
                Map.entry("evidence", List.of("assessment_id = ?", assessment)),
                Map.entry("review", List.of("id = ?", review)), Map.entry("verdict", List.of("review_id = ?", review)),
                Map.entry("finding", List.of("review_id = ?", review)),
                Map.entry("corrective_action",
                        List.of("finding_id in (select id from finding where review_id = ?)", review)));
    }

    @Test
    void every_changed_column_of_every_row_under_a_certificate_is_found_and_named() throws Exception {
        var certified = certified();
        assertThat(check(certified.serial())).isEmpty();
        var wrong = new ArrayList<String>();
        int changes = 0;
        for (var table : under(certified).entrySet()) {
            changes += tampering.each(table.getKey(), table.getValue().get(0), table.getValue().get(1), change -> {
                var place = change.table() + "." + change.column();
                var found = check(certified.serial());
                boolean named = FREE.containsKey(place) ? found.isEmpty()
                        : !found.isEmpty() && (place.equals(place(found.get(0)))
                                || HIDING.contains(place)
                                        && found.get(0).equals(new RecordDifference(RecordDifference.Kind.MISSING,
                                                change.table(), null, (String) change.row().get("code"))));
                if (named && !found.isEmpty() && change.row().get("requirement") != null)
                    named = place.endsWith(".requirement")
                            || change.row().get("requirement").equals(found.get(0).requirement());
                if (!named) wrong.add(change + ": " + found);
            });
        }
        assertThat(wrong).isEmpty();
        assertThat(changes).isGreaterThan(200);
        assertThat(check(certified.serial())).isEmpty();
    }

    @Test
    void a_row_that_was_taken_away_or_added_is_named() {
        var wrong = Map.of("answer", "assessment_id", "evidence", "assessment_id", "assessment_person", "assessment_id",
                "verdict", "review_id", "finding", "review_id");
        wrong.forEach((table, parent) -> {
            var certified = certified();
            var id = parent.equals("review_id") ? certified.review() : certified.assessment();
            tampering.run("delete from " + table + " where " + parent + " = ?", id);
            assertThat(check(certified.serial()).get(0)).as(table).isIn(
                    new RecordDifference(RecordDifference.Kind.MISSING, table, null, null),
                    new RecordDifference(RecordDifference.Kind.MISSING, table, null, "T.1.1"),
                    new RecordDifference(RecordDifference.Kind.MISSING, table, null, "T.1.3"));
        });
        var certified = certified();
        tampering.run(
                "insert into finding (id, review_id, requirement, grade, statement, raised_by, raised_at, version) "
                        + "select ?, review_id, 'T.1.2', grade, statement, raised_by, raised_at, 1 from finding where "
                        + "review_id = ?",
                UUID.randomUUID(), certified.review());
        assertThat(check(certified.serial()))
                .containsExactly(new RecordDifference(RecordDifference.Kind.ADDED, "finding", null, "T.1.2"));
    }

    @Test
    void a_step_of_the_history_that_was_taken_away_is_missed() {
        for (var which : List.of("min", "max")) {
            var certified = certified();
            var id = rows.of("select " + which
                    + "(s.id) from certificate_status s join certificate c on c.id = s.certificate_id where "
                    + "c.review_id = ?",
                    certified.review()).get(0);
            tampering.run("delete from certificate_status where id = ?", id);
            assertThat(check(certified.serial()).get(0))
                    .isEqualTo(new RecordDifference(RecordDifference.Kind.MISSING, "certificate_status", null, null));
        }
    }

    @Test
    void what_goes_on_after_a_certificate_was_issued_changes_nothing_under_it() {
        var certified = certified();
        caller.become(certified.firm().lead());
        var organization = rows.of("select version from organization where id = ?", certified.firm().id());
        tampering.run("update organization set name = ?, version = version + 1 where id = ?",
                "Another name " + UUID.randomUUID(), certified.firm().id());
        tampering.run("update person set active = false, name = 'Married' where id = ?",
                certified.body().auditor().person());
        assertThat(check(certified.serial())).isEmpty();
        assertThat(rows.of("select version from organization where id = ?", certified.firm().id()))
                .isNotEqualTo(organization);
    }

    @Test
    void a_value_that_nobody_can_read_any_more_is_named_and_breaks_nothing() {
        for (var place : List.of("answer.rating", "verdict.method", "review.assurance", "assessment.state",
                "certificate.status", "certificate.band")) {
            var certified = certified();
            var table = place.split("\\.")[0];
            var condition = under(certified).get(table);
            tampering.run("update " + table + " set " + place.split("\\.")[1] + " = '?' where " + condition.get(0),
                    condition.get(1));
            assertThat(place(check(certified.serial()).get(0))).isEqualTo(place);
        }
    }

    /** MySQL takes no such text; H2 does. */
    @Test
    void half_a_character_is_named_and_breaks_nothing() {
        var certified = certified();
        try {
            tampering.run("update review set independence = ? where id = ?", "Nothing \ud83d ties me",
                    certified.review());
        } catch (IllegalStateException refused) {
            Assumptions.abort("The database refuses it: " + refused.getCause());
        }
        assertThat(check(certified.serial()))
                .containsExactly(new RecordDifference(RecordDifference.Kind.CHANGED, "review", "independence", null));
    }

    @Test
    void who_may_check_is_the_certifier_of_the_body_and_the_administrator() {
        var certified = certified();
        caller.become(certified.body().certifier());
        assertThat(records.check(certified.serial()).isIntact()).isTrue();
        for (var insider : List.of(certified.firm().lead(), certified.body().auditor())) {
            caller.become(insider);
            refused(() -> records.check(certified.serial()), Kind.FORBIDDEN);
        }
        for (var stranger : List.of(cast.firm().lead(), cast.auditBody().certifier(), cast.client())) {
            caller.become(stranger);
            refused(() -> records.check(certified.serial()), Kind.NOT_FOUND);
        }
    }

    @Test
    void a_certificate_of_the_first_format_still_verifies_and_what_changed_under_it_is_named() {
        var certified = certified();
        var record = first.of(certified.review());
        tampering.run("update certificate set record_format = 1, record = ?, record_hash = ? where review_id = ?",
                record, Sha256.of(record), certified.review());
        tampering.run(
                "update certificate_status set sealed = null, seal = null where certificate_id = (select id from "
                        + "certificate where review_id = ?)",
                certified.review());
        tampering.run(
                "update trail set detail = ? where act = 'CERTIFICATE_ISSUED' and entity_id = (select id from "
                        + "certificate where review_id = ?)",
                certified.serial(), certified.review());
        assertThat(check(certified.serial())).isEmpty();
        caller.become(certified.body().certifier());
        assertThat(bundles.text(certified.serial())).isEqualTo(record);
        refused(() -> bundles.proof(certified.serial(), "T.1.1"), Kind.CONFLICT);
        assertThat(oscal.offered(certified.serial())).isEmpty();
        refused(() -> oscal.file(certified.serial(), OscalFile.RESULTS), Kind.NOT_FOUND);
        certificates.change(certified.serial(), Status.SUSPENDED, "An old one is suspended.");
        assertThat(certificates.get(certified.serial()).recordHash()).isEqualTo(Sha256.of(record));
        assertThat(certificates.get(certified.serial()).isRooted()).isFalse();
        assertThat(check(certified.serial())).isEmpty();
        tampering.run(
                "update verdict set observation = 'Nothing was seen.' where review_id = ? and requirement = 'T.1.2'",
                certified.review());
        assertThat(check(certified.serial()))
                .containsExactly(new RecordDifference(RecordDifference.Kind.CHANGED, "verdicts", null, "T.1.2"));
        tampering.run("update certificate set record = ? where review_id = ?", record.replace("Every lock", "No lock"),
                certified.review());
        assertThat(check(certified.serial()))
                .containsExactly(new RecordDifference(RecordDifference.Kind.CHANGED, "certificate", "record", null));
    }
}
