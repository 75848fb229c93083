package org.sanad.certificate;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.sanad.review.Assurance;
import org.sanad.scoring.Band;

/**
 * What anybody may read about a certificate.
 *
 * @param caps    every cap that applied, in words, worst first
 * @param recordFormat 1 where the record hash is that of a text, 2 where it is the root of a hash tree
 * @param credentialSha256 null where it was issued before there were credentials
 * @param history newest first
 */
public record CertificateView(Serial serial, Status status, String firm, String country, String frameworkCode,
        String framework, String frameworkVersion, String scope,
        BigDecimal score, Band rawBand, Band band, List<String> caps, BigDecimal exclusionShare, Assurance assurance,
        String auditBody, String auditor, String certifier,
        Instant issued, Instant expires, int recordFormat, String recordHash, String pdfSha256, String credentialSha256,
        List<Step> history) {

    /** Whether the record hash is the root of a hash tree. */
    public boolean isRooted() {
        return recordFormat == Bundle.FORMAT;
    }

    /** The newer certificate that took its place; null unless it is superseded. */
    public Serial getSuccessor() {
        return status == Status.SUPERSEDED && !history.isEmpty() ? history.get(0).successor() : null;
    }

    /** One step of the history. @param successor the newer certificate where this one was superseded, else null */
    public record Step(Status status, String reason, Instant at, Serial successor) {}

    static CertificateView of(Certificate certificate, List<StatusChange> history, Instant now) {
        var caps = certificate.caps().isEmpty() ? List.<String>of() : List.of(certificate.caps().split("\n"));
        return new CertificateView(certificate.serial(), certificate.statusAt(now), certificate.firm(),
                certificate.country(), certificate.frameworkCode(),
                certificate.framework(), certificate.frameworkVersion(), certificate.scope(), certificate.score(),
                certificate.rawBand(), certificate.band(), caps,
                certificate.exclusionShare(), certificate.assurance(), certificate.auditBody(), certificate.auditor(),
                certificate.certifier(), certificate.issuedAt(),
                certificate.expiresAt(), certificate.recordFormat(), certificate.recordHash(), certificate.pdfSha256(),
                certificate.credentialSha256(),
                history.stream().map(
                        change -> new Step(change.status(), change.reason(), change.changedAt(), change.successor()))
                        .toList());
    }
}
