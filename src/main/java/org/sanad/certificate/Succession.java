package org.sanad.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.text.MessageFormat;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.sanad.organization.Organization;
import org.sanad.trail.Change;
import org.sanad.trail.Trail;
import org.sanad.trail.TrailEventType;
import org.sanad.trail.TrailSubject;

/**
 * Of the certificates of one firm for the same checklist and scope at most one is in force. A new one takes the place
 * of those before it in the transaction that issues it; the firm's row is locked until then, so that of two issued at
 * once the later finds the earlier.
 */
@ApplicationScoped
public class Succession {

    @PersistenceContext EntityManager db;
    @Inject Trail trail;
    @Inject Clock clock;

    /** Before the new certificate is written. The rows below name the firm, so the lock comes first. */
    void lock(Organization firm) {
        db.lock(firm, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Supersedes what the newer one takes the place of. @param by and {@code name}: who decided on the newer one */
    void supersede(Certificate newer, UUID by, String name) {
        var earlier = db.createQuery(
                "select c from Certificate c where c.firmId = :firm and c.frameworkCode = :framework and c.status in "
                        + ":inForce and c.id <> :newer order by c.id",
                Certificate.class)
                .setParameter("firm", newer.firmId()).setParameter("framework", newer.frameworkCode())
                .setParameter("inForce", List.of(Status.ACTIVE, Status.SUSPENDED)).setParameter("newer", newer.id())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
        var now = clock.instant();
        var reason = MessageFormat.format(Issuer.words().getString("certificate.superseded.reason"), newer.serial());
        for (var certificate : earlier) {
            if (!certificate.givesWayTo(newer, now)) continue;
            var before = certificate.statusAt(now);
            db.persist(certificate.supersede(newer.serial(), reason, by, name, now, last(certificate)));
            trail.record(TrailEventType.CERTIFICATE_SUPERSEDED, TrailSubject.CERTIFICATE, certificate.id(), null,
                    reason,
                    Change.of(before.name(), Status.SUPERSEDED.name() + "\n" + reason));
        }
    }

    /** What the next step is bound to: the seal of the last one, or the root hash where none is sealed. */
    String last(Certificate certificate) {
        return db
                .createQuery("select s.seal from StatusChange s where s.certificate = :id order by s.id desc",
                        String.class)
                .setParameter("id", certificate.id()).setMaxResults(1).getResultList().stream().filter(Objects::nonNull)
                .findFirst().orElse(certificate.recordHash());
    }
}
