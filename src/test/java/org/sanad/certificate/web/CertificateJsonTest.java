package org.sanad.certificate.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sanad.certificate.CertificateRow;
import org.sanad.certificate.Serial;
import org.sanad.certificate.Status;
import org.sanad.review.Assurance;
import org.sanad.scoring.Band;

class CertificateJsonTest {

    @Test
    void a_list_names_the_checklist_by_its_code_as_one_certificate_does() {
        var issued = Instant.parse("2026-11-01T09:00:00Z");
        var row = new CertificateRow(UUID.randomUUID(), Serial.read("VEW0-PSRV-BDD8-S8CB").orElseThrow(), Status.ACTIVE,
                "Indus", "PK", "gdpr", "GDPR for IT firms", "2016/679",
                BigDecimal.TEN, Band.B, Assurance.DESK_REVIEWED, issued, issued.plusSeconds(60));
        assertThat(CertificatesResource.shown(row)).containsEntry("framework", "gdpr")
                .containsEntry("frameworkTitle", "GDPR for IT firms").containsEntry("frameworkVersion", "2016/679");
    }
}
