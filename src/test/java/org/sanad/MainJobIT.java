package org.sanad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.sanad.support.Given.AUDITOR;
import static org.sanad.support.Given.CERTIFIER;
import static org.sanad.support.Given.GDPR;
import static org.sanad.support.Given.INDUS;
import static org.sanad.support.Given.ISO;
import static org.sanad.support.Given.KARAKORAM;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sanad.platform.Sha256;
import org.sanad.support.Api;
import org.sanad.support.Browser;
import org.sanad.support.Database;
import org.sanad.support.Given;
import org.sanad.support.Given.Submission;
import org.sanad.support.Json;
import org.sanad.support.OnEachDatabase;
import org.sanad.support.Server;

/** From the checklist to a certificate that a stranger verifies, over REST alone. */
class MainJobIT {

    private static final String REASON = "We do not do this at all in our scope.";

    @OnEachDatabase
    void a_firm_that_answers_all_of_iso_27001_gets_a_certificate_that_a_stranger_verifies(Database database)
            throws Exception {
        assertThat(database.server().given().requirements(ISO)).hasSize(123);
        wholeChain(database.server(), INDUS, ISO, "4.1", "A.8.11");
    }

    @Test
    void the_same_way_leads_through_the_gdpr_checklist() throws Exception {
        wholeChain(Database.H2.server(), KARAKORAM, GDPR, "Art.5(1)(b)", null);
    }

    @Test
    void a_submission_need_not_name_the_audit_body_where_there_is_only_one() {
        var server = Database.H2.server();
        assumeTrue(server.as(INDUS).get("/organization/audit-bodies").is(200).list().size() == 1,
                "another test made a second audit body");
        var assessment = server.given().answered(INDUS);
        server.as(INDUS).post("/assessments/" + assessment + "/submission", Json.object("declaration", true)).is(201);
        assertThat(server.as(AUDITOR).get("/reviews").text()).contains(assessment);
    }

    /** @param excluded a requirement that is declared not applicable, or null */
    private static void wholeChain(Server server, String firm, String framework, String proven, String excluded)
            throws Exception {
        var given = server.given();
        var assessment = given.answered(firm, framework, requirement -> reply(requirement, excluded));
        given.evidence(firm, assessment, proven, Map.of("title", "Policy"));
        named(server.as(firm).get("/assessments").list(), framework);
        var score = server.as(firm).get("/assessments/" + assessment + "/score").is(200).json();
        assertThat(score.getJsonNumber("floor").doubleValue()).isEqualTo(100.0);
        assertThat(score.getJsonNumber("evidenceCoverage").doubleValue()).isPositive();
        assertThat(score.getJsonNumber("exclusionShare").doubleValue() > 0).isEqualTo(excluded != null);
        var submission = given.submitted(firm, assessment);
        review(server, submission, framework, excluded);
        var decision = given.decided(submission).is(201);
        assertThat(decision.header("Location")).startsWith(server.address() + "/api/v1/certificates/");
        verify(server, firm, decision.created(), framework);
    }

    /** The newest of a list says its checklist as the thing itself does: by its code, with the title beside it. */
    private static void named(jakarta.json.JsonArray list, String framework) {
        assertThat(list.getJsonObject(0).getString("framework")).isEqualTo(framework);
        assertThat(list.getJsonObject(0).getString("frameworkTitle")).isNotEqualTo(framework).isNotEmpty();
    }

    private static JsonObject reply(JsonObject requirement, String excluded) {
        if (requirement.getString("code").equals(excluded))
            return Json.object("excluded", true, "justification", REASON);
        return Json.with(Given.full(requirement), "statement", "We do this, and somebody is named for it.");
    }

    private static void review(Server server, Submission submission, String framework, String excluded) {
        var given = server.given();
        var auditor = server.as(AUDITOR);
        given.accept(submission);
        assertThat(given.concluded(submission).problem(409).json().getJsonArray("errors").toString())
                .contains("SAMPLE_INCOMPLETE");
        named(auditor.get("/reviews").list(), framework);
        for (var requirement : given.requirements(framework)) {
            boolean left = requirement.getString("code").equals(excluded);
            var verdict = Json.with(left ? Json.object("excluded", true) : Given.full(requirement), "observation",
                    "Seen the document and one record.");
            auditor.put(Api.verdict(submission.review(), requirement.getString("code")),
                    Json.with(verdict, "method", "EXAMINE")).is(201);
        }
        var code = given.requirements(framework).get(3).getString("code");
        var finding = auditor.post("/reviews/" + submission.review() + "/findings",
                Json.object("requirement", code, "grade", "MINOR_NONCONFORMITY", "statement",
                        "The record of March is missing."))
                .created();
        assertThat(given.concluded(submission).problem(409).json().getJsonArray("errors").toString())
                .contains("OPEN_MINOR");
        var action = server.as(submission.lead()).post("/findings/" + finding + "/actions",
                Json.object("correction", "Record written", "cause", "Holiday", "action", "Second person named",
                        "owner", "Bilal", "due", "2099-12-31"))
                .created();
        assertThat(auditor.get("/findings/" + finding + "/actions/" + action).is(200).json().getString("owner"))
                .isEqualTo("Bilal");
        auditor.post("/findings/" + finding + "/actions/" + action + "/acceptance", Json.object()).is(200);
        given.decided(submission).problem(409);
        given.concluded(submission).is(201);
        auditor.post("/reviews/" + submission.review() + "/decision",
                Json.object("decision", "GRANT", "reason", "The record supports it.")).problem(403);
    }

    private static void verify(Server server, String firm, String serial, String framework) throws Exception {
        var anybody = server.anonymous();
        var certificate = anybody.get("/certificates/" + serial).is(200).json();
        assertThat(certificate.getString("status")).isEqualTo("ACTIVE");
        assertThat(certificate.getString("framework")).isEqualTo(framework);
        named(server.as(firm).get("/certificates").list(), framework);
        assertThat(certificate.getString("band")).isEqualTo("A");
        assertThat(certificate.getJsonNumber("score").doubleValue()).isEqualTo(100.0);
        assertThat(certificate.getString("rootHash")).matches("[0-9a-f]{64}");
        var issued = OffsetDateTime.parse(certificate.getString("issued"));
        assertThat(OffsetDateTime.parse(certificate.getString("expires")).withOffsetSameInstant(ZoneOffset.UTC)
                .toLocalDate()).isEqualTo(issued.toLocalDate().plusMonths(12));
        var pdf = anybody.get("/certificates/" + serial + "/certificate.pdf").is(200);
        assertThat(pdf.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf.body())))
                .isEqualTo(certificate.getString("pdfHash"));
        assertThat(checked(server, pdf.body()))
                .isEqualTo(Json.object("result", "GENUINE", "serial", serial, "status", "ACTIVE"));
        var report = server.as(firm).get("/certificates/" + serial + "/report.pdf").is(200);
        assertThat(new String(report.body(), 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
        assertThat(checked(server, report.body())).isEqualTo(
                Json.object("result", "GENUINE", "serial", serial, "status", "ACTIVE", "document", "REPORT"));
        report.body()[report.body().length / 2] ^= 1;
        assertThat(checked(server, report.body()))
                .isEqualTo(Json.object("result", "ALTERED", "serial", serial, "status", "ACTIVE"));
        server.as(AUDITOR).get("/certificates/" + serial + "/report.pdf").is(200);
        applicability(server, firm, serial, framework);
        anybody.get("/certificates/" + serial + "/report.pdf").problem(401);
        server.as(firm.equals(INDUS) ? KARAKORAM : INDUS).get("/certificates/" + serial + "/report.pdf").problem(404);
        assertThat(server.as(firm).get("/trail/certificate/" + serial).is(200).list()).singleElement().asString()
                .contains("CERTIFICATE_ISSUED");
        server.as(firm.equals(INDUS) ? KARAKORAM : INDUS).get("/trail/certificate/" + serial).problem(404);
    }

    private static void applicability(Server server, String firm, String serial, String framework) throws Exception {
        var address = "/certificates/" + serial + "/statement-of-applicability.pdf";
        server.anonymous().get(address).problem(401);
        if (!framework.startsWith("iso-27001")) {
            server.as(firm).get(address).problem(404);
            return;
        }
        var statement = server.as(firm).get(address).is(200);
        assertThat(checked(server, statement.body())).isEqualTo(Json.object("result", "GENUINE", "serial", serial,
                "status", "ACTIVE", "document", "STATEMENT_OF_APPLICABILITY"));
    }

    private static JsonObject checked(Server server, byte[] file) {
        var answer = server.anonymous().upload("/certificates/verification", "certificate.pdf", file, Map.of()).is(200)
                .json();
        assertThat(answer.getString("sha256")).isEqualTo(Sha256.of(file));
        return jakarta.json.Json.createObjectBuilder(answer).remove("sha256").remove("signature").remove("kid").build();
    }

    @OnEachDatabase
    void a_certificate_with_one_flipped_byte_is_altered_wherever_it_is(Database database) {
        var server = database.server();
        var serial = server.given().certified(KARAKORAM);
        var genuine = server.anonymous().get("/certificates/" + serial + "/certificate.pdf").is(200).body();
        var seed = System.nanoTime();
        var positions = IntStream
                .concat(IntStream.of(0, genuine.length - 1), new Random(seed).ints(20, 0, genuine.length)).toArray();
        for (int position : positions) {
            var altered = genuine.clone();
            altered[position] ^= 1;
            var answer = checked(server, altered);
            assertThat(answer.getString("result")).as("byte %s of %s flipped, seed %s", position, genuine.length, seed)
                    .isEqualTo("ALTERED");
            assertThat(answer.getString("serial")).isEqualTo(serial);
        }
        assertThat(checked(server, genuine).getString("result")).isEqualTo("GENUINE");
    }

    @Test
    void another_pdf_is_unknown() throws Exception {
        try (var sample = MainJobIT.class.getResourceAsStream("/evidence/policy.pdf")) {
            assertThat(checked(Database.H2.server(), sample.readAllBytes()))
                    .isEqualTo(Json.object("result", "UNKNOWN"));
        }
        assertThat(checked(Database.H2.server(),
                "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(Json.object("result", "UNKNOWN"));
    }

    @OnEachDatabase
    void a_certificate_says_at_once_when_it_is_suspended_restored_or_withdrawn(Database database) {
        var server = database.server();
        var serial = server.given().certified(INDUS);
        var pdf = server.anonymous().get("/certificates/" + serial + "/certificate.pdf").is(200).body();
        for (var status : new String[] {"SUSPENDED", "ACTIVE", "WITHDRAWN"}) {
            server.as(CERTIFIER).post("/certificates/" + serial + "/status",
                    Json.object("status", status, "reason", "A reason that anybody can read.")).is(200);
            assertThat(server.anonymous().get("/certificates/" + serial).is(200).json().getString("status"))
                    .isEqualTo(status);
            assertThat(checked(server, pdf))
                    .isEqualTo(Json.object("result", "GENUINE", "serial", serial, "status", status));
        }
        assertThat(server.anonymous().get("/certificates/" + serial).json().getJsonArray("history")).hasSize(4);
        server.as(CERTIFIER).post("/certificates/" + serial + "/status",
                Json.object("status", "SUSPENDED", "reason", "Not possible any more.")).problem(409);
        server.as(CERTIFIER).post("/certificates/" + serial + "/status",
                Json.object("status", "EXPIRED", "reason", "Nobody decides this.")).problem(422, "status");
        server.as(CERTIFIER).post("/certificates/" + serial + "/status", Json.object("status", "ACTIVE")).problem(422,
                "reason");
    }

    @OnEachDatabase
    void a_renewal_supersedes_the_certificate_before_it_for_good(Database database) {
        var server = database.server();
        var office = UUID.randomUUID().toString();
        var first = server.given().certified(INDUS, "Hosting in the office " + office);
        var other = server.given().certified(INDUS, "Hosting outside the office " + office);
        var pdf = server.anonymous().get("/certificates/" + first + "/certificate.pdf").is(200).body();
        server.as(CERTIFIER).post("/certificates/" + first + "/status",
                Json.object("status", "SUSPENDED", "reason", "The office moved.")).is(200);
        var renewal = server.given().certified(INDUS, " hosting in\tthe  OFFICE " + office);

        var superseded = server.anonymous().get("/certificates/" + first).is(200).json();
        assertThat(superseded.getString("status")).isEqualTo("SUPERSEDED");
        assertThat(superseded.getString("supersededBy")).isEqualTo(renewal);
        assertThat(superseded.getJsonArray("history").getJsonObject(0).getString("successor")).isEqualTo(renewal);
        assertThat(checked(server, pdf)).isEqualTo(
                Json.object("result", "GENUINE", "serial", first, "status", "SUPERSEDED", "supersededBy", renewal));
        var page = new Browser(server).get("/verify/" + first).is(200).text();
        assertThat(page).contains("Superseded by " + renewal, "/verify/" + renewal, "Genuine, but superseded")
                .doesNotContain("Genuine and active");
        assertThat(Browser.signedIn(server, CERTIFIER, Given.PASSWORD).get("/certificate/view?serial=" + first).is(200)
                .text()).contains("Superseded by " + renewal).doesNotContain("statusForm");
        assertThat(server.anonymous().get("/directory?limit=500").is(200).text()).contains(renewal, other)
                .doesNotContain(first);
        assertThat(server.as(INDUS).get("/trail/certificate/" + first).is(200).text())
                .contains("CERTIFICATE_SUPERSEDED", renewal);

        for (var status : new String[] {"ACTIVE", "SUSPENDED", "WITHDRAWN"}) {
            server.as(CERTIFIER).post("/certificates/" + first + "/status",
                    Json.object("status", status, "reason", "Nobody decides this.")).problem(409);
        }
        server.as(CERTIFIER).post("/certificates/" + renewal + "/status",
                Json.object("status", "SUPERSEDED", "reason", "Nobody decides this.")).problem(422, "status");
        server.as(CERTIFIER).post("/certificates/" + renewal + "/status",
                Json.object("status", "WITHDRAWN", "reason", "A mistake of ours.")).is(200);
        assertThat(server.anonymous().get("/certificates/" + first).is(200).json().getString("status"))
                .isEqualTo("SUPERSEDED");
        assertThat(server.anonymous().get("/certificates/" + other).is(200).json().getString("status"))
                .isEqualTo("ACTIVE");
        for (var serial : new String[] {first, other, renewal}) {
            assertThat(
                    server.as(CERTIFIER).get("/certificates/" + serial + "/check").is(200).json().getString("result"))
                    .as(serial).isEqualTo("INTACT");
        }
    }

    @Test
    void a_serial_is_found_however_it_is_typed() {
        var server = Database.H2.server();
        var serial = server.given().certified(INDUS);
        var plain = serial.replace("-", "");
        var forms = new String[] {serial, plain, serial.toLowerCase(), plain.toLowerCase().replace('0', 'o'),
                plain.replace('0', 'O').replace('1', 'I'), plain.replace('1', 'l'),
                serial.replace("-", " ")};
        for (var typed : forms) {
            assertThat(server.anonymous().get("/certificates/" + Api.encoded(typed)).is(200).json().getString("serial"))
                    .as(typed).isEqualTo(serial);
        }
        server.anonymous().get("/certificates/" + (plain.startsWith("Z") ? "Y" : "Z") + plain.substring(1))
                .problem(404);
    }

    @Test
    void two_copies_of_the_document_are_the_same_to_the_byte() {
        var server = Database.H2.server();
        var serial = server.given().certified(INDUS);
        var first = server.anonymous().get("/certificates/" + serial + "/certificate.pdf").is(200).body();
        assertThat(server.anonymous().get("/certificates/" + serial.toLowerCase() + "/certificate.pdf").is(200).body())
                .isEqualTo(first);
    }
}
