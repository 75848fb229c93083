package org.sanad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sanad.support.Given.ADMIN;
import static org.sanad.support.Given.AUDITOR;
import static org.sanad.support.Given.CERTIFIER;
import static org.sanad.support.Given.INDUS;
import static org.sanad.support.Given.INDUS_RESPONDENT;
import static org.sanad.support.Given.KARAKORAM;
import static org.sanad.support.Given.PASSWORD;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sanad.support.Api;
import org.sanad.support.Browser;
import org.sanad.support.Database;
import org.sanad.support.Given;
import org.sanad.support.Json;
import org.sanad.support.OnEachDatabase;
import org.sanad.support.Response;
import org.sanad.support.Server;

/** What somebody would try who means ill: from outside, from within a firm, from within the scheme. */
class AbuseIT {

    private final Server server = Database.H2.server();

    private static String query(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private Response bare(String method, String path, Browser browser) {
        return server.send(HttpRequest.newBuilder(server.address().resolve(path))
                .method(method, BodyPublishers.noBody()).header("Cookie", "sanad=" + browser.cookie("sanad"))
                .header("Sec-Fetch-Site", "cross-site").build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "PUT", "DELETE"})
    void a_mere_link_sends_no_form(String method) {
        var serial = server.given().certified(INDUS);
        var certifier = Browser.signedIn(server, CERTIFIER, PASSWORD);
        var form = new LinkedHashMap<>(
                Browser.form(certifier.get("/certificate/view?serial=" + serial).is(200), "statusForm"));
        form.putAll(Map.of("status", "WITHDRAWN", "reason", "A link did this.", "confirm", "true", "change", "x",
                "jakarta.faces.ViewState", "stateless"));
        assertThat(bare(method, "/certificate/view?" + query(form), certifier).status()).isIn(400, 403, 405);
        assertThat(server.anonymous().get("/certificates/" + serial).json().getString("status")).isEqualTo("ACTIVE");
        var lead = Browser.signedIn(server, INDUS, PASSWORD);
        var assessment = server.given().started(INDUS);
        bare(method,
                "/assessment/section?id=" + assessment + "&section=D&requirement=D.1&version=&check.a=true&save=D.1",
                lead);
        assertThat(server.as(INDUS).get("/assessments/" + assessment + "/answers").is(200).list()).isEmpty();
        bare(method, "/sign-out", lead);
        lead.get("/assessment/list").is(200);
    }

    @Test
    void another_site_cannot_sign_a_browser_in() {
        var browser = new Browser(server);
        browser.signIn(INDUS, PASSWORD, "", "Sec-Fetch-Site", "cross-site").is(403);
        browser.signIn(INDUS, PASSWORD, "", "Origin", "https://evil.example").is(403);
        assertThat(browser.cookie("sanad")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/../home", "/verify/../account/security", "/static/..%2faccount/security",
            "/verify/%2e%2e/home", "//account/security"})
    void a_roundabout_address_is_none(String path) throws IOException {
        try (var socket = new java.net.Socket("localhost", server.port())) {
            socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            assertThat(answer.substring(0, 12)).as(path).isIn("HTTP/1.1 400", "HTTP/1.1 404");
        }
    }

    /** Forty thousand empty parts in a small body once took all memory. */
    @Test
    void a_form_of_very_many_parts_is_refused_before_it_costs_anything() {
        var body = ("--b\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\n\r\n").repeat(40_000) + "--b--\r\n";
        assertThat(form("/verify", "b", body).status()).isEqualTo(400);
        assertThat(form("/sign-in", "b", body).status()).isEqualTo(415);
        assertThat(form("/api/v1/certificates/verification", "b", body).status()).isEqualTo(413);
        server.anonymous().get(server.address() + "/health/ready").is(200);
    }

    private Response form(String path, String boundary, String body) {
        return server.send(HttpRequest.newBuilder(URI.create(server.address() + path))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofString(body)).build());
    }

    @Test
    void a_file_that_was_checked_is_kept_nowhere() throws IOException {
        var part = "--b\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n";
        var file = "A secret of the firm. ".repeat(10_000);
        var body = part.formatted("check", "", "check") + part.formatted("checkFile", "", "Check")
                + part.formatted("jakarta.faces.ViewState", "", "stateless")
                + part.formatted("file", "; filename=\"secret.pdf\"", file) + "--b--\r\n";
        assertThat(form("/verify", "b", body).is(200).text()).contains("secret.pdf");
        try (var files = Files.walk(server.home())) {
            var large = files.filter(found -> Files.isRegularFile(found) && !found.toString().endsWith(".jar"))
                    .filter(found -> contains(found, "A secret of the firm.")).toList();
            assertThat(large).isEmpty();
        }
    }

    private static boolean contains(java.nio.file.Path file, String text) {
        try {
            return Files.size(file) < 1_000_000
                    && new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException gone) {
            return false;
        }
    }

    @Test
    void a_file_cannot_be_sent_to_a_certificates_own_address() {
        var serial = server.given().certified(INDUS);
        new Browser(server).post("/verify/" + serial, Map.of("check", "check")).is(405);
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        var results = new ArrayList<T>();
        try (var threads = Executors.newFixedThreadPool(calls.size())) {
            for (Future<T> future : threads.invokeAll(calls)) results.add(future.get());
        }
        return results;
    }

    @OnEachDatabase
    void guesses_that_arrive_together_are_counted_together(Database database) throws Exception {
        var on = database.server();
        var member = on.given().firm();
        var calls = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 20; i++) {
            var guess = Json.object("email", member.email(), "password", "a wrong guess " + i, "name", "x").toString();
            calls.add(() -> on.anonymous().send("POST", "/tokens", guess, "X-Forwarded-For", "198.51.100.77").status());
        }
        var answers = atOnce(calls);
        assertThat(answers.stream().filter(status -> status == 401).count()).isEqualTo(5);
        assertThat(answers).containsOnly(401, 429);
    }

    @Test
    void the_present_password_cannot_be_guessed_by_whoever_holds_a_token() {
        var member = server.given().firm();
        var api = server.as(member.email(), member.password());
        for (int i = 0; i < 5; i++)
            api.post("/account/password", Json.object("current", "a wrong guess", "wanted", "quite another phrase 77"))
                    .problem(422, "current");
        api.post("/account/password", Json.object("current", member.password(), "wanted", "quite another phrase 77"))
                .problem(429);
    }

    private static Api second(Server on, Given.Member member, String role) {
        var email = "second-" + UUID.randomUUID() + "@else.example";
        var invitation =
                on.as(member.email(), member.password())
                        .post("/organization/invitations",
                                Json.object("name", "Second Person", "email", email, "roles", List.of(role)))
                        .is(201).json();
        on.anonymous().post("/invitations/" + Given.secret(invitation) + "/acceptance",
                Json.object("password", "a phrase of my own 42")).is(201);
        return on.as(email, "a phrase of my own 42");
    }

    private static String id(Api person) {
        return person.get("/account").is(200).json().getString("id");
    }

    @OnEachDatabase
    void two_leads_cannot_lock_each_other_out(Database database) throws Exception {
        var on = database.server();
        var member = on.given().firm();
        var first = on.as(member.email(), member.password());
        var second = second(on, member, "LEAD");
        var ids = List.of(id(first), id(second));
        atOnce(List.of(() -> first.post("/organization/people/" + ids.get(1) + "/deactivation", Json.object()).status(),
                () -> second.post("/organization/people/" + ids.get(0) + "/deactivation", Json.object()).status()));
        assertThat(List.of(first.get("/account").status(), second.get("/account").status()))
                .containsExactlyInAnyOrder(200, 401);
    }

    @OnEachDatabase
    void whoever_is_shut_out_leaves_no_door_open(Database database) {
        var on = database.server();
        var member = on.given().firm();
        var second = second(on, member, "LEAD");
        var ghost = second.post("/organization/invitations", Json.object("name", "Ghost Writer", "email",
                "ghost" + UUID.randomUUID() + "@else.example", "roles", List.of("LEAD"))).is(201).json();
        on.as(member.email(), member.password())
                .post("/organization/people/" + id(second) + "/deactivation", Json.object()).is(204);
        on.anonymous().post("/invitations/" + Given.secret(ghost) + "/acceptance",
                Json.object("password", "a phrase of my own 42")).problem(409);
    }

    @Test
    void the_scheme_has_no_business_in_a_firm_that_can_invite_by_itself() {
        var member = server.given().firm();
        server.as(ADMIN).post("/organizations/" + member.organization() + "/invitations", Json.object("name",
                "Spy Spyer", "email", "spy" + UUID.randomUUID() + "@sanad.example", "roles", List.of("LEAD")))
                .problem(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"INDUS SOFTWARE HOUSE", "Indus  Software House.", "Indus Software H\u00f6use",
            "Indu\u017f Software House"})
    void no_firm_takes_a_name_that_reads_like_anothers(String name) {
        var member = server.given().firm();
        server.as(member.email(), member.password()).put("/organization", Json.object("name", name)).problem(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Indus\nSoftware", "Indus\u200bSoftware", "\uff29ndus Software House",
            "Indus \ud83d\ude80 Software"})
    void a_name_has_nothing_that_cannot_be_seen_or_printed(String name) {
        var member = server.given().firm();
        server.as(member.email(), member.password()).put("/organization", Json.object("name", name)).problem(422,
                "name");
    }

    @Test
    void a_firm_cannot_tie_a_certifier_to_itself_to_escape_a_refusal() {
        var given = server.given();
        var member = given.firm();
        server.as(member.email(), member.password());
        var assessment = answered(member);
        var submission = submitted(member, assessment);
        given.examined(submission, Given.TRIAL);
        given.concluded(submission).is(201);
        server.as(member.email(), member.password())
                .put("/organization",
                        Json.object("name", "Organization " + UUID.randomUUID(), "mailDomain", "mizan.example"))
                .is(200);
        given.decided(submission).problem(403);
        server.as(CERTIFIER).post("/reviews/" + submission.review() + "/decision",
                Json.object("decision", "REFUSE", "reason", "The firm is not ready yet.")).is(201);
    }

    private String answered(Given.Member member) {
        var api = server.as(member.email(), member.password());
        var assessment = server.given().started(api, Given.TRIAL);
        for (var requirement : server.given().requirements(Given.TRIAL))
            api.put(Api.answer(assessment, requirement.getString("code")), Given.full(requirement)).is(201);
        return assessment;
    }

    private Given.Submission submitted(Given.Member member, String assessment) {
        var body = server.as(CERTIFIER).get("/organization").is(200).json().getString("id");
        server.as(member.email(), member.password())
                .post("/assessments/" + assessment + "/submission", Json.object("declaration", true, "auditBody", body))
                .is(201);
        var review =
                server.as(AUDITOR).get("/reviews").is(200).list().stream().map(jakarta.json.JsonValue::asJsonObject)
                        .filter(row -> row.getString("assessment").equals(assessment)).findFirst();
        return new Given.Submission(member.email(), assessment, review.orElseThrow().getString("id"));
    }

    @OnEachDatabase
    void a_respondent_who_is_left_out_of_an_assessment_is_left_out_of_its_review(Database database) {
        var on = database.server();
        var given = on.given();
        var assessment = given.answered(INDUS);
        on.as(INDUS)
                .put("/assessments/" + assessment,
                        Json.object("title", "Among leads", "scope", "The board", "people", List.of(id(on.as(INDUS)))))
                .is(200);
        var submission = given.submitted(INDUS, assessment);
        given.accept(submission);
        var finding = on.as(AUDITOR).post("/reviews/" + submission.review() + "/findings",
                Json.object("requirement", "D.1", "grade", "MAJOR_NONCONFORMITY", "statement", "No key is counted."))
                .created();
        var respondent = on.as(INDUS_RESPONDENT);
        assertThat(respondent.get("/reviews?limit=500").is(200).text()).doesNotContain(submission.review());
        for (var path : List.of("/reviews/" + submission.review(), "/reviews/" + submission.review() + "/trail",
                "/findings/" + finding, "/trail/review/" + submission.review()))
            respondent.get(path).problem(404);
        respondent.post("/findings/" + finding + "/actions", Json.object("action", "Keys are counted each month."))
                .problem(404);
        on.as(INDUS).get("/reviews/" + submission.review()).is(200);
        on.as(KARAKORAM).get("/reviews/" + submission.review()).problem(404);
    }
}
