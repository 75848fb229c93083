package org.sanad.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sanad.platform.RuleBroken;

class FindingTest {

    private static final Instant RAISED = Instant.parse("2026-11-01T09:00:00Z");
    private static final UUID AUDITOR = UUID.randomUUID();
    private static final UUID LEAD = UUID.randomUUID();
    private static final CorrectiveAction.Plan PLAN =
            new CorrectiveAction.Plan(null, null, "Restore a backup every month.", null, LocalDate.parse("2026-12-01"));

    private static Finding of(Grade grade) {
        return new Finding(UUID.randomUUID(), "A.8.13", grade, "No restore was ever tried.", AUDITOR, RAISED);
    }

    @Test
    void needs_a_grade_and_a_statement() {
        assertThatThrownBy(() -> of(null)).isInstanceOf(RuleBroken.class).hasMessage("error.required");
        assertThatThrownBy(() -> new Finding(UUID.randomUUID(), "A.8.13", Grade.STRENGTH, " ", AUDITOR, RAISED))
                .hasMessage("error.required");
    }

    @Test
    void a_major_one_is_open_until_it_is_closed() {
        var major = of(Grade.MAJOR_NONCONFORMITY);
        assertThat(major.openMajor()).isTrue();
        major.propose(PLAN, LEAD, RAISED).accept(AUDITOR, RAISED);
        assertThat(major.openMajor()).as("an accepted plan is not enough").isTrue();
        major.close(null, AUDITOR, RAISED);
        assertThat(major.openMajor()).isFalse();
        assertThat(major.closedAt()).isEqualTo(RAISED);
    }

    @Test
    void a_minor_one_is_open_until_an_action_is_accepted() {
        var minor = of(Grade.MINOR_NONCONFORMITY);
        assertThat(minor.openMinor()).isTrue();
        var action = minor.propose(PLAN, LEAD, RAISED);
        assertThat(minor.openMinor()).as("a proposal is not enough").isTrue();
        action.accept(AUDITOR, RAISED);
        assertThat(minor.openMinor()).isFalse();
    }

    @Test
    void a_minor_one_cannot_be_closed_without_an_action() {
        var minor = of(Grade.MINOR_NONCONFORMITY);
        assertThatThrownBy(() -> minor.close("Seen on the spot.", AUDITOR, RAISED)).hasMessage("finding.needs-action");
        assertThat(minor.openMinor()).isTrue();
        assertThat(minor.closedAt()).isNull();
    }

    @Test
    void closing_accepts_what_was_proposed() {
        var minor = of(Grade.MINOR_NONCONFORMITY);
        var action = minor.propose(PLAN, LEAD, RAISED);
        minor.close("Seen on the spot.", AUDITOR, RAISED);
        assertThat(action.accepted()).isTrue();
        assertThat(minor.openMinor()).isFalse();
        assertThat(minor.effectiveness()).isEqualTo("Seen on the spot.");
    }

    @ParameterizedTest
    @EnumSource(value = Grade.class, names = {"OPPORTUNITY_FOR_IMPROVEMENT", "STRENGTH"})
    void what_is_no_nonconformity_stands_in_nobodys_way(Grade grade) {
        var finding = of(grade);
        assertThat(finding.openMajor()).isFalse();
        assertThat(finding.openMinor()).isFalse();
        assertThatThrownBy(() -> finding.propose(PLAN, LEAD, RAISED)).hasMessage("finding.needs-no-action");
        finding.close(null, AUDITOR, RAISED);
        assertThat(finding.closedAt()).isEqualTo(RAISED);
    }

    @Test
    void a_nonconformity_without_an_action_closes_only_with_words() {
        var major = of(Grade.MAJOR_NONCONFORMITY);
        assertThatThrownBy(() -> major.close(" ", AUDITOR, RAISED)).hasMessage("finding.say-how-resolved");
        assertThat(major.closedAt()).isNull();
    }

    @Test
    void a_closed_one_takes_nothing_more() {
        var major = of(Grade.MAJOR_NONCONFORMITY);
        major.close("Resolved.", AUDITOR, RAISED);
        assertThatThrownBy(() -> major.propose(PLAN, LEAD, RAISED)).hasMessage("finding.closed");
        assertThatThrownBy(() -> major.close("Again.", AUDITOR, RAISED)).hasMessage("finding.closed");
    }

    @Test
    void an_action_says_what_is_done_and_is_accepted_once() {
        var major = of(Grade.MAJOR_NONCONFORMITY);
        assertThatThrownBy(
                () -> major.propose(new CorrectiveAction.Plan("Put right.", "Haste.", " ", null, null), LEAD, RAISED))
                .hasMessage("error.required");
        var action = major.propose(PLAN, LEAD, RAISED);
        assertThat(major.actions()).containsExactly(action);
        action.accept(AUDITOR, RAISED);
        assertThat(action.accepted()).isTrue();
        assertThatThrownBy(() -> action.accept(AUDITOR, RAISED)).hasMessage("finding.action-accepted-already");
    }
}
