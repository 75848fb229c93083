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
import java.util.Optional;
import org.sanad.platform.RuleBroken;
import org.sanad.platform.Sha256;

/**
 * Counts attempts before the password is looked at, in transactions of their own: however many arrive at the same
 * moment, no more are tried than are free. An attempt that turns out right is taken back.
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
        var attempt = find(hash).orElseGet(() -> first(hash, now));
        if (attempt.lockedAt(now))
            throw new RuleBroken(RuleBroken.Kind.TOO_MANY, "error.sign-in-locked", seconds(now, attempt.lockedUntil()));
        attempt.failed(free, now);
    }

    /**
     * Whoever comes second takes the lock of the row at once; a lesser one first, as {@code insert ignore} does, ends
     * in a deadlock.
     */
    private SignInAttempt first(String hash, Instant now) {
        db.createNativeQuery(
                "insert into sign_in_attempt (subject_hash, failures, last_at) values (?, 0, ?) on duplicate key "
                        + "update failures = failures")
                .setParameter(1, hash).setParameter(2, LocalDateTime.ofInstant(now, ZoneOffset.UTC)).executeUpdate();
        return find(hash).orElseThrow();
    }

    private Optional<SignInAttempt> find(String hash) {
        return db.createQuery("select a from SignInAttempt a where a.subjectHash = :hash", SignInAttempt.class)
                .setParameter("hash", hash)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList().stream().findFirst();
    }

    private static long seconds(Instant now, Instant until) {
        return Math.max(1, Duration.between(now, until).toSeconds());
    }

    /** The attempt was right, and so nothing is held against the subject. */
    void clear(String subject) {
        find(Sha256.of(subject)).ifPresent(SignInAttempt::succeeded);
    }

    /** The attempt was right; others of the subject may have failed. */
    void takeBack(String subject) {
        find(Sha256.of(subject)).ifPresent(SignInAttempt::takeBack);
    }
}
