package org.sanad.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.sanad.platform.RuleBroken;
import org.sanad.platform.Sha256;

/**
 * Counts attempts before the password is looked at, in transactions of their own: however many arrive at the same moment, no more are
 * tried than are free. An attempt that turns out right is taken back.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class SignInAttempts {

    @PersistenceContext EntityManager db;
    @Inject Clock clock;

    /** Counts one attempt of the subject as failed for the time being; refuses it while the subject is locked. */
    void reserve(String subject, int free) {
        var now = clock.instant();
        var hash = Sha256.of(subject);
        db.createNativeQuery("insert ignore into sign_in_attempt (subject_hash, failures, last_at) values (?, 0, ?)").setParameter(1, hash)
                .setParameter(2, LocalDateTime.ofInstant(now, ZoneOffset.UTC)).executeUpdate();
        var attempt = db.find(SignInAttempt.class, hash, LockModeType.PESSIMISTIC_WRITE);
        if (attempt.lockedAt(now)) throw new RuleBroken(RuleBroken.Kind.TOO_MANY, "error.sign-in-locked", seconds(now, attempt.lockedUntil()));
        attempt.failed(free, now);
    }

    private static long seconds(Instant now, Instant until) {
        return Math.max(1, Duration.between(now, until).toSeconds());
    }

    /** The attempt was right, and so nothing is held against the subject. */
    void clear(String subject) {
        find(subject).succeeded();
    }

    /** The attempt was right; others of the subject may have failed. */
    void takeBack(String subject) {
        find(subject).takeBack();
    }

    private SignInAttempt find(String subject) {
        return db.find(SignInAttempt.class, Sha256.of(subject), LockModeType.PESSIMISTIC_WRITE);
    }
}
