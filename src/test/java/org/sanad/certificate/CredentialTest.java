package org.sanad.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PRStream;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.sanad.keys.PublishedKey;
import org.sanad.proof.Jws;

class CredentialTest {

    private static final Signed OURS = Signed.installation();
    private static final CertificateFacts FACTS = Sample.certificate();
    private static final Certificate.Documents DOCUMENTS =
            new Certificate.Documents("0a".repeat(32), "0b".repeat(32), "0c".repeat(32));
    private static final Path SCHEMA = Path.of("../shared/data/w3c-vc-2.0-schema.json");

    private static JsonObject json(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }

    private static JsonObject payload(String jwt) {
        return json(new String(Base64.getUrlDecoder().decode(jwt.split("\\.")[1]), StandardCharsets.UTF_8));
    }

    @Test
    void an_independent_library_verifies_it_with_the_published_key_and_not_one_changed_character() throws Exception {
        var jwt = OURS.credential(FACTS, DOCUMENTS);
        var parsed = JWSObject.parse(jwt);
        assertThat(parsed.getHeader().getType().getType()).isEqualTo("vc+jwt");
        var key = OURS.keys().published(parsed.getHeader().getKeyID()).orElseThrow().key();
        assertThat(parsed.verify(new ECDSAVerifier(key))).isTrue();
        for (int at = 0; at < jwt.length(); at += at < jwt.length() - 90 ? 17 : 1) {
            var changed = jwt.substring(0, at) + (jwt.charAt(at) == 'A' ? 'B' : 'A') + jwt.substring(at + 1);
            // the last character of base64 carries bits that nobody reads
            if (payloadAndSignature(changed).equals(payloadAndSignature(jwt))) continue;
            assertThat(Jws.verify(changed, Credential.TYPE, PublishedKey.among(OURS.keys().published())))
                    .as("changed at %d", at).isEmpty();
        }
    }

    private static List<String> payloadAndSignature(String jwt) {
        var parts = jwt.split("\\.");
        try {
            return List.of(parts[0], parts[1],
                    Base64.getEncoder().encodeToString(Base64.getUrlDecoder().decode(parts[2])));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException broken) {
            return List.of();
        }
    }

    @Test
    void it_is_of_the_form_that_the_standard_wants() throws Exception {
        var json = OURS.credential(FACTS).json(DOCUMENTS);
        assertThat(json.getJsonArray("@context").getValuesAs(JsonValue::toString).subList(0, 2)).containsExactly(
                "\"https://www.w3.org/ns/credentials/v2\"",
                "\"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json\"");
        Assumptions.assumeTrue(Files.exists(SCHEMA), "../shared is absent");
        var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Files.readString(SCHEMA));
        assertThat(schema.validate(json.toString(), InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(OURS.credential(FACTS).json(null).toString(), InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(json.toString().replace("\"issuer\"", "\"sender\""), InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void it_says_what_the_certificate_says() {
        var json = payload(OURS.credential(FACTS, DOCUMENTS));
        assertThat(json.getString("id")).isEqualTo(FACTS.verifyAt().toString()).isEqualTo(json.getString("jti"));
        assertThat(json.getJsonObject("issuer").getString("id")).isEqualTo("did:web:verify.sanad.example")
                .isEqualTo(json.getString("iss"));
        assertThat(Instant.parse(json.getString("validFrom"))).isEqualTo(FACTS.issuedAt());
        assertThat(Instant.parse(json.getString("validUntil"))).isEqualTo(FACTS.expiresAt());
        assertThat(json.getJsonNumber("exp").longValueExact()).isEqualTo(FACTS.expiresAt().getEpochSecond());
        var subject = json.getJsonObject("credentialSubject");
        assertThat(subject.getJsonArray("identifier").getJsonObject(0).getString("identityHash"))
                .isEqualTo(FACTS.firm());
        assertThat(subject.getJsonArray("result").getValuesAs(JsonObject.class).stream()
                .map(result -> result.getString("value"))).containsExactly("81.4", "B", "EVIDENCE_SAMPLED");
        assertThat(subject.getString("rootHash")).isEqualTo(FACTS.recordHash());
        assertThat(subject.getString("serial")).isEqualTo(Sample.SERIAL);
        // every result is described, and every member of ours has a meaning
        var described = subject.getJsonObject("achievement").getJsonArray("resultDescription")
                .getValuesAs(JsonObject.class).stream().map(one -> one.getString("id")).toList();
        assertThat(subject.getJsonArray("result").getValuesAs(JsonObject.class).stream()
                .map(result -> result.getString("resultDescription"))).isEqualTo(described);
        var own = new TreeSet<>(subject.keySet());
        own.removeAll(Set.of("id", "type", "identifier", "achievement", "result"));
        assertThat(json.getJsonArray("@context").getJsonObject(2).keySet()).containsAll(own);
    }

    @Test
    void beside_the_certificate_it_carries_the_documents_hashes_and_inside_it_cannot() {
        var beside = payload(OURS.credential(FACTS, DOCUMENTS));
        assertThat(beside.getJsonArray("evidence").getValuesAs(JsonObject.class).stream()
                .map(one -> one.getString("description")))
                .containsExactly("SHA-256 " + DOCUMENTS.certificate(), "SHA-256 " + DOCUMENTS.report(),
                        "SHA-256 " + DOCUMENTS.applicability());
        assertThat(beside.getJsonArray("relatedResource").getJsonObject(0).getString("digestSRI"))
                .isEqualTo("sha256-" + Base64.getEncoder().encodeToString(bytes(0x0a)));
        assertThat(payload(OURS.credential(FACTS, null))).doesNotContainKeys("evidence", "relatedResource");
    }

    private static byte[] bytes(int each) {
        var bytes = new byte[32];
        Arrays.fill(bytes, (byte) each);
        return bytes;
    }

    @Test
    void its_status_stands_in_both_lists_at_the_same_place() {
        var status = payload(OURS.credential(FACTS, DOCUMENTS)).getJsonArray("credentialStatus")
                .getValuesAs(JsonObject.class);
        assertThat(status.stream().map(one -> one.getString("statusPurpose"))).containsExactly("revocation",
                "suspension");
        assertThat(status.stream().map(one -> one.getString("statusListIndex"))).containsOnly("4711");
        assertThat(status.stream().map(one -> one.getString("statusListCredential"))).containsExactly(
                "https://verify.sanad.example/status-lists/1-revocation",
                "https://verify.sanad.example/status-lists/1-suspension");
    }

    @Test
    void the_first_index_is_the_leftmost_bit() throws Exception {
        assertThat(set(StatusLists.encoded(List.of()))).isEmpty();
        assertThat(set(StatusLists.encoded(List.of(0, 9, 4711, 131_071)))).containsExactlyInAnyOrder(0, 9, 4711,
                131_071);
        var bytes = unpacked(StatusLists.encoded(List.of(0)));
        assertThat(bytes).hasSize(16_384);
        assertThat(bytes[0]).isEqualTo((byte) 0x80);
    }

    private static byte[] unpacked(String encoded) throws Exception {
        assertThat(encoded).startsWith("u").doesNotContain("=");
        return new GZIPInputStream(new ByteArrayInputStream(Base64.getUrlDecoder().decode(encoded.substring(1))))
                .readAllBytes();
    }

    private static Set<Integer> set(String encoded) throws Exception {
        var bits = unpacked(encoded);
        return IntStream.range(0, bits.length * 8).filter(i -> (bits[i / 8] >> 7 - i % 8 & 1) == 1).boxed()
                .collect(Collectors.toSet());
    }

    @Test
    void it_lies_in_the_certificate_as_an_attachment_and_in_plain_letters() throws Exception {
        var pdf = OURS.certificate(FACTS);
        var reader = new PdfReader(pdf);
        PdfDictionary file = reader.getCatalog().getAsArray(new PdfName("AF")).getAsDict(0);
        var embedded =
                new String(PdfReader.getStreamBytes((PRStream) file.getAsDict(PdfName.EF).getAsStream(PdfName.F)),
                        StandardCharsets.US_ASCII);
        assertThat(payload(embedded).getJsonObject("credentialSubject").getString("rootHash"))
                .isEqualTo(FACTS.recordHash());
        assertThat(Jws.verify(embedded, Credential.TYPE, PublishedKey.among(OURS.keys().published()))).isPresent();
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).contains(embedded);
        assertThat(payload(embedded).get("validUntil")).isInstanceOf(JsonString.class);
    }
}
