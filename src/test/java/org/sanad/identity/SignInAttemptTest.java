package org.sanad.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignInAttemptTest {

    private static final Instant START = Instant.parse("2026-11-01T09:00:00Z");
    private static final int FREE = 5;

    @Test
    void the_first_failures_cost_nothing() {
        var attempt = new SignInAttempt("x", START);
        for (int i = 1; i < FREE; i++) attempt.failed(FREE, START);
        assertThat(attempt.lockedUntil()).isNull();
        assertThat(attempt.lockedAt(START)).isFalse();
    }

    @Test
    void each_further_failure_locks_twice_as_long_up_to_an_hour() {
        var attempt = new SignInAttempt("x", START);
        var locks = new ArrayList<Duration>();
        for (int i = 1; i <= FREE + 9; i++) {
            attempt.failed(FREE, START);
            if (i >= FREE) locks.add(Duration.between(START, attempt.lockedUntil()));
        }
        assertThat(locks.stream().map(Duration::toSeconds))
                .isEqualTo(List.of(30L, 60L, 120L, 240L, 480L, 960L, 1920L, 3600L, 3600L, 3600L));
    }

    @Test
    void a_lock_ends_at_its_time() {
        var attempt = new SignInAttempt("x", START);
        for (int i = 1; i <= FREE; i++) attempt.failed(FREE, START);
        assertThat(attempt.lockedAt(START.plusMillis(29_999))).isTrue();
        assertThat(attempt.lockedAt(START.plusSeconds(30))).isFalse();
    }

    @Test
    void success_starts_anew() {
        var attempt = new SignInAttempt("x", START);
        for (int i = 1; i <= FREE; i++) attempt.failed(FREE, START);
        attempt.succeeded();
        assertThat(attempt.lockedAt(START)).isFalse();
        attempt.failed(FREE, START);
        assertThat(attempt.lockedAt(START)).isFalse();
    }

    @Test
    void failures_are_forgotten_after_a_day_without_one() {
        var attempt = new SignInAttempt("x", START);
        for (int i = 1; i <= FREE; i++) attempt.failed(FREE, START);
        var nextDay = START.plus(Duration.ofHours(24)).plusSeconds(1);
        attempt.failed(FREE, nextDay);
        assertThat(attempt.lockedAt(nextDay)).isFalse();
    }
}
