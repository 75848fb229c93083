package org.sanad.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sanad.identity.Role;
import org.sanad.identity.Roles;
import org.sanad.identity.SignedInPerson;
import org.sanad.platform.RuleBroken;
import org.sanad.scoring.Certifiability.Obstacle;

class ReviewTest {

    private static final Instant OPENED = Instant.parse("2026-11-01T09:00:00Z");
    private static final Instant LATER = OPENED.plusSeconds(3_600);
    private static final String DECLARATION = "I have no tie to this firm.";
    private static final String WORDS = "Looked at everything.";

    private final UUID firm = UUID.randomUUID();
    private final UUID body = UUID.randomUUID();
    private final Review review = new Review(UUID.randomUUID(), firm, body, 42, OPENED);
    private final Independence ties = new Independence(firm, Set.of("indus.example"), LATER);
    private final SignedInPerson auditor = of(body, "auditor@mizan.example");
    private final SignedInPerson certifier = of(body, "certifier@mizan.example");

    private static SignedInPerson of(UUID organization, String email) {
        return new SignedInPerson(UUID.randomUUID(), organization, "Somebody", email,
                Roles.of(Role.AUDITOR, Role.CERTIFIER),
                UUID.randomUUID(), false);
    }

    private void accept() {
        review.accept(auditor, DECLARATION, ties);
    }

    private void conclude(Recommendation recommendation, Obstacle... obstacles) {
        review.conclude(auditor.person(), recommendation, Assurance.EVIDENCE_SAMPLED, WORDS, List.of(obstacles), LATER);
    }

    private void decide(SignedInPerson who, Recommendation decision, Obstacle... obstacles) {
        review.decide(who, decision, WORDS, List.of(obstacles), ties);
    }

    @Test
    void goes_from_open_to_decided() {
        assertThat(review.state()).isEqualTo(ReviewState.OPEN);
        accept();
        assertThat(review).returns(ReviewState.ACCEPTED, Review::state).returns(auditor.person(), Review::auditor)
                .returns(DECLARATION, Review::independence)
                .returns(LATER, Review::acceptedAt);
        conclude(Recommendation.GRANT);
        assertThat(review).returns(ReviewState.CONCLUDED, Review::state)
                .returns(Recommendation.GRANT, Review::recommendation)
                .returns(Assurance.EVIDENCE_SAMPLED, Review::assurance);
        decide(certifier, Recommendation.GRANT);
        assertThat(review).returns(ReviewState.DECIDED, Review::state).returns(Recommendation.GRANT, Review::decision)
                .returns(certifier.person(), Review::certifier)
                .returns(WORDS, Review::reason).returns(LATER, Review::decidedAt);
    }

    @Test
    void nobody_of_the_firm_audits_it() {
        assertThatThrownBy(() -> review.accept(of(firm, "me@elsewhere.example"), DECLARATION, ties))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("review.not-independent-organization");
        assertThat(review.state()).isEqualTo(ReviewState.OPEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"me@indus.example", "me@INDUS.example", "me@mail.indus.example", "me@example"})
    void nobody_with_an_address_of_the_firm_audits_it(String email) {
        assertThatThrownBy(() -> review.accept(of(body, email), DECLARATION, ties)).isInstanceOf(RuleBroken.class)
                .hasMessage("review.not-independent-domain");
    }

    @ParameterizedTest
    @ValueSource(strings = {"me@notindus.example", "me@indus.example.org", "me@mizan.example"})
    void a_domain_that_only_looks_alike_ties_nobody(String email) {
        assertThatCode(() -> ties.require(of(body, email))).doesNotThrowAnyException();
    }

    @Test
    void a_domain_open_to_anybody_ties_nobody() {
        var open = new Independence(firm, Set.of("gmail.com"), LATER);
        assertThatCode(() -> open.require(of(body, "me@gmail.com"))).doesNotThrowAnyException();
    }

    @Test
    void acceptance_needs_a_declaration() {
        assertThatThrownBy(() -> review.accept(auditor, "  none  ", ties)).hasMessage("error.too-short");
        assertThatThrownBy(() -> review.accept(auditor, null, ties)).hasMessage("error.required");
        assertThat(review.state()).isEqualTo(ReviewState.OPEN);
    }

    @Test
    void is_accepted_once() {
        accept();
        assertThatThrownBy(() -> review.accept(of(body, "auditor2@mizan.example"), DECLARATION, ties))
                .hasMessage("review.accepted-already");
    }

    @Test
    void only_the_auditor_who_accepted_works_on_it() {
        assertThatThrownBy(() -> review.requireAuditor(auditor.person())).hasMessage("review.not-accepted");
        accept();
        assertThatCode(() -> review.requireAuditor(auditor.person())).doesNotThrowAnyException();
        assertThatThrownBy(() -> review.requireAuditor(UUID.randomUUID())).hasMessage("review.other-auditor");
    }

    @Test
    void nothing_changes_after_the_conclusion() {
        accept();
        conclude(Recommendation.REFUSE);
        assertThatThrownBy(() -> review.requireAuditor(auditor.person())).hasMessage("review.concluded");
        assertThatThrownBy(review::requireUnderReview).hasMessage("review.concluded");
        assertThatThrownBy(() -> conclude(Recommendation.GRANT)).hasMessage("review.concluded");
    }

    @Test
    void the_firm_answers_findings_only_while_it_is_under_review() {
        assertThatThrownBy(review::requireUnderReview).hasMessage("review.not-accepted");
        accept();
        assertThatCode(review::requireUnderReview).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(Obstacle.class)
    void a_grant_is_not_recommended_while_something_stands_against_it(Obstacle obstacle) {
        accept();
        assertThatThrownBy(() -> conclude(Recommendation.GRANT, obstacle)).isInstanceOfSatisfying(RuleBroken.class,
                broken -> {
                    assertThat(broken.key()).isEqualTo("review.not-certifiable");
                    assertThat(broken.fields()).extracting(RuleBroken.Field::name).containsExactly(obstacle.name());
                });
        assertThat(review.state()).isEqualTo(ReviewState.ACCEPTED);
    }

    @ParameterizedTest
    @EnumSource(Obstacle.class)
    void a_grant_is_not_decided_while_something_stands_against_it(Obstacle obstacle) {
        accept();
        conclude(Recommendation.GRANT);
        assertThatThrownBy(() -> decide(certifier, Recommendation.GRANT, obstacle))
                .hasMessage("review.not-certifiable");
        assertThat(review.state()).isEqualTo(ReviewState.CONCLUDED);
    }

    @Test
    void a_refusal_is_always_possible() {
        accept();
        conclude(Recommendation.REFUSE, Obstacle.values());
        decide(certifier, Recommendation.REFUSE, Obstacle.values());
        assertThat(review.decision()).isEqualTo(Recommendation.REFUSE);
    }

    @Test
    void a_review_is_more_than_self_declared() {
        accept();
        assertThatThrownBy(() -> review.conclude(auditor.person(), Recommendation.GRANT, Assurance.SELF_DECLARED, WORDS,
                List.of(), LATER)).hasMessage("review.assurance-reviewed");
    }

    @Test
    void a_conclusion_needs_recommendation_assurance_and_words() {
        accept();
        assertThatThrownBy(() -> review.conclude(auditor.person(), null, Assurance.ON_SITE, WORDS, List.of(), LATER))
                .hasMessage("error.required");
        assertThatThrownBy(
                () -> review.conclude(auditor.person(), Recommendation.REFUSE, null, WORDS, List.of(), LATER))
                .hasMessage("error.required");
        assertThatThrownBy(() -> review.conclude(auditor.person(), Recommendation.REFUSE, Assurance.ON_SITE, " ",
                List.of(), LATER)).hasMessage("error.required");
        assertThat(review.state()).isEqualTo(ReviewState.ACCEPTED);
    }

    @Test
    void who_audited_never_decides() {
        accept();
        conclude(Recommendation.GRANT);
        assertThatThrownBy(() -> decide(auditor, Recommendation.GRANT)).isInstanceOf(RuleBroken.class)
                .hasMessage("review.two-people");
        assertThatThrownBy(() -> decide(auditor, Recommendation.REFUSE)).hasMessage("review.two-people");
    }

    @Test
    void the_certifier_is_independent_too() {
        accept();
        conclude(Recommendation.GRANT);
        assertThatThrownBy(() -> decide(of(body, "me@mail.indus.example"), Recommendation.GRANT))
                .hasMessage("review.not-independent-domain");
        assertThatThrownBy(() -> decide(of(firm, "me@elsewhere.example"), Recommendation.GRANT))
                .hasMessage("review.not-independent-organization");
    }

    @Test
    void nothing_is_decided_before_the_conclusion() {
        assertThatThrownBy(() -> decide(certifier, Recommendation.REFUSE)).hasMessage("review.not-concluded");
        accept();
        assertThatThrownBy(() -> decide(certifier, Recommendation.REFUSE)).hasMessage("review.not-concluded");
    }

    @Test
    void a_decision_falls_once() {
        accept();
        conclude(Recommendation.GRANT);
        decide(certifier, Recommendation.REFUSE);
        assertThatThrownBy(() -> decide(of(body, "other@mizan.example"), Recommendation.GRANT))
                .hasMessage("review.decided");
    }

    @Test
    void a_decision_needs_a_reason() {
        accept();
        conclude(Recommendation.GRANT);
        assertThatThrownBy(() -> review.decide(certifier, Recommendation.GRANT, " ", List.of(), ties))
                .hasMessage("error.required");
        assertThatThrownBy(() -> review.decide(certifier, null, WORDS, List.of(), ties)).hasMessage("error.required");
        assertThat(review.state()).isEqualTo(ReviewState.CONCLUDED);
    }
}
