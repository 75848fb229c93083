package org.sanad.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sanad.platform.CanonicalJson;
import org.sanad.platform.RuleBroken;
import org.sanad.platform.Sha256;
import org.sanad.review.Assurance;

/** What a certificate is worth, day by day. */
class CertificateTest {

    private static final UUID FIRM = UUID.randomUUID();
    private static final Instant ISSUED = Sample.certificate().issuedAt();
    private static final Instant EXPIRES = Sample.certificate().expiresAt();
    private static final Instant NOW = ISSUED.plusSeconds(60);
    private static final Serial NEWER = Serial.read("VEW0-PSRV-BDD8-S8CB").orElseThrow();
    private static final String ROOT = "0".repeat(64);

    private static Certificate of(UUID firm, String checklist, String scope) {
        return new Certificate(UUID.randomUUID(), firm, UUID.randomUUID(), Sample.certificate("Indus", scope),
                checklist, "PK", Assurance.DESK_REVIEWED, new StatusPlace(1, 1));
    }

    private static Certificate certificate(String scope) {
        return of(FIRM, "gdpr", scope);
    }

    private static void change(Certificate certificate, Status status, Instant at) {
        certificate.change(status, "A reason", UUID.randomUUID(), "Yusuf", at, ROOT);
    }

    @Test
    void expires_to_the_moment_by_the_clock_alone() {
        var certificate = certificate("Hosting");
        assertThat(certificate.statusAt(ISSUED)).isEqualTo(Status.ACTIVE);
        assertThat(certificate.statusAt(EXPIRES.minusNanos(1000))).isEqualTo(Status.ACTIVE);
        assertThat(certificate.statusAt(EXPIRES)).isEqualTo(Status.EXPIRED);
        assertThat(CertificateRow.of(certificate, EXPIRES).status()).isEqualTo(Status.EXPIRED);
        assertThatThrownBy(() -> change(certificate, Status.SUSPENDED, EXPIRES)).hasMessage("certificate.expired");
    }

    @ParameterizedTest
    @EnumSource(value = Status.class, names = {"SUSPENDED", "WITHDRAWN"})
    void what_was_decided_is_said_even_after_its_time(Status status) {
        var certificate = certificate("Hosting");
        change(certificate, status, NOW);
        assertThat(certificate.statusAt(EXPIRES.plusSeconds(1))).isEqualTo(status);
    }

    @Test
    void what_is_superseded_stays_so() {
        var certificate = certificate("Hosting");
        certificate.supersede(NEWER, "A newer one was issued.", UUID.randomUUID(), "Yusuf", NOW, ROOT);
        assertThat(certificate.statusAt(NOW)).isEqualTo(Status.SUPERSEDED);
        assertThat(certificate.statusAt(EXPIRES)).isEqualTo(Status.SUPERSEDED);
        for (var wanted : new Status[] {Status.ACTIVE, Status.SUSPENDED, Status.WITHDRAWN}) {
            assertThatThrownBy(() -> change(certificate, wanted, NOW)).isInstanceOfSatisfying(RuleBroken.class, no -> {
                assertThat(no.kind()).isEqualTo(RuleBroken.Kind.CONFLICT);
                assertThat(no.key()).isEqualTo("certificate.superseded-is-final");
            });
        }
        assertThatThrownBy(() -> change(certificate("Hosting"), Status.SUPERSEDED, NOW))
                .hasMessage("certificate.superseded-by-itself");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hosting in Lahore", "  hosting\u00a0 IN\nLahore ", "HOSTING IN LAHORE"})
    void gives_way_to_a_newer_one_for_the_same_scope_however_it_is_written(String scope) {
        assertThat(certificate("Hosting in Lahore").givesWayTo(certificate(scope), NOW)).isTrue();
    }

    @Test
    void gives_way_to_no_other() {
        var certificate = certificate("Hosting in Lahore");
        assertThat(certificate.givesWayTo(certificate("Hosting in Karachi"), NOW)).isFalse();
        assertThat(certificate.givesWayTo(certificate("Hosting inLahore"), NOW)).isFalse();
        assertThat(certificate.givesWayTo(of(FIRM, "gdpr-2", "Hosting in Lahore"), NOW)).isFalse();
        assertThat(certificate.givesWayTo(of(UUID.randomUUID(), "gdpr", "Hosting in Lahore"), NOW)).isFalse();
        assertThat(certificate.givesWayTo(certificate, NOW)).isFalse();
    }

    @Test
    void gives_way_while_it_could_still_be_relied_on_and_not_afterwards() {
        var suspended = certificate("Hosting");
        change(suspended, Status.SUSPENDED, NOW);
        assertThat(suspended.givesWayTo(certificate("Hosting"), NOW)).isTrue();
        assertThat(suspended.givesWayTo(certificate("Hosting"), EXPIRES)).isFalse();
        change(suspended, Status.WITHDRAWN, NOW);
        assertThat(suspended.givesWayTo(certificate("Hosting"), NOW)).isFalse();
        assertThat(certificate("Hosting").givesWayTo(certificate("Hosting"), EXPIRES)).isFalse();
    }

    @Test
    void a_step_names_its_successor_under_its_seal_and_older_steps_are_sealed_as_ever() {
        var step = certificate("Hosting").supersede(NEWER, "A newer one was issued.", UUID.randomUUID(), "Yusuf", NOW,
                ROOT);
        assertThat(step.successor()).isEqualTo(NEWER);
        var id = UUID.fromString("0198f3a0-0000-7000-8000-000000000001");
        var row = new java.util.TreeMap<String, Object>(java.util.Map.of("id", id.toString(), "status", "SUSPENDED"));
        assertThat(StatusChange.sealed(row, 2, ROOT)).isEqualTo(CanonicalJson
                .of(java.util.Map.of("id", id.toString(), "status", "SUSPENDED", "number", 2, "previous", ROOT)));
        var change = certificate("Hosting").change(Status.SUSPENDED, "The office moved.", id, "Yusuf", NOW, ROOT);
        assertThat(change.successor()).isNull();
        assertThat(change.seal()).hasSize(64).isNotEqualTo(Sha256.of(""));
    }
}
