package org.sanad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sanad.support.Given.ADMIN;
import static org.sanad.support.Given.AUDITOR;
import static org.sanad.support.Given.CERTIFIER;
import static org.sanad.support.Given.CLIENT;
import static org.sanad.support.Given.INDUS;
import static org.sanad.support.Given.INDUS_RESPONDENT;
import static org.sanad.support.Given.KARAKORAM;
import static org.sanad.support.Given.OTHER_AUDITOR;

import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.sanad.support.Api;
import org.sanad.support.Database;
import org.sanad.support.Given;
import org.sanad.support.Json;
import org.sanad.support.OnEachDatabase;
import org.sanad.support.Response;
import org.sanad.support.Server;

/** Who may do what to whose things. What belongs to another organization answers as if it did not exist. */
class TenancyIT {

    /**
     * For each address, what each role is answered about things of Indus that Mizan reviews: their lead, their
     * respondent, the lead of Karakoram, the auditor of the engagement, another auditor and the certifier of Mizan,
     * somebody of another audit body, a client, the administrator, nobody. The assessment is submitted, its review
     * accepted and not concluded, its finding closed. The editions are a checklist of Indus alone: published, and for
     * its retirement a draft. 409 and 422 are said to those who may ask at all: the requests are such that none changes
     * anything.
     */
    private static final String MATRIX = """
            GET    /account                                        200 200 200 200 200 200 200 200 200 401
            POST   /account/password                               422 422 422 422 422 422 422 422 422 401
            GET    /account/sign-ins                               200 200 200 200 200 200 200 200 200 401
            DELETE /account/sign-ins                               204 204 204 204 204 204 204 204 204 401
            GET    /assessments                                    200 200 200 403 403 403 403 403 403 401
            POST   /assessments                                    422 403 422 403 403 403 403 403 403 401
            GET    /assessments/{id}                               200 200 404 200 200 200 404 404 404 401
            PUT    /assessments/{id}                               409 404 404 404 404 404 404 404 404 401
            GET    /assessments/{id}/answers                       200 200 404 200 200 200 404 404 404 401
            GET    /assessments/{id}/answers/{requirement}         200 200 404 200 200 200 404 404 404 401
            PUT    /assessments/{id}/answers/{requirement}         409 409 404 404 404 404 404 404 404 401
            POST   /assessments/{id}/answers/{requirement}/evidence 409 409 404 404 404 404 404 404 404 401
            GET    /assessments/{id}/evidence                      200 200 404 200 200 200 404 404 404 401
            GET    /assessments/{id}/evidence/{evidence}           200 200 404 200 200 200 404 404 404 401
            DELETE /assessments/{id}/evidence/{evidence}           409 409 404 404 404 404 404 404 404 401
            GET    /assessments/{id}/continuation                  422 404 404 404 404 404 404 404 404 401
            POST   /assessments/{id}/continuation                  422 404 404 404 404 404 404 404 404 401
            GET    /assessments/{id}/proposals                     200 200 404 404 404 404 404 404 404 401
            POST   /assessments/{id}/proposals/acceptance          409 409 404 404 404 404 404 404 404 401
            GET    /assessments/{id}/score                         200 200 404 200 200 200 404 404 404 401
            POST   /assessments/{id}/submission                    409 403 404 404 404 404 404 404 404 401
            GET    /assessments/{id}/trail                         200 200 404 404 404 404 404 404 404 401
            GET    /certificates                                   200 200 200 200 200 200 200 403 403 401
            POST   /certificates/verification                      200 200 200 200 200 200 200 200 200 200
            GET    /certificates/{serial}                          200 200 200 200 200 200 200 200 200 200
            GET    /certificates/{serial}/assessment-plan.json     200 200 404 200 200 200 404 404 404 401
            GET    /certificates/{serial}/assessment-results.json  200 200 404 200 200 200 404 404 404 401
            GET    /certificates/{serial}/bundle                   200 200 404 200 200 200 404 404 404 401
            GET    /certificates/{serial}/certificate.pdf          200 200 200 200 200 200 200 200 200 200
            GET    /certificates/{serial}/credential               200 200 200 200 200 200 200 200 200 200
            GET    /certificates/{serial}/check                    403 403 404 403 403 200 404 404 200 401
            GET    /certificates/{serial}/plan-of-action.json      200 200 404 200 200 200 404 404 404 401
            GET    /certificates/{serial}/proofs/{requirement}     200 200 404 200 200 200 404 404 404 401
            GET    /certificates/{serial}/report.pdf               200 200 404 200 200 200 404 404 404 401
            GET    /certificates/{serial}/statement-of-applicability.pdf 404 404 404 404 404 404 404 404 404 401
            POST   /certificates/{serial}/status                   403 403 404 403 403 422 404 404 404 401
            GET    /coverage                                       200 200 200 403 403 403 403 403 403 401
            GET    /crosswalks                                     200 200 200 200 200 200 200 200 200 200
            GET    /crosswalks/{code}                              200 200 200 200 200 200 200 200 200 200
            GET    /crosswalks/{code}/mapping.json                 200 200 200 200 200 200 200 200 200 200
            GET    /directory                                      200 200 200 200 200 200 200 200 200 200
            GET    /editions                                       200 403 200 403 403 403 403 403 200 401
            POST   /editions                                       422 403 422 403 403 403 403 403 422 401
            GET    /editions/{id}                                  200 200 404 404 404 404 404 404 404 404
            DELETE /editions/{id}                                  409 404 404 404 404 404 404 404 404 401
            GET    /editions/{id}/catalog.json                     200 200 404 404 404 404 404 404 404 404
            GET    /editions/{id}/checklist.yaml                   200 200 404 404 404 404 404 404 404 404
            POST   /editions/{id}/publication                      409 404 404 404 404 404 404 404 404 401
            POST   /editions/{id}/retirement                       409 404 404 404 404 404 404 404 404 401
            GET    /findings/{id}                                  200 200 404 200 200 200 404 404 404 401
            POST   /findings/{id}/actions                          409 409 404 403 403 403 404 404 404 401
            GET    /findings/{id}/actions/{action}                 200 200 404 200 200 200 404 404 404 401
            POST   /findings/{id}/actions/{action}/acceptance      403 403 404 409 403 403 404 404 404 401
            POST   /findings/{id}/closure                          403 403 404 409 403 403 404 404 404 401
            GET    /frameworks                                     200 200 200 200 200 200 200 200 200 200
            GET    /frameworks/{code}                              200 200 200 200 200 200 200 200 200 200
            GET    /frameworks/{code}/catalog.json                 200 200 200 200 200 200 200 200 200 200
            GET    /frameworks/{code}/changes                      200 200 200 200 200 200 200 200 200 200
            GET    /frameworks/{code}/versions                     200 200 200 200 200 200 200 200 200 200
            GET    /invitations/{token}                            200 200 200 200 200 200 200 200 200 200
            POST   /invitations/{token}/acceptance                 422 422 422 422 422 422 422 422 422 422
            GET    /organization                                   200 200 200 200 200 200 200 200 200 401
            PUT    /organization                                   422 403 422 403 403 422 422 422 422 401
            GET    /organization/audit-bodies                      200 200 200 200 200 200 200 200 200 401
            GET    /organization/invitations                       200 403 200 403 403 200 200 200 200 401
            POST   /organization/invitations                       422 403 422 403 403 422 422 422 422 401
            DELETE /organization/invitations/{id}                  409 404 404 404 404 404 404 404 404 401
            GET    /organization/people                            200 200 200 200 200 200 200 200 200 401
            POST   /organization/people/{id}/activation            204 404 404 404 404 404 404 404 404 401
            POST   /organization/people/{id}/deactivation          409 404 404 404 404 404 404 404 404 401
            GET    /organizations                                  403 403 403 403 403 403 403 403 200 401
            POST   /organizations                                  403 403 403 403 403 403 403 403 422 401
            POST   /organizations/{id}/invitations                 404 404 404 404 404 404 404 404 409 401
            GET    /packs                                          200 200 200 200 200 200 200 200 200 200
            GET    /packs/{code}                                   200 200 200 200 200 200 200 200 200 200
            GET    /packs/{code}/readiness                         200 200 200 403 403 403 403 403 403 401
            GET    /reviews                                        200 200 200 200 200 200 200 403 403 401
            GET    /reviews/{id}                                   200 200 404 200 200 200 404 404 404 401
            POST   /reviews/{id}/acceptance                        404 404 404 409 409 403 404 404 404 401
            POST   /reviews/{id}/conclusion                        404 404 404 422 403 403 404 404 404 401
            POST   /reviews/{id}/decision                          404 404 404 403 403 409 404 404 404 401
            POST   /reviews/{id}/findings                          404 404 404 422 403 403 404 404 404 401
            GET    /reviews/{id}/trail                             200 200 404 200 200 200 404 404 404 401
            PUT    /reviews/{id}/verdicts/{requirement}            404 404 404 422 403 403 404 404 404 401
            DELETE /reviews/{id}/verdicts/{requirement}            404 404 404 404 403 403 404 404 404 401
            GET    /status-lists/{id}                              200 200 200 200 200 200 200 200 200 200
            GET    /tokens                                         200 200 200 200 200 200 200 200 200 401
            POST   /tokens                                         201 201 201 201 201 201 201 201 201 401
            GET    /trail/check                                    403 403 403 403 403 403 403 403 200 401
            GET    /trail/checkpoints                              200 200 200 200 200 200 200 200 200 200
            GET    /trail/{entity}/{id}                            200 200 404 404 404 404 404 404 404 401
            DELETE /tokens/{id}                                    204 404 404 404 404 404 404 404 404 401
            """;

    /** Requests that are not {@code {}}: such that they change nothing even for those who may. */
    private static final Map<String, Object> BODIES = Map.of(
            "POST /organization/invitations", Json.object("roles", List.of("ADMIN")),
            "POST /organizations/{id}/invitations", Json.object("roles", List.of("ADMIN")));

    /** Ids in the addresses, by address and by name. */
    record Things(Map<String, String> ids) {

        String address(String path) {
            return path(path, name -> ids.getOrDefault(path + " " + name, ids.get(name)));
        }

        /** The same address with ids that nothing has. */
        static String unknown(String path) {
            return path(path, name -> switch (name) {
                case "serial" -> "0000-0000-0000-0000";
                case "entity" -> "review";
                case "code", "requirement" -> "X.99";
                case "token" -> "A".repeat(43);
                default -> UUID.randomUUID().toString();
            });
        }

        private static String path(String path, java.util.function.UnaryOperator<String> id) {
            return java.util.regex.Pattern.compile("\\{(\\w+)}").matcher(path)
                    .replaceAll(found -> Api.encoded(id.apply(found.group(1))));
        }
    }

    static Things indus(Server server) {
        var given = server.given();
        var lead = server.as(INDUS);
        var assessment = given.answered(INDUS);
        var evidence = given.evidence(INDUS, assessment, "D.1", Map.of()).getString("id");
        var submission = given.submitted(INDUS, assessment);
        given.accept(submission);
        var auditor = server.as(AUDITOR);
        var finding = auditor.post("/reviews/" + submission.review() + "/findings",
                Json.object("requirement", "D.1", "grade", "MINOR_NONCONFORMITY", "statement", "No key is counted."))
                .created();
        var action =
                lead.post("/findings/" + finding + "/actions", Json.object("action", "Keys are counted each month."))
                        .created();
        auditor.post("/findings/" + finding + "/actions/" + action + "/acceptance", Json.object()).is(200);
        auditor.post("/findings/" + finding + "/closure", Json.object("effectiveness", "Two counts were seen."))
                .is(201);
        var certified = given.examined(INDUS);
        given.nonconformity(certified);
        var ids = new HashMap<>(Map.of("id", assessment, "requirement", "D.1", "evidence", evidence, "action", action,
                "code", Given.TRIAL, "serial", given.certified(certified), "entity", "assessment"));
        for (var path : List.of("", "/acceptance", "/conclusion", "/decision", "/findings", "/trail",
                "/verdicts/{requirement}"))
            ids.put("/reviews/{id}" + path + " id", submission.review());
        for (var path : List.of("", "/actions", "/actions/{action}", "/actions/{action}/acceptance", "/closure"))
            ids.put("/findings/{id}" + path + " id", finding);
        var own = imported(lead, "1").created();
        lead.post("/editions/" + own + "/publication", Json.object()).is(200);
        for (var path : List.of("", "/catalog.json", "/checklist.yaml", "/publication"))
            ids.put("/editions/{id}" + path + " id", own);
        ids.put("/editions/{id}/retirement id", imported(lead, "draft").created());
        for (var path : List.of("", "/mapping.json"))
            ids.put("/crosswalks/{code}" + path + " code", Given.GDPR + "--" + Given.ISO);
        for (var path : List.of("", "/readiness")) ids.put("/packs/{code}" + path + " code", "uk-retailer");
        ids.put("/frameworks/{code}/changes code", "editions");
        ids.put("/status-lists/{id} id", "1-revocation");
        ids.put("token", Given.secret(invite(lead)));
        var withdrawn = invite(lead).getString("id");
        lead.delete("/organization/invitations/" + withdrawn).is(204);
        ids.put("/organization/invitations/{id} id", withdrawn);
        ids.put("/organization/people/{id}/activation id",
                server.as(INDUS_RESPONDENT).get("/account").json().getString("id"));
        ids.put("/organization/people/{id}/deactivation id", lead.get("/account").json().getString("id"));
        ids.put("/organizations/{id}/invitations id", lead.get("/organization").json().getString("id"));
        ids.put("/tokens/{id} id",
                lead.post("/tokens", Json.object("name", "to be revoked")).is(201).json().getString("id"));
        return new Things(ids);
    }

    /** A checklist of the caller's own, as a draft. */
    static Response imported(Api api, String version) {
        var table = "Code,Title,Text\nQ.1,Doors are locked,Every door of " + UUID.randomUUID() + " has a lock.\n";
        return api.upload("/editions", "questionnaire.csv", table.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                Map.of("code", "own-" + UUID.randomUUID(), "title", "Questionnaire of a client", "version", version));
    }

    private static jakarta.json.JsonObject invite(Api lead) {
        return lead.post("/organization/invitations", Json.object("name", "Noor Shah", "email",
                "noor" + UUID.randomUUID() + "@indus.example", "roles", List.of("RESPONDENT"))).is(201).json();
    }

    private static Map<String, Api> roles(Server server) {
        var other = server.given().auditBody();
        var roles = new LinkedHashMap<String, Api>();
        for (var email : List.of(INDUS, INDUS_RESPONDENT, KARAKORAM, AUDITOR, OTHER_AUDITOR, CERTIFIER))
            roles.put(email, server.as(email));
        roles.put(other.email(), server.as(other.email(), other.password()));
        roles.put(CLIENT, server.as(CLIENT));
        roles.put(ADMIN, server.as(ADMIN));
        roles.put("nobody", server.anonymous());
        return roles;
    }

    private static Map<String, List<Integer>> matrix() {
        var matrix = new LinkedHashMap<String, List<Integer>>();
        MATRIX.lines().forEach(line -> {
            var words = line.split(" +");
            matrix.put(words[0] + " " + words[1], Stream.of(words).skip(2).map(Integer::valueOf).toList());
        });
        return matrix;
    }

    @Test
    void every_address_of_the_api_stands_in_the_matrix() {
        var addresses = new ArrayList<String>();
        var paths = Database.H2.server().anonymous()
                .get(Database.H2.server().address() + "/openapi?format=JSON", "Accept", "application/json").is(200)
                .json().getJsonObject("paths");
        paths.forEach((path, methods) -> methods.asJsonObject().keySet().stream()
                .filter(List.of("get", "put", "post", "delete", "patch")::contains)
                .forEach(method -> addresses.add(method.toUpperCase() + " " + path.replaceFirst("^/api/v1", ""))));
        assertThat(addresses).hasSizeGreaterThan(50).containsExactlyInAnyOrderElementsOf(matrix().keySet());
    }

    @Test
    void the_description_of_the_api_names_each_operation_once_and_says_which_want_a_token() {
        var api = Database.H2.server().anonymous()
                .get(Database.H2.server().address() + "/openapi?format=JSON", "Accept", "application/json").is(200)
                .json();
        assertThat(api.keySet()).containsOnly("openapi", "info", "servers", "security", "tags", "paths", "components");
        assertThat(api.getJsonArray("tags").stream().map(tag -> tag.asJsonObject().getString("name")))
                .doesNotHaveDuplicates().contains("Assessments", "Reviews");
        assertThat(api.getJsonObject("components").toString()).doesNotContain("THIRDS");
        var ids = new ArrayList<String>();
        matrix().forEach((address, expected) -> {
            var words = address.split(" ");
            var operation = api.getJsonObject("paths").getJsonObject("/api/v1" + words[1])
                    .getJsonObject(words[0].toLowerCase());
            ids.add(operation.getString("operationId"));
            assertThat(operation.getJsonObject("responses").containsKey("401")).as(address)
                    .isEqualTo(expected.get(9) == 401);
            var body = operation.getJsonObject("requestBody");
            if (body != null)
                assertThat(body.getJsonObject("content").values()).as(address).singleElement().asString()
                        .contains("\"properties\"");
        });
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z]+([A-Z][a-z]+)+"))
                .contains("getAssessmentsAnswers", "putAssessmentsAnswersByRequirement");
    }

    @Test
    void every_role_is_answered_as_the_matrix_says_and_the_foreign_like_the_unknown() {
        var server = Database.H2.server();
        var things = indus(server);
        var roles = roles(server);
        var softly = new SoftAssertions();
        matrix().forEach((address, expected) -> {
            assertThat(expected).as(address).hasSameSizeAs(roles.keySet());
            int column = 0;
            for (var role : roles.entrySet()) answersAsExpected(softly, address, role, expected.get(column++), things);
        });
        softly.assertAll();
    }

    private static void answersAsExpected(SoftAssertions softly, String address, Map.Entry<String, Api> role,
            int expected, Things things) {
        var path = address.substring(address.indexOf(' ') + 1);
        var answer = send(role.getValue(), address, things.address(path));
        softly.assertThat(answer.status()).as("%s of Indus for %s: %s", address, role.getKey(), answer.shown())
                .isEqualTo(expected);
        if (answer.status() >= 400) answer.problem(answer.status());
        if (!path.contains("{")) return;
        var unknown = send(role.getValue(), address, Things.unknown(path));
        // what goes by a code is everyone's, so there a role that may not ask need not be told what exists
        boolean refused = expected == 401 || expected == 403 && path.contains("{code}");
        softly.assertThat(unknown.status()).as("%s of nobody for %s: %s", address, role.getKey(), unknown.shown())
                .isEqualTo(refused ? expected : 404);
        if (expected == 404) {
            softly.assertThat(answer.text()).as("%s for %s", address, role.getKey()).isEqualTo(unknown.text());
            softly.assertThat(names(answer)).as("%s for %s", address, role.getKey()).isEqualTo(names(unknown));
        }
    }

    private static List<String> names(Response response) {
        return response.headers().map().keySet().stream()
                .filter(name -> !List.of("date", "connection").contains(name.toLowerCase())).sorted().toList();
    }

    private static Response send(Api api, String address, String path) {
        var method = address.substring(0, address.indexOf(' '));
        if (address.endsWith("/evidence") && method.equals("POST") || address.endsWith("/verification")
                || address.equals("POST /editions")) {
            return api.upload(path, "note.txt", Given.note(), Map.of());
        }
        if (address.endsWith("/changes")) path += "?from=1&to=2";
        var body = method.equals("GET") || method.equals("DELETE") ? null
                : BODIES.getOrDefault(address, Json.object()).toString();
        // a network address of its own, so that refused sign-ins lock nobody else
        return api.send(method, path, body, "X-Forwarded-For", "192.0.2.7");
    }

    @Test
    void an_id_of_another_below_a_thing_of_ones_own_does_not_exist() {
        var server = Database.H2.server();
        var things = indus(server);
        var given = server.given();
        var own = given.answered(KARAKORAM);
        var karakoram = server.as(KARAKORAM);
        for (var evidence : List.of(things.ids().get("evidence"), UUID.randomUUID().toString())) {
            karakoram.get("/assessments/" + own + "/evidence/" + evidence).problem(404);
            karakoram.delete("/assessments/" + own + "/evidence/" + evidence).problem(404);
        }
        karakoram.delete("/tokens/" + things.ids().get("/tokens/{id} id")).problem(404);
        var submission = given.submitted(KARAKORAM, own);
        given.accept(submission);
        var finding = server.as(AUDITOR).post("/reviews/" + submission.review() + "/findings",
                Json.object("requirement", "D.1", "grade", "MINOR_NONCONFORMITY", "statement", "No key is counted."))
                .created();
        server.as(AUDITOR)
                .post("/findings/" + finding + "/actions/" + things.ids().get("action") + "/acceptance", Json.object())
                .problem(404);
        karakoram.get("/findings/" + finding + "/actions/" + things.ids().get("action")).problem(404);
    }

    @OnEachDatabase
    void lists_hold_nothing_of_others(Database database) {
        var server = database.server();
        var things = indus(server);
        var foreign = server.given().auditBody();
        var ids = List.of(things.ids().get("id"), things.ids().get("/reviews/{id} id"), things.ids().get("serial"),
                things.ids().get("/tokens/{id} id"), things.ids().get("/editions/{id} id"),
                things.ids().get("/editions/{id}/retirement id"));
        for (var stranger : List.of(server.as(KARAKORAM), server.as(foreign.email(), foreign.password()))) {
            for (var path : List.of("/assessments", "/reviews", "/certificates", "/tokens", "/organization/people",
                    "/organization/invitations", "/editions", "/frameworks")) {
                var list = stranger.get(path + "?limit=500");
                if (list.status() == 403) continue;
                for (var id : ids) assertThat(list.is(200).text()).as(path).doesNotContain(id);
                assertThat(list.text()).as(path).doesNotContain("Indus", "indus.example");
            }
        }
        assertThat(server.as(foreign.email(), foreign.password()).get("/reviews").list()).isEmpty();
        assertThat(server.as(foreign.email(), foreign.password()).get("/certificates").list()).isEmpty();
        assertThat(server.as(INDUS_RESPONDENT).get("/tokens?limit=500").text()).doesNotContain(ids.get(3));
        for (var path : List.of("/assessments", "/reviews", "/certificates", "/editions"))
            assertThat(server.as(INDUS).get(path + "?limit=500").text()).containsAnyOf(ids.toArray(String[]::new));
    }

    @OnEachDatabase
    void a_respondent_who_is_not_named_in_an_assessment_does_not_see_it(Database database) {
        var server = database.server();
        var lead = server.as(INDUS);
        var itself = lead.get("/account").json().getString("id");
        var assessment = lead.post("/assessments", Json.object("framework", Given.TRIAL, "title", "Among leads",
                "scope", "The board", "people", List.of(itself))).created();
        var respondent = server.as(INDUS_RESPONDENT);
        assertThat(respondent.get("/assessments?limit=500").is(200).text()).doesNotContain(assessment);
        for (var path : List.of("", "/answers", "/score", "/evidence", "/trail"))
            respondent.get("/assessments/" + assessment + path).problem(404);
        respondent.put(Api.answer(assessment, "D.1"), Json.object("checks", Map.of("a", true))).problem(404);
        var colleague = respondent.get("/account").json().getString("id");
        lead.put("/assessments/" + assessment,
                Json.object("title", "Among us", "scope", "The board", "people", List.of(colleague))).is(200);
        respondent.put(Api.answer(assessment, "D.1"), Json.object("checks", Map.of("a", true))).is(201);
    }

    @OnEachDatabase
    void nobody_of_another_firm_can_be_named_in_an_assessment(Database database) {
        var server = database.server();
        var stranger = server.as(KARAKORAM).get("/account").json().getString("id");
        for (var id : List.of(stranger, UUID.randomUUID().toString(), "nobody")) {
            server.as(INDUS).post("/assessments", Json.object("framework", Given.TRIAL, "title", "With a stranger",
                    "scope", "All", "people", List.of(id))).problem(422, "people");
        }
    }

    @OnEachDatabase
    void where_there_are_several_audit_bodies_a_submission_names_one(Database database) {
        var server = database.server();
        var given = server.given();
        var other = given.auditBody();
        var assessment = given.answered(KARAKORAM);
        var choice = server.as(KARAKORAM)
                .post("/assessments/" + assessment + "/submission", Json.object("declaration", true)).problem(409);
        assertThat(choice.json().getJsonArray("errors").stream().map(JsonValue::toString).toList())
                .anyMatch(one -> one.contains("Mizan Assurance"))
                .anyMatch(one -> one.contains("\"value\":\"" + other.organization() + "\""));
        var firm = server.as(KARAKORAM).get("/organization").json().getString("id");
        server.as(KARAKORAM)
                .post("/assessments/" + assessment + "/submission", Json.object("declaration", true, "auditBody", firm))
                .problem(409);
        server.as(KARAKORAM).post("/assessments/" + assessment + "/submission",
                Json.object("declaration", true, "auditBody", other.organization())).is(201);
        assertThat(server.as(AUDITOR).get("/reviews?limit=500").text()).doesNotContain(assessment);
        assertThat(server.as(other.email(), other.password()).get("/reviews").text()).contains(assessment);
        server.as(AUDITOR).get("/assessments/" + assessment).problem(404);
    }
}
