package org.sanad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sanad.support.Given.CERTIFIER;
import static org.sanad.support.Given.INDUS;
import static org.sanad.support.Given.KARAKORAM;
import static org.sanad.support.Given.PASSWORD;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.StringReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.openpdf.text.Document;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfStamper;
import org.openpdf.text.pdf.PdfWriter;
import org.sanad.certificate.Forged;
import org.sanad.platform.Sha256;
import org.sanad.proof.Bytes;
import org.sanad.proof.CredentialText;
import org.sanad.support.Browser;
import org.sanad.support.Database;
import org.sanad.support.OnEachDatabase;
import org.sanad.support.Server;

/**
 * A certificate proves itself: what it says can be checked without us, and nothing that was done to it goes unnoticed
 * by us.
 */
class ProofIT {

    private static byte[] pdf(Server server, String serial) {
        return server.anonymous().get("/certificates/" + serial + "/certificate.pdf").is(200).body();
    }

    private static String credential(Server server, String serial) {
        var response = server.anonymous().get("/certificates/" + serial + "/credential").is(200);
        assertThat(response.header("Content-Type")).startsWith("application/vc+jwt");
        return response.text();
    }

    private static JsonObject checked(Server server, byte[] file) {
        return server.anonymous().upload("/certificates/verification", "dropped", file, Map.of()).is(200).json();
    }

    private static String result(Server server, byte[] file) {
        return checked(server, file).getString("result");
    }

    private static void status(Server server, String serial, String status) {
        server.as(CERTIFIER).post("/certificates/" + serial + "/status",
                org.sanad.support.Json.object("status", status, "reason", "As it was found.")).is(200);
    }

    /** What is signed, once somebody else's library says that one of the published keys signed it. */
    private static JsonObject verified(Server server, String jwt) throws Exception {
        var keys = JWKSet.parse(server.anonymous().get(server.address() + "/.well-known/jwks.json").is(200).text());
        var parsed = JWSObject.parse(jwt);
        assertThat(parsed.getHeader().getType().getType()).isEqualTo("vc+jwt");
        assertThat(parsed.verify(new ECDSAVerifier(keys.getKeyByKeyId(parsed.getHeader().getKeyID()).toECKey())))
                .isTrue();
        return Json.createReader(new StringReader(parsed.getPayload().toString())).readObject();
    }

    private static boolean bit(Server server, JsonObject entry) throws Exception {
        var list = server.anonymous().get(
                entry.getString("statusListCredential").replaceFirst("https?://[^/]+", server.address().toString()))
                .is(200);
        assertThat(list.header("Content-Type")).startsWith("application/vc+jwt");
        var json = verified(server, list.text());
        assertThat(json.getString("id")).isEqualTo(entry.getString("statusListCredential"));
        assertThat(Instant.parse(json.getString("validUntil"))).isAfter(Instant.now());
        var subject = json.getJsonObject("credentialSubject");
        assertThat(subject.getString("statusPurpose")).isEqualTo(entry.getString("statusPurpose"));
        var bits = new GZIPInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(subject.getString("encodedList").substring(1))))
                .readAllBytes();
        assertThat(bits).hasSizeGreaterThanOrEqualTo(16 * 1024);
        int index = Integer.parseInt(entry.getString("statusListIndex"));
        return (bits[index / 8] >> 7 - index % 8 & 1) == 1;
    }

    @OnEachDatabase
    void the_credential_verifies_with_the_published_keys_and_says_what_the_certificate_says(Database database)
            throws Exception {
        var server = database.server();
        var serial = server.given().certified(INDUS);
        var view = server.anonymous().get("/certificates/" + serial).is(200).json();
        var json = verified(server, credential(server, serial));
        var subject = json.getJsonObject("credentialSubject");
        assertThat(subject.getString("rootHash")).isEqualTo(view.getString("rootHash"));
        assertThat(subject.getString("serial")).isEqualTo(serial);
        assertThat(json.getString("validFrom")).isEqualTo(view.getString("issued"));
        assertThat(json.getString("validUntil")).isEqualTo(view.getString("expires"));
        assertThat(json.getJsonArray("evidence").getJsonObject(0).getString("description"))
                .isEqualTo("SHA-256 " + view.getString("pdfHash"));
        assertThat(view.getString("pdfHash")).isEqualTo(Sha256.of(pdf(server, serial)));
        var did = server.anonymous().get(server.address() + "/.well-known/did.json").is(200).json();
        assertThat(json.getJsonObject("issuer").getString("id")).isEqualTo(did.getString("id")).startsWith("did:web:");
        var kid = JWSObject.parse(credential(server, serial)).getHeader().getKeyID();
        assertThat(did.getJsonArray("assertionMethod").toString()).contains(did.getString("id") + "#" + kid);
        var checked = checked(server, credential(server, serial).getBytes(StandardCharsets.US_ASCII));
        assertThat(checked.getString("result") + checked.getString("document") + checked.getString("status"))
                .isEqualTo("GENUINECREDENTIALACTIVE");
        server.anonymous().get("/certificates/0000-0000-0000-0000/credential").problem(404);
    }

    @OnEachDatabase
    void a_firm_reads_what_others_did_to_its_certificate_and_another_firm_does_not(Database database) {
        var server = database.server();
        var serial = server.given().certified(INDUS);
        status(server, serial, "SUSPENDED");
        var seen = Browser.signedIn(server, INDUS, PASSWORD).get("/organization/trail").is(200).text();
        assertThat(seen).contains(serial, "As it was found.").doesNotContain(serial + ", root ");
        assertThat(Browser.signedIn(server, KARAKORAM, PASSWORD).get("/organization/trail").is(200).text())
                .doesNotContain(serial, "As it was found.");
    }

    @OnEachDatabase
    void its_bits_follow_its_status_at_once(Database database) throws Exception {
        var server = database.server();
        var serial = server.given().certified(INDUS);
        var entries = verified(server, credential(server, serial)).getJsonArray("credentialStatus")
                .getValuesAs(JsonObject.class);
        var revocation = entries.get(0);
        var suspension = entries.get(1);
        assertThat(List.of(bit(server, revocation), bit(server, suspension))).containsExactly(false, false);
        status(server, serial, "SUSPENDED");
        assertThat(List.of(bit(server, revocation), bit(server, suspension))).containsExactly(false, true);
        status(server, serial, "ACTIVE");
        assertThat(List.of(bit(server, revocation), bit(server, suspension))).containsExactly(false, false);
        status(server, serial, "WITHDRAWN");
        assertThat(List.of(bit(server, revocation), bit(server, suspension))).containsExactly(true, false);
        var withdrawn = checked(server, pdf(server, serial));
        assertThat(withdrawn.getString("result") + withdrawn.getString("status")).isEqualTo("GENUINEWITHDRAWN");
        server.anonymous().get("/status-lists/1-message").problem(404);
        server.anonymous().get("/status-lists/99999-revocation").problem(404);
        assertThat(server.anonymous().get(server.address() + "/status-lists/nothing").status()).isEqualTo(404);
    }

    @OnEachDatabase
    void one_changed_character_of_a_credential_is_seen(Database database) {
        var server = database.server();
        var jwt = credential(server, server.given().certified(INDUS));
        var random = new Random(7);
        for (int i = 0; i < 60; i++) {
            int at = random.nextInt(jwt.length() - 1);
            char other = jwt.charAt(at) == 'A' ? 'B' : 'A';
            var changed = jwt.substring(0, at) + other + jwt.substring(at + 1);
            assertThat(result(server, changed.getBytes(StandardCharsets.US_ASCII))).as("changed at %d", at)
                    .isIn("ALTERED", "UNKNOWN");
        }
        var parts = jwt.split("\\.");
        var payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replaceFirst("\"score\":\"[\\d.]+\"|\"value\":\"[\\d.]+\"", "\"value\":\"99.9\"");
        var better = encoded(payload);
        assertThat(result(server, (parts[0] + "." + better + "." + parts[2]).getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("ALTERED");
        var unsigned = encoded("{\"alg\":\"none\",\"typ\":\"vc+jwt\"}") + "." + better + ".";
        assertThat(result(server, unsigned.getBytes(StandardCharsets.US_ASCII))).isEqualTo("ALTERED");
        var keyed = encoded("{\"alg\":\"HS256\",\"typ\":\"vc+jwt\"}") + "." + better + "." + parts[2];
        assertThat(result(server, keyed.getBytes(StandardCharsets.US_ASCII))).isEqualTo("ALTERED");
    }

    @OnEachDatabase
    void what_nests_without_end_is_not_a_credential_and_harms_nobody(Database database) {
        var server = database.server();
        for (int depth : new int[] {100, 900, 5_000}) {
            var nested = encoded("{\"id\":" + "[".repeat(depth) + "]".repeat(depth) + "}");
            var plain = encoded("{\"alg\":\"ES256\",\"typ\":\"vc+jwt\"}");
            for (var jwt : List.of(plain + "." + nested + ".AA", nested + "." + plain + ".AA",
                    nested + "." + nested + ".AA")) {
                assertThat(result(server, jwt.getBytes(StandardCharsets.US_ASCII))).isEqualTo("UNKNOWN");
            }
        }
    }

    @OnEachDatabase
    void only_spaces_tabs_and_line_ends_may_stand_around_a_credential(Database database) {
        var server = database.server();
        var jwt = credential(server, server.given().certified(INDUS));
        assertThat(result(server, (" \t" + jwt + "\r\n").getBytes(StandardCharsets.US_ASCII))).isEqualTo("GENUINE");
        for (var other : List.of("\u00a0", "\u001c", "\u000b", "\u0085"))
            assertThat(result(server, (jwt + other).getBytes(StandardCharsets.ISO_8859_1))).isEqualTo("UNKNOWN");
    }

    @OnEachDatabase
    void whatever_is_done_to_a_file_gets_an_answer(Database database) {
        var server = database.server();
        var serial = server.given().certified(INDUS);
        var random = new Random(13);
        for (var good : List.of(pdf(server, serial), credential(server, serial).getBytes(StandardCharsets.US_ASCII))) {
            for (int i = 0; i < 40; i++) {
                int from = random.nextInt(good.length - 50);
                int to = from + random.nextInt(1, 50);
                var changed = i % 2 == 0 ? Bytes.without(good, from, to) : good.clone();
                changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
                assertThat(result(server, changed)).as("change %s", i).isIn("ALTERED", "UNKNOWN");
            }
        }
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @OnEachDatabase
    void nothing_done_to_the_file_goes_unnoticed(Database database) throws Exception {
        var server = database.server();
        var serial = server.given().certified(INDUS);
        var other = server.given().certified(INDUS);
        var good = pdf(server, serial);
        var genuine = checked(server, good);
        assertThat(genuine.getString("result") + genuine.getString("signature")).isEqualTo("GENUINEGENUINE");

        var random = new Random(11);
        for (int i = 0; i < 40; i++) {
            var flipped = good.clone();
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            assertThat(result(server, flipped)).isEqualTo("ALTERED");
        }
        altered(server, painted(good), "NOT_WHOLE");
        altered(server, scripted(good), "NOT_WHOLE");
        altered(server, Arrays.copyOf(good, good.length + 1), "NOT_WHOLE");
        altered(server, Arrays.copyOf(good, good.length - 1), "NOT_WHOLE");
        altered(server, replaced(good, serial, other), "BROKEN");
        altered(server, swapped(good, embedded(pdf(server, other))), "BROKEN");
        altered(server, transplanted(good, pdf(server, other)), "BROKEN");
        altered(server, Forged.malleated(good), "BROKEN");
        assertThat(result(server, Forged.malleated(credential(server, serial)).getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("ALTERED");
        assertThat(result(server, Forged.malleated(embedded(good)).getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("ALTERED");
        assertThat(result(server, embedded(good).getBytes(StandardCharsets.US_ASCII)))
                .as("as it lies in the certificate").isEqualTo("GENUINE");
        altered(server, made("Readiness certificate " + serial, true), "UNSIGNED");
        assertThat(result(server, made("A script", true))).isEqualTo("UNKNOWN");
    }

    private static void altered(Server server, byte[] file, String why) {
        var checked = checked(server, file);
        assertThat(checked.getString("result") + " " + checked.getString("signature")).isEqualTo("ALTERED " + why);
    }

    /** Paints another score over the page, in an update that leaves every signed byte as it was. */
    private static byte[] painted(byte[] pdf) throws Exception {
        var out = new ByteArrayOutputStream();
        var stamper = new PdfStamper(new PdfReader(pdf), out, null, true);
        var over = stamper.getOverContent(1);
        over.beginText();
        over.setFontAndSize(BaseFont.createFont(), 23);
        over.setTextMatrix(82, 425);
        over.showText("99.9");
        over.endText();
        stamper.close();
        assertThat(Arrays.copyOf(out.toByteArray(), pdf.length)).isEqualTo(pdf);
        return out.toByteArray();
    }

    private static byte[] scripted(byte[] pdf) throws Exception {
        var out = new ByteArrayOutputStream();
        var stamper = new PdfStamper(new PdfReader(pdf), out, null, true);
        stamper.addJavaScript("app.alert('Genuine')");
        stamper.close();
        return out.toByteArray();
    }

    private static byte[] made(String text, boolean script) {
        var out = new ByteArrayOutputStream();
        var document = new Document();
        var writer = PdfWriter.getInstance(document, out);
        writer.setCompressionLevel(0);
        document.open();
        document.add(new Paragraph(text));
        if (script) writer.addJavaScript("app.alert('" + text + "')");
        document.close();
        return out.toByteArray();
    }

    private static byte[] replaced(byte[] pdf, String text, String by) {
        return new String(pdf, StandardCharsets.ISO_8859_1).replace(text, by).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String embedded(byte[] pdf) {
        return CredentialText.embeddedIn(pdf).orElseThrow().text();
    }

    /** The same length, so that nothing else moves. */
    private static byte[] swapped(byte[] pdf, String credential) {
        var own = embedded(pdf);
        var fitting = credential.length() > own.length() ? credential.substring(0, own.length())
                : credential + " ".repeat(own.length() - credential.length());
        return replaced(pdf, own, fitting);
    }

    /** The signature of one certificate in the file of another. */
    private static byte[] transplanted(byte[] from, byte[] into) {
        var pattern = Pattern.compile("/Contents ?<([0-9a-f]{400,})>");
        var signature = pattern.matcher(new String(from, StandardCharsets.ISO_8859_1));
        var place = pattern.matcher(new String(into, StandardCharsets.ISO_8859_1));
        assertThat(signature.find() && place.find()).isTrue();
        assertThat(signature.group(1)).hasSameSizeAs(place.group(1));
        var result = into.clone();
        System.arraycopy(signature.group(1).getBytes(StandardCharsets.US_ASCII), 0, result, place.start(1),
                place.group(1).length());
        return result;
    }

    /** Two installations with the same names, each with keys of its own. */
    @OnEachDatabase
    void a_document_that_was_changed_in_its_file_is_not_sent(Database database) throws Exception {
        var server = database.server();
        var serial = server.given().certified(INDUS);
        var good = pdf(server, serial);
        var sha256 = Sha256.of(good);
        Path file;
        try (var files = Files.walk(server.home().resolve("documents"))) {
            file = files.filter(one -> one.getFileName().toString().equals(sha256)).findFirst().orElseThrow();
        }
        var log = server.logFromNow();
        var flipped = good.clone();
        flipped[good.length / 2] ^= 1;
        Files.write(file, flipped);
        try {
            server.anonymous().get("/certificates/" + serial + "/certificate.pdf").problem(500);
            assertThat(log.get()).contains("was changed in its file");
        } finally {
            Files.write(file, good);
        }
        assertThat(pdf(server, serial)).isEqualTo(good);
    }

    @OnEachDatabase
    void a_certificate_that_another_installation_signed_is_not_ours(Database database) {
        var server = database.server();
        var elsewhere = database == Database.H2 ? Database.MYSQL : Database.H2;
        var foreign = elsewhere.server();
        var serial = foreign.given().certified(INDUS);
        var checked = checked(server, pdf(foreign, serial));
        assertThat(checked.getString("result") + checked.getString("signature")).isEqualTo("UNKNOWNFOREIGN");
        var own = server.given().certified(INDUS);
        altered(server, replaced(pdf(foreign, serial), serial, own), "BROKEN");
        assertThat(result(server, credential(foreign, serial).getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("UNKNOWN");
    }

    @OnEachDatabase
    void two_hundred_megabytes_are_refused_in_one_sentence(Database database) {
        var server = database.server();
        var head = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"large.pdf\"\r\n\r\n%PDF-1.7\n"
                .getBytes(StandardCharsets.US_ASCII);
        var refused = server.anonymous()
                .send("POST", "/certificates/verification", BodyPublishers.ofInputStream(
                        () -> new SequenceInputStream(new ByteArrayInputStream(head), zeros(200L * 1024 * 1024))),
                        "multipart/form-data; boundary=b")
                .problem(413);
        assertThat(refused.detail()).contains("50 MB");
        long length = head.length + 200L * 1024 * 1024;
        var told = BodyPublishers.fromPublisher(
                BodyPublishers.ofInputStream(
                        () -> new SequenceInputStream(new ByteArrayInputStream(head), zeros(200L * 1024 * 1024))),
                length);
        assertThat(
                server.anonymous().send("POST", "/certificates/verification", told, "multipart/form-data; boundary=b")
                        .problem(413).detail())
                .as("where its size is told beforehand").contains("50 MB");
        assertThat(checked(server, head).getString("result")).isEqualTo("UNKNOWN");
    }

    private static InputStream zeros(long size) {
        return new InputStream() {
            private long left = size;

            @Override
            public int read() {
                return left-- > 0 ? 0 : -1;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                if (left <= 0) return -1;
                int count = (int) Math.min(length, left);
                left -= count;
                return count;
            }
        };
    }
}
