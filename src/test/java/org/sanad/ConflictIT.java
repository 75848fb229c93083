package org.sanad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sanad.support.Given.AUDITOR;
import static org.sanad.support.Given.INDUS;
import static org.sanad.support.Given.INDUS_RESPONDENT;
import static org.sanad.support.Given.KARAKORAM;
import static org.sanad.support.Given.TRIAL;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.sanad.support.Api;
import org.sanad.support.Database;
import org.sanad.support.Json;
import org.sanad.support.OnEachDatabase;
import org.sanad.support.Server;

/** Several people, or one impatient person, change the same thing. */
class ConflictIT {

    private static final int TIMES = 50;

    private static JsonObject yes(String statement) {
        return Json.object("checks", Map.of("a", true), "statement", statement);
    }

    @OnEachDatabase
    void the_first_save_creates_and_replacing_it_needs_the_version_that_was_seen(Database database) {
        var server = database.server();
        var api = server.as(KARAKORAM);
        var path = Api.answer(server.given().started(KARAKORAM), "D.1");
        var first = api.put(path, yes("one"));
        assertThat(first.is(201).header("ETag")).isEqualTo("\"1\"");
        assertThat(first.json().getInt("version")).isEqualTo(1);
        api.put(path, yes("two")).problem(428);
        assertThat(api.put(path, yes("two"), "If-Match", "\"1\"").is(200).json().getInt("version")).isEqualTo(2);
        var stale = api.put(path, yes("three"), "If-Match", "\"1\"").problem(412);
        assertThat(stale.header("ETag")).isEqualTo("\"2\"");
        assertThat(stale.detail()).contains("in this response");
        assertThat(stale.json().getJsonObject("current").getString("statement")).isEqualTo("two");
        assertThat(stale.json().getJsonObject("current").getInt("version")).isEqualTo(2);
        assertThat(api.put(path, yes("three"), "If-Match", "*").is(200).json().getInt("version")).isEqualTo(3);
        var current = api.get(path).is(200);
        assertThat(current.header("ETag")).isEqualTo("\"3\"");
        assertThat(current.json().getString("statement")).isEqualTo("three");
    }

    @OnEachDatabase
    void an_identical_request_again_is_harmless_whatever_version_it_names(Database database) {
        var server = database.server();
        var api = server.as(INDUS);
        var path = Api.answer(server.given().started(INDUS), "D.1");
        api.put(path, yes("same")).is(201);
        for (var header : List.of(List.<String>of(), List.of("If-Match", "\"1\""), List.of("If-Match", "\"7\""),
                List.of("If-Match", "*"))) {
            assertThat(api.put(path, yes("same"), header.toArray(String[]::new)).is(200).json().getInt("version"))
                    .isEqualTo(1);
        }
    }

    @OnEachDatabase
    void a_version_of_what_was_never_saved_is_stale(Database database) {
        var server = database.server();
        var path = Api.answer(server.given().started(INDUS), "D.1");
        server.as(INDUS).put(path, yes("new"), "If-Match", "\"1\"").problem(412);
        server.as(INDUS).put(path, yes("new"), "If-Match", "*").is(201);
    }

    @OnEachDatabase
    void a_verdict_is_replaced_whatever_it_is_unless_a_version_was_seen(Database database) {
        var server = database.server();
        var submission = server.given().submitted(KARAKORAM);
        server.given().accept(submission);
        var auditor = server.as(AUDITOR);
        var path = Api.verdict(submission.review(), "D.1");
        var verdict = Json.with(
                org.sanad.support.Given.full(server.given().requirements(TRIAL).stream()
                        .filter(one -> one.getString("code").equals("D.1")).findFirst().orElseThrow()),
                "observation", "first");
        auditor.put(path, verdict, "If-Match", "\"1\"").problem(412);
        assertThat(auditor.put(path, verdict, "If-Match", "*").is(201).header("ETag")).isEqualTo("\"1\"");
        assertThat(auditor.put(path, Json.with(verdict, "observation", "second")).is(200).header("ETag"))
                .isEqualTo("\"2\"");
        var stale = auditor.put(path, Json.with(verdict, "observation", "third"), "If-Match", "\"1\"").problem(412);
        assertThat(stale.header("ETag")).isEqualTo("\"2\"");
        assertThat(stale.json().getJsonObject("current").getString("observation")).isEqualTo("second");
        assertThat(auditor.put(path, Json.with(verdict, "observation", "third"), "If-Match", stale.header("ETag"))
                .is(200).header("ETag")).isEqualTo("\"3\"");
        assertThat(
                auditor.put(path, Json.with(verdict, "observation", "fourth"), "If-Match", "*").is(200).header("ETag"))
                .isEqualTo("\"4\"");
        auditor.put(path, verdict, "If-Match", "yes").problem(422);
    }

    @OnEachDatabase
    void of_two_first_saves_at_the_same_moment_one_is_told_of_the_other(Database database) throws Exception {
        var server = database.server();
        for (int round = 0; round < 8; round++) {
            var path = Api.answer(server.given().started(INDUS), "D.1");
            var statuses = new ArrayList<Integer>();
            for (var response : together(() -> server.as(INDUS).put(path, yes("lead")),
                    () -> server.as(INDUS_RESPONDENT).put(path, yes("respondent"))))
                statuses.add(response.status());
            assertThat(statuses).containsExactlyInAnyOrder(201, 428);
        }
    }

    @OnEachDatabase
    void two_threads_on_one_requirement_never_lose_an_update(Database database) throws Exception {
        var server = database.server();
        var path = Api.answer(server.given().started(INDUS), "D.1");
        server.as(INDUS).put(path, yes("start")).is(201);
        var saved = together(() -> saveOften(server, INDUS, path), () -> saveOften(server, INDUS_RESPONDENT, path));
        var statements = new java.util.TreeMap<Integer, String>();
        saved.forEach(one -> one.forEach((version, statement) -> assertThat(statements.put(version, statement))
                .as("version %s was given twice", version).isNull()));
        assertThat(statements.keySet())
                .containsExactlyElementsOf(IntStream.rangeClosed(2, 2 * TIMES + 1).boxed().toList());
        var last = server.as(INDUS).get(path).is(200).json();
        assertThat(last.getInt("version")).isEqualTo(2 * TIMES + 1);
        assertThat(last.getString("statement")).isEqualTo(statements.get(2 * TIMES + 1));
    }

    /** Versions with what was saved as each; a refusal is answered by trying again on what stands there now. */
    private static Map<Integer, String> saveOften(Server server, String who, String path) {
        var api = server.as(who);
        var saved = new java.util.TreeMap<Integer, String>();
        int version = 1;
        while (saved.size() < TIMES) {
            var statement = who + " " + saved.size();
            var response = api.put(path, yes(statement), "If-Match", "\"" + version + "\"");
            if (response.status() == 200) {
                version = response.json().getInt("version");
                saved.put(version, statement);
            } else {
                version = response.problem(412).json().getJsonObject("current").getInt("version");
            }
        }
        return saved;
    }

    @OnEachDatabase
    void two_threads_on_different_requirements_never_conflict(Database database) throws Exception {
        var server = database.server();
        var assessment = server.given().started(INDUS);
        together(() -> saveAlone(server, INDUS, Api.answer(assessment, "D.1")),
                () -> saveAlone(server, INDUS_RESPONDENT, Api.answer(assessment, "D.3")));
        for (var code : List.of("D.1", "D.3")) {
            var answer = server.as(INDUS).get(Api.answer(assessment, code)).is(200).json();
            assertThat(answer.getInt("version")).isEqualTo(TIMES);
            assertThat(answer.getString("statement")).isEqualTo("number " + TIMES);
        }
    }

    private static Void saveAlone(Server server, String who, String path) {
        var api = server.as(who);
        api.put(path, yes("number 1")).is(201);
        for (int version = 1; version < TIMES; version++)
            api.put(path, yes("number " + (version + 1)), "If-Match", "\"" + version + "\"").is(200);
        return null;
    }

    @OnEachDatabase
    void after_submission_an_answer_is_refused_whatever_the_header(Database database) {
        var server = database.server();
        var submission = server.given().submitted(KARAKORAM);
        var api = server.as(KARAKORAM);
        var path = Api.answer(submission.assessment(), "D.1");
        api.put(path, yes("late")).problem(409);
        for (var version : List.of("*", "\"1\"", "\"9\"")) api.put(path, yes("late"), "If-Match", version).problem(409);
        api.upload(path + "/evidence", "late.txt", org.sanad.support.Given.note(), Map.of()).problem(409);
        api.post("/assessments/" + submission.assessment() + "/submission", Json.object("declaration", true))
                .problem(409);
        assertThat(api.get(path).is(200).json().getInt("version")).isEqualTo(1);
    }

    @OnEachDatabase
    void a_submission_freezes_the_last_answer_that_was_accepted(Database database) throws Exception {
        var server = database.server();
        for (int round = 0; round < 5; round++) {
            var assessment = server.given().answered(INDUS);
            int before = round * 2;
            var begun = new java.util.concurrent.CountDownLatch(before);
            var accepted = together(() -> saveUntilFrozen(server, assessment, begun), () -> {
                begun.await();
                server.given().submitted(INDUS, assessment);
                return null;
            }).get(0);
            frozen(server, assessment, accepted);
        }
    }

    /** The last level that was accepted. */
    private static String saveUntilFrozen(Server server, String assessment, java.util.concurrent.CountDownLatch begun) {
        var api = server.as(INDUS_RESPONDENT);
        var levels = List.of("NONE", "PARTLY", "LARGELY", "FULLY");
        var accepted = "FULLY";
        for (int i = 0;; i++) {
            var response =
                    api.put(Api.answer(assessment, "B.3"), Json.object("level", levels.get(i % 4)), "If-Match", "*");
            begun.countDown();
            if (response.status() == 409) return accepted;
            response.is(200);
            accepted = levels.get(i % 4);
        }
    }

    private static void frozen(Server server, String assessment, String accepted) {
        assertThat(server.as(INDUS).get(Api.answer(assessment, "B.3")).is(200).json().getString("level"))
                .isEqualTo(accepted);
        var review = server.as(AUDITOR).get("/reviews").list().stream().map(row -> row.asJsonObject())
                .filter(row -> row.getString("assessment").equals(assessment)).findFirst().orElseThrow();
        var claimed =
                server.as(AUDITOR).get("/reviews/" + review.getString("id")).is(200).json().getJsonObject("claimed");
        var answers = new java.util.HashMap<String, JsonObject>();
        for (var requirement : server.given().requirements(TRIAL))
            answers.put(requirement.getString("code"), org.sanad.support.Given.full(requirement));
        answers.put("B.3", Json.object("level", accepted));
        var expected =
                new ScoreOracle(server.anonymous().get("/frameworks/" + TRIAL).json(), answers, java.util.Set.of())
                        .score();
        assertThat(ScoreOracle.said(claimed)).isEqualTo(expected);
        assertThat(review.get("claimed").toString()).as("the score in the list of reviews")
                .isEqualTo(expected.get("floor"));
        assertThat(ScoreOracle.said(server.as(INDUS).get("/assessments/" + assessment + "/score").json()))
                .isEqualTo(expected);
    }

    @SafeVarargs
    private static <T> List<T> together(Callable<T>... calls) throws Exception {
        var start = new CyclicBarrier(calls.length);
        try (var threads = Executors.newFixedThreadPool(calls.length)) {
            var futures = new ArrayList<java.util.concurrent.Future<T>>();
            for (var call : calls) {
                futures.add(threads.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            var results = new ArrayList<T>();
            for (var future : futures) results.add(future.get());
            return results;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) throw error;
            throw e;
        }
    }
}
