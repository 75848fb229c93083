package org.sanad.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sanad.proof.Verify.GENUINE;
import static org.sanad.proof.Verify.NOT_GENUINE;
import static org.sanad.proof.Verify.NOT_VOUCHED_FOR;
import static org.sanad.proof.Verify.UNREADABLE;

import jakarta.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sanad.proof.Bytes;
import org.sanad.proof.Verify;

class VerifyTest {

    private static final Signed OURS = Signed.installation();
    private static final Signed OTHERS = Signed.installation();
    private static final Instant MEANWHILE = Instant.parse("2026-12-01T00:00:00Z");

    @TempDir Path folder;

    private OfflineFiles files;
    private Path keys;

    /** What the program said, and how it ended. */
    private record Said(int code, String text) {

        String verdict() {
            return text.lines().findFirst().orElse("").split(":")[0];
        }
    }

    @BeforeEach
    void saveKeys() {
        files = new OfflineFiles(folder, OURS);
        keys = files.keys(OURS, "jwks.json");
    }

    private Said check(Path file, Path... keys) {
        return check(MEANWHILE, file, keys);
    }

    private static Said check(Instant now, Path file, Path... keys) {
        List<String> arguments = new ArrayList<>(List.of(file.toString()));
        for (Path each : keys) arguments.addAll(List.of("--keys", each.toString()));
        return run(now, arguments.toArray(String[]::new));
    }

    private static Said run(Instant now, String... arguments) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            return new Said(Verify.run(arguments, Clock.fixed(now, ZoneOffset.UTC), out, out),
                    said.toString(StandardCharsets.UTF_8));
        }
    }

    @Test
    void a_certificate_is_genuine_and_says_what_was_certified() {
        Said said = check(files.certificate(), keys);
        assertThat(said.code()).isEqualTo(GENUINE);
        assertThat(said.verdict()).isEqualTo("GENUINE");
        assertThat(said.text()).contains(Sample.SERIAL, "Indus Software House (Private) Limited",
                "ISO/IEC 27001:2022, Sanad checklist, version 3", "81.4 of 100", "Evidence sampled", "Mizan Assurance",
                "Ayesha Siddiqui", "Bilal Rahman", "5 October 2027", Sample.certificate().recordHash(),
                OURS.key().kid(), "https://verify.sanad.example/verify/" + Sample.SERIAL, "suspended or withdrawn");
    }

    @Test
    void a_report_is_genuine_and_says_its_number() {
        Said said = check(files.write("report.pdf", OURS.report(Sample.report())), keys);
        assertThat(said.code()).isEqualTo(GENUINE);
        assertThat(said.text()).contains(Sample.SERIAL, "carries no credential");
    }

    @Test
    void after_its_time_a_certificate_is_expired() {
        Said said = check(Instant.parse("2027-10-06T00:00:00Z"), files.certificate(), keys);
        assertThat(said.code()).isEqualTo(GENUINE);
        assertThat(said.verdict()).isEqualTo("GENUINE, BUT EXPIRED");
        assertThat(said.text()).contains("5 October 2027: EXPIRED");
    }

    @Test
    void what_was_altered_says_nothing_of_the_certificate() {
        for (Path file : List.of(files.flipped(), files.appended())) {
            Said said = check(file, keys);
            assertThat(said.code()).as("%s", file).isEqualTo(NOT_GENUINE);
            assertThat(said.verdict()).isEqualTo("ALTERED");
            assertThat(said.text()).doesNotContain("Held by", "81.4");
        }
    }

    @Test
    void the_credential_of_another_certificate_is_noticed() {
        Said said = check(files.swapped(), keys);
        assertThat(said.code()).isEqualTo(NOT_GENUINE);
        assertThat(said.verdict()).isEqualTo("CONTRADICTORY");
        assertThat(said.text()).doesNotContain("99.9");
    }

    @Test
    void a_key_that_is_not_among_those_given_does_not_count() {
        Path others = files.keys(OTHERS, "others.json");
        for (Path file : List.of(files.certificate(), files.credential())) {
            Said said = check(file, others);
            assertThat(said.code()).isEqualTo(NOT_GENUINE);
            assertThat(said.verdict()).isEqualTo("NOT SIGNED BY THESE KEYS");
            assertThat(said.text()).doesNotContain("81.4");
            assertThat(check(file, others, keys).code()).isEqualTo(GENUINE);
        }
    }

    @Test
    void without_keys_nobody_vouches() {
        Said said = check(files.certificate());
        assertThat(said.code()).isEqualTo(NOT_VOUCHED_FOR);
        assertThat(said.verdict()).isEqualTo("NOT VOUCHED FOR");
        assertThat(said.text()).contains(OURS.key().kid()).doesNotContain("81.4");
        assertThat(check(files.appended()).code()).isEqualTo(NOT_GENUINE);
        assertThat(check(files.credential()).code()).isEqualTo(UNREADABLE);
    }

    @Test
    void a_credential_is_genuine_and_no_letter_of_it_can_be_changed() {
        assertThat(check(files.credential(), keys).code()).isEqualTo(GENUINE);
        String text = files.credentialText();
        for (int at : new int[] {text.indexOf('.') + 200, text.lastIndexOf('.') + 20, text.length() - 1}) {
            char changed = (char) (text.charAt(at) == 'A' ? 'B' : text.charAt(at) == 'B' ? 'A'
                    : text.charAt(at) < 'z' && text.charAt(at) >= 'a' ? text.charAt(at) + 1 : 'b');
            Said said =
                    check(files.write("changed.jwt", text.substring(0, at) + changed + text.substring(at + 1)), keys);
            assertThat(said.code()).as("letter %s", at).isEqualTo(NOT_GENUINE);
        }
    }

    @Test
    void what_is_no_document_of_ours_is_not_signed() {
        Said said = check(files.write("notes.txt", "Our firm is certified."), keys);
        assertThat(said.code()).isEqualTo(NOT_GENUINE);
        assertThat(said.verdict()).isEqualTo("NOT SIGNED");
    }

    @Test
    void what_cannot_be_read_gets_one_sentence() throws IOException {
        Path large = folder.resolve("large.pdf");
        try (var file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(200L * 1024 * 1024);
        }
        for (Path file : List.of(files.write("empty.pdf", ""), large, folder.resolve("missing.pdf"), folder)) {
            Said said = check(file, keys);
            assertThat(said.code()).as("%s", file).isEqualTo(UNREADABLE);
            assertThat(said.text().lines()).hasSize(1);
        }
        for (String wrong : new String[] {"", "{}", "[]", "{\"keys\":[]}",
                "{\"keys\":[{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"AQ\",\"y\":\"AQ\"}]}", "x"}) {
            assertThat(check(files.certificate(), files.write("wrong.json", wrong)).code()).as(wrong)
                    .isEqualTo(UNREADABLE);
        }
        assertThat(run(MEANWHILE, "a.pdf", "b.pdf").code()).isEqualTo(UNREADABLE);
        assertThat(run(MEANWHILE, "--unknown", "a.pdf").code()).isEqualTo(UNREADABLE);
        assertThat(run(MEANWHILE).text()).contains("--keys");
    }

    @Test
    void what_nests_without_end_or_counts_without_end_gets_an_answer() {
        for (Path file : files.nested()) {
            Said said = check(file, keys);
            assertThat(said.code()).as("%s", file).isEqualTo(NOT_GENUINE);
            assertThat(said.verdict()).isIn("ALTERED", "NOT SIGNED", "NOT SIGNED BY THESE KEYS");
        }
        assertThat(check(files.write("5000.jwt", "eyJ" + "W1tb".repeat(5_000) + ".eyJ" + "W1tb".repeat(5_000) + ".AA"),
                keys).verdict()).isEqualTo("NOT SIGNED");
        Said said = check(files.certificate(), files.write("deep.json", "{\"keys\":" + "[".repeat(100_000)));
        assertThat(said.code()).isEqualTo(UNREADABLE);
        assertThat(said.text().lines()).hasSize(1);
    }

    @Test
    void spaces_tabs_and_line_ends_around_a_credential_do_not_count_and_nothing_else_may_stand_there() {
        List<Path> spaced = files.spaced();
        assertThat(check(spaced.get(0), keys).verdict()).isEqualTo("GENUINE");
        assertThat(spaced.subList(1, spaced.size()))
                .allSatisfy(file -> assertThat(check(file, keys).verdict()).isEqualTo("NOT SIGNED"));
    }

    @Test
    void what_anybody_can_make_of_our_files_without_our_key_is_altered() {
        assertThat(files.forged()).allSatisfy(file -> assertThat(check(file, keys).verdict()).isEqualTo("ALTERED"));
        assertThat(files.forged()).filteredOn(file -> file.toString().endsWith(".pdf"))
                .allSatisfy(file -> assertThat(check(file).verdict()).isEqualTo("ALTERED"));
    }

    @Test
    void a_time_stamp_is_told_as_the_word_of_somebody_whom_nobody_vouches_for() {
        Said said = check(files.write("stamped.pdf", files.stamped()), keys);
        assertThat(said.code()).isEqualTo(GENUINE);
        assertThat(said.text()).contains(
                "5 October 2026, 09:31 UTC, by an authority that calls itself CN=Test TSA. This check does not vouch "
                        + "for it");
        assertThat(check(files.forged().get(2), keys).text()).doesNotContain("DigiCert");
    }

    /** Half of all signatures are of the other form when they are made. */
    @Test
    void each_signature_has_the_form_that_counts() {
        for (int i = 0; i < 12; i++) {
            assertThat(check(files.write("signed.jwt", files.credentialText()), keys).code()).isEqualTo(GENUINE);
            assertThat(check(files.write("signed.pdf", OURS.certificate(Sample.certificate())), keys).code())
                    .isEqualTo(GENUINE);
        }
    }

    /** The same each time. */
    @Test
    void whatever_is_done_to_a_file_gets_an_answer() throws IOException {
        Random random = new Random(20_261_126);
        byte[] pdf = Files.readAllBytes(files.certificate());
        String[] jwt = files.credentialText().split("\\.");
        for (int i = 0; i < 1_500; i++) {
            Said said = check(files.write("fuzzed", i % 3 == 0 ? changed(pdf, random)
                    : i % 3 == 1 ? inSignature(pdf, random) : inCredential(jwt, random)), keys);
            assertThat(said.code()).as("change %s: %s", i, said.text()).isEqualTo(NOT_GENUINE);
        }
    }

    private static byte[] inSignature(byte[] pdf, Random random) {
        var gap =
                Pattern.compile("/Contents ?<([0-9a-f]{400,})>").matcher(new String(pdf, StandardCharsets.ISO_8859_1));
        assertThat(gap.find()).isTrue();
        byte[] signature = HexFormat.of().parseHex(gap.group(1));
        for (int times = random.nextInt(1, 4), at = 0; times > 0; times--)
            signature[at += random.nextInt(1, 450)] ^= (byte) (1 << random.nextInt(8));
        byte[] changed = pdf.clone();
        System.arraycopy(HexFormat.of().formatHex(signature).getBytes(StandardCharsets.US_ASCII), 0, changed,
                gap.start(1), gap.group(1).length());
        return changed;
    }

    private static byte[] inCredential(String[] jwt, Random random) {
        String[] parts = jwt.clone();
        int part = random.nextInt(3);
        parts[part] = Base64.getUrlEncoder().withoutPadding()
                .encodeToString(changed(Base64.getUrlDecoder().decode(parts[part]), random));
        return String.join(".", parts).getBytes(StandardCharsets.US_ASCII);
    }

    /** Some bytes flipped, and at times some cut out or repeated. */
    private static byte[] changed(byte[] good, Random random) {
        byte[] changed = good.clone();
        for (int times = random.nextInt(1, 6); times > 0; times--) {
            int at = random.nextInt(good.length);
            changed[at] = (byte) (good[at] ^ 1 << random.nextInt(8));
        }
        int from = random.nextInt(good.length);
        int to = Math.min(good.length, from + random.nextInt(1, 50));
        return switch (random.nextInt(3)) {
            case 0 -> Bytes.without(changed, from, to);
            case 1 -> (new String(changed, StandardCharsets.ISO_8859_1)
                    + new String(changed, from, to - from, StandardCharsets.ISO_8859_1))
                    .getBytes(StandardCharsets.ISO_8859_1);
            default -> changed;
        };
    }

    @Test
    void names_cannot_steer_the_terminal() {
        Said said = check(files.write("steered.pdf",
                OURS.certificate(Sample.certificate("Indus\u001b[2J\u202e Software", "علی‌اکبر"))), keys);
        assertThat(said.code()).isEqualTo(GENUINE);
        assertThat(said.text()).contains("Indus\ufffd[2J\ufffd Software", "علی‌اکبر").doesNotContain("\u001b",
                "\u202e");
    }

    @Test
    void programs_get_the_same_as_one_object() {
        Said said = run(MEANWHILE, "--json", "--keys=" + keys, files.certificate().toString());
        try (var reader = Json.createReader(new StringReader(said.text()))) {
            var json = reader.readObject();
            assertThat(json.getString("verdict")).isEqualTo("GENUINE");
            assertThat(json.getBoolean("expired")).isFalse();
            assertThat(json.getJsonObject("certificate").getString("score")).isEqualTo("81.4");
        }
    }
}
