package org.sanad.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.sanad.organization.Organization;
import org.sanad.platform.Sha256;
import org.sanad.review.CertificateGranted;
import org.sanad.review.Engagements;
import org.sanad.review.ReviewView;
import org.sanad.scoring.Cap;
import org.sanad.server.Settings;
import org.sanad.trail.Trail;
import org.sanad.trail.TrailEventType;
import org.sanad.trail.TrailSubject;

/**
 * Makes the certificate in the transaction of the decision: copies what was certified, prints and signs it and its
 * report, and remembers their hashes.
 */
@ApplicationScoped
public class Issuer {

    private static final int MONTHS_VALID = 12;
    /** Stands in for the root until all that it covers is known. */
    private static final String UNROOTED = "0".repeat(64);

    @PersistenceContext EntityManager db;
    @Inject Engagements engagements;
    @Inject Records records;
    @Inject DocumentStore documents;
    @Inject Signatures signatures;
    @Inject StatusLists statusLists;
    @Inject Settings settings;
    @Inject Succession succession;
    @Inject Trail trail;

    void issue(@Observes CertificateGranted granted) {
        var view = engagements.view(granted.review());
        var review = view.review();
        var firm = db.find(Organization.class, review.firm());
        var facts = facts(view, Serial.next(), firm);
        var framework = view.examination().sheet().framework().code();
        var place = statusLists.free();
        var certificate = new Certificate(review.id(), review.firm(), review.auditBody(), facts, framework,
                firm.country(), review.assurance(), place);
        var bundle = records.of(view, certificate);
        facts = facts.rooted(bundle.root());
        var signing = signatures.begin();
        var credential =
                new Credential(facts, firm.id(), framework, review.assurance(), place, settings.baseUrl(), words());
        var pdf = kept(signing.sign(CertificatePdf.of(facts, words(), signing.signatory(),
                signing.sign(credential.json(null), Credential.TYPE))));
        var content = ReportContent.of(facts, view);
        var report = kept(signing.sign(ReportPdf.of(content, words(), signing.signatory())));
        var applicability = ApplicabilityPdf.isFor(framework)
                ? kept(signing.sign(ApplicabilityPdf.of(content, words(), signing.signatory())))
                : null;
        var issued = new Certificate.Documents(pdf, report, applicability);
        certificate.bind(bundle, issued,
                kept(signing.sign(credential.json(issued), Credential.TYPE).getBytes(StandardCharsets.US_ASCII)));
        succession.lock(firm);
        db.persist(certificate);
        db.flush();
        db.persist(new StatusChange(certificate.id(), Status.ACTIVE, review.reason(), null, review.certifier(),
                view.certifier(), review.decidedAt(), 1, bundle.root()));
        var stamp = signing.stampMissing() ? ", " + words().getString("trail.no-time-stamp") : "";
        trail.record(TrailEventType.CERTIFICATE_ISSUED, TrailSubject.CERTIFICATE, certificate.id(), null,
                issued(certificate) + stamp);
        succession.supersede(certificate, review.certifier(), view.certifier());
    }

    /** Its hash, once it is on disk. */
    private String kept(byte[] document) {
        documents.keep(document);
        return Sha256.of(document);
    }

    /** What the trail says of a new certificate: its number, and the hashes that bind all else. */
    static String issued(Certificate certificate) {
        var documents = certificate.documents();
        return certificate.serial() + ", root " + certificate.recordHash() + ", certificate.pdf "
                + documents.certificate() + ", report.pdf " + documents.report()
                + (documents.applicability() == null ? "" : ", statement.pdf " + documents.applicability())
                + (certificate.credentialSha256() == null ? "" : ", credential " + certificate.credentialSha256());
    }

    private CertificateFacts facts(ReviewView view, Serial serial, Organization firm) {
        var review = view.review();
        var framework = view.examination().sheet().framework();
        var score = view.examination().comparison().assured();
        Instant issued = review.decidedAt();
        Instant expires = issued.atZone(ZoneOffset.UTC).plusMonths(MONTHS_VALID).toInstant();
        return new CertificateFacts(serial.toString(), view.firm(), country(firm.country()), view.assessment().scope(),
                framework.title(), framework.version(),
                score.floor().toString(), score.band().name(), score.rawBand().name(), review.assurance().name(),
                score.exclusionShare().toString(), view.auditBody(),
                view.auditor(), view.certifier(), issued, expires, UNROOTED, verifyAt(serial),
                caps(view, score.caps()));
    }

    URI verifyAt(Serial serial) {
        return settings.baseUrl().resolve("/verify/" + serial);
    }

    static String country(String code) {
        return code == null ? "–" : Locale.of("", code).getDisplayCountry(Locale.UK);
    }

    /** Every cap in words, worst first. */
    static List<String> caps(ReviewView view, List<Cap> caps) {
        var words = words();
        return caps.stream().sorted((one, other) -> other.band().compareTo(one.band()))
                .map(cap -> CapWords.of(cap, view.examination().sheet().framework(), words)).toList();
    }

    static ResourceBundle words() {
        return ResourceBundle.getBundle("org.sanad.messages", Locale.UK);
    }
}
