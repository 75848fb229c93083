package org.sanad.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.sanad.server.Settings;

/**
 * The outbox as use cases see it. What is put into it is sent only if their transaction commits, and then for certain.
 */
@ApplicationScoped
public class MailQueue {

    @PersistenceContext EntityManager db;
    @Inject Settings settings;
    @Inject Clock clock;
    @Inject Event<MailEnqueued> queued;

    /** Whether there is a mail server; without one nothing is queued. */
    public boolean on() {
        return settings.mail().isPresent();
    }

    /**
     * Puts a mail into the outbox, unless one of this kind about the same thing was ever meant for this recipient.
     *
     * @param about       the name of the thing, at most 60 characters
     * @param usefulUntil after this moment it is not sent any more; null for never
     * @param values      of the words for this kind, without line breaks
     */
    public void queue(MailKind kind, String about, Recipient to, Instant usefulUntil, String... values) {
        if (!on() || known(kind, about, to)) return;
        var words = ResourceBundle.getBundle("org.sanad.messages", Locale.UK);
        var lines = Arrays.stream(values).map(MailText::one).toArray();
        var title = new MessageFormat(words.getString("letter." + kind.name() + ".title"), Locale.UK).format(lines);
        var body = new MessageFormat(words.getString("letter." + kind.name() + ".body"), Locale.UK).format(lines);
        db.persist(new QueuedMail(kind, about, to, title, MailText.wrapped(body), usefulUntil, clock.instant()));
        queued.fire(new MailEnqueued());
    }

    private boolean known(MailKind kind, String about, Recipient to) {
        return db.createQuery(
                "select count(m) from QueuedMail m where m.kind = :kind and m.about = :about and m.recipient = "
                        + ":recipient",
                Long.class)
                .setParameter("kind", kind).setParameter("about", about).setParameter("recipient", to.address())
                .getSingleResult() > 0;
    }

    /**
     * What still waits about the thing is not sent any more, and its text is forgotten: also what was queued while
     * there was a mail server.
     */
    public void forget(MailKind kind, String about) {
        db.createQuery(
                "update QueuedMail m set m.state = :useless, m.body = null where m.kind = :kind and m.about = :about "
                        + "and "
                        + "m.state = :waiting")
                .setParameter("useless", QueuedMail.State.USELESS).setParameter("kind", kind)
                .setParameter("about", about)
                .setParameter("waiting", QueuedMail.State.WAITING).executeUpdate();
    }
}
