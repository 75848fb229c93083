package org.sanad.support;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Brings a server to where a test begins, through its API. */
public final class Given {

    public static final String PASSWORD = "sanad-demo";
    public static final String INDUS = "lead@indus.example";
    public static final String INDUS_RESPONDENT = "respondent@indus.example";
    public static final String KARAKORAM = "lead@karakoram.example";
    public static final String AUDITOR = "auditor@mizan.example";
    public static final String OTHER_AUDITOR = "auditor2@mizan.example";
    public static final String CERTIFIER = "certifier@mizan.example";
    public static final String CLIENT = "client@thames.example";
    public static final String ADMIN = "admin@sanad.example";

    /** The short checklist of the tests. */
    public static final String TRIAL = "trial";
    public static final String ISO = "iso-27001-2022";
    public static final String GDPR = "gdpr";

    /** An assessment that was submitted, with its review. */
    public record Submission(String lead, String assessment, String review) {}

    /** The only person of an organization of the test's own. */
    public record Member(String email, String password, String organization) {}

    private final Server server;

    Given(Server server) {
        this.server = server;
    }

    public List<JsonObject> requirements(String framework) {
        return server.anonymous().get("/frameworks/" + framework).is(200).json().getJsonArray("sections").stream()
                .flatMap(section -> section.asJsonObject().getJsonArray("requirements").stream())
                .map(JsonValue::asJsonObject).toList();
    }

    /** For a scope of its own: a certificate for the same one supersedes those before it. */
    public String started(Api lead, String framework) {
        return started(lead, framework, "Hosted services in Lahore, " + UUID.randomUUID());
    }

    private static String started(Api lead, String framework, String scope) {
        return lead
                .post("/assessments",
                        Json.object("framework", framework, "title", "Readiness " + UUID.randomUUID(), "scope", scope))
                .created();
    }

    public String started(String lead) {
        return started(server.as(lead), TRIAL);
    }

    /** Every check met, every level full. */
    public static JsonObject full(JsonObject requirement) {
        if (requirement.containsKey("level")) return Json.object("level", "FULLY");
        return checks(requirement, true);
    }

    public static JsonObject checks(JsonObject requirement, boolean met) {
        var checks = new TreeMap<String, Boolean>();
        requirement.getJsonArray("checks").forEach(check -> checks.put(check.asJsonObject().getString("code"), met));
        return Json.object("checks", checks);
    }

    /** Starts an assessment of the short checklist and answers everything in full. */
    public String answered(String lead) {
        return answered(lead, TRIAL, Given::full);
    }

    public String answered(String lead, String framework, UnaryOperator<JsonObject> reply) {
        var api = server.as(lead);
        return answered(api, started(api, framework), framework, reply);
    }

    private String answered(Api api, String assessment, String framework, UnaryOperator<JsonObject> reply) {
        for (var requirement : requirements(framework))
            api.put(Api.answer(assessment, requirement.getString("code")), reply.apply(requirement)).is(201);
        return assessment;
    }

    public Submission submitted(String lead) {
        return submitted(lead, answered(lead));
    }

    /** To Mizan Assurance, even where there are other audit bodies. */
    public Submission submitted(String lead, String assessment) {
        var body = server.as(CERTIFIER).get("/organization").is(200).json().getString("id");
        server.as(lead)
                .post("/assessments/" + assessment + "/submission", Json.object("declaration", true, "auditBody", body))
                .is(201);
        var review = server.as(AUDITOR).get("/reviews").is(200).list().stream().map(JsonValue::asJsonObject)
                .filter(row -> row.getString("assessment").equals(assessment)).toList();
        assertThat(review).hasSize(1);
        return new Submission(lead, assessment, review.get(0).getString("id"));
    }

    /** Submitted, accepted by the auditor, and every claim confirmed. */
    public Submission examined(String lead) {
        return examined(submitted(lead), TRIAL);
    }

    public Submission examined(Submission submission, String framework) {
        var auditor = server.as(AUDITOR);
        accept(submission);
        for (var requirement : requirements(framework)) {
            var verdict = Json.with(Json.with(full(requirement), "method", "EXAMINE"), "observation",
                    "Seen the document and one record.");
            auditor.put(Api.verdict(submission.review(), requirement.getString("code")), verdict).is(201);
        }
        return submission;
    }

    public void accept(Submission submission) {
        server.as(AUDITOR).post("/reviews/" + submission.review() + "/acceptance",
                Json.object("independence", "I have no ties to this firm at all.")).is(201);
    }

    /** A minor nonconformity at D.1 whose corrective action was accepted. */
    public void nonconformity(Submission submission) {
        var auditor = server.as(AUDITOR);
        var finding = auditor.post("/reviews/" + submission.review() + "/findings",
                Json.object("requirement", "D.1", "grade", "MINOR_NONCONFORMITY", "statement", "No key is counted."))
                .created();
        var action = server.as(submission.lead())
                .post("/findings/" + finding + "/actions", Json.object("action", "Keys are counted each month."))
                .created();
        auditor.post("/findings/" + finding + "/actions/" + action + "/acceptance", Json.object()).is(200);
    }

    /** The auditor recommends a certificate. */
    public Response concluded(Submission submission) {
        return server.as(AUDITOR).post("/reviews/" + submission.review() + "/conclusion",
                Json.object("recommendation", "GRANT", "assurance", "EVIDENCE_SAMPLED", "summary", "All in order."));
    }

    /** The certifier grants it; the address of the certificate stands in the answer. */
    public Response decided(Submission submission) {
        return server.as(CERTIFIER).post("/reviews/" + submission.review() + "/decision",
                Json.object("decision", "GRANT", "reason", "The record supports it."));
    }

    /** The serial of a new certificate of the firm. */
    public String certified(String lead) {
        return certified(examined(lead));
    }

    /** The serial of a new certificate of the firm for this scope. */
    public String certified(String lead, String scope) {
        var api = server.as(lead);
        return certified(
                examined(submitted(lead, answered(api, started(api, TRIAL, scope), TRIAL, Given::full)), TRIAL));
    }

    public String certified(Submission examined) {
        concluded(examined).is(201);
        return decided(examined).created();
    }

    /** A new firm with one lead, who chose a password of their own. */
    public Member firm() {
        return member("FIRM", "LEAD");
    }

    /** A new audit body with one person, who is auditor and certifier. */
    public Member auditBody() {
        return member("AUDIT_BODY", "AUDITOR", "CERTIFIER");
    }

    private Member member(String kind, String... roles) {
        var admin = server.as(ADMIN);
        var domain = "o" + UUID.randomUUID().toString().substring(0, 8) + ".example";
        var organization = admin.post("/organizations",
                Json.object("kind", kind, "name", "Organization " + domain, "country", "PK", "mailDomain", domain))
                .created();
        var email = "somebody@" + domain;
        var invitation = admin.post("/organizations/" + organization + "/invitations",
                Json.object("name", "Noor Shah", "email", email, "roles", List.of(roles))).is(201).json();
        var password = "four unrelated words " + domain;
        server.anonymous().post("/invitations/" + secret(invitation) + "/acceptance", Json.object("password", password))
                .is(201);
        return new Member(email, password, organization);
    }

    /** Of an invitation as the API shows it once. */
    public static String secret(JsonObject invitation) {
        return invitation.getString("path").replaceFirst(".*/", "");
    }

    /** A file that may be kept, different each time. */
    public static byte[] note() {
        return ("Note " + UUID.randomUUID() + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    /** Puts a note beside an answer. */
    public JsonObject evidence(String lead, String assessment, String requirement, Map<String, String> fields) {
        return server.as(lead).upload(Api.answer(assessment, requirement) + "/evidence", "note.txt", note(), fields)
                .is(201).json();
    }
}
