package org.sanad.certificate;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.sanad.review.Assurance;
import org.sanad.scoring.Band;

/** A certificate in a list. {@code framework} is the checklist's title. */
public record CertificateRow(UUID id, Serial serial, Status status, String firm, String country, String frameworkCode,
        String framework, String frameworkVersion, BigDecimal score, Band band,
        Assurance assurance, Instant issued, Instant expires) {

    static CertificateRow of(Certificate certificate, Instant now) {
        return new CertificateRow(certificate.id(), certificate.serial(), certificate.statusAt(now), certificate.firm(),
                certificate.country(), certificate.frameworkCode(),
                certificate.framework(), certificate.frameworkVersion(), certificate.score(), certificate.band(),
                certificate.assurance(), certificate.issuedAt(), certificate.expiresAt());
    }
}
