package org.sanad.certificate;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.stream.Stream;
import org.sanad.keys.Did;
import org.sanad.proof.CredentialText;
import org.sanad.review.Assurance;
import org.sanad.scoring.Band;

/**
 * A certificate for programs: a W3C Verifiable Credential (data model 2.0) that is an Open Badge (1EdTech Open Badges
 * 3.0). Its bytes are signed as they are, so nobody needs to fetch a context to check it.
 *
 * @param facts     what is certified
 * @param firm      the firm's id
 * @param checklist code of the checklist
 * @param assurance how closely somebody looked
 * @param place     where its status stands
 * @param base      public address of this installation
 * @param words     a bundle with the keys {@code credential.*}
 */
record Credential(CertificateFacts facts, UUID firm, String checklist, Assurance assurance, StatusPlace place, URI base,
        ResourceBundle words) {

    static final String W3C = "https://www.w3.org/ns/credentials/v2";
    static final String OPEN_BADGES = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";
    /** {@code typ} of the signature, and {@code application/…} of the file. */
    static final String TYPE = CredentialText.TYPE;

    private static final String[] OWN_TERMS =
            {"serial", "scope", "framework", "frameworkVersion", "auditBody", "auditor", "certifier", "rootHash"};

    /**
     * As it stands in the certificate's own PDF, or, with the documents' hashes, beside it: no file can hold its own
     * hash, and the signature of the PDF covers what is embedded in it.
     *
     * @param documents null for the embedded one
     */
    JsonObject json(Certificate.Documents documents) {
        var issued = facts.issuedAt();
        var json = Json.createObjectBuilder()
                .add("@context", Json.createArrayBuilder().add(W3C).add(OPEN_BADGES).add(own()))
                .add("id", facts.verifyAt().toString())
                .add("type", array("VerifiableCredential", "OpenBadgeCredential"))
                .add("name", words.getString("credential.name") + " – " + facts.firm())
                .add("issuer",
                        Json.createObjectBuilder().add("id", issuer()).add("type", array("Profile"))
                                .add("name", words.getString("credential.issuer")).add("url", base.toString()))
                .add("validFrom", issued.toString()).add("validUntil", facts.expiresAt().toString())
                .add("credentialSubject", subject()).add("credentialStatus", Json.createArrayBuilder()
                        .add(status(StatusLists.Purpose.REVOCATION)).add(status(StatusLists.Purpose.SUSPENSION)));
        if (documents != null) documents(json, documents);
        return json.add("iss", issuer()).add("jti", facts.verifyAt().toString()).add("sub", subjectId())
                .add("nbf", issued.getEpochSecond())
                .add("exp", facts.expiresAt().truncatedTo(ChronoUnit.SECONDS).getEpochSecond()).build();
    }

    private String issuer() {
        return Did.of(base);
    }

    private String subjectId() {
        return "urn:uuid:" + firm;
    }

    /** Meanings of the members that neither standard names. */
    private static JsonObject own() {
        var terms = Json.createObjectBuilder().add("sanad", "urn:sanad:terms:");
        for (var term : OWN_TERMS) terms.add(term, "sanad:" + term);
        return terms.build();
    }

    private static JsonArrayBuilder array(String... values) {
        return Json.createArrayBuilder(Arrays.asList(values));
    }

    private JsonObjectBuilder subject() {
        return Json.createObjectBuilder().add("id", subjectId()).add("type", array("AchievementSubject"))
                .add("identifier",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder().add("type", "IdentityObject").add("hashed", false)
                                        .add("identityHash", facts.firm()).add("identityType", "name")))
                .add("achievement", achievement())
                .add("result",
                        Json.createArrayBuilder().add(result("score", facts.score())).add(result("band", facts.band()))
                                .add(result("assurance", assurance.name())))
                .add("serial", facts.serial()).add("scope", facts.scope()).add("framework", facts.framework())
                .add("frameworkVersion", facts.frameworkVersion())
                .add("auditBody", facts.auditBody()).add("auditor", facts.auditor()).add("certifier", facts.certifier())
                .add("rootHash", facts.recordHash());
    }

    private String achievementId() {
        return base + "/api/v1/frameworks/" + checklist;
    }

    private JsonObjectBuilder achievement() {
        return Json.createObjectBuilder().add("id", achievementId()).add("type", array("Achievement"))
                .add("achievementType", "Certification")
                .add("name", facts.framework() + " · " + facts.frameworkVersion())
                .add("description", words.getString("pdf.statement"))
                .add("criteria", Json.createObjectBuilder().add("narrative", words.getString("credential.criteria")))
                .add("resultDescription", Json.createArrayBuilder()
                        .add(described("score", "Percent").add("valueMin", "0").add("valueMax", "100"))
                        .add(described("band", "LetterGrade").add("allowedValue", allowed(Stream.of(Band.values()))))
                        .add(described("assurance", "PerformanceLevel").add("allowedValue",
                                allowed(Stream.of(Assurance.values())))));
    }

    private static JsonArrayBuilder allowed(Stream<? extends Enum<?>> constants) {
        return Json.createArrayBuilder(constants.map(Enum::name).toList());
    }

    private JsonObjectBuilder described(String what, String type) {
        return Json.createObjectBuilder().add("id", achievementId() + "#" + what)
                .add("type", array("ResultDescription")).add("name", words.getString("credential." + what))
                .add("resultType", type);
    }

    private JsonObjectBuilder result(String what, String value) {
        return Json.createObjectBuilder().add("type", array("Result"))
                .add("resultDescription", achievementId() + "#" + what).add("value", value);
    }

    private JsonObjectBuilder status(StatusLists.Purpose purpose) {
        var list = StatusLists.address(base, place.list(), purpose);
        return Json.createObjectBuilder().add("id", list + "#" + place.index()).add("type", "BitstringStatusListEntry")
                .add("statusPurpose", purpose.toString())
                .add("statusListIndex", Integer.toString(place.index())).add("statusListCredential", list);
    }

    private void documents(JsonObjectBuilder json, Certificate.Documents documents) {
        var evidence = Json.createArrayBuilder();
        var related = Json.createArrayBuilder();
        document("certificate.pdf", documents.certificate(), evidence, related);
        document("report.pdf", documents.report(), evidence, related);
        if (documents.applicability() != null)
            document("statement-of-applicability.pdf", documents.applicability(), evidence, related);
        json.add("evidence", evidence).add("relatedResource", related);
    }

    /** Its hash in digits, as it is printed, and as W3C Subresource Integrity writes it. */
    private void document(String file, String sha256, JsonArrayBuilder evidence, JsonArrayBuilder related) {
        var at = base + "/api/v1/certificates/" + facts.serial() + "/" + file;
        evidence.add(Json.createObjectBuilder().add("id", at).add("type", array("Evidence")).add("name", file)
                .add("description", "SHA-256 " + sha256));
        related.add(Json.createObjectBuilder().add("id", at).add("mediaType", "application/pdf")
                .add("digestSRI", "sha256-" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256))));
    }
}
