package org.sanad.mail;

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

/**
 * Empties the outbox soon after each commit, and every few seconds of what is due again or was left by another server.
 */
@ApplicationScoped
public class OutboxDelivery {

    private static final Logger LOG = Logger.getLogger(OutboxDelivery.class.getName());
    private static final int AFTER_ALL = 1000;
    private static final int SECONDS = 15;

    @Resource ManagedScheduledExecutorService executor;
    @Inject MailQueue mails;
    @Inject Outbox outbox;
    @Inject SmtpTransport postman;

    private final AtomicBoolean scheduled = new AtomicBoolean();
    private final AtomicBoolean asked = new AtomicBoolean();
    private final ReentrantLock running = new ReentrantLock();

    void start(@Observes @Priority(AFTER_ALL) DatabaseReady ready) {
        if (mails.on() && scheduled.compareAndSet(false, true))
            executor.scheduleWithFixedDelay(this::run, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    void soon(@Observes(during = TransactionPhase.AFTER_SUCCESS) MailEnqueued queued) {
        if (asked.compareAndSet(false, true)) executor.submit(this::run);
    }

    private void run() {
        asked.set(false);
        running.lock();
        try {
            for (var id : outbox.due()) {
                var letter = outbox.claim(id);
                if (letter.isPresent() && !delivered(letter.get())) return;
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING,
                    "The outbox could not be emptied; it will be tried again within " + SECONDS + " seconds", e);
        } finally {
            running.unlock();
        }
    }

    /** @return whether to go on with the next */
    private boolean delivered(OutboundMessage letter) {
        try {
            postman.deliver(letter);
        } catch (SmtpTransport.Undelivered e) {
            outbox.failed(letter, e.getMessage());
            return !e.away();
        }
        outbox.sent(letter);
        return true;
    }
}
