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
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.sanad.identity.Caller;
import org.sanad.identity.OpenToAll;
import org.sanad.identity.Permitted;
import org.sanad.platform.RuleBroken;
import org.sanad.platform.Sha256;
import org.sanad.platform.Slice;
import org.sanad.review.Engagements;
import org.sanad.trail.Act;
import org.sanad.trail.Change;
import org.sanad.trail.Subject;
import org.sanad.trail.Trail;

/** Reading, checking and changing the status of certificates. Reading one needs its serial and nothing else. */
@ApplicationScoped
@Transactional
public class Certificates {

    /** Largest file that is checked. */
    public static final int LARGEST_FILE = 50 * 1024 * 1024;

    /** Whether a file is one we issued, byte for byte. */
    public enum Result {
        GENUINE, ALTERED, UNKNOWN
    }

    /** What was issued with a certificate. */
    public enum Document {
        CERTIFICATE, REPORT, STATEMENT_OF_APPLICABILITY
    }

    /**
     * @param report        SHA-256 of the report as it was issued
     * @param applicability that of the statement of applicability; null where the checklist has none
     */
    public record Own(UUID review, String report, String applicability, CertificateView certificate) {
    }

    /**
     * @param certificate the one it is, or claims to be; null where it is unknown
     * @param sha256      of the file that was sent
     * @param document    which document it is; null unless it is genuine
     */
    public record Checked(Result result, CertificateView certificate, String sha256, Document document) {
    }

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

    private Optional<Certificate> bySerial(Serial serial) {
        return db.createQuery("select c from Certificate c where c.serial = :serial", Certificate.class).setParameter("serial", serial.value()).getResultList().stream().findFirst();
    }

    private CertificateView view(Certificate certificate) {
        var history = db.createQuery("select s from StatusChange s where s.certificate = :id order by s.id desc", StatusChange.class)
                .setParameter("id", certificate.id()).getResultList();
        return CertificateView.of(certificate, history, clock.instant());
    }

    /** Whether the file is a certificate, a report or a statement of applicability of ours: the very bytes, an altered copy of one that exists, or neither. Nothing is kept, and no file held in memory. */
    @OpenToAll
    public Checked check(InputStream file) throws IOException {
        var traced = SerialTrace.read(file, LARGEST_FILE);
        if (traced.size() > LARGEST_FILE) throw new RuleBroken(RuleBroken.Kind.TOO_LARGE, "evidence.refused.too-large");
        if (traced.size() == 0) throw RuleBroken.invalid("file", "evidence.no-file");
        var same = db.createQuery("select c from Certificate c where c.pdfSha256 = :hash or c.reportSha256 = :hash or c.applicabilitySha256 = :hash", Certificate.class).setParameter("hash", traced.sha256()).getResultList().stream().findFirst();
        if (same.isPresent()) return new Checked(Result.GENUINE, view(same.get()), traced.sha256(), document(same.get(), traced.sha256()));
        for (var candidate : traced.serials()) {
            var claimed = Serial.read(candidate).flatMap(this::bySerial);
            if (claimed.isPresent()) return new Checked(Result.ALTERED, view(claimed.get()), traced.sha256(), null);
        }
        return new Checked(Result.UNKNOWN, null, traced.sha256(), null);
    }

    private static Document document(Certificate certificate, String hash) {
        var documents = certificate.documents();
        return hash.equals(documents.certificate()) ? Document.CERTIFICATE : hash.equals(documents.report()) ? Document.REPORT : Document.STATEMENT_OF_APPLICABILITY;
    }

    /** Those of the caller's firm, or those that the caller's audit body issued, newest first. */
    @Permitted({LEAD, RESPONDENT, AUDITOR, CERTIFIER})
    public List<CertificateRow> list(Slice slice) {
        return rows(db.createQuery("select c from Certificate c where (c.firmId = :organization or c.auditBodyId = :organization) and c.id < :before order by c.id desc", Certificate.class)
                .setParameter("organization", caller.organization()).setParameter("before", slice.bound()).setMaxResults(slice.limit() + 1).getResultList());
    }

    /** The certificates that are active today, newest first. @param query part of a firm's name; may be null */
    @OpenToAll
    public List<CertificateRow> directory(String query, Slice slice) {
        var pattern = query == null || query.isBlank() ? "%" : "%" + query.strip().toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
        return rows(db.createQuery("""
                select c from Certificate c where c.status = :active and c.expiresAt > :now and lower(c.firm) like :pattern escape '!' and c.id < :before
                order by c.id desc""", Certificate.class).setParameter("active", Status.ACTIVE).setParameter("now", clock.instant()).setParameter("pattern", pattern)
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
        db.persist(certificate.change(status, reason, caller.person(), caller.name(), clock.instant(), succession.last(certificate)));
        trail.record(switch (status) {
            case ACTIVE -> Act.CERTIFICATE_RESTORED;
            case SUSPENDED -> Act.CERTIFICATE_SUSPENDED;
            case WITHDRAWN -> Act.CERTIFICATE_WITHDRAWN;
            case EXPIRED, SUPERSEDED -> throw new IllegalStateException("Nobody sets a certificate " + status);
        }, Subject.CERTIFICATE, certificate.id(), null, reason, Change.of(before.name(), status.name() + "\n" + reason));
        db.flush();
        return view(certificate);
    }

    /** A certificate of the caller's firm or audit body, with what only they may have. */
    @Permitted
    public Own own(String serial) {
        var certificate = own(serial, LockModeType.NONE);
        return new Own(certificate.review(), certificate.documents().report(), certificate.documents().applicability(), view(certificate));
    }

    /** What was done to a certificate of the caller's firm or audit body, newest first. */
    @Permitted
    public List<Trail.Row> history(String serial, Slice slice) {
        return trail.of(Subject.CERTIFICATE, own(serial, LockModeType.NONE).id(), slice);
    }

    /** A certificate of the caller's firm or audit body, or none. */
    Certificate own(String serial, LockModeType lock) {
        return db.createQuery("select c from Certificate c where c.serial = :serial and (c.firmId = :organization or c.auditBodyId = :organization)", Certificate.class)
                .setParameter("serial", Serial.read(serial).map(Serial::value).orElse("")).setParameter("organization", caller.organization()).setLockMode(lock)
                .getResultList().stream().findFirst().filter(certificate -> engagements.concernsCaller(certificate.review())).orElseThrow(RuleBroken::notFound);
    }

    /** The serial of the certificate that came of a review, for whoever may see the review. */
    @Permitted({LEAD, RESPONDENT, AUDITOR, CERTIFIER})
    public Optional<Serial> ofReview(UUID review) {
        return db.createQuery("select c from Certificate c where c.review = :review and (c.firmId = :organization or c.auditBodyId = :organization)", Certificate.class)
                .setParameter("review", review).setParameter("organization", caller.organization()).getResultList().stream().findFirst().map(Certificate::serial);
    }
}
