package org.sanad.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/**
 * Failed attempts of one subject (an e-mail address, known or not, or a network address) and the growing delay they
 * earn.
 */
@Entity
@Table(name = "sign_in_attempt")
class SignInAttempt {

    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(24);
    private static final Duration LONGEST_LOCK = Duration.ofHours(1);

    @Id @Column(name = "subject_hash") private String subjectHash;
    private int failures;
    @Column(name = "last_at") private Instant lastAt;
    @Column(name = "locked_until") private Instant lockedUntil;

    protected SignInAttempt() {}

    SignInAttempt(String subjectHash, Instant at) {
        this.subjectHash = subjectHash;
        this.lastAt = at;
    }

    /** After {@code free} failures each further one locks twice as long: 30 s, 1 min, 2 min … up to an hour. */
    void failed(int free, Instant at) {
        if (lastAt.plus(FORGOTTEN_AFTER).isBefore(at)) failures = 0;
        failures++;
        lastAt = at;
        if (failures >= free) {
            var lock = Duration.ofSeconds(30L << Math.min(failures - free, 8));
            lockedUntil = at.plus(lock.compareTo(LONGEST_LOCK) > 0 ? LONGEST_LOCK : lock);
        }
    }

    /** One attempt less, and no lock that it alone brought about. */
    void takeBack() {
        failures = Math.max(0, failures - 1);
        lockedUntil = null;
    }

    void succeeded() {
        failures = 0;
        lockedUntil = null;
    }

    Instant lockedUntil() {
        return lockedUntil;
    }

    boolean lockedAt(Instant at) {
        return lockedUntil != null && lockedUntil.isAfter(at);
    }
}
