package org.sanad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.sanad.support.Given.ADMIN;
import static org.sanad.support.Given.AUDITOR;
import static org.sanad.support.Given.CERTIFIER;
import static org.sanad.support.Given.CLIENT;
import static org.sanad.support.Given.INDUS;
import static org.sanad.support.Given.INDUS_RESPONDENT;
import static org.sanad.support.Given.ISO;
import static org.sanad.support.Given.KARAKORAM;
import static org.sanad.support.Given.PASSWORD;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.sanad.exchange.Workbooks;
import org.sanad.support.Api;
import org.sanad.support.Browser;
import org.sanad.support.Database;
import org.sanad.support.Given;
import org.sanad.support.Json;
import org.sanad.support.OnEachDatabase;
import org.sanad.support.Response;
import org.sanad.support.Server;

/**
 * A checklist from its file to its end: imported, published, answered, taken out again, retired; everyone's or one
 * firm's alone.
 */
class EditionsIT {

    private static final String LOW = "NIST_SP-800-53_rev5_LOW-baseline-resolved-profile_catalog";
    private static final String CSF = "NIST_CSF_v2.0_catalog";

    /** NIST's published catalogues are too large for the repository. */
    private static byte[] published(String name) throws IOException {
        var file = Path.of("../shared/data").resolve(name);
        assumeTrue(Files.exists(file), () -> "No " + file + ": the published file is not here");
        return Files.readAllBytes(file);
    }

    private static String code(String begin) {
        return begin + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static Response imported(Api api, String name, byte[] content, String code) {
        return api.upload("/editions", name, content,
                Map.of("code", code, "title", "Questionnaire of a client", "version", "1"));
    }

    private static byte[] table(String text) {
        return ("Code,Title,Text\nQ.1,Doors are locked,\"" + text + "\"\nQ.2,Keys are counted,Each month.\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] workbook() {
        return Workbooks.of(
                new String[] {"Section", "No.", "Requirement", "Description", "Check 1", "Check 2", "Mandatory"},
                new String[] {"1 Doors", "Q.1", "Doors are locked", "Every door has a lock.", "Locks exist.",
                        "Keys are counted.", "yes"},
                new String[] {null, "Q.2", "Doors are strong", "No door gives way.", null, null, "no"});
    }

    private static Response started(Api lead, String framework) {
        return lead.post("/assessments",
                Json.object("framework", framework, "title", "By " + framework, "scope", "All that we do"));
    }

    private static Response publish(Api api, String edition) {
        return api.post("/editions/" + edition + "/publication", Json.object());
    }

    private static Response retire(Api api, String edition) {
        return api.post("/editions/" + edition + "/retirement", Json.object());
    }

    private static String inFull(Server server, Api lead, String framework, List<JsonObject> requirements) {
        var assessment = started(lead, framework).created();
        for (var requirement : requirements)
            lead.put(Api.answer(assessment, requirement.getString("code")), Given.full(requirement)).is(201);
        return assessment;
    }

    private static List<JsonObject> requirements(Api api, String edition) {
        return api.get("/editions/" + edition).is(200).json().getJsonObject("framework").getJsonArray("sections")
                .stream()
                .flatMap(section -> section.asJsonObject().getJsonArray("requirements").stream())
                .map(JsonValue::asJsonObject).toList();
    }

    // --- everyone's

    @OnEachDatabase
    void sp_800_53_is_imported_published_answered_and_taken_out_again(Database database) throws IOException {
        wholeWay(database.server(), LOW, 149);
    }

    @OnEachDatabase
    void csf_2_0_is_imported_published_answered_and_taken_out_again(Database database) throws IOException {
        wholeWay(database.server(), CSF, 106);
    }

    private static void wholeWay(Server server, String file, int size) throws IOException {
        var json = published(file + ".json");
        var xml = published(file + ".xml");
        var admin = server.as(ADMIN);
        var firm = server.given().firm();
        var lead = server.as(firm.email(), firm.password());
        var code = code("nist");
        var draft = imported(admin, file + ".json", json, code).created();
        assertThat(imported(admin, file + ".xml", xml, code).is(200).json().getString("id")).as("the same in XML")
                .isEqualTo(draft);
        assertThat(admin.get("/editions/" + draft).json().getString("state")).isEqualTo("DRAFT");
        started(lead, code).problem(422, "framework");
        for (var other : List.of(lead, server.as(AUDITOR), server.anonymous())) {
            for (var path : List.of("/editions/" + draft, "/editions/" + draft + "/catalog.json",
                    "/frameworks/" + code))
                other.get(path).problem(404);
        }
        publish(admin, draft).is(200);
        publish(admin, draft).problem(409);
        var requirements = server.given().requirements(code);
        assertThat(requirements).hasSize(size).allMatch(requirement -> requirement.containsKey("level"));
        var assessment = inFull(server, lead, code, requirements);
        var score = lead.get("/assessments/" + assessment + "/score").is(200).json();
        assertThat(score.getJsonNumber("floor").doubleValue()).isEqualTo(100.0);
        assertThat(score.getString("band")).isEqualTo("A");
        comesBack(admin, draft, code);
        retire(admin, draft).is(200);
        retire(admin, draft).problem(409);
        started(lead, code).problem(422, "framework");
        server.anonymous().get("/frameworks/" + code).problem(404);
        server.anonymous().get("/editions/" + draft).is(200);
        lead.put(Api.answer(assessment, requirements.get(0).getString("code")), Json.object("level", "LARGELY"),
                "If-Match", "*").is(200);
        admin.delete("/editions/" + draft).problem(409);
    }

    /** What leaves and is imported again, in either form, is known already. */
    private static void comesBack(Api api, String edition, String code) {
        var before = api.get("/editions?limit=500").is(200).text();
        var catalog = api.get("/editions/" + edition + "/catalog.json").is(200);
        assertThat(catalog.header("Content-Disposition")).startsWith("attachment");
        assertThat(api.upload("/editions", "again.json", catalog.body(), Map.of()).is(200).json().getString("id"))
                .isEqualTo(edition);
        var yaml = api.get("/editions/" + edition + "/checklist.yaml").is(200);
        assertThat(yaml.text()).contains(code);
        assertThat(api.upload("/editions", "again.yaml", yaml.body(), Map.of()).is(200).json().getString("id"))
                .isEqualTo(edition);
        assertThat(api.get("/editions?limit=500").text()).isEqualTo(before);
    }

    @OnEachDatabase
    void a_shipped_checklist_and_a_second_revision_come_back_as_what_they_are(Database database) {
        var server = database.server();
        var admin = server.as(ADMIN);
        comesBack(admin, server.anonymous().get("/frameworks/" + ISO + "/versions").is(200).list().getJsonObject(0)
                .getString("id"), ISO);
        var code = code("own");
        var first = imported(admin, "a.csv", table("One"), code).created();
        var second = imported(admin, "a.csv", table("Two"), code).is(201).json();
        assertThat(second.getString("version")).isEqualTo("1 r2");
        comesBack(admin, second.getString("id"), code);
        publish(admin, first).is(200);
        publish(admin, second.getString("id")).is(200);
        assertThat(server.anonymous().get("/frameworks/" + code + "/versions").list())
                .extracting(one -> one.asJsonObject().getString("version")).containsExactly("1 r2", "1");
        assertThat(server.anonymous().get("/frameworks/" + code + "/changes?from=1&to=1%20r2").is(200).json()
                .getJsonArray("changed").toString()).contains("\"Q.1\"", "TEXT").doesNotContain("Q.2");
        for (var edition : List.of(first, second.getString("id"))) retire(admin, edition).is(200);
    }

    @OnEachDatabase
    void only_a_draft_is_discarded_and_what_was_retired_can_be_published_again(Database database) {
        var server = database.server();
        var lead = server.as(INDUS);
        var code = code("client");
        var draft = imported(lead, "client.csv", table("Locked."), code).created();
        retire(lead, draft).problem(409);
        lead.delete("/editions/" + draft).is(204);
        for (var again : List.of(lead.get("/editions/" + draft), lead.delete("/editions/" + draft),
                publish(lead, draft)))
            again.problem(404);
        var edition = imported(lead, "client.csv", table("Locked."), code).created();
        publish(lead, edition).is(200);
        lead.delete("/editions/" + edition).problem(409);
        var assessment = started(lead, code).created();
        retire(lead, edition).is(200);
        lead.delete("/editions/" + edition).problem(409);
        started(lead, code).problem(422, "framework");
        assertThat(lead.get("/assessments/" + assessment).is(200).json().getString("framework")).isEqualTo(code);
        publish(lead, edition).is(200);
        started(lead, code).is(201);
        var trail = Browser.signedIn(server, INDUS, PASSWORD).get("/organization/trail").is(200).text();
        assertThat(trail).contains("Imported a checklist", "Published a checklist", "Retired a checklist",
                "Discarded a draft of a checklist", "Questionnaire of a client 1");
    }

    @OnEachDatabase
    void a_button_of_a_list_that_has_changed_says_that_it_did_nothing(Database database) {
        var server = database.server();
        var firm = server.given().firm();
        var lead = server.as(firm.email(), firm.password());
        var kept = imported(lead, "client.csv", table("Locked."), code("kept")).created();
        var browser = Browser.signedIn(server, firm.email(), firm.password());
        var gone = imported(lead, "client.csv", table("Closed."), code("gone")).created();
        var form = Browser.form(browser.get("/framework/editions").is(200), "rows:1:acts");
        assertThat(form).containsEntry("edition", kept);
        lead.delete("/editions/" + gone).is(204);
        form.put("rows:1:acts:publish", "rows:1:acts:publish");
        assertThat(browser.post("/framework/editions", form).is(200).text()).contains("Nothing was done");
        assertThat(lead.get("/editions/" + kept).is(200).json().getString("state")).isEqualTo("DRAFT");
    }

    // --- one firm's

    @OnEachDatabase
    void a_checklist_of_one_firm_is_seen_by_its_people_alone(Database database) {
        var server = database.server();
        var lead = server.as(INDUS);
        for (var file : List.of(Map.entry("client.xlsx", workbook()), Map.entry("client.csv", table("Locked.")))) {
            var code = code("client");
            var edition = imported(lead, file.getKey(), file.getValue(), code).created();
            server.as(INDUS_RESPONDENT).get("/editions/" + edition).problem(404);
            seenByNobodyElse(server, edition, code);
            publish(lead, edition).is(200);
            assertThat(server.as(INDUS_RESPONDENT).get("/frameworks/" + code).is(200).json().getInt("requirementCount"))
                    .isEqualTo(2);
            assertThat(lead.get("/frameworks").text()).contains(code);
            seenByNobodyElse(server, edition, code);
            retire(lead, edition).is(200);
            seenByNobodyElse(server, edition, code);
        }
    }

    private static void seenByNobodyElse(Server server, String edition, String code) {
        for (var other : List.of(server.as(KARAKORAM), server.as(AUDITOR), server.as(CERTIFIER), server.as(CLIENT),
                server.as(ADMIN), server.anonymous())) {
            for (var path : List.of("/editions/" + edition, "/editions/" + edition + "/catalog.json",
                    "/editions/" + edition + "/checklist.yaml", "/frameworks/" + code,
                    "/frameworks/" + code + "/versions",
                    "/frameworks/" + code + "/catalog.json", "/frameworks/" + code + "/changes?from=1&to=1"))
                other.get(path).problem(404);
            assertThat(other.get("/frameworks").is(200).text()).doesNotContain(code);
        }
        started(server.as(KARAKORAM), code).problem(422, "framework");
        for (var keeper : List.of(server.as(KARAKORAM), server.as(ADMIN))) {
            assertThat(keeper.get("/editions?limit=500").is(200).text()).doesNotContain(edition);
            for (var change : List.of(publish(keeper, edition), retire(keeper, edition),
                    keeper.delete("/editions/" + edition)))
                change.problem(404);
        }
    }

    @OnEachDatabase
    void an_audit_body_reviews_the_answers_to_a_firms_own_checklist_and_a_certificate_is_granted(Database database) {
        var server = database.server();
        var given = server.given();
        var lead = server.as(INDUS);
        var code = code("client");
        var edition = imported(lead, "client.xlsx", workbook(), code).created();
        publish(lead, edition).is(200);
        var requirements = requirements(lead, edition);
        assertThat(requirements).extracting(one -> one.getString("code")).containsExactly("Q.1", "Q.2");
        assertThat(requirements.get(0).getJsonArray("checks")).hasSize(2);
        assertThat(requirements.get(0).getBoolean("critical")).isTrue();
        assertThat(requirements.get(1).getBoolean("level")).isTrue();
        var submission = given.submitted(INDUS, inFull(server, lead, code, requirements));
        given.accept(submission);
        var auditor = server.as(AUDITOR);
        assertThat(auditor.get("/assessments/" + submission.assessment()).is(200).json().getString("frameworkTitle"))
                .isEqualTo("Questionnaire of a client");
        var pages = Browser.signedIn(server, AUDITOR, PASSWORD);
        for (var page : List.of("/review/overview?id=" + submission.review(),
                "/review/requirement?id=" + submission.review() + "&requirement=Q.1",
                "/assessment/section?id=" + submission.assessment() + "&section=1")) {
            assertThat(pages.get(page).is(200).text()).as(page).contains("Doors are locked");
        }
        for (var requirement : requirements) {
            var verdict = Json.with(Json.with(Given.full(requirement), "method", "EXAMINE"), "observation",
                    "Seen the list of keys.");
            auditor.put(Api.verdict(submission.review(), requirement.getString("code")), verdict).is(201);
        }
        var serial = given.certified(submission);
        assertThat(server.anonymous().get("/certificates/" + serial).is(200).json().getString("framework"))
                .isEqualTo(code);
        lead.get("/certificates/" + serial + "/report.pdf").is(200);
        auditor.get("/editions/" + edition).problem(404);
    }

    @OnEachDatabase
    void the_code_of_everyones_checklist_is_refused_and_two_firms_may_choose_the_same(Database database) {
        var server = database.server();
        var indus = server.as(INDUS);
        var karakoram = server.as(KARAKORAM);
        imported(indus, "client.csv", table("Locked."), ISO).problem(422, "code");
        indus.upload("/editions", "iso.yaml",
                server.anonymous()
                        .get("/editions/" + server.anonymous().get("/frameworks/" + ISO + "/versions").list()
                                .getJsonObject(0).getString("id") + "/checklist.yaml")
                        .body(),
                Map.of())
                .problem(422, "code");
        assertThat(indus.get("/editions?limit=500").text()).doesNotContain("\"" + ISO + "\"");
        var code = code("client");
        publish(indus, imported(indus, "client.csv", table("Of Indus"), code).created()).is(200);
        publish(karakoram, imported(karakoram, "client.csv", table("Of Karakoram"), code).created()).is(200);
        assertThat(indus.get("/frameworks/" + code).is(200).text()).contains("Of Indus").doesNotContain("Of Karakoram");
        assertThat(karakoram.get("/frameworks/" + code).is(200).text()).contains("Of Karakoram")
                .doesNotContain("Of Indus");
        server.anonymous().get("/frameworks/" + code).problem(404);
    }

    @OnEachDatabase
    void whoever_keeps_no_checklists_is_refused(Database database) {
        var server = database.server();
        var code = code("client");
        for (var email : List.of(INDUS_RESPONDENT, AUDITOR, CERTIFIER, CLIENT)) {
            imported(server.as(email), "client.csv", table("Locked."), code).problem(403);
            server.as(email).get("/editions").problem(403);
        }
        imported(server.anonymous(), "client.csv", table("Locked."), code).problem(401);
        for (var email : List.of(INDUS, ADMIN))
            assertThat(server.as(email).get("/editions?limit=500").is(200).text()).doesNotContain(code);
    }

    // --- at once

    @OnEachDatabase
    void two_leads_who_import_the_same_version_at_once_get_two_revisions_or_a_conflict(Database database)
            throws Exception {
        var server = database.server();
        var firm = server.given().firm();
        var one = server.as(firm.email(), firm.password());
        var other = colleague(server, one, firm);
        var log = server.logFromNow();
        var barrier = new CyclicBarrier(2);
        int conflicts = 0;
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 12; round++) {
                var code = code("client");
                boolean same = round % 2 == 0;
                var answers = threads.invokeAll(List.<Callable<Response>>of(() -> {
                    barrier.await();
                    return imported(one, "client.csv", table("Locked."), code);
                }, () -> {
                    barrier.await();
                    return imported(other, "client.csv", table(same ? "Locked." : "Closed."), code);
                }));
                int created = 0;
                for (var answer : answers) {
                    int status = answer.get().status();
                    assertThat(status).as(answer.get().shown()).isIn(same ? List.of(200, 201, 409) : List.of(201, 409));
                    if (status == 201) created++;
                    if (status == 409) {
                        answer.get().problem(409);
                        conflicts++;
                    }
                }
                var kept = one.get("/editions?limit=500").is(200).list().stream().map(JsonValue::asJsonObject)
                        .filter(row -> row.getString("code").equals(code)).map(row -> row.getString("version"))
                        .toList();
                assertThat(kept).hasSize(created).isSubsetOf("1", "1 r2").doesNotHaveDuplicates();
                if (same) assertThat(kept).containsExactly("1");
            }
        }
        assertThat(conflicts).as("of 12 rounds").isLessThanOrEqualTo(12);
        assertThat(log.get()).doesNotContain("Fault ");
    }

    private static Api colleague(Server server, Api lead, Given.Member firm) {
        var email = firm.email().replace("somebody", "second");
        var invitation = lead.post("/organization/invitations",
                Json.object("name", "Second Lead", "email", email, "roles", List.of("LEAD"))).is(201).json();
        server.anonymous().post("/invitations/" + Given.secret(invitation) + "/acceptance",
                Json.object("password", firm.password())).is(201);
        return server.as(email, firm.password());
    }
}
