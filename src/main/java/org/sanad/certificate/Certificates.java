package org.sanad.certificate;

import static org.sanad.identity.Role.AUDITOR;
import static org.sanad.identity.Role.CERTIFIER;
import static org.sanad.identity.Role.LEAD;
import static org.sanad.identity.Role.RESPONDENT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.sanad.identity.Caller;
import org.sanad.identity.OpenToAll;
import org.sanad.identity.Permitted;
import org.sanad.platform.PageRequest;
import org.sanad.platform.RuleBroken;
import org.sanad.review.Engagements;
import org.sanad.trail.Change;
import org.sanad.trail.Trail;
import org.sanad.trail.TrailEventType;
import org.sanad.trail.TrailSubject;

/** Reading, checking and changing the status of certificates. Reading one needs its serial and nothing else. */
@ApplicationScoped
@Transactional
public class Certificates {

    /**
     * @param report        SHA-256 of the report as it was issued
     * @param applicability that of the statement of applicability; null where the checklist has none
     */
    public record Own(UUID review, String report, String applicability, CertificateView certificate) {}

    @PersistenceContext EntityManager db;
    @Inject Caller caller;
    @Inject Engagements engagements;
    @Inject Succession succession;
    @Inject Trail trail;
    @Inject Clock clock;

    /** The certificate with this number, however it was typed; two queries. */
    @OpenToAll
    public Optional<CertificateView> find(String serial) {
        return Serial.read(serial).flatMap(this::bySerial).map(this::view);
    }

    /** As {@link #find}, for an address that must exist. */
    @OpenToAll
    public CertificateView get(String serial) {
        return find(serial).orElseThrow(RuleBroken::notFound);
    }

    /** SHA-256 of the credential of the certificate with this number. */
    @OpenToAll
    public String credential(String serial) {
        return Serial.read(serial).flatMap(this::bySerial).map(Certificate::credentialSha256)
                .orElseThrow(RuleBroken::notFound);
    }

    Optional<Certificate> bySerial(Serial serial) {
        return db.createQuery("select c from Certificate c where c.serial = :serial", Certificate.class)
                .setParameter("serial", serial.value()).getResultList().stream().findFirst();
    }

    CertificateView view(Certificate certificate) {
        var history = db
                .createQuery("select s from StatusChange s where s.certificate = :id order by s.id desc",
                        StatusChange.class)
                .setParameter("id", certificate.id()).getResultList();
        return CertificateView.of(certificate, history, clock.instant());
    }

    /** Those of the caller's firm, or those that the caller's audit body issued, newest first. */
    @Permitted({LEAD, RESPONDENT, AUDITOR, CERTIFIER})
    public List<CertificateRow> list(PageRequest slice) {
        return rows(db.createQuery(
                "select c from Certificate c where (c.firmId = :organization or c.auditBodyId = :organization) and "
                        + "c.id < :before order by c.id desc",
                Certificate.class)
                .setParameter("organization", caller.organization()).setParameter("before", slice.bound())
                .setMaxResults(slice.limit() + 1).getResultList());
    }

    /** The certificates that are active today, newest first. @param query part of a firm's name; may be null */
    @OpenToAll
    public List<CertificateRow> directory(String query, PageRequest slice) {
        var pattern = query == null || query.isBlank() ? "%"
                : "%" + query.strip().toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_")
                        + "%";
        return rows(db.createQuery("""
                select c from Certificate c where c.status = :active and c.expiresAt > :now and lower(c.firm) like
                :pattern escape '!' and c.id < :before
                order by c.id desc""", Certificate.class).setParameter("active", Status.ACTIVE)
                .setParameter("now", clock.instant()).setParameter("pattern", pattern)
                .setParameter("before", slice.bound()).setMaxResults(slice.limit() + 1).getResultList());
    }

    private List<CertificateRow> rows(List<Certificate> certificates) {
        var now = clock.instant();
        return certificates.stream().map(certificate -> CertificateRow.of(certificate, now)).toList();
    }

    /** Suspends, withdraws or restores a certificate of the caller's audit body. */
    @Permitted
    public CertificateView change(String serial, Status status, String reason) {
        var certificate = own(serial, LockModeType.PESSIMISTIC_WRITE);
        caller.require(CERTIFIER);
        var before = certificate.statusAt(clock.instant());
        db.persist(certificate.change(status, reason, caller.person(), caller.name(), clock.instant(),
                succession.last(certificate)));
        trail.record(switch (status) {
            case ACTIVE -> TrailEventType.CERTIFICATE_RESTORED;
            case SUSPENDED -> TrailEventType.CERTIFICATE_SUSPENDED;
            case WITHDRAWN -> TrailEventType.CERTIFICATE_WITHDRAWN;
            case EXPIRED, SUPERSEDED -> throw new IllegalStateException("Nobody sets a certificate " + status);
        }, TrailSubject.CERTIFICATE, certificate.id(), null, reason,
                Change.of(before.name(), status.name() + "\n" + reason));
        db.flush();
        return view(certificate);
    }

    /** A certificate of the caller's firm or audit body, with what only they may have. */
    @Permitted
    public Own own(String serial) {
        var certificate = own(serial, LockModeType.NONE);
        return new Own(certificate.review(), certificate.documents().report(), certificate.documents().applicability(),
                view(certificate));
    }

    /** What was done to a certificate of the caller's firm or audit body, newest first. */
    @Permitted
    public List<Trail.Row> history(String serial, PageRequest slice) {
        return trail.of(TrailSubject.CERTIFICATE, own(serial, LockModeType.NONE).id(), slice);
    }

    /** A certificate of the caller's firm or audit body, or none. */
    Certificate own(String serial, LockModeType lock) {
        return db.createQuery(
                "select c from Certificate c where c.serial = :serial and (c.firmId = :organization or c.auditBodyId "
                        + "= :organization)",
                Certificate.class)
                .setParameter("serial", Serial.read(serial).map(Serial::value).orElse(""))
                .setParameter("organization", caller.organization()).setLockMode(lock)
                .getResultList().stream().findFirst()
                .filter(certificate -> engagements.concernsCaller(certificate.review()))
                .orElseThrow(RuleBroken::notFound);
    }

    /** The serial of the certificate that came of a review, for whoever may see the review. */
    @Permitted({LEAD, RESPONDENT, AUDITOR, CERTIFIER})
    public Optional<Serial> ofReview(UUID review) {
        return db.createQuery(
                "select c from Certificate c where c.review = :review and (c.firmId = :organization or c.auditBodyId "
                        + "= :organization)",
                Certificate.class)
                .setParameter("review", review).setParameter("organization", caller.organization()).getResultList()
                .stream().findFirst().map(Certificate::serial);
    }
}
