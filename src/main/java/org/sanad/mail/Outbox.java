package org.sanad.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Logger;

/**
 * The outbox as the postman sees it, each step a transaction of its own. Several servers may empty it: a mail is
 * claimed by one.
 */
@ApplicationScoped
@Transactional
public class Outbox {

    private static final Logger LOG = Logger.getLogger(Outbox.class.getName());
    private static final int AT_ONCE = 100;

    @PersistenceContext EntityManager db;
    @Inject Clock clock;

    /** What waits and is due, oldest first; what became useless meanwhile is set aside. */
    List<UUID> due() {
        var now = clock.instant();
        db.createQuery(
                "update QueuedMail m set m.state = :useless, m.body = null where m.state = :waiting and m.usefulUntil "
                        + "<= "
                        + ":now")
                .setParameter("useless", QueuedMail.State.USELESS).setParameter("waiting", QueuedMail.State.WAITING)
                .setParameter("now", now).executeUpdate();
        return db
                .createQuery(
                        "select m.id from QueuedMail m where m.state = :waiting and m.dueAt <= :now order by m.dueAt, "
                                + "m.id",
                        UUID.class)
                .setParameter("waiting", QueuedMail.State.WAITING).setParameter("now", now).setMaxResults(AT_ONCE)
                .getResultList();
    }

    /** Takes a mail that is due, for {@link QueuedMail#CLAIM}. Empty where another server was quicker. */
    Optional<OutboundMessage> claim(UUID id) {
        var now = clock.instant();
        int claimed = db.createQuery(
                "update QueuedMail m set m.attempts = m.attempts + 1, m.dueAt = :until where m.id = :id and m.state = "
                        + ":waiting and m.dueAt <= :now")
                .setParameter("until", now.plus(QueuedMail.CLAIM)).setParameter("id", id)
                .setParameter("waiting", QueuedMail.State.WAITING).setParameter("now", now).executeUpdate();
        return claimed == 0 ? Optional.empty() : Optional.of(db.find(QueuedMail.class, id).letter());
    }

    void sent(OutboundMessage letter) {
        var mail = db.find(QueuedMail.class, letter.id(), LockModeType.PESSIMISTIC_WRITE);
        if (mail.isWith(letter.attempt())) mail.sent(clock.instant());
    }

    void failed(OutboundMessage letter, String error) {
        var mail = db.find(QueuedMail.class, letter.id(), LockModeType.PESSIMISTIC_WRITE);
        if (!mail.isWith(letter.attempt())) return;
        mail.failed(error, clock.instant());
        var what = "Mail " + letter.id() + " (" + mail.kind() + ") ";
        if (mail.state() == QueuedMail.State.GIVEN_UP)
            LOG.severe(what + "is given up after " + letter.attempt()
                    + " attempts; its recipient stands in the table mail. The last error: " + error);
        else
            LOG.warning(what + "could not be sent, attempt " + letter.attempt() + " of " + QueuedMail.ATTEMPTS
                    + "; next at "
                    + mail.dueAt() + ". " + error);
    }
}
