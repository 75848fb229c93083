package org.sanad.certificate.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sanad.certificate.CertificateView;
import org.sanad.certificate.CertificateView.Step;
import org.sanad.certificate.Serial;
import org.sanad.certificate.Status;
import org.sanad.review.Assurance;
import org.sanad.scoring.Band;

class CertificateHistoryTest {

    private static final Instant ISSUED = Instant.parse("2026-01-14T10:00:00Z");
    private static final Instant EXPIRES = Instant.parse("2027-01-14T10:00:00Z");
    private static final Step GRANT = new Step(Status.ACTIVE, "The evidence supports the verdicts.", ISSUED, null);

    private static CertificateHistory of(Status status, Step... steps) {
        return new CertificateHistory(new CertificateView(Serial.read("7K3M-9QXT-2D4F-8R6W").orElseThrow(), status,
                "Karakoram Systems", "PK", "gdpr", "GDPR for IT firms", "2016/679",
                "Hosting", new BigDecimal("81.4"), Band.B, Band.B, List.of(), new BigDecimal("0.0"), Assurance.ON_SITE,
                "Mizan Assurance", "Omar Farooq", "Yusuf Rahman", ISSUED, EXPIRES, 2,
                "0".repeat(64), "1".repeat(64), "2".repeat(64), List.of(steps)));
    }

    private static Step step(Status status, int month) {
        return new Step(status, "Because of month " + month,
                ISSUED.atZone(java.time.ZoneOffset.UTC).withMonth(month).toInstant(), null);
    }

    @Test
    void calls_the_first_step_the_grant_and_later_ones_by_what_they_did() {
        var history = of(Status.ACTIVE, step(Status.ACTIVE, 5), step(Status.SUSPENDED, 3), GRANT);
        assertThat(history.getLines()).extracting(CertificateHistory.Line::key).containsExactly("verify.history.ACTIVE",
                "verify.history.SUSPENDED", "verify.history.GRANTED");
        assertThat(history.getReason()).isNull();
    }

    @Test
    void says_since_when_and_why_a_certificate_is_withdrawn() {
        var withdrawal = step(Status.WITHDRAWN, 11);
        var history = of(Status.WITHDRAWN, withdrawal, GRANT);
        assertThat(history.getSince()).isEqualTo(withdrawal.at());
        assertThat(history.getReason()).isEqualTo(withdrawal.reason());
    }

    @Test
    void names_the_newer_certificate_only_while_it_is_the_last_word() {
        var newer = Serial.read("VEW0-PSRV-BDD8-S8CB").orElseThrow();
        var superseded = new Step(Status.SUPERSEDED, "A newer one was issued.", EXPIRES.minusSeconds(1), newer);
        assertThat(of(Status.SUPERSEDED, superseded, GRANT).certificate().getSuccessor()).isEqualTo(newer);
        assertThat(of(Status.SUPERSEDED, superseded, GRANT).getLines().get(0).key())
                .isEqualTo("verify.history.SUPERSEDED");
        assertThat(of(Status.SUPERSEDED, superseded, GRANT).getSince()).isEqualTo(superseded.at());
        assertThat(of(Status.ACTIVE, GRANT).certificate().getSuccessor()).isNull();
    }

    @Test
    void tells_the_end_of_validity_as_a_step_without_a_reason() {
        var history = of(Status.EXPIRED, GRANT);
        assertThat(history.getLines().get(0))
                .isEqualTo(new CertificateHistory.Line("verify.history.EXPIRED", EXPIRES, null));
        assertThat(history.getSince()).isEqualTo(EXPIRES);
        assertThat(history.getReason()).isNull();
    }
}
