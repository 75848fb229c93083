package org.sanad.certificate;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.sanad.mail.MailQueue;
import org.sanad.platform.DatabaseReady;

/** Looks once an hour for certificates that expire soon. */
@ApplicationScoped
public class ReminderSchedule {

    private static final Logger LOG = Logger.getLogger(ReminderSchedule.class.getName());
    private static final int AFTER_ALL = 1000;

    @Resource ManagedScheduledExecutorService executor;
    @Inject MailQueue mails;
    @Inject Reminders reminders;

    private final AtomicBoolean scheduled = new AtomicBoolean();

    void start(@Observes @Priority(AFTER_ALL) DatabaseReady ready) {
        if (mails.on() && scheduled.compareAndSet(false, true))
            executor.scheduleWithFixedDelay(this::run, 1, 60, TimeUnit.MINUTES);
    }

    private void run() {
        try {
            reminders.expiring().forEach(this::remind);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING,
                    "Certificates that expire could not be looked for; it will be tried again in an hour", e);
        }
    }

    private void remind(UUID certificate) {
        try {
            reminders.remind(certificate);
        } catch (RuntimeException e) {
            // another server told the same leads in this moment, or the database is away: what is not told yet is told
            // in an hour
            LOG.log(Level.WARNING, "The reminder of certificate " + certificate + " could not be queued", e);
        }
    }
}
