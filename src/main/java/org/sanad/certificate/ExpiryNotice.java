package org.sanad.certificate;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/** When the leads of a firm are told that a certificate expires. */
enum ExpiryNotice {
    DAYS_90(90), DAYS_30(30), DAYS_7(7);

    /** Before this much time is left, nobody is told. */
    static final Duration FIRST = Duration.ofDays(90);

    private final int days;

    ExpiryNotice(int days) {
        this.days = days;
    }

    int days() {
        return days;
    }

    /**
     * The latest one that is due; those before it are skipped for good. Empty while there is time, and once it has run
     * out.
     */
    static Optional<ExpiryNotice> due(Instant expires, Instant now) {
        if (!now.isBefore(expires)) return Optional.empty();
        return Arrays.stream(values()).filter(notice -> !now.isBefore(expires.minus(Duration.ofDays(notice.days))))
                .min(Comparator.comparingInt(ExpiryNotice::days));
    }
}
