package org.sanad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sanad.support.Given.AUDITOR;
import static org.sanad.support.Given.INDUS;
import static org.sanad.support.Given.TRIAL;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sanad.support.Api;
import org.sanad.support.Database;
import org.sanad.support.Json;
import org.sanad.support.OnEachDatabase;
import org.sanad.support.Response;
import org.sanad.support.Server;

/** What cannot be right is refused with a sentence, the field's name and nothing about the insides. */
class BadInputIT {

    private final Server server = Database.H2.server();
    private final Api lead = server.as(INDUS);
    private static Supplier<String> log;

    @BeforeAll
    static void watch() {
        log = Database.H2.server().logFromNow();
    }

    private String answer(String requirement) {
        return Api.answer(server.given().started(INDUS), requirement);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{bad", "", "null", "[]", "[{}]", "\"text\"", "7", "{\"title\":\"a\"", "{\"a\":1}}",
            "\u0000", "{\"title\":\"\\u12\"}"})
    void what_is_no_json_object_is_refused(String body) {
        unreadable(lead.send("POST", "/assessments", body));
        unreadable(lead.send("PUT", answer("D.1"), body));
        unreadable(lead.send("POST", "/assessments/" + server.given().started(INDUS) + "/submission", body));
        unreadable(server.anonymous().send("POST", "/tokens", body, "X-Forwarded-For", "192.0.2.8"));
    }

    private static void unreadable(Response response) {
        assertThat(response.status()).as(response::shown).isIn(400, 422);
        assertThat(response.problem(response.status()).detail()).contains("JSON");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "POST | /assessments | framework | 5", "POST | /assessments | title | true",
            "POST | /assessments | scope | []", "POST | /assessments | title | {\"a\": \"b\"}",
            "POST | /assessments | from | 20260101", "POST | /assessments | people | \"all\"",
            "POST | /assessments | people | [5]", "POST | /tokens | email | 5", "POST | /tokens | name | {}",
            "POST | /tokens | password | []", "POST | /account/password | current | 5",
            "PUT | /organization | name | 5", "POST | /organization/invitations | roles | \"LEAD\"",
            "POST | /organization/invitations | email | {}"})
    void a_field_of_the_wrong_type_is_refused_by_its_name(String method, String path, String field, String value) {
        var body = Json.with(Json.object("framework", TRIAL, "title", "Title", "scope", "Scope"), field, parsed(value));
        lead.send(method, path, body.toString()).problem(422, field);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"checks | true", "checks | {\"a\": \"yes\"}", "checks | [\"a\"]", "level | 1",
            "excluded | \"true\"", "justification | 5", "statement | {}"})
    void a_field_of_an_answer_of_the_wrong_type_is_refused_by_its_name(String field, String value) {
        var refused = lead.put(answer("D.3"), Json.object(field, parsed(value))).problem(422);
        assertThat(refused.json().getJsonArray("errors").getJsonObject(0).getString("field")).startsWith(field);
    }

    private static JsonValue parsed(String json) {
        try (var reader = jakarta.json.Json
                .createReader(new ByteArrayInputStream(("[" + json + "]").getBytes(StandardCharsets.UTF_8)))) {
            return reader.readArray().get(0);
        }
    }

    @ParameterizedTest
    @CsvSource({"framework, nothing", "framework, ''", "title, ab", "title, ''", "scope, ''", "title, a\u0007b",
            "scope, a\u0000b", "title, '\u202ea\u0001'", "from, 2026-13-01", "from, 0001-01-01", "to, yesterday"})
    void a_value_that_cannot_be_is_refused_by_its_field(String field, String value) {
        lead.post("/assessments",
                Json.with(Json.object("framework", TRIAL, "title", "Title", "scope", "Scope"), field, value))
                .problem(422, field);
    }

    @Test
    void texts_have_an_end() {
        var whole = Json.object("framework", TRIAL, "title", "x".repeat(160), "scope", "y".repeat(2000));
        lead.post("/assessments", whole).is(201);
        lead.post("/assessments", Json.with(whole, "title", "x".repeat(161))).problem(422, "title");
        lead.post("/assessments", Json.with(whole, "scope", "y".repeat(2001))).problem(422, "scope");
        lead.put(answer("D.1"), Json.object("statement", "\uD83D\uDD10".repeat(4000))).is(201);
        lead.put(answer("D.1"), Json.object("statement", "\uD83D\uDD10".repeat(4001))).problem(422, "statement");
        lead.put(answer("D.3"), Json.object("excluded", true, "justification", "z".repeat(2001))).problem(422,
                "justification");
    }

    @OnEachDatabase
    void any_text_that_can_be_printed_comes_back_as_it_was(Database database) {
        var on = database.server();
        var path = Api.answer(on.given().started(INDUS), "D.1");
        var text =
                "Fire \uD83D\uDD25, \u0627\u0644\u0623\u0645\u0646, <b>'\"\\ ; drop table answer; -- %n {0} #{me} "
                        + "${x}\n\tsecond line";
        on.as(INDUS).put(path, Json.object("statement", text)).is(201);
        assertThat(on.as(INDUS).get(path).is(200).json().getString("statement")).isEqualTo(text);
        on.as(INDUS).send("PUT", path, "{\"statement\": \"half \\ud83d\"}", "If-Match", "*").problem(422, "statement");
    }

    @Test
    void a_period_ends_after_it_begins() {
        lead.post("/assessments", Json.object("framework", TRIAL, "title", "Title", "scope", "Scope", "from",
                "2026-12-31", "to", "2026-01-01")).problem(422, "to");
    }

    @Test
    void a_body_of_five_megabytes_is_too_large_with_and_without_its_length_beforehand() {
        var body = Json.object("framework", TRIAL, "title", "Title", "scope", "x".repeat(5_000_000)).toString()
                .getBytes(StandardCharsets.US_ASCII);
        for (var path : List.of("/assessments", "/tokens")) {
            var told = lead.send("POST", path, BodyPublishers.ofByteArray(body), "application/json").problem(413);
            var untold = lead.send("POST", path, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)),
                    "application/json").problem(413);
            assertThat(untold.detail()).isEqualTo(told.detail()).doesNotContain("file");
        }
        lead.send("PUT", answer("D.1"), BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)),
                "application/json").problem(413);
    }

    @Test
    void deeply_nested_json_is_refused() {
        for (int depth : new int[] {100, 900, 20_000}) {
            var refused = lead.send("PUT", answer("D.1"), "{\"checks\":".repeat(depth) + "1" + "}".repeat(depth));
            assertThat(refused.problem(refused.status()).status()).isIn(400, 422);
        }
        lead.get("/assessments?limit=1").is(200);
    }

    @OnEachDatabase
    void an_answer_fits_its_question(Database database) {
        var on = database.server();
        var assessment = on.given().started(INDUS);
        var api = on.as(INDUS);
        api.put(Api.answer(assessment, "Z.9"), Json.object("checks", Map.of("a", true))).problem(404);
        api.put(Api.answer(assessment, "D.1"), Json.object("checks", Map.of("q", true))).problem(422, "checks");
        api.put(Api.answer(assessment, "D.1"), Json.object("level", "FULLY")).problem(422, "level");
        api.put(Api.answer(assessment, "D.2"), Json.object("checks", Map.of("a", true))).problem(422, "checks");
        api.put(Api.answer(assessment, "D.2"), Json.object("level", "MOSTLY")).problem(422, "level");
        api.put(Api.answer(assessment, "D.2"), Json.object("level", "fully")).problem(422, "level");
        api.put(Api.answer(assessment, "D.1"),
                Json.object("excluded", true, "justification", "We have no doors at all, anywhere."))
                .problem(422, "excluded");
        api.put(Api.answer(assessment, "D.3"), Json.object("excluded", true)).problem(422, "justification");
        api.put(Api.answer(assessment, "D.3"), Json.object("excluded", true, "justification", "x".repeat(19)))
                .problem(422, "justification");
        api.put(Api.answer(assessment, "D.3"),
                Json.object("excluded", true, "justification", " ".repeat(30) + "x".repeat(19) + " "))
                .problem(422, "justification");
        assertThat(api.get("/assessments/" + assessment + "/answers").is(200).list()).isEmpty();
        api.put(Api.answer(assessment, "D.3"), Json.object("excluded", true, "justification", "x".repeat(20))).is(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "\"abc\"", "\"-1\"", "1.5", "\"1\", \"2\"", "\"99999999999\"", "true"})
    void a_version_that_is_none_is_refused(String version) {
        var path = answer("D.1");
        lead.put(path, Json.object("statement", "one")).is(201);
        lead.put(path, Json.object("statement", "two"), "If-Match", version).problem(422);
        assertThat(lead.get(path).json().getInt("version")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=-1", "limit=501", "limit=abc", "limit=1.5", "limit=99999999999"})
    void a_limit_outside_of_1_to_500_is_refused(String query) {
        for (var path : List.of("/assessments", "/reviews", "/certificates", "/tokens", "/directory",
                "/organization/people"))
            lead.get(path + "?" + query).problem(422, "limit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/assessments/nothing", "/assessments/00000000-0000-0000-0000-000000000000",
            "/assessments/%00", "/assessments/..%2f..", "/frameworks/nothing",
            "/certificates/nothing", "/certificates/%F0%9F%94%90", "/assessments?before=nothing", "/findings/1",
            "/reviews/'%20or%201=1", "/assessments/1-1-1-1-1"})
    void an_address_that_names_nothing_is_not_found(String path) {
        assertThat(lead.get(path).tellsNothing().status()).isIn(400, 404);
        if (!path.contains("%00") && !path.contains("%2f")) lead.get(path).problem(404);
    }

    @ParameterizedTest
    @CsvSource({"DELETE, /assessments", "PATCH, /assessments", "POST, /directory", "PUT, /tokens",
            "DELETE, /frameworks/trial"})
    void a_method_that_an_address_does_not_know_is_named(String method, String path) {
        var refused = lead.send(method, path, method.equals("DELETE") ? null : "{}").problem(405);
        assertThat(refused.detail()).contains(method);
        assertThat(refused.header("Allow").split(", ?")).contains("GET").doesNotContain(method);
    }

    @ParameterizedTest
    @CsvSource({"POST, /assessments, text/plain", "POST, /assessments, application/xml",
            "POST, /tokens, application/x-www-form-urlencoded", "POST, /certificates/verification, application/json"})
    void a_body_of_another_media_type_is_refused(String method, String path, String type) {
        lead.send(method, path, BodyPublishers.ofString("a=b"), type).problem(415);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nonsense", "application/", "/", "multipart/form-data", "application/json; charset=nothing"})
    void a_broken_content_type_is_refused(String type) {
        var answer = lead.send("POST", "/assessments", BodyPublishers.ofString("{}"), type);
        assertThat(answer.tellsNothing().status()).as(answer::shown).isBetween(400, 422);
        var file = lead.send("POST", "/certificates/verification", BodyPublishers.ofString("--b\r\n"), type);
        assertThat(file.tellsNothing().status()).as(file::shown).isBetween(400, 422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "--b", "--b\r\n",
            "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nbroken off"})
    void parts_that_cannot_be_read_are_called_parts(String body) {
        for (var type : List.of("multipart/form-data", "multipart/form-data; boundary=b")) {
            var refused =
                    lead.send("POST", "/certificates/verification", BodyPublishers.ofString(body), type).problem(400);
            assertThat(refused.detail()).contains("multipart/form-data").doesNotContain("JSON");
        }
    }

    @Test
    void an_answer_in_another_type_cannot_be_had() {
        assertThat(lead.get("/assessments", "Accept", "application/xml").problem(406).detail()).contains("accept");
    }

    @Test
    void a_review_refuses_what_does_not_fit() {
        var given = server.given();
        var submission = given.submitted(INDUS);
        given.accept(submission);
        var auditor = server.as(AUDITOR);
        auditor.put(Api.verdict(submission.review(), "Z.9"), Json.object("checks", Map.of("a", true))).problem(404);
        auditor.put(Api.verdict(submission.review(), "D.1"), Json.object("checks", Map.of("a", true))).problem(422,
                "checks");
        auditor.put(Api.verdict(submission.review(), "D.2"), Json.object("level", "MOSTLY")).problem(422, "level");
        auditor.put(Api.verdict(submission.review(), "D.2"), Json.object("level", "FULLY", "method", "GUESS"))
                .problem(422, "method");
        auditor.put(Api.verdict(submission.review(), "D.3"), Json.object("excluded", true)).problem(422, "excluded");
        auditor.post("/reviews/" + submission.review() + "/findings",
                Json.object("requirement", "D.1", "grade", "HUGE", "statement", "Much.")).problem(422, "grade");
        auditor.post("/reviews/" + submission.review() + "/findings",
                Json.object("requirement", "Z.9", "grade", "STRENGTH", "statement", "Much."))
                .problem(422, "requirement");
        auditor.post("/reviews/" + submission.review() + "/findings",
                Json.object("requirement", "D.1", "grade", "STRENGTH")).problem(422, "statement");
        assertThat(auditor.post("/reviews/" + submission.review() + "/findings",
                Json.object("requirement", "D.1", "grade", "STRENGTH")).detail()).startsWith("What was found:");
        auditor.post("/reviews/" + submission.review() + "/conclusion",
                Json.object("recommendation", "MAYBE", "assurance", "ON_SITE", "summary", "Fine."))
                .problem(422, "recommendation");
        auditor.post("/reviews/" + submission.review() + "/conclusion",
                Json.object("recommendation", "REFUSE", "assurance", "SELF_DECLARED", "summary", "Fine."))
                .problem(422, "assurance");
    }

    @Test
    void a_submission_says_what_is_missing() {
        var assessment = server.given().started(INDUS);
        lead.post("/assessments/" + assessment + "/submission", Json.object()).problem(422, "declaration");
        lead.post("/assessments/" + assessment + "/submission", Json.object("declaration", "true")).problem(422,
                "declaration");
        var incomplete =
                lead.post("/assessments/" + assessment + "/submission", Json.object("declaration", true)).problem(409);
        assertThat(
                incomplete.json().getJsonArray("errors").stream().map(error -> error.asJsonObject().getString("field")))
                .containsExactlyElementsOf(server.given().requirements(TRIAL).stream()
                        .map(requirement -> requirement.getString("code")).toList());
    }

    @Test
    void a_submission_to_what_is_no_audit_body_names_the_field() {
        var assessment = server.given().answered(INDUS);
        lead.post("/assessments/" + assessment + "/submission",
                Json.object("declaration", true, "auditBody", "Mizan Assurance")).problem(422, "auditBody");
        lead.post("/assessments/" + assessment + "/submission", Json.object("declaration", true, "auditBody", 5))
                .problem(422, "auditBody");
        var unknown = lead.post("/assessments/" + assessment + "/submission",
                Json.object("declaration", true, "auditBody", assessment)).problem(409, "auditBody");
        var mizan = server.as(AUDITOR).get("/organization").json().getString("id");
        assertThat(unknown.json().getJsonArray("errors").stream().map(error -> error.asJsonObject().getString("value")))
                .contains(mizan);
        var submitted = lead.post("/assessments/" + assessment + "/submission",
                Json.object("declaration", true, "auditBody", mizan)).is(201);
        assertThat(lead.get(submitted.header("Location")).is(200).json().getString("id")).isEqualTo(assessment);
    }

    @Test
    void evidence_comes_in_pages_newest_first_and_says_what_it_said_when_it_was_sent() {
        var assessment = server.given().started(INDUS);
        var sent = new ArrayList<JsonObject>();
        for (int i = 0; i < 5; i++)
            sent.add(0, server.given().evidence(INDUS, assessment, i % 2 == 0 ? "D.1" : "D.3", Map.of()));
        for (var query : List.of("", "?limit=2")) {
            assertThat(ids(lead, "/assessments/" + assessment + "/evidence" + query))
                    .containsExactlyElementsOf(sent.stream().map(one -> one.getString("id")).toList());
        }
        assertThat(lead.get("/assessments/" + assessment + "/evidence").list()).containsExactlyElementsOf(sent);
        lead.get("/assessments/" + assessment + "/evidence?limit=501").problem(422, "limit");
    }

    @OnEachDatabase
    void a_long_list_comes_in_pages_newest_first_without_doubles_or_gaps(Database database) {
        var on = database.server();
        var member = on.given().firm();
        var api = on.as(member.email(), member.password());
        var made = new ArrayList<String>();
        for (int i = 0; i < 120; i++) made.add(0, on.given().started(api, TRIAL));
        assertThat(ids(api, "/assessments")).containsExactlyElementsOf(made);
        assertThat(ids(api, "/assessments?limit=50")).containsExactlyElementsOf(made);
        assertThat(ids(api, "/assessments?limit=7")).containsExactlyElementsOf(made);
        var whole = api.get("/assessments?limit=120").is(200);
        assertThat(whole.list()).hasSize(120);
        assertThat(whole.all("Link")).isEmpty();
        assertThat(api.get("/assessments").is(200).list()).hasSize(100);
        api.get("/assessments?limit=50&before=" + made.get(119)).is(200).list()
                .forEach(row -> assertThat(row).isNull());
    }

    /** Follows the links to the last page. */
    private static List<String> ids(Api api, String path) {
        var ids = new ArrayList<String>();
        var next = path;
        while (next != null) {
            var page = api.get(next).is(200);
            page.list().forEach(row -> ids.add(((JsonObject) row).getString("id")));
            var link = Pattern.compile("<([^>]+)>; rel=\"next\"").matcher(page.header("Link"));
            next = link.matches() ? link.group(1) : null;
        }
        return ids;
    }

    /** Whatever a stranger sends, it is the stranger's mistake and not ours. */
    @AfterAll
    static void no_fault_was_logged() {
        assertThat(log.get().lines().filter(line -> line.contains("Fault 0"))).isEmpty();
    }
}
