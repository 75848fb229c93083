package org.sanad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sanad.support.Given.AUDITOR;
import static org.sanad.support.Given.INDUS;
import static org.sanad.support.Given.ISO;
import static org.sanad.support.Given.PASSWORD;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.sanad.support.Api;
import org.sanad.support.Browser;
import org.sanad.support.Database;
import org.sanad.support.Given;
import org.sanad.support.Json;
import org.sanad.support.OnEachDatabase;
import org.sanad.support.Server;

/** What was acknowledged is there, though the process was killed in the middle of its work. */
class DurabilityIT {

    private static final int SAVED_BEFORE_A_KILL = 40;

    /**
     * What one requirement may say after a kill: the last answer that was acknowledged, or the one that was on its way.
     */
    private record Sent(String acknowledged, String onItsWay) {}

    /** On MySQL the shared server is killed: the account of the tests may have no second database. */
    @OnEachDatabase
    void no_acknowledged_answer_is_lost_when_the_process_is_killed(Database database) throws Exception {
        if (database == Database.MYSQL) {
            survives(database.server(), 2, database);
            return;
        }
        try (var server = Server.start("h2-killed", Map.of())) {
            survives(server, 2, database);
        }
    }

    private static void survives(Server server, int kills, Database database) throws Exception {
        var assessment = server.given().started(server.as(INDUS), ISO);
        var requirements = server.given().requirements(ISO).subList(0, 25);
        var proven = requirements.get(0).getString("code");
        var note = Given.note();
        server.as(INDUS).put(Api.answer(assessment, proven), Given.full(requirements.get(0))).is(201);
        var evidence = server.as(INDUS).upload(Api.answer(assessment, proven) + "/evidence", "note.txt", note,
                Map.of("expires", LocalDate.now(ZoneOffset.UTC).plusDays(2).toString())).created();
        var browser = Browser.signedIn(server, INDUS, PASSWORD);
        browser.get("/assessment/list").is(200);
        var sent = new HashMap<String, Sent>();
        for (int kill = 1; kill <= kills; kill++) {
            saveUntilKilled(server, assessment, requirements.subList(1, 25), sent, "kill " + kill);
            if (kill == kills) expire(database, server, evidence);
            server.restart();
            assertThat(sent).hasSizeGreaterThan(10);
            holds(server, assessment, sent);
            assertThat(server.as(INDUS).get("/assessments/" + assessment + "/evidence/" + evidence).is(200).body())
                    .isEqualTo(note);
            browser.get("/assessment/list").is(200);
        }
        var score = server.as(INDUS).get("/assessments/" + assessment + "/score").is(200).json();
        assertThat(score.getJsonNumber("evidenceCoverage").doubleValue()).as("evidence that expired meanwhile")
                .isZero();
        server.as(AUDITOR).get("/reviews").is(200);
    }

    private static void expire(Database database, Server server, String evidence) throws Exception {
        var before = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        database.change(server, "update evidence set expires = '" + before + "' where id = '" + evidence + "'");
    }

    /** Two people save without a pause; the process is killed in the middle. */
    private static void saveUntilKilled(Server server, String assessment, List<JsonObject> requirements,
            Map<String, Sent> sent, String label) throws Exception {
        var enough = new CountDownLatch(SAVED_BEFORE_A_KILL);
        int half = requirements.size() / 2;
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(() -> save(server, assessment, requirements.subList(0, half), label, enough));
            var second = threads.submit(
                    () -> save(server, assessment, requirements.subList(half, requirements.size()), label, enough));
            assertThat(enough.await(120, TimeUnit.SECONDS)).as("answers were saved").isTrue();
            server.kill();
            sent.putAll(first.get());
            sent.putAll(second.get());
        }
    }

    private static Map<String, Sent> save(Server server, String assessment, List<JsonObject> requirements, String label,
            CountDownLatch enough) {
        var api = server.as(INDUS);
        var sent = new HashMap<String, Sent>();
        for (int i = 0;; i++) {
            var requirement = requirements.get(i % requirements.size());
            var code = requirement.getString("code");
            var statement = label + " number " + i;
            var last = sent.get(code);
            try {
                var answer = Json.with(Given.checks(requirement, i % 2 == 0), "statement", statement);
                var response = api.sendOrFail("PUT", Api.answer(assessment, code), answer, "If-Match", "*");
                assertThat(response.status()).as(response::shown).isIn(200, 201);
                sent.put(code, new Sent(statement, statement));
                enough.countDown();
            } catch (IOException killed) {
                if (last != null) sent.put(code, new Sent(last.acknowledged(), statement));
                return sent;
            }
        }
    }

    private static void holds(Server server, String assessment, Map<String, Sent> sent) {
        var answers = new HashMap<String, JsonObject>();
        for (var answer : server.as(INDUS).get("/assessments/" + assessment + "/answers").is(200).list())
            answers.put(answer.asJsonObject().getString("requirement"), answer.asJsonObject());
        sent.forEach((code, one) -> {
            assertThat(answers).as("acknowledged: %s", one).containsKey(code);
            var statement = answers.get(code).getString("statement");
            assertThat(statement).as(code).isIn(one.acknowledged(), one.onItsWay());
            boolean met = Integer.parseInt(statement.replaceFirst(".* ", "")) % 2 == 0;
            assertThat(answers.get(code).getJsonObject("checks").values()).as(code)
                    .containsOnly(met ? JsonValue.TRUE : JsonValue.FALSE);
        });
    }
}
