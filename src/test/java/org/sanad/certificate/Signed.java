package org.sanad.certificate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sanad.keys.Keys;
import org.sanad.keys.PublishedKey;
import org.sanad.keys.SigningKey;
import org.sanad.review.Assurance;
import org.sanad.server.Settings;

/** An installation with keys of its own, which signs. */
record Signed(Path home, Keys keys, SigningKey key, TimeStamps stamps, Instant now) {

    static final UUID FIRM = UUID.fromString("019a0000-0000-7000-8000-000000000001");
    static final URI BASE = URI.create("https://verify.sanad.example");

    static Signed installation(String... namesAndValues) {
        try {
            Path home = Files.createTempDirectory("sanad-signed");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(home)));
            return at(home, Instant.parse("2026-10-05T09:31:07Z"), namesAndValues);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same installation, started at another time. */
    Signed at(Instant time, String... namesAndValues) {
        return at(home, time, namesAndValues);
    }

    private static Signed at(Path home, Instant time, String... namesAndValues) {
        Map<String, String> values =
                new HashMap<>(Map.of("SANAD_HOME", home.toString(), "SANAD_BASE_URL", "https://verify.sanad.example"));
        for (int i = 0; i < namesAndValues.length; i += 2) values.put(namesAndValues[i], namesAndValues[i + 1]);
        Settings settings = Settings.read(values::get);
        Clock clock = Clock.fixed(time, ZoneOffset.UTC);
        Keys keys = new Keys(settings, clock);
        return new Signed(home, keys, keys.current(), new TimeStamps(settings, clock), time);
    }

    private static void remove(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Signing begin() {
        return new Signing(key, now, stamps);
    }

    byte[] certificate(CertificateFacts facts) {
        Signing signing = begin();
        return signing.sign(CertificatePdf.of(facts, Pdf.english(), signing.signatory(), credential(facts, null)));
    }

    byte[] report(ReportFacts facts) {
        Signing signing = begin();
        return signing.sign(ReportPdf.of(facts, Pdf.english(), signing.signatory()));
    }

    /** The signed credential: the embedded one without documents. */
    String credential(CertificateFacts facts, Certificate.Documents documents) {
        return begin().sign(credential(facts).json(documents), Credential.TYPE);
    }

    Credential credential(CertificateFacts facts) {
        Assurance assurance = Arrays.stream(Assurance.values()).filter(level -> level.name().equals(facts.assurance()))
                .findFirst().orElse(Assurance.EVIDENCE_SAMPLED);
        return new Credential(facts, FIRM, "iso-27001-2022", assurance, new StatusPlace(1, 4711), BASE, Pdf.english());
    }

    Set<String> published() {
        return keys.published().stream().map(PublishedKey::kid).collect(Collectors.toSet());
    }
}
