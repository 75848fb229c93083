package org.sanad.trail;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.sanad.platform.DatabaseReady;

/** Seals soon after each commit, and once a minute what other servers or an interrupted run left. */
@ApplicationScoped
public class SealingSchedule {

    private static final Logger LOG = Logger.getLogger(SealingSchedule.class.getName());
    private static final int AFTER_ALL = 1000;

    @Resource ManagedScheduledExecutorService executor;
    @Inject TrailSealer seals;

    private final AtomicBoolean scheduled = new AtomicBoolean();
    private final AtomicBoolean asked = new AtomicBoolean();
    final ReentrantLock running = new ReentrantLock();

    void start(@Observes @Priority(AFTER_ALL) DatabaseReady ready) {
        if (scheduled.compareAndSet(false, true)) executor.scheduleWithFixedDelay(this::run, 5, 60, TimeUnit.SECONDS);
    }

    void soon(@Observes(during = TransactionPhase.AFTER_SUCCESS) TrailEventRecorded recorded) {
        if (asked.compareAndSet(false, true)) executor.submit(this::run);
    }

    /** Everything that is committed is sealed when this returns. */
    void now() {
        running.lock();
        try {
            int sealed;
            do {
                sealed = seals.seal();
            } while (sealed == TrailSealer.AT_ONCE);
        } finally {
            running.unlock();
        }
    }

    private void run() {
        asked.set(false);
        try {
            now();
            running.lock();
            try {
                if (seals.checkpoint()) LOG.info("The head of the trail is signed");
            } finally {
                running.unlock();
            }
        } catch (RuntimeException e) {
            // another server took the same place, or the database is away: the next run goes on from what is committed
            LOG.log(Level.WARNING, "The trail could not be sealed; it will be tried again within a minute", e);
        }
    }
}
