package org.sanad.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExpiryNoticeTest {

    private static final Instant EXPIRES = Instant.parse("2027-10-05T09:30:00Z");

    private static Optional<ExpiryNotice> daysBefore(double days) {
        return ExpiryNotice.due(EXPIRES, EXPIRES.minus(Duration.ofSeconds((long) (days * 86_400))));
    }

    @Test
    void is_due_to_the_second() {
        assertThat(ExpiryNotice.due(EXPIRES, EXPIRES.minus(Duration.ofDays(90)).minusSeconds(1))).isEmpty();
        assertThat(daysBefore(90)).contains(ExpiryNotice.DAYS_90);
        assertThat(daysBefore(30.5)).contains(ExpiryNotice.DAYS_90);
        assertThat(daysBefore(30)).contains(ExpiryNotice.DAYS_30);
        assertThat(daysBefore(7)).contains(ExpiryNotice.DAYS_7);
        assertThat(ExpiryNotice.due(EXPIRES, EXPIRES.minusSeconds(1))).contains(ExpiryNotice.DAYS_7);
        assertThat(ExpiryNotice.due(EXPIRES, EXPIRES)).isEmpty();
        assertThat(daysBefore(-400)).isEmpty();
    }

    @Test
    void the_first_is_the_earliest() {
        assertThat(ExpiryNotice.FIRST).isEqualTo(Duration.ofDays(ExpiryNotice.DAYS_90.days()));
    }

    @Test
    void an_hourly_look_tells_each_once_in_order() {
        assertThat(told(0, 120)).containsExactly(ExpiryNotice.DAYS_90, ExpiryNotice.DAYS_30, ExpiryNotice.DAYS_7);
    }

    /** Between the looks on day 100 and day 20 before the end nothing ran: only the latest is told then. */
    @Test
    void after_a_long_stop_only_the_latest_is_told() {
        assertThat(told(20, 100)).containsExactly(ExpiryNotice.DAYS_30, ExpiryNotice.DAYS_7);
        assertThat(told(3, 40)).containsExactly(ExpiryNotice.DAYS_90, ExpiryNotice.DAYS_7);
        assertThat(told(-1, 95)).isEmpty();
    }

    private static List<ExpiryNotice> told(int resumed, int stopped) {
        var told = new ArrayList<ExpiryNotice>();
        for (var now = EXPIRES.minus(Duration.ofDays(120)); now.isBefore(EXPIRES.plus(Duration.ofDays(5)));
                now = now.plus(Duration.ofHours(1))) {
            boolean down = resumed != 0 && now.isAfter(EXPIRES.minus(Duration.ofDays(stopped)))
                    && now.isBefore(EXPIRES.minus(Duration.ofDays(resumed)));
            var due = ExpiryNotice.due(EXPIRES, now);
            if (!down && due.isPresent() && !told.contains(due.get())) told.add(due.get());
        }
        return told;
    }
}
