package org.sanad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sanad.support.Given.ISO;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.sanad.support.Api;
import org.sanad.support.Browser;
import org.sanad.support.Database;
import org.sanad.support.Given;
import org.sanad.support.Json;
import org.sanad.support.OnEachDatabase;
import org.sanad.support.Server;

/**
 * What a firm said once, offered where another checklist asks for it: to its own people only, never more than was said.
 */
class AnswerOnceIT {

    private static final List<String> OTHERS = List.of("nist-csf-2.0", "mvsp-3.0", "soc2-2017", "cyber-essentials-3.3");

    /** By the crosswalk itself, read from the API: what ISO/IEC 27001, fully met, answers of the other checklist. */
    private static Set<String> proven(Server server, String framework) {
        var proven = new TreeSet<String>();
        server.anonymous().get("/crosswalks/" + framework + "--" + ISO).is(200).json().getJsonArray("relations")
                .stream().map(JsonValue::asJsonObject)
                .filter(link -> Set.of("EQUAL", "SUBSET").contains(link.getString("relation")))
                .forEach(link -> proven.add(link.getString("from")));
        return proven;
    }

    private static Api api(Server server, Given.Member member) {
        return server.as(member.email(), member.password());
    }

    private static String started(Api lead, String framework, String... sections) {
        return lead.post("/assessments", Json.object("framework", framework, "sections", List.of(sections), "title",
                framework, "scope", "All that we do")).created();
    }

    private static String finishedIso(Server server, Api lead) {
        var id = started(lead, ISO);
        for (var requirement : server.given().requirements(ISO)) {
            lead.put(Api.answer(id, requirement.getString("code")),
                    Json.with(Given.full(requirement), "statement", "How we do " + requirement.getString("code")))
                    .is(201);
        }
        return id;
    }

    private static Map<String, JsonObject> proposals(Api api, String assessment) {
        var all = new TreeMap<String, JsonObject>();
        var path = "/assessments/" + assessment + "/proposals?limit=40";
        while (path != null) {
            var page = api.get(path).is(200);
            assertThat(page.list()).hasSizeLessThanOrEqualTo(40);
            page.list().forEach(
                    item -> assertThat(all.put(item.asJsonObject().getString("requirement"), item.asJsonObject()))
                            .isNull());
            var next = page.header("Link");
            path = next.isEmpty() ? null : next.substring(1, next.indexOf('>'));
        }
        return all;
    }

    private static JsonObject best(JsonObject item) {
        return item.getJsonArray("proposals").getJsonObject(0);
    }

    @OnEachDatabase
    void a_finished_iso_27001_is_offered_to_four_other_checklists_and_answers_what_the_crosswalks_say(
            Database database) {
        var server = database.server();
        var lead = api(server, server.given().firm());
        var iso = finishedIso(server, lead);
        for (var framework : OTHERS) {
            var id = started(lead, framework);
            var offered = proposals(lead, id);
            var answering = new TreeSet<String>();
            offered.forEach((code, item) -> {
                if (best(item).getBoolean("answers")) answering.add(code);
                assertThat(best(item).getString("assessment")).isEqualTo(iso);
                assertThat(best(item).getString("statement"))
                        .isEqualTo("How we do " + best(item).getString("requirement"));
            });
            var asked = new TreeSet<>(proven(server, framework));
            var covered = new HashSet<String>();
            lead.get("/assessments/" + id).is(200).json().getJsonObject("score").getJsonArray("requirements")
                    .forEach(one -> covered.add(one.asJsonObject().getString("code")));
            asked.retainAll(covered);
            assertThat(answering).as(framework).isNotEmpty().isEqualTo(asked);
            var accepted =
                    lead.post("/assessments/" + id + "/proposals/acceptance", Json.object("all", true)).is(200).json();
            assertThat(accepted.getJsonArray("accepted").stream().map(JsonValue::toString)
                    .map(code -> code.replace("\"", ""))).containsExactlyInAnyOrderElementsOf(asked);
            for (var answer : lead.get("/assessments/" + id + "/answers").is(200).list()) {
                var origin = answer.asJsonObject().getJsonObject("origin");
                assertThat(answer.asJsonObject().getString("rating")).isEqualTo("FULLY");
                assertThat(origin.getString("assessment")).isEqualTo(iso);
                assertThat(origin.getString("framework")).contains("27001");
                assertThat(Set.of("EQUAL", "SUPERSET")).contains(origin.getString("relation"));
            }
            assertThat(proposals(lead, id)).doesNotContainKeys(asked.toArray(String[]::new));
            assertThat(lead.post("/assessments/" + id + "/proposals/acceptance", Json.object("all", true)).is(200)
                    .json().getJsonArray("accepted")).isEmpty();
        }
    }

    @OnEachDatabase
    void what_only_overlaps_brings_its_text_and_files_and_leaves_the_question_open(Database database) {
        var server = database.server();
        var firm = server.given().firm();
        var lead = api(server, firm);
        var iso = finishedIso(server, lead);
        var id = started(lead, "nist-csf-2.0");
        var overlap = proposals(lead, id).values().stream().filter(item -> !best(item).getBoolean("answers"))
                .findFirst().orElseThrow();
        var from = best(overlap).getString("requirement");
        lead.upload(Api.answer(iso, from) + "/evidence", "note.txt", Given.note(), Map.of("title", "Minutes")).is(201);
        var code = overlap.getString("requirement");
        lead.post("/assessments/" + id + "/proposals/acceptance", Json.object("requirements", List.of(code))).is(200);
        var answer = lead.get(Api.answer(id, code)).is(200).json();
        assertThat(answer.getString("statement")).isEqualTo("How we do " + from);
        assertThat(answer.getJsonObject("origin").getString("requirement")).isEqualTo(from);
        assertThat(lead.get("/assessments/" + id).json().getJsonObject("score").getJsonArray("requirements").stream()
                .map(JsonValue::asJsonObject)
                .filter(one -> one.getString("code").equals(code)).findFirst().orElseThrow().getString("rating"))
                .isEqualTo("NONE");
        assertThat(lead.get("/assessments/" + id + "/evidence").is(200).list().stream().map(JsonValue::asJsonObject))
                .singleElement()
                .satisfies(file -> assertThat(file.getString("requirement") + file.getString("title"))
                        .isEqualTo(code + "Minutes"));
        // all of it lies here now
        assertThat(lead
                .post("/assessments/" + id + "/proposals/acceptance",
                        Json.object("requirement", code, "answer", best(overlap).getString("answer")))
                .problem(409).text()).contains("nothing to take over");
        assertThat(lead.get("/assessments/" + id + "/evidence").list()).hasSize(1);
        assertThat(lead.get(Api.answer(id, code)).json().getString("statement")).isEqualTo("How we do " + from);
    }

    @OnEachDatabase
    void an_own_answer_is_never_overwritten_and_what_is_not_offered_is_refused(Database database) {
        var server = database.server();
        var lead = api(server, server.given().firm());
        finishedIso(server, lead);
        var id = started(lead, "mvsp-3.0");
        var code = proven(server, "mvsp-3.0").iterator().next();
        var requirement = server.given().requirements("mvsp-3.0").stream()
                .filter(one -> one.getString("code").equals(code)).findFirst().orElseThrow();
        lead.put(Api.answer(id, code), Json.with(Given.checks(requirement, false), "statement", "Not yet.")).is(201);
        lead.post("/assessments/" + id + "/proposals/acceptance", Json.object("requirements", List.of(code)))
                .problem(409);
        lead.post("/assessments/" + id + "/proposals/acceptance", Json.object("all", true)).is(200);
        assertThat(lead.get(Api.answer(id, code)).json().getString("statement")).isEqualTo("Not yet.");
        lead.post("/assessments/" + id + "/proposals/acceptance", Json.object("requirements", List.of("X.99")))
                .problem(409);
        lead.post("/assessments/" + id + "/proposals/acceptance", Json.object()).problem(422, "requirements");
        lead.post("/assessments/" + id + "/proposals/acceptance",
                Json.object("requirement", code, "answer", UUID.randomUUID().toString())).problem(409);
    }

    @OnEachDatabase
    void nothing_of_another_firm_and_nothing_of_an_assessment_without_them_is_offered_to_anybody(Database database) {
        var server = database.server();
        finishedIso(server, api(server, server.given().firm()));
        var stranger = api(server, server.given().firm());
        assertThat(proposals(stranger, started(stranger, "mvsp-3.0"))).isEmpty();
        assertThat(stranger.get("/coverage").is(200).json().getJsonArray("from")).isEmpty();
        var lead = server.as(Given.INDUS);
        var among = lead.post("/assessments", Json.object("framework", "mvsp-3.0", "title", "Among leads", "scope",
                "The board", "people", List.of(lead.get("/account").json().getString("id")))).created();
        for (var requirement : server.given().requirements("mvsp-3.0"))
            lead.put(Api.answer(among, requirement.getString("code")),
                    Json.with(Given.full(requirement), "statement", "Secret of the board")).is(201);
        var open = started(lead, "mvsp-3.0");
        assertThat(proposals(lead, open).toString()).contains("Secret of the board");
        assertThat(proposals(server.as(Given.INDUS_RESPONDENT), open).toString()).doesNotContain("Secret of the board",
                among);
    }

    @OnEachDatabase
    void the_matrix_and_a_pack_take_the_same_number_of_statements_for_one_assessment_and_for_eight(Database database) {
        var server = database.server();
        var lead = api(server, server.given().firm());
        var first = server.given().requirements("mvsp-3.0").get(0);
        lead.get("/coverage").is(200);
        lead.get("/packs/uk-retailer/readiness").is(200);
        var counts = new HashMap<String, Set<Integer>>();
        for (int assessments = 1; assessments <= 8; assessments++) {
            lead.put(Api.answer(started(lead, "mvsp-3.0"), first.getString("code")), Given.full(first)).is(201);
            for (var path : List.of("/coverage", "/packs/uk-retailer/readiness", "/packs"))
                counts.computeIfAbsent(path, any -> new TreeSet<>()).add(lead.get(path).is(200).statements());
        }
        assertThat(counts.values()).allMatch(different -> different.size() == 1);
        assertThat(counts.get("/coverage").iterator().next()).isLessThanOrEqualTo(4);
    }

    /**
     * As after the upgrade from a version that kept none: at the next start they get theirs, and what is not complete
     * gets none.
     */
    @OnEachDatabase
    void answers_without_a_rating_get_theirs_at_the_next_start(Database database) throws Exception {
        var server = database.server();
        var lead = api(server, server.given().firm());
        var id = started(lead, "trial");
        lead.put(Api.answer(id, "D.1"), Json.object("checks", Map.of("a", true, "b", true, "c", true))).is(201);
        lead.put(Api.answer(id, "D.2"), Json.object("level", "LARGELY")).is(201);
        lead.put(Api.answer(id, "D.3"),
                Json.object("excluded", true, "justification", "We have no doors at all, anywhere.")).is(201);
        lead.put(Api.answer(id, "B.1"), Json.object("level", "NONE")).is(201);
        lead.put(Api.answer(id, "B.2"), Json.object("checks", Map.of("a", true))).is(201);
        var before = trial(lead);
        assertThat(before.toString()).contains("\"met\":1", "\"part\":1", "\"excluded\":1", "\"open\":5");
        server.stop();
        database.change(server, "update answer set rating = null where assessment_id = '" + id + "'");
        server.restart();
        assertThat(trial(lead)).isEqualTo(before);
        var other = started(lead, "trial");
        assertThat(proposals(lead, other)).containsOnlyKeys("D.1", "D.2", "D.3", "B.1");
    }

    private static JsonObject trial(Api lead) {
        return column(lead, "trial");
    }

    private static JsonObject column(Api lead, String framework) {
        return lead.get("/coverage").is(200).json().getJsonArray("frameworks").stream().map(JsonValue::asJsonObject)
                .filter(one -> one.getString("framework").equals(framework)).findFirst().orElseThrow();
    }

    private static String editions(Api lead, String version, String... codes) {
        var id = lead.post("/assessments", Json.object("framework", "editions", "version", version, "title",
                "Edition " + version, "scope", "Everything")).created();
        for (var code : codes)
            lead.put(Api.answer(id, code), Json.object("checks", Map.of("a", true, "b", true))).is(201);
        return id;
    }

    @OnEachDatabase
    void a_relation_holds_only_between_the_questions_that_it_was_judged_on(Database database) {
        var server = database.server();
        var first = api(server, server.given().firm());
        editions(first, "1", "E.1", "E.2");
        assertThat(trial(first).getInt("met")).isEqualTo(2);
        var second = api(server, server.given().firm());
        editions(second, "2", "E.1", "E.2");
        assertThat(trial(second).toString()).contains("\"met\":1", "\"part\":1");
        assertThat(second
                .post("/assessments/" + started(second, "trial") + "/proposals/acceptance", Json.object("all", true))
                .is(200).json().getJsonArray("accepted").toString()).isEqualTo("[\"D.3\"]");
        assertThat(first
                .post("/assessments/" + started(first, "trial") + "/proposals/acceptance", Json.object("all", true))
                .is(200).json().getJsonArray("accepted").toString()).isEqualTo("[\"D.1\",\"D.3\"]");
    }

    @OnEachDatabase
    void an_answer_to_an_older_question_counts_in_part_also_once_the_assessment_went_on(Database database) {
        var server = database.server();
        var lead = api(server, server.given().firm());
        var id = editions(lead, "1", "E.1", "E.2");
        assertThat(column(lead, "editions").toString()).contains("\"met\":1", "\"part\":1", "\"open\":1");
        var next = lead.post("/assessments/" + id + "/continuation", Json.object("version", "2")).created();
        assertThat(column(lead, "editions").toString()).contains("\"met\":1", "\"part\":1", "\"open\":1");
        lead.put(Api.answer(next, "E.1"), Json.object("checks", Map.of("a", true)), "If-Match", "*").is(200);
        assertThat(column(lead, "editions").getInt("met")).as("no longer answered where it went on").isZero();
    }

    @OnEachDatabase
    void taking_over_keeps_what_the_firm_replied_and_says_where_there_is_nothing_to_take(Database database) {
        var server = database.server();
        var lead = api(server, server.given().firm());
        lead.put(Api.answer(started(lead, "trial"), "D.1"),
                Json.object("checks", Map.of("a", true, "b", true, "c", true), "statement", "Elsewhere")).is(201);
        editions(lead, "1", "E.3");
        var id = started(lead, "trial");
        lead.put(Api.answer(id, "D.1"), Json.object("checks", Map.of("a", false), "statement", "Our own words"))
                .is(201);
        var path = "/assessments/" + id + "/proposals/acceptance";
        assertThat(lead.post(path, Json.object("all", true)).is(200).json().getJsonArray("accepted")).isEmpty();
        assertThat(lead.get(Api.answer(id, "D.1")).json().getJsonObject("checks").toString())
                .isEqualTo("{\"a\":false}");
        assertThat(proposals(lead, id)).containsOnlyKeys("D.1");
        assertThat(proposals(lead, id).get("D.1").getJsonObject("checks").toString()).isEqualTo("{\"a\":false}");
        lead.post(path, Json.object("requirements", List.of("D.1"))).is(200);
        var answer = lead.get(Api.answer(id, "D.1")).json();
        assertThat(answer.getJsonObject("checks").toString()).isEqualTo("{\"a\":false,\"b\":true,\"c\":true}");
        assertThat(answer.getString("statement")).isEqualTo("Our own words");
        assertThat(lead.post(path, Json.object("requirements", List.of("B.2"))).problem(409).text())
                .contains("nothing to take over");
    }

    @OnEachDatabase
    void a_crosswalk_is_exported_between_the_versions_that_it_names(Database database) {
        var mapping = database.server().anonymous().get("/crosswalks/editions--trial/mapping.json").is(200).text();
        assertThat(mapping).contains("\"E.3\"").contains("1 / 1");
    }

    @OnEachDatabase
    void a_pack_leads_only_to_where_its_requirements_are_asked(Database database) {
        var server = database.server();
        var firm = server.given().firm();
        var lead = api(server, firm);
        var security = started(lead, "soc2-2017");
        assertThat(places(lead)).containsEntry("CC6.1", security).containsEntry("A1.1", "none");
        var browser = Browser.signedIn(server, firm.email(), firm.password());
        var start = "/assessment/start?framework=soc2-2017&sections=soc2-2017+A";
        assertThat(browser.get("/reuse/pack?code=us-saas-buyer").is(200).text()).contains(start.replace("&", "&amp;"));
        assertThat(browser.get(start).is(200).text()).containsPattern("value=\"soc2-2017 A\" checked=\"checked\"")
                .containsPattern("value=\"soc2-2017\" checked=\"checked\"");
        var wide = started(lead, "soc2-2017", "A", "C");
        assertThat(places(lead)).containsEntry("CC6.1", wide).containsEntry("A1.1", wide);
    }

    /** Where the requirements of a pack are answered. */
    private static Map<String, String> places(Api lead) {
        var places = new HashMap<String, String>();
        lead.get("/packs/us-saas-buyer/readiness").is(200).json().getJsonArray("requirements").stream()
                .map(JsonValue::asJsonObject).filter(line -> line.getString("framework").equals("soc2-2017"))
                .forEach(line -> places.put(line.getString("requirement"), line.getString("open", "none")));
        return places;
    }

    @OnEachDatabase
    void an_assessment_goes_on_under_a_newer_version_with_what_is_unchanged(Database database) {
        var server = database.server();
        var lead = api(server, server.given().firm());
        var id = lead.post("/assessments", Json.object("framework", "editions", "version", "1", "title",
                "By the first edition", "scope", "Everything")).created();
        for (var code : List.of("E.1", "E.2", "E.3"))
            lead.put(Api.answer(id, code),
                    Json.object("checks", Map.of("a", true, "b", true), "statement", "About " + code)).is(201);
        lead.upload(Api.answer(id, "E.2") + "/evidence", "note.txt", Given.note(), Map.of()).is(201);
        var changes = lead.get("/assessments/" + id + "/continuation?version=2").is(200).json();
        assertThat(changes.toString()).contains("\"unchanged\":1").contains("\"added\":[{\"code\":\"E.4\"")
                .contains("\"removed\":[{\"code\":\"E.3\"");
        assertThat(changes.getJsonArray("changed").getJsonObject(0).getString("code")).isEqualTo("E.2");
        assertThat(
                server.anonymous().get("/frameworks/editions/changes?from=1&to=2").is(200).json().getInt("unchanged"))
                .isEqualTo(1);
        var next = lead.post("/assessments/" + id + "/continuation", Json.object("version", "2")).created();
        var answers = new HashMap<String, JsonObject>();
        lead.get("/assessments/" + next + "/answers").is(200).list()
                .forEach(answer -> answers.put(answer.asJsonObject().getString("requirement"), answer.asJsonObject()));
        assertThat(answers).containsOnlyKeys("E.1", "E.2");
        assertThat(answers.get("E.1").getJsonObject("checks").toString()).isEqualTo("{\"a\":true,\"b\":true}");
        // only the check that reads the same is kept
        assertThat(answers.get("E.2").getJsonObject("checks").toString()).isEqualTo("{\"a\":true}");
        assertThat(answers.get("E.2").getString("statement")).isEqualTo("About E.2");
        assertThat(lead.get("/assessments/" + next + "/evidence").list()).hasSize(1);
        assertThat(lead.get("/assessments/" + id).json().getString("state")).isEqualTo("CONTINUED");
        assertThat(lead.get("/assessments/" + id + "/answers").list()).hasSize(3);
        lead.put(Api.answer(id, "E.3"), Json.object("checks", Map.of("a", false)), "If-Match", "*").problem(409);
        lead.post("/assessments/" + id + "/continuation", Json.object("version", "2")).problem(409);
        lead.post("/assessments/" + next + "/continuation", Json.object("version", "2")).problem(409);
        lead.post("/assessments/" + next + "/continuation", Json.object("version", "9")).problem(422, "version");
    }

    @OnEachDatabase
    void the_optional_parts_of_soc_2_are_chosen_at_the_start(Database database) {
        var server = database.server();
        var lead = api(server, server.given().firm());
        assertThat(requirements(lead, started(lead, "soc2-2017"))).hasSize(33);
        var chosen = started(lead, "soc2-2017", "A", "C");
        assertThat(requirements(lead, chosen)).hasSize(38).contains("A1.1", "C1.2").doesNotContain("P1.1");
        assertThat(lead.get("/assessments/" + chosen).json().getString("frameworkTitle")).contains("Availability",
                "Confidentiality");
        lead.put(Api.answer(chosen, "P1.1"), Json.object("checks", Map.of("a", true))).problem(404);
        lead.post("/assessments", Json.object("framework", "soc2-2017", "sections", List.of("CC1"), "title", "Wrong",
                "scope", "Everything")).problem(422, "sections");
        lead.post("/assessments",
                Json.object("framework", "soc2-2017", "version", "1999", "title", "Wrong", "scope", "Everything"))
                .problem(422, "framework");
    }

    private static List<String> requirements(Api api, String assessment) {
        return api.get("/assessments/" + assessment + "/score").is(200).json().getJsonArray("requirements").stream()
                .map(one -> one.asJsonObject().getString("code")).toList();
    }
}
