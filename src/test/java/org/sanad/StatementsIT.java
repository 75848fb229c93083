package org.sanad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sanad.support.Given.AUDITOR;
import static org.sanad.support.Given.INDUS;
import static org.sanad.support.Given.ISO;
import static org.sanad.support.Given.PASSWORD;
import static org.sanad.support.Given.TRIAL;

import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.sanad.support.Api;
import org.sanad.support.Browser;
import org.sanad.support.Database;
import org.sanad.support.Given;
import org.sanad.support.Json;
import org.sanad.support.OnEachDatabase;
import org.sanad.support.Server;

/** How many SQL statements and bytes the busiest requests take: a number that is fixed, whatever was answered. */
class StatementsIT {

    @OnEachDatabase
    void saving_an_answer_takes_at_most_six_statements_and_a_kilobyte(Database database) {
        var server = database.server();
        var api = server.as(INDUS);
        var assessment = server.given().started(api, ISO);
        var requirements = server.given().requirements(ISO);
        for (var requirement : List.of(requirements.get(0), requirements.get(60), requirements.get(122))) {
            var path = Api.answer(assessment, requirement.getString("code"));
            var first = api.put(path, Json.with(Given.full(requirement), "statement", "x".repeat(4000))).is(201);
            var second = api.put(path, Given.checks(requirement, false), "If-Match", "\"1\"").is(200);
            var same = api.put(path, Given.checks(requirement, false)).is(200);
            for (var response : List.of(first, second, same)) {
                assertThat(response.statements()).as(response.request()).isBetween(1, 6);
                assertThat(response.body()).hasSizeLessThan(1024);
            }
        }
    }

    @OnEachDatabase
    void an_assessment_takes_the_same_number_of_statements_whatever_was_answered(Database database) {
        var server = database.server();
        var api = server.as(INDUS);
        var assessment = server.given().started(api, ISO);
        var requirements = server.given().requirements(ISO);
        var counts = new TreeSet<String>();
        for (int answered : new int[] {0, 1, 30}) {
            for (var requirement : requirements.subList(0, answered))
                api.put(Api.answer(assessment, requirement.getString("code")), Given.full(requirement), "If-Match",
                        "*");
            if (answered > 0)
                server.given().evidence(INDUS, assessment, requirements.get(0).getString("code"), java.util.Map.of());
            counts.add(api.get("/assessments/" + assessment).is(200).statements() + " and "
                    + api.get("/assessments/" + assessment + "/score").is(200).statements());
        }
        assertThat(counts).hasSize(1);
        assertThat(api.get("/assessments/" + assessment).statements()).isLessThanOrEqualTo(4);
    }

    @OnEachDatabase
    void a_section_page_takes_the_same_few_statements_for_the_smallest_and_the_largest_section(Database database) {
        var server = database.server();
        var api = server.as(INDUS);
        var assessment = server.given().started(api, ISO);
        var sections = server.anonymous().get("/frameworks/" + ISO).is(200).json().getJsonArray("sections").stream()
                .map(JsonValue::asJsonObject)
                .sorted(Comparator.comparing(section -> section.getJsonArray("requirements").size())).toList();
        var ends = List.of(sections.get(0), sections.get(sections.size() - 1));
        var browser = Browser.signedIn(server, INDUS, PASSWORD);
        var counts = new ArrayList<Integer>();
        for (boolean answered : new boolean[] {false, true}) {
            for (var section : ends) {
                if (answered)
                    for (var requirement : section.getJsonArray("requirements"))
                        api.put(Api.answer(assessment, requirement.asJsonObject().getString("code")),
                                Given.full(requirement.asJsonObject())).is(201);
                var page = browser.get("/assessment/section?id=" + assessment + "&section=" + section.getString("code"))
                        .is(200);
                for (var requirement : section.getJsonArray("requirements"))
                    assertThat(page.text()).contains(requirement.asJsonObject().getString("code"));
                counts.add(page.statements());
            }
        }
        assertThat(counts).allMatch(count -> count <= 8, "at most 8").containsOnly(counts.get(0));
    }

    @OnEachDatabase
    void the_page_that_verifies_a_certificate_takes_two_statements_no_cookie_and_30_kilobytes(Database database) {
        var server = database.server();
        var serial = server.given().certified(INDUS);
        var page = new Browser(server).get("/verify/" + serial).is(200);
        assertThat(page.text()).contains(serial, "Indus Software House");
        assertThat(page.statements()).isLessThanOrEqualTo(2);
        assertThat(page.body()).hasSizeLessThan(30 * 1024);
        assertThat(page.all("Set-Cookie")).isEmpty();
        assertThat(server.anonymous().get("/certificates/" + serial).is(200).statements()).isLessThanOrEqualTo(2);
    }

    @OnEachDatabase
    void a_list_takes_the_same_number_of_statements_for_one_row_and_for_many(Database database) {
        var server = database.server();
        var member = server.given().firm();
        var api = server.as(member.email(), member.password());
        server.given().started(api, TRIAL);
        int one = api.get("/assessments").is(200).statements();
        for (int i = 0; i < 9; i++) server.given().started(api, TRIAL);
        assertThat(api.get("/assessments").is(200).statements()).isEqualTo(one).isLessThanOrEqualTo(2);
        for (var path : List.of("/reviews", "/certificates")) {
            int short1 = server.as(AUDITOR).get(path + "?limit=1").is(200).statements();
            assertThat(server.as(AUDITOR).get(path + "?limit=100").is(200).statements()).as(path).isEqualTo(short1);
        }
    }

    @OnEachDatabase
    void a_verdict_takes_the_same_number_of_statements_for_the_first_and_the_last_requirement(Database database) {
        var server = database.server();
        var submission = server.given().submitted(INDUS);
        server.given().accept(submission);
        var counts = new ArrayList<Integer>();
        for (var requirement : server.given().requirements(TRIAL)) {
            counts.add(server.as(AUDITOR)
                    .put(Api.verdict(submission.review(), requirement.getString("code")), Given.full(requirement))
                    .is(201).statements());
        }
        assertThat(counts).containsOnly(counts.get(0)).allMatch(count -> count <= 14, "at most 14");
    }

    @OnEachDatabase
    void static_files_have_names_that_follow_their_content_and_are_kept_for_a_year(Database database)
            throws IOException {
        var server = database.server();
        var pages = new Browser(server).get("/").is(200).text() + new Browser(server).get("/verify").text()
                + Browser.signedIn(server, INDUS, PASSWORD).get("/assessment/list").text();
        var addresses = new TreeSet<String>();
        var found = Pattern.compile("(?:href|src)=\"(/static/[^\"#]+)").matcher(pages);
        while (found.find()) addresses.add(found.group(1));
        assertThat(addresses).hasSizeGreaterThanOrEqualTo(3)
                .allMatch(address -> address.matches("/static/[a-z-]+\\.[0-9a-f]{12}\\.(css|js|svg|woff2|png)"));
        for (var address : addresses) kept(server, address);
        new Browser(server).get(addresses.first().replaceFirst("\\.[0-9a-f]{12}\\.", ".000000000000.")).is(404);
    }

    private static void kept(Server server, String address) throws IOException {
        var plain = new Browser(server).get(address).is(200);
        assertThat(plain.header("Cache-Control")).as(address).contains("max-age=31536000", "immutable");
        assertThat(plain.all("Set-Cookie")).isEmpty();
        var gzip = new Browser(server).get(address, "Accept-Encoding", "gzip").is(200);
        if (gzip.header("Content-Encoding").equals("gzip")) {
            assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip.body())).readAllBytes())
                    .isEqualTo(plain.body());
            assertThat(gzip.body().length).isLessThan(plain.body().length);
        }
        assertThat(plain.header("Vary")).contains("Accept-Encoding");
    }
}
