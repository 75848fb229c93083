package org.sanad.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.sanad.framework.Frameworks;
import org.sanad.identity.Accounts;
import org.sanad.identity.Person;
import org.sanad.identity.Role;
import org.sanad.mail.MailKind;
import org.sanad.mail.MailQueue;
import org.sanad.mail.Recipient;
import org.sanad.server.Settings;

/**
 * Tells the leads of a firm, by mail and once for each {@link ExpiryNotice}, that a certificate of theirs expires and
 * how to renew it.
 */
@ApplicationScoped
@Transactional
public class Reminders {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).withZone(ZoneOffset.UTC);

    @PersistenceContext EntityManager db;
    @Inject Accounts accounts;
    @Inject Frameworks frameworks;
    @Inject MailQueue mails;
    @Inject Settings settings;
    @Inject Clock clock;

    /** The assessment behind a certificate and the version of the checklist that it answers. */
    public record Origin(UUID assessment, UUID framework) {}

    /** The active certificates of which somebody is to be told. */
    List<UUID> expiring() {
        var now = clock.instant();
        return db.createQuery(
                "select c.id from Certificate c where c.status = :active and c.expiresAt > :now and c.expiresAt <= "
                        + ":soon order by c.expiresAt",
                UUID.class)
                .setParameter("active", Status.ACTIVE).setParameter("now", now)
                .setParameter("soon", now.plus(ExpiryNotice.FIRST)).getResultList();
    }

    /**
     * Puts what is due for this certificate into the outbox. Its row is locked, so that nobody is told of one that is
     * superseded in the same moment.
     */
    void remind(UUID id) {
        var certificate = db.find(Certificate.class, id, LockModeType.PESSIMISTIC_WRITE);
        var now = clock.instant();
        if (certificate.statusAt(now) != Status.ACTIVE) return;
        ExpiryNotice.due(certificate.expiresAt(), now)
                .ifPresent(notice -> accounts.active(certificate.firmId(), Role.LEAD)
                        .forEach(lead -> queue(certificate, notice, lead)));
    }

    private void queue(Certificate certificate, ExpiryNotice notice, Person lead) {
        mails.queue(MailKind.CERTIFICATE_EXPIRES, certificate.serial().value() + "/" + notice.days(),
                new Recipient(lead.email(), lead.name()), certificate.expiresAt(),
                lead.name(), certificate.serial().toString(), certificate.firm(), certificate.framework(),
                DAY.format(certificate.expiresAt()),
                settings.baseUrl() + next(certificate),
                settings.baseUrl() + "/certificate/view?serial=" + certificate.serial());
    }

    /**
     * Where a new assessment begins: under the newest version of the checklist if there is another, with all answers;
     * else a new one, which proposes them.
     */
    private String next(Certificate certificate) {
        var origin = db.createQuery(
                "select new org.sanad.certificate.Reminders$Origin(a.id, a.framework) from Review r, Assessment a "
                        + "where r.id = :review and a.id = r.assessment",
                Origin.class)
                .setParameter("review", certificate.review()).getSingleResult();
        boolean another = frameworks.versions(certificate.frameworkCode(), certificate.firmId()).stream()
                .anyMatch(edition -> !edition.id().equals(origin.framework()));
        return another ? "/assessment/continuation?id=" + origin.assessment()
                : "/assessment/start?framework=" + certificate.frameworkCode();
    }
}
