package org.sanad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.inject.spi.CDI;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.eclipse.persistence.internal.weaving.PersistenceWeavedLazy;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.sanad.assessment.AnswerChange;
import org.sanad.assessment.Assessment;
import org.sanad.assessment.AssessmentCriteria;
import org.sanad.assessment.Assessments;
import org.sanad.certificate.CertificateView;
import org.sanad.certificate.Status;
import org.sanad.identity.Permitted;
import org.sanad.identity.Role;
import org.sanad.identity.Roles;
import org.sanad.identity.SignedInPerson;
import org.sanad.organization.Organization;
import org.sanad.organization.OrganizationKind;
import org.sanad.platform.EditConflict;
import org.sanad.platform.PageRequest;
import org.sanad.platform.RuleBroken;
import org.sanad.platform.RuleBroken.Kind;
import org.sanad.platform.Sha256;
import org.sanad.platform.StatementCount;
import org.sanad.reuse.Coverage;
import org.sanad.review.Assurance;
import org.sanad.review.CorrectiveAction;
import org.sanad.review.Finding;
import org.sanad.review.Grade;
import org.sanad.review.Recommendation;
import org.sanad.review.VerdictChange;
import org.sanad.support.Rows;
import org.sanad.support.TestFirms;

/**
 * What only the server with its database shows: schema, permissions, transactions, events, tenants, column types,
 * publishing, coverage, lazy relations, numbers of statements. It runs on the embedded database and, where
 * {@code SANAD_TEST_DB_URL} is set, once more on that.
 */
class ContainerIT extends TamperedTrail {

    // --- schema

    @Test
    void every_migration_was_applied() {
        var migrations = Flyway.configure(Rows.class.getClassLoader()).dataSource(rows.source())
                .locations("classpath:db/migration").load().info();
        assertThat(migrations.applied()).hasSizeGreaterThanOrEqualTo(6)
                .allMatch(migration -> migration.getState().isApplied() && !migration.getState().isFailed());
        assertThat(migrations.pending()).isEmpty();
        assertThat(rows.of("select version from flyway_schema_history where success = true and version is not null"))
                .hasSameSizeAs(migrations.applied());
    }

    // --- permissions

    /** Our pages make none; should anything ever make one, its id cannot be guessed. */
    @Test
    void an_http_session_has_an_id_of_256_bits() {
        assertThat(CDI.current().select(jakarta.servlet.http.HttpServletRequest.class).get().getSession(true).getId())
                .matches("[0-9a-f]{64}");
    }

    @Test
    void every_use_case_that_is_not_open_refuses_whoever_is_not_signed_in() {
        int calls = 0;
        for (var bean : CDI.current().getBeanManager().getBeans(Object.class)) {
            if (!bean.getBeanClass().getName().startsWith("org.sanad.")) continue;
            for (var method : bean.getBeanClass().getDeclaredMethods()) {
                if (!method.isAnnotationPresent(Permitted.class)) continue;
                var useCases = CDI.current().select(bean.getBeanClass()).get();
                var nothing = new Object[method.getParameterCount()];
                for (int i = 0; i < nothing.length; i++)
                    nothing[i] = method.getParameterTypes()[i] == boolean.class ? Boolean.FALSE : null;
                assertThatThrownBy(() -> method.invoke(useCases, nothing)).as(method.toString()).cause()
                        .isInstanceOfSatisfying(RuleBroken.class,
                                broken -> assertThat(broken.kind()).isEqualTo(Kind.SIGN_IN_REQUIRED));
                calls++;
            }
        }
        assertThat(calls).isGreaterThan(30);
    }

    @Test
    void a_wrong_role_is_refused_and_for_a_thing_named_by_its_id_the_thing_does_not_exist() {
        var firm = cast.firm();
        var assessment = cast.assessment(firm.lead());
        caller.become(firm.respondent());
        refused(() -> assessments.start(org.sanad.assessment.AssessmentCriteria.of("iso-27001-2022"),
                new Assessment.Frame("Mine", "Everything", null, null), Set.of()), Kind.FORBIDDEN);
        refused(() -> assessments.describe(assessment, new Assessment.Frame("Mine", "Everything", null, null),
                Set.of()), Kind.NOT_FOUND);
        refused(() -> assessments.submit(assessment, true, null), Kind.FORBIDDEN);
        caller.become(cast.client());
        refused(() -> assessments.list(PageRequest.first()), Kind.FORBIDDEN);
        refused(() -> assessments.view(assessment), Kind.NOT_FOUND);
        assertThat(rows.of("select title from assessment where id = ?", assessment)).containsExactly("Trial");
    }

    // --- transactions and events

    @Test
    void an_act_and_its_trail_row_are_one() {
        var firm = cast.firm();
        var assessment = cast.assessment(firm.lead());
        caller.become(firm.respondent());
        assessments.answer(assessment, "T.1.1", LOCKED, null);
        assessments.answer(assessment, "T.1.1", LOCKED, null);
        assertThat(rows.of("select act from trail where entity_id = ? order by id", assessment))
                .containsExactly("ASSESSMENT_STARTED", "ANSWER_SAVED");
        assertThat(rows.of("select person_id from trail where entity_id = ? and part = 'T.1.1'", assessment))
                .containsExactly(firm.respondent().person().toString());
    }

    @Test
    void a_broken_rule_takes_back_everything_that_was_done_before() {
        var assessment = cast.assessment(cast.firm().lead());
        refused(() -> trouble.answerThenBreakARule(assessment, "T.1.1", LOCKED), Kind.CONFLICT);
        assertThat(rows.of("select id from answer where assessment_id = ?", assessment)).isEmpty();
        assertThat(rows.of("select act from trail where entity_id = ?", assessment))
                .containsExactly("ASSESSMENT_STARTED");
        assertThat(rows.of("select coverage from assessment where id = ?", assessment)).containsExactly("0.0");
    }

    @Test
    void a_failed_sign_in_is_counted_although_it_is_refused() {
        var email = UUID.randomUUID() + "@nobody.example";
        refused(() -> signIns.signIn(email, "wrong", null, email), Kind.SIGN_IN_REQUIRED);
        refused(() -> signIns.signIn(email, "wrong", null, email), Kind.SIGN_IN_REQUIRED);
        assertThat(rows.of("select failures from sign_in_attempt where subject_hash = ?", Sha256.of("email:" + email)))
                .containsExactly("2");
    }

    @Test
    void a_submission_opens_the_review_in_the_same_transaction() {
        var body = cast.auditBody();
        var firm = cast.firm();
        var assessment = answered(firm);
        assessments.submit(assessment, true, body.id());
        assertThat(rows.of("select state from review where assessment_id = ?", assessment)).containsExactly("OPEN");
        assertThat(rows.of("select t.act from trail t, review r where t.entity_id = r.id and r.assessment_id = ?",
                assessment)).containsExactly("REVIEW_OPENED");
        refused(() -> assessments.answer(assessment, "T.1.3", READ, Assessments.WHATEVER), Kind.CONFLICT);
    }

    @Test
    void a_failure_while_the_review_opens_takes_the_submission_back() {
        var body = cast.auditBody();
        var assessment = answered(cast.firm());
        for (var failure : List.of(RuleBroken.conflict("error.conflict"), new IllegalStateException("Tried failure"))) {
            trouble.atSubmission(failure);
            assertThatThrownBy(() -> assessments.submit(assessment, true, body.id())).isNotNull();
            assertThat(rows.of("select state from assessment where id = ?", assessment)).containsExactly("OPEN");
            assertThat(rows.of("select id from review where assessment_id = ?", assessment)).isEmpty();
            assertThat(rows.of("select id from trail where entity_id = ? and act = 'ASSESSMENT_SUBMITTED'", assessment))
                    .isEmpty();
        }
        trouble.atSubmission(null);
        assertThatCode(() -> assessments.submit(assessment, true, body.id())).doesNotThrowAnyException();
    }

    @Test
    void of_two_who_replace_the_same_answer_at_once_one_is_told_what_the_other_wrote() throws Exception {
        var firm = cast.firm();
        var assessment = cast.assessment(firm.lead());
        int version = assessments.answer(assessment, "T.1.3", READ, null).version();
        var outcomes = threads.invokeAll(List.of(
                as(firm.lead(),
                        () -> assessments
                                .answer(assessment, "T.1.3", new AnswerChange(null, "FULLY", null, null, null), version)
                                .version()),
                as(firm.respondent(), () -> assessments
                        .answer(assessment, "T.1.3", new AnswerChange(null, "PARTLY", null, null, null), version)
                        .version())));
        int stale = 0;
        for (var outcome : outcomes) {
            if (outcome.get() instanceof EditConflict told) {
                stale++;
                assertThat(told.version()).isGreaterThan(version);
            }
        }
        assertThat(stale).isEqualTo(1);
    }

    @Test
    void answers_given_at_once_are_all_in_the_score() throws Exception {
        var firm = cast.firm();
        var assessment = cast.assessment(firm.lead());
        for (var outcome : threads
                .invokeAll(List.of(as(firm.lead(), () -> assessments.answer(assessment, "T.1.1", LOCKED, null)),
                        as(firm.respondent(), () -> assessments.answer(assessment, "T.1.2", RESTORED, null)),
                        as(firm.lead(), () -> assessments.answer(assessment, "T.1.3", READ, null))))) {
            assertThat(outcome.get()).isInstanceOf(Assessments.Saved.class);
        }
        assertThat(rows.of("select coverage from assessment where id = ?", assessment)).containsExactly("100.0");
    }

    // --- the life of a certificate

    @Test
    void of_two_certificates_issued_at_once_for_the_same_scope_one_is_in_force_and_the_other_is_superseded_by_it()
            throws Exception {
        var firm = cast.firm();
        var body = cast.auditBody();
        var checklist = cast.checklist();
        var one = concluded(firm, body, checklist);
        var two = concluded(firm, body, checklist);
        for (var outcome : threads
                .invokeAll(List.of(as(body.certifier(), () -> granted(one)), as(body.certifier(), () -> granted(two)))))
            assertThat(outcome.get()).isEqualTo("granted");
        caller.become(body.certifier());
        var views = List.of(certificates.get(certificates.ofReview(one).orElseThrow().value()),
                certificates.get(certificates.ofReview(two).orElseThrow().value()));
        assertThat(views).extracting(CertificateView::status).containsExactlyInAnyOrder(Status.ACTIVE,
                Status.SUPERSEDED);
        var superseded = views.stream().filter(view -> view.status() == Status.SUPERSEDED).findFirst().orElseThrow();
        var active = views.stream().filter(view -> view.status() == Status.ACTIVE).findFirst().orElseThrow();
        assertThat(superseded.getSuccessor()).isEqualTo(active.serial());
        for (var view : views) assertThat(records.check(view.serial().value()).differences()).isEmpty();
    }

    @Test
    void every_changed_column_of_a_superseding_step_is_found_and_named() throws Exception {
        var firm = cast.firm();
        var body = cast.auditBody();
        var checklist = cast.checklist();
        var one = concluded(firm, body, checklist);
        caller.become(body.certifier());
        granted(one);
        var serial = certificates.ofReview(one).orElseThrow().value();
        var two = concluded(firm, body, checklist);
        caller.become(body.certifier());
        granted(two);
        var id = rows.of("select id from certificate where review_id = ?", one).get(0);
        var wrong = new ArrayList<String>();
        int changes = tampering.each("certificate_status", "certificate_id = ?", id, change -> {
            var found = records.check(serial).differences();
            boolean named = !found.isEmpty() && found.get(0).table().equals(change.table())
                    && (change.column().equals(found.get(0).column())
                            || change.column().equals("certificate_id") && found.get(0).column() == null);
            if (!named) wrong.add(change + ": " + found);
        });
        assertThat(wrong).isEmpty();
        assertThat(changes).isGreaterThan(40);
        assertThat(records.check(serial).differences()).isEmpty();
    }

    @Test
    void a_certificate_whose_time_ran_out_is_expired_everywhere_and_no_job_had_to_run() {
        var firm = cast.firm();
        var body = cast.auditBody();
        var review = concluded(firm, body, cast.checklist());
        caller.become(body.certifier());
        granted(review);
        var serial = certificates.ofReview(review).orElseThrow();
        var name = certificates.get(serial.value()).firm();
        assertThat(certificates.directory(name, PageRequest.first())).hasSize(1);
        tampering.run("update certificate set expires_at = ? where review_id = ?", LocalDateTime.of(2026, 1, 1, 0, 0),
                review);
        assertThat(certificates.get(serial.value()).status()).isEqualTo(Status.EXPIRED);
        assertThat(certificates.list(PageRequest.first())).extracting("status").containsExactly(Status.EXPIRED);
        assertThat(certificates.directory(name, PageRequest.first())).isEmpty();
        assertThat(rows.of("select status from certificate where review_id = ?", review)).containsExactly("ACTIVE");
        refused(() -> certificates.change(serial.value(), Status.WITHDRAWN, "Too late for this."), Kind.CONFLICT);
    }

    /** A review of this checklist for the one scope, which waits for the certifier. */
    private UUID concluded(TestFirms.Firm firm, TestFirms.Body body, String checklist) {
        caller.become(firm.lead());
        var assessment = assessments.start(AssessmentCriteria.of(checklist),
                new Assessment.Frame("Trial", "Everything in the office", null, null), Set.of());
        assessments.answer(assessment, "T.1.1", LOCKED, null);
        assessments.answer(assessment, "T.1.2", RESTORED, null);
        assessments.answer(assessment, "T.1.3", READ, null);
        assessments.submit(assessment, true, body.id());
        caller.become(body.auditor());
        var review = reviews.list(PageRequest.first()).get(0).id();
        reviews.accept(review, "Nothing ties me to this firm.");
        reviews.judge(review, "T.1.1",
                new VerdictChange(Map.of("a", true, "b", true), null, null, "TEST", "Every lock was tried."));
        reviews.judge(review, "T.1.2",
                new VerdictChange(Map.of("a", true), null, null, "EXAMINE", "The log of the restore was seen."));
        reviews.judge(review, "T.1.3", new VerdictChange(null, "LARGELY", null, "INTERVIEW", null));
        reviews.conclude(review, Recommendation.GRANT, Assurance.EVIDENCE_SAMPLED, "In order.");
        return review;
    }

    private String granted(UUID review) {
        reviews.decide(review, Recommendation.GRANT, "The record supports it.");
        return "granted";
    }

    // --- mail

    @Test
    void an_invitation_is_in_the_outbox_exactly_if_it_is_made_and_its_secret_is_gone_once_it_opens_nothing() {
        caller.become(cast.firm().lead());
        var email = UUID.randomUUID() + "@firm.example";
        var link = people.invite("Ali\nKhan", email, Roles.of(Role.RESPONDENT));
        assertThat(rows.of("select body from mail where recipient = ?", email).get(0))
                .contains("/invitation/" + link.secret()).contains("Ali Khan,");
        assertThat(rows.of("select kind from mail where about = ?", link.id())).containsExactly("INVITATION");
        people.withdraw(link.id());
        assertThat(rows.of("select body from mail where recipient = ?", email)).containsOnlyNulls();
        assertThat(rows.of("select state from mail where recipient = ?", email)).containsExactly("USELESS");
        var taken = caller.email();
        refused(() -> people.invite("Ali Khan", taken, Roles.of(Role.RESPONDENT)), Kind.INVALID);
        assertThat(rows.of("select id from mail where recipient = ?", taken)).isEmpty();
    }

    @Test
    void a_mail_is_claimed_by_one_of_two_servers() throws Exception {
        int won = 0;
        for (int i = 0; i < 10; i++) {
            var id = UUID.randomUUID();
            tampering.run(
                    "insert into mail (id, kind, about, recipient, title, body, state, attempts, due_at, created_at) "
                            + "values (?, 'CHECKPOINT', ?, 'keeper@elsewhere.example', 'Trial', 'Trial', 'WAITING', "
                            + "0, ?, ?)",
                    id, id, LocalDateTime.of(2026, 1, 1, 0, 0), LocalDateTime.of(2026, 1, 1, 0, 0));
            Callable<Integer> server = () -> claims.claim(id);
            int taken = 0;
            for (var attempt : threads.invokeAll(List.of(server, server))) taken += attempt.get();
            assertThat(taken).as("attempts by both").isLessThanOrEqualTo(1);
            assertThat(rows.of("select attempts from mail where id = ?", id)).containsExactly("1");
            won += taken;
        }
        // the server's own background task may have been quicker now and then
        assertThat(won).isGreaterThanOrEqualTo(5);
    }

    @Test
    void the_leads_of_a_firm_are_told_once_for_each_notice_that_their_active_certificate_expires() {
        var firm = cast.firm();
        var body = cast.auditBody();
        var checklist = cast.checklist();
        var review = concluded(firm, body, checklist);
        caller.become(body.certifier());
        granted(review);
        var id = UUID.fromString(rows.of("select id from certificate where review_id = ?", review).get(0));
        var about = rows.of("select serial from certificate where review_id = ?", review).get(0);
        var told = "select about from mail where recipient = ? order by about";
        var lead = firm.lead().email();

        assertThat(expiring.look(id)).isFalse();
        assertThat(rows.of(told, lead)).isEmpty();
        expires(id, 20);
        assertThat(expiring.look(id)).isTrue();
        expiring.look(id);
        assertThat(rows.of(told, lead)).containsExactly(about + "/30");
        assertThat(rows.of(told, firm.respondent().email())).isEmpty();
        assertThat(rows.of("select body from mail where recipient = ?", lead).get(0))
                .contains("/assessment/start?framework=" + checklist, "/certificate/view?serial=");
        cast.publish(checklist,
                cast.shortChecklist(checklist).replace("Doors are locked", "Doors and windows are locked"));
        expires(id, 6);
        expiring.look(id);
        assertThat(rows.of(told, lead)).containsExactly(about + "/30", about + "/7");
        assertThat(rows.of("select body from mail where about = ?", about + "/7").get(0))
                .contains("/assessment/continuation?id=");
        expires(id, 0);
        assertThat(expiring.look(id)).isFalse();

        tampering.run("delete from mail where recipient = ?", lead);
        expires(id, 80);
        caller.become(body.certifier());
        certificates.change(certificates.ofReview(review).orElseThrow().value(), Status.SUSPENDED, "The office moved.");
        assertThat(expiring.look(id)).isFalse();
        assertThat(rows.of(told, lead)).isEmpty();
    }

    private void expires(UUID certificate, int days) {
        tampering.run("update certificate set expires_at = ? where id = ?",
                LocalDateTime.now(ZoneOffset.UTC).plusDays(days), certificate);
    }

    // --- tenants

    @Test
    void what_belongs_to_another_firm_or_audit_body_does_not_exist() {
        var body = cast.auditBody();
        var assessment = answered(cast.firm());
        assessments.submit(assessment, true, body.id());
        caller.become(body.auditor());
        var review = reviews.list(PageRequest.first()).get(0).id();
        assertThat(assessments.view(assessment).answers()).hasSize(3);
        for (var stranger : List.of(cast.firm().lead(), cast.auditBody().auditor())) {
            caller.become(stranger);
            refused(() -> assessments.view(assessment), Kind.NOT_FOUND);
            refused(() -> assessments.answer(assessment, "T.1.1", LOCKED, Assessments.WHATEVER), Kind.NOT_FOUND);
            refused(() -> reviews.view(review), Kind.NOT_FOUND);
            refused(() -> reviews.accept(review, "Nothing ties me to this firm."), Kind.NOT_FOUND);
            assertThat(reviews.list(PageRequest.first())).isEmpty();
        }
    }

    @Test
    void a_respondent_sees_the_assessments_they_take_part_in_and_no_other() {
        var firm = cast.firm();
        var open = cast.assessment(firm.lead());
        var named = assessments.start(org.sanad.assessment.AssessmentCriteria.of(cast.checklist()),
                new Assessment.Frame("Named", "Leads only", null, null), Set.of(firm.lead().person()));
        assertThat(assessments.list(PageRequest.first())).extracting("id").containsExactly(named, open);
        caller.become(firm.respondent());
        assertThat(assessments.list(PageRequest.first())).extracting("id").containsExactly(open);
        refused(() -> assessments.view(named), Kind.NOT_FOUND);
        caller.become(cast.firm().lead());
        assertThat(assessments.list(PageRequest.first())).isEmpty();
    }

    // --- columns

    @Test
    void times_come_back_to_the_microsecond() throws Exception {
        for (var text : List.of("2026-03-29T01:30:00.123456Z", "1999-12-31T23:59:59.999999Z",
                "2026-11-01T05:30:00.000001Z")) {
            var organization = new Organization(OrganizationKind.CLIENT,
                    new Organization.Profile("Clock " + UUID.randomUUID(), null, null, null, null, null),
                    Instant.parse(text));
            transaction.begin();
            db.persist(organization);
            transaction.commit();
            assertThat(db.createQuery("select o.createdAt from Organization o where o.id = :id", Instant.class)
                    .setParameter("id", organization.id()).getSingleResult())
                    .isEqualTo(Instant.parse(text));
            assertThat(rows.time("select created_at from organization where id = ?", organization.id()))
                    .isEqualTo(LocalDateTime.parse(text.replace("Z", "")));
        }
    }

    @Test
    void what_the_clock_says_is_what_is_read_back() {
        var before = Instant.now().truncatedTo(ChronoUnit.MICROS);
        var assessment = answered(cast.firm());
        var answer = assessments.answer(assessment, "T.1.1");
        assertThat(answer.answeredAt()).isBetween(before, Instant.now());
        assertThat(rows
                .time("select answered_at from answer where requirement = 'T.1.1' and assessment_id = ?", assessment)
                .toInstant(ZoneOffset.UTC)).isEqualTo(answer.answeredAt());
    }

    @Test
    void ids_are_read_where_a_column_is_empty_and_where_it_is_filled() {
        var body = cast.auditBody();
        var firm = cast.firm();
        var assessment = answered(firm);
        assertThat(assessments.view(assessment).assessment().submittedBy()).isNull();
        assessments.submit(assessment, true, body.id());
        assertThat(assessments.view(assessment).assessment().submittedBy()).isEqualTo(firm.lead().person());
        caller.become(body.auditor());
        var review = reviews.list(PageRequest.first()).get(0).id();
        assertThat(reviews.view(review).review().auditor()).isNull();
        reviews.accept(review, "Nothing ties me to this firm.");
        assertThat(reviews.view(review).review().auditor()).isEqualTo(body.auditor().person());
        assertThat(reviews.view(review).review().certifier()).isNull();
    }

    // --- checklists

    @Test
    void the_same_checklist_published_again_is_still_one_row() {
        var code = cast.checklist();
        cast.publish(code, cast.shortChecklist(code));
        assertThat(rows.of("select revision from framework where code = ?", code)).containsExactly("1");
    }

    @Test
    void a_changed_checklist_becomes_the_next_revision_and_assessments_keep_the_one_they_began_with() {
        caller.become(cast.firm().lead());
        var code = cast.checklist();
        var begun = assessments.start(org.sanad.assessment.AssessmentCriteria.of(code),
                new Assessment.Frame("Begun", "Everything", null, null), Set.of());
        cast.publish(code, cast.shortChecklist(code).replace("Doors are locked", "Doors and windows are locked"));
        assertThat(rows.of("select revision from framework where code = ? order by revision", code))
                .containsExactly("1", "2");
        assertThat(frameworks.current(code).framework().version()).isEqualTo("1 r2");
        assertThat(frameworks.current(code).framework().requirement("T.1.1").orElseThrow().title())
                .isEqualTo("Doors and windows are locked");
        assertThat(assessments.view(begun).sheet().framework().requirement("T.1.1").orElseThrow().title())
                .isEqualTo("Doors are locked");
    }

    @Test
    void a_malformed_checklist_is_refused_with_its_line_while_the_others_load() throws IOException {
        var broken = "a-broken-" + UUID.randomUUID();
        cast.publish(broken, cast.shortChecklist(broken).replace("level: true", "level: perhaps"));
        var sound = cast.checklist();
        assertThat(publisher.refused()).extracting("file", "line")
                .containsExactly(org.assertj.core.groups.Tuple.tuple(broken + ".yaml", 8));
        assertThat(rows.of("select id from framework where code = ?", broken)).isEmpty();
        assertThat(frameworks.current(sound).framework().size()).isEqualTo(3);
        cast.forget(broken);
    }

    // --- coverage

    @Test
    void the_matrix_says_what_the_rows_in_the_database_say() {
        var firm = cast.firm();
        var other = cast.firm();
        coverageCount.answerAtRandom(other.lead(), 11);
        coverageCount.answerAtRandom(firm.lead(), 7);
        var lead = matrixEqualsRows(firm.lead());
        var respondent = matrixEqualsRows(firm.respondent());
        assertThat(lead).as("an assessment without the respondent").isNotEqualTo(respondent);
        assertThat(matrixEqualsRows(other.lead())).isNotEqualTo(lead);
        assertThat(lead).anyMatch(line -> line.contains(" EXCLUDED ")).anyMatch(line -> line.startsWith("mvsp-3.0 MET"))
                .anyMatch(line -> line.startsWith("gdpr PART"));
        for (var coverage : Coverage.values())
            assertThat(lead).anyMatch(line -> line.startsWith("iso-27001-2022 " + coverage));
    }

    /** Without a word about ISO/IEC 27001 itself: what it says of others goes through it all the same. */
    @Test
    void the_matrix_goes_through_iso_27001_where_two_checklists_have_no_crosswalk_of_their_own() {
        var firm = cast.firm();
        coverageCount.answerInFull(firm.lead(), "nist-csf-2.0");
        var lines = matrixEqualsRows(firm.lead());
        assertThat(lines).anyMatch(line -> line.startsWith("sama-csf-1.0 MET"))
                .anyMatch(line -> line.startsWith("soc2-2017 MET")).contains("nist-csf-2.0 MET 106");
    }

    @Test
    void the_matrix_of_a_firm_that_has_said_nothing_is_open() {
        assertThat(matrixEqualsRows(cast.firm().lead())).isNotEmpty().allMatch(line -> line.contains(" OPEN "));
    }

    /** Checklist, coverage and number of requirements, the same by both. */
    private List<String> matrixEqualsRows(SignedInPerson who) {
        caller.become(who);
        var matrix = coverages.matrix();
        var lines = new ArrayList<String>();
        matrix.columns().forEach(column -> column.counts()
                .forEach((coverage, count) -> lines.add(column.code() + " " + coverage + " " + count)));
        assertThat(lines).containsExactlyInAnyOrderElementsOf(coverageCount.counts(who));
        assertThat(matrix.columns())
                .allSatisfy(column -> assertThat(column.counts().values().stream().mapToInt(Integer::intValue).sum())
                        .isEqualTo(column.total()));
        var met = coverageCount.met(who, null);
        for (var row : matrix.rows()) {
            var alone = new HashSet<>(coverageCount.met(who, row.code()));
            alone.retainAll(met);
            for (var cell : row.cells())
                assertThat(cell.met()).as("%s by %s", cell.code(), row.code())
                        .isEqualTo((int) alone.stream().filter(one -> one.startsWith(cell.code() + " ")).count());
        }
        return lines;
    }

    // --- relations and statements

    @Test
    void lazy_relations_are_lazy() throws Exception {
        var firm = cast.firm();
        var body = cast.auditBody();
        var finding =
                reviews.raise(reviewed(firm, body), "T.1.3", Grade.MINOR_NONCONFORMITY, "Nobody read them in March.");
        caller.become(firm.lead());
        var action = findings.propose(finding,
                new CorrectiveAction.Plan(null, null, "A second person reads them.", null, null));
        var unit = db.getEntityManagerFactory().getPersistenceUnitUtil();
        transaction.begin();
        var readAction = db.find(CorrectiveAction.class, action);
        assertThat(readAction).isInstanceOf(PersistenceWeavedLazy.class);
        assertThat(unit.isLoaded(readAction, "finding")).isFalse();
        assertThat(unit.isLoaded(db.find(Finding.class, finding), "actions")).isFalse();
        transaction.rollback();
        assertThat(log()).contains("Schema is current").doesNotContain("Reverting the lazy setting");
    }

    @Test
    void an_answer_takes_six_statements_and_a_view_three_whatever_their_number() {
        var assessment = cast.assessment(cast.firm().lead());
        assessments.view(assessment);
        StatementCount.reset();
        assessments.answer(assessment, "T.1.1", LOCKED, null);
        assertThat(StatementCount.get()).as("first answer").isEqualTo(6);
        StatementCount.reset();
        assessments.answer(assessment, "T.1.2", RESTORED, null);
        assertThat(StatementCount.get()).as("second answer").isEqualTo(6);
        StatementCount.reset();
        assessments.answer(assessment, "T.1.2", RESTORED, null);
        assertThat(StatementCount.get()).as("the same answer again").isEqualTo(3);
        StatementCount.reset();
        assertThat(assessments.view(assessment).answers()).hasSize(2);
        assertThat(StatementCount.get()).as("view").isEqualTo(3);
    }
}
