package org.sanad.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sanad.framework.Reply;
import org.sanad.platform.EditConflict;

class VerdictVersionTest {

    private static Verdict verdict() {
        var verdict = new Verdict(UUID.randomUUID(), "D.1");
        verdict.give(new VerdictChange.Judgement(new Reply.Checked(Map.of("a", true)), null, Method.EXAMINE, "Seen."),
                UUID.randomUUID(), Instant.parse("2026-11-01T09:00:00Z"));
        return verdict;
    }

    @Test
    void without_a_version_or_with_whatever_any_verdict_is_replaced() {
        for (var version : new Integer[] {null, Reviews.WHATEVER}) {
            assertThatCode(() -> Reviews.requireSeen(null, version)).doesNotThrowAnyException();
            assertThatCode(() -> Reviews.requireSeen(verdict(), version)).doesNotThrowAnyException();
        }
    }

    @Test
    void the_version_that_stands_is_replaced() {
        var verdict = verdict();
        assertThatCode(() -> Reviews.requireSeen(verdict, verdict.version())).doesNotThrowAnyException();
    }

    @Test
    void another_version_is_refused_with_the_verdict_that_stands() {
        var verdict = verdict();
        assertThatThrownBy(() -> Reviews.requireSeen(verdict, verdict.version() + 1))
                .isInstanceOfSatisfying(EditConflict.class, stale -> {
                    assertThat(stale.version()).isEqualTo(verdict.version());
                    assertThat(stale.current()).isEqualTo(VerdictView.of(verdict));
                });
    }

    @Test
    void a_version_of_a_verdict_that_was_never_given_is_refused() {
        assertThatThrownBy(() -> Reviews.requireSeen(null, 1)).isInstanceOfSatisfying(EditConflict.class,
                stale -> assertThat(stale.current()).isNull());
    }
}
