package org.sanad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sanad.support.Given.GDPR;
import static org.sanad.support.Given.INDUS;
import static org.sanad.support.Given.KARAKORAM;
import static org.sanad.support.Given.TRIAL;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.sanad.support.Api;
import org.sanad.support.Database;
import org.sanad.support.Given;
import org.sanad.support.Json;
import org.sanad.support.OnEachDatabase;
import org.sanad.support.Server;

/** What the server says of random answers, beside {@link ScoreOracle}. Expired evidence is in {@link DurabilityIT}. */
class ScoreIT {

    private static final String[] LEVELS = {"NONE", "PARTLY", "LARGELY", "FULLY"};

    @OnEachDatabase
    void thirty_random_states_score_exactly_as_the_policy_says(Database database) {
        long seed = Long.getLong("sanad.it.seed", System.nanoTime());
        var random = new Random(seed);
        var server = database.server();
        for (int state = 0; state < 30; state++)
            agrees(server, state % 10 == 9 ? GDPR : TRIAL, state, random, "seed " + seed + ", state " + state);
    }

    private static void agrees(Server server, String code, int state, Random random, String label) {
        var lead = state % 2 == 0 ? INDUS : KARAKORAM;
        var api = server.as(lead);
        var framework = server.anonymous().get("/frameworks/" + code).is(200).json();
        var assessment = server.given().started(api, code);
        double answered = random.nextDouble(1.2);
        double met = random.nextDouble(1.1);
        double excluded = random.nextDouble(0.4);
        var answers = new LinkedHashMap<String, JsonObject>();
        var proven = new TreeSet<String>();
        for (var requirement : server.given().requirements(code)) {
            if (random.nextDouble() > answered) continue;
            var name = requirement.getString("code");
            var answer = reply(requirement, random, met, excluded);
            answers.put(name, answer);
            api.put(Api.answer(assessment, name), answer).is(201);
            if (proven.size() < 4 && random.nextDouble() < 0.4) {
                server.given().evidence(lead, assessment, name, random.nextBoolean() ? Map.of()
                        : Map.of("expires", LocalDate.now(ZoneOffset.UTC).plusDays(1).toString()));
                proven.add(name);
            }
        }
        var said = api.get("/assessments/" + assessment + "/score").is(200).json();
        assertThat(ScoreOracle.said(said)).as(label).isEqualTo(new ScoreOracle(framework, answers, proven).score());
        assertThat(api.get("/assessments/" + assessment).is(200).json().getJsonObject("score")).as(label)
                .isEqualTo(said);
    }

    private static JsonObject reply(JsonObject requirement, Random random, double met, double excluded) {
        if (requirement.getBoolean("excludable") && random.nextDouble() < excluded)
            return Json.object("excluded", true, "justification", "We have nothing of the kind in our scope.");
        if (requirement.containsKey("level")) return Json.object("level", LEVELS[random.nextInt(4)]);
        var checks = new TreeMap<String, Boolean>();
        requirement.getJsonArray("checks").forEach(check -> {
            if (random.nextDouble() < 0.9)
                checks.put(check.asJsonObject().getString("code"), random.nextDouble() < met);
        });
        return Json.object("checks", checks);
    }

    @Test
    void an_assessment_without_answers_scores_zero_and_could_reach_all() {
        var server = Database.H2.server();
        var score = server.as(INDUS).get("/assessments/" + server.given().started(INDUS) + "/score").is(200).json();
        assertThat(ScoreOracle.said(score)).containsEntry("floor", "0.0").containsEntry("ceiling", "100.0")
                .containsEntry("coverage", "0.0").containsEntry("band", "E");
    }

    @Test
    void each_saved_answer_says_the_score_that_the_assessment_then_has() {
        var server = Database.H2.server();
        var api = server.as(INDUS);
        var assessment = server.given().started(INDUS);
        for (var requirement : server.given().requirements(TRIAL)) {
            var saved = api.put(Api.answer(assessment, requirement.getString("code")), Given.full(requirement)).is(201)
                    .json().getJsonObject("score");
            var whole = api.get("/assessments/" + assessment + "/score").is(200).json();
            for (var name : Set.of("floor", "ceiling", "coverage", "exclusionShare", "rawBand", "band", "provisional"))
                assertThat(saved.get(name)).as(name).isEqualTo(whole.get(name));
            assertThat(whole.getJsonArray("sections")).contains(saved.getJsonArray("sections").get(0));
        }
    }

    @Test
    void an_answer_taken_back_counts_as_unanswered_again() {
        var server = Database.H2.server();
        var api = server.as(INDUS);
        var assessment = server.given().answered(INDUS);
        var framework = server.anonymous().get("/frameworks/" + TRIAL).json();
        var answers = new LinkedHashMap<String, JsonObject>();
        for (var requirement : server.given().requirements(TRIAL))
            answers.put(requirement.getString("code"), Given.full(requirement));
        for (var code : Set.of("D.1", "B.1")) {
            api.put(Api.answer(assessment, code), Json.object(), "If-Match", "*").is(200);
            answers.remove(code);
        }
        assertThat(ScoreOracle.said(api.get("/assessments/" + assessment + "/score").json()))
                .isEqualTo(new ScoreOracle(framework, answers, Set.of()).score());
    }
}
