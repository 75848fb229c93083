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
import static org.sanad.support.Given.PASSWORD;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.sanad.support.Browser;
import org.sanad.support.Database;
import org.sanad.support.Given;
import org.sanad.support.Json;
import org.sanad.support.OnEachDatabase;
import org.sanad.support.Response;
import org.sanad.support.Server;

/**
 * What {@link TenancyIT} shows of the API, shown of the pages: who sees which page about whose things, and that nobody
 * else can post its forms.
 */
class PageTenancyIT {

    /**
     * For each page, what each role is answered about things of Indus that Mizan reviews, in the order of
     * {@link TenancyIT}: their lead, their respondent, the lead of Karakoram, the auditor of the engagement, another
     * auditor and the certifier of Mizan, somebody of another audit body, a client, the administrator, nobody (who is
     * sent to the sign-in). The edition and the draft are checklists of Indus alone, the upload is a spreadsheet of its
     * lead, and the earlier assessment is on a version that a newer one follows.
     */
    private static final String MATRIX = """
            /                                                  200 200 200 200 200 200 200 200 200 200
            /verify                                            200 200 200 200 200 200 200 200 200 200
            /proof                                             200 200 200 200 200 200 200 200 200 200
            /verify/{serial}                                   200 200 200 200 200 200 200 200 200 200
            /directory                                         200 200 200 200 200 200 200 200 200 200
            /insight                                           200 200 200 200 200 200 200 200 200 200
            /sign-in                                           200 200 200 200 200 200 200 200 200 200
            /sign-out                                          302 302 302 302 302 302 302 302 302 302
            /invitation/{token}                                200 200 200 200 200 200 200 200 200 200
            /error                                             404 404 404 404 404 404 404 404 404 404
            /home                                              302 302 302 302 302 302 302 302 302 302
            /account/security                                  200 200 200 200 200 200 200 200 200 302
            /admin/organizations                               403 403 403 403 403 403 403 403 200 302
            /admin/trail                                       403 403 403 403 403 403 403 403 200 302
            /assessment/list                                   200 200 200 403 403 403 403 403 403 302
            /assessment/start                                  200 200 200 403 403 403 403 403 403 302
            /assessment/overview?id={id}                       200 200 404 200 200 200 404 404 404 302
            /assessment/section?id={id}&section=D              200 200 404 200 200 200 404 404 404 302
            /assessment/evidence?id={id}                       200 200 404 200 200 200 404 404 404 302
            /assessment/edit?id={id}                           200 200 404 200 200 200 404 404 404 302
            /assessment/submit?id={id}                         200 200 404 200 200 200 404 404 404 302
            /assessment/continuation?id={earlier}              200 404 404 404 404 404 404 404 404 302
            /review/list                                       200 200 200 200 200 200 200 403 403 302
            /review/overview?id={review}                       200 200 404 200 200 200 404 404 404 302
            /review/requirement?id={review}&requirement=D.1    404 404 404 200 200 200 404 404 404 302
            /review/findings?id={review}                       200 200 404 200 200 200 404 404 404 302
            /review/conclude?id={review}                       404 404 404 200 200 200 404 404 404 302
            /review/decide?id={review}                         404 404 404 200 200 200 404 404 404 302
            /certificate/check?serial={serial}                 403 403 404 403 403 200 404 404 200 302
            /certificate/list                                  200 200 200 200 200 200 200 403 403 302
            /certificate/view?serial={serial}                  200 200 404 200 200 200 404 404 404 302
            /framework/list                                    200 200 200 200 200 200 200 200 200 302
            /framework/view?code=iso-27001-2022                200 200 200 200 200 200 200 200 200 302
            /framework/view?edition={edition}                  200 200 404 404 404 404 404 404 404 302
            /framework/view?edition={draft}                    200 404 404 404 404 404 404 404 404 302
            /framework/editions                                200 403 200 403 403 403 403 403 200 302
            /framework/compare?from={edition}&to={edition}     200 200 404 404 404 404 404 404 404 302
            /framework/crosswalks                              200 200 200 200 200 200 200 200 200 302
            /framework/crosswalk?code=gdpr--iso-27001-2022     200 200 200 200 200 200 200 200 200 302
            /exchange/import                                   200 403 200 403 403 403 403 403 200 302
            /exchange/columns?id={upload}                      200 404 404 404 404 404 404 404 404 302
            /reuse/coverage                                    200 200 200 403 403 403 403 403 403 302
            /reuse/checklist?code=trial                        200 200 200 403 403 403 403 403 403 302
            /reuse/packs                                       200 200 200 403 403 403 403 403 403 302
            /reuse/pack?code=uk-retailer                       200 200 200 403 403 403 403 403 403 302
            /reuse/proposals?id={id}                           200 200 404 404 404 404 404 404 404 302
            /organization/profile                              200 200 200 200 200 200 200 200 200 302
            /organization/people                               200 200 200 200 200 200 200 200 200 302
            /organization/trail                                200 403 200 403 403 200 200 200 200 302
            /diligence/suppliers                               200 200 200 200 200 200 200 200 200 302
            """;

    private static final Pattern FORM = Pattern.compile("<form\\b[^>]*>.*?</form>", Pattern.DOTALL);
    private static final Pattern ACTION = Pattern.compile("<form\\b[^>]*\\baction=\"([^\"]*)\"");
    private static final Pattern INPUT = Pattern.compile("<(?:input|button|textarea)\\b[^>]*>");
    private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]*)\"");
    private static final Pattern VALUE = Pattern.compile("\\bvalue=\"([^\"]*)\"");

    /** A form as somebody entitled was given it, filled in with anything. */
    private record Form(String page, String action, Map<String, String> fields) {}

    private static Map<String, Browser> roles(Server server) {
        var other = server.given().auditBody();
        var roles = new LinkedHashMap<String, Browser>();
        for (var email : List.of(INDUS, INDUS_RESPONDENT, KARAKORAM, AUDITOR, OTHER_AUDITOR, CERTIFIER))
            roles.put(email, Browser.signedIn(server, email, PASSWORD));
        roles.put("of another audit body", Browser.signedIn(server, other.email(), other.password()));
        for (var email : List.of(CLIENT, ADMIN)) roles.put(email, Browser.signedIn(server, email, PASSWORD));
        roles.put("nobody", new Browser(server));
        return roles;
    }

    private static Map<String, String> things(Server server) {
        var things = TenancyIT.indus(server).ids();
        return Map.of("id", things.get("id"), "review", things.get("/reviews/{id} id"), "serial", things.get("serial"),
                "token", things.get("token"),
                "edition", things.get("/editions/{id} id"), "draft", things.get("/editions/{id}/retirement id"),
                "earlier", earlier(server), "upload", upload(server));
    }

    /** An assessment that can go on under a newer version of its checklist. */
    private static String earlier(Server server) {
        return server.as(INDUS).post("/assessments", Json.object("framework", "editions", "version", "1", "title",
                "By the first edition", "scope", "Everything")).created();
    }

    /** A spreadsheet of their lead whose columns are not chosen yet. */
    private static String upload(Server server) {
        var lead = Browser.signedIn(server, INDUS, PASSWORD);
        var form = Browser.form(lead.get("/exchange/import"), "import");
        form.remove("file");
        form.put("send", "1");
        var sent = lead.upload("/exchange/import", form, "client.csv",
                "Code,Title\nQ.1,Doors are locked\n".getBytes(java.nio.charset.StandardCharsets.UTF_8)).is(302);
        return sent.header("Location").replaceFirst(".*[?&]id=", "");
    }

    private static String address(String page, Map<String, String> things) {
        for (var thing : things.entrySet()) page = page.replace("{" + thing.getKey() + "}", thing.getValue());
        return page;
    }

    private static Map<String, List<Integer>> matrix() {
        var matrix = new LinkedHashMap<String, List<Integer>>();
        MATRIX.lines().forEach(line -> {
            var words = line.split(" +");
            matrix.put(words[0], Stream.of(words).skip(1).map(Integer::valueOf).toList());
        });
        return matrix;
    }

    @Test
    void every_page_stands_in_the_matrix() throws IOException {
        var listed = matrix().keySet().stream().map(page -> page.replaceAll("[?{].*", "").replaceAll("(?<=.)/$", ""))
                .toList();
        try (var files = Files.walk(Path.of("src/main/webapp"))) {
            var pages = files.map(file -> Path.of("src/main/webapp").relativize(file).toString())
                    .filter(file -> file.endsWith(".xhtml") && !file.startsWith("WEB-INF"))
                    .map(file -> "/" + file.replace(".xhtml", "").replace("index", "")).toList();
            assertThat(pages).hasSizeGreaterThan(25);
            assertThat(listed).containsAll(pages);
        }
    }

    @Test
    void every_role_is_answered_as_the_matrix_says_and_the_foreign_like_the_unknown() throws Exception {
        var server = Database.H2.server();
        var things = things(server);
        var unknown = new java.util.HashMap<>(Map.of("serial", "0000-0000-0000-0000", "token", "A".repeat(43)));
        for (var name : List.of("id", "review", "edition", "draft", "earlier", "upload"))
            unknown.put(name, UUID.randomUUID().toString());
        var softly = new SoftAssertions();
        var roles = List.copyOf(roles(server).entrySet());
        var pages = new LinkedHashMap<>(matrix());
        pages.remove("/sign-out");
        // pages that are only looked at change nothing, so the roles need not wait for each other
        try (var threads = Executors.newFixedThreadPool(3)) {
            var columns = threads.invokeAll(IntStream.range(0, roles.size()).mapToObj(
                    column -> Executors.callable(() -> pages.forEach((page, expected) -> answersAsExpected(softly, page,
                            roles.get(column), expected.get(column), things, unknown))))
                    .toList());
            for (var column : columns) column.get();
        }
        softly.assertAll();
    }

    private static void answersAsExpected(SoftAssertions softly, String page, Map.Entry<String, Browser> role,
            int expected, Map<String, String> things, Map<String, String> unknown) {
        var answer = role.getValue().get(address(page, things));
        softly.assertThat(answer.status()).as("%s of Indus for %s", page, role.getKey()).isEqualTo(expected);
        if (answer.status() == 302 && role.getKey().equals("nobody"))
            softly.assertThat(answer.header("Location")).as(page).contains("/sign-in");
        if (expected != 404 || !page.contains("{")) return;
        var nothing = role.getValue().get(address(page, unknown));
        softly.assertThat(nothing.status()).as("%s of nobody for %s", page, role.getKey()).isEqualTo(404);
        softly.assertThat(words(answer)).as("%s for %s", page, role.getKey()).isEqualTo(words(nothing));
        softly.assertThat(words(answer)).as("%s for %s", page, role.getKey()).doesNotContain("Indus");
    }

    /** What a page says, without the addresses in it. */
    private static String words(Response page) {
        return page.text().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    /**
     * Whoever may not see a page cannot send what stands on it either: nothing of it is done, and it answers as if the
     * thing did not exist.
     */
    @OnEachDatabase
    void the_forms_of_a_page_do_nothing_for_whoever_may_not_see_it(Database database) {
        var server = database.server();
        var given = server.given();
        var things = things(server);
        var open = given.started(server.as(INDUS), Given.TRIAL);
        var concluded = given.submitted(INDUS, given.answered(INDUS));
        given.accept(concluded);
        var finding = server.as(AUDITOR).post("/reviews/" + concluded.review() + "/findings",
                Json.object("requirement", "D.1", "grade", "MINOR_NONCONFORMITY", "statement", "No key is counted."))
                .created();
        server.as(INDUS)
                .post("/findings/" + finding + "/actions", Json.object("action", "Keys are counted each month."))
                .created();
        var forms = new ArrayList<Form>();
        for (var page : List.of("/assessment/edit?id=" + open, "/assessment/section?id=" + open + "&section=D",
                "/assessment/submit?id=" + given.answered(INDUS), "/reuse/proposals?id=" + open,
                "/assessment/continuation?id=" + things.get("earlier"), "/framework/editions",
                "/exchange/columns?id=" + things.get("upload")))
            forms.addAll(forms(server, INDUS, page));
        for (var page : List.of("/review/requirement?id=" + things.get("review") + "&requirement=D.1",
                "/review/conclude?id=" + concluded.review(), "/review/findings?id=" + concluded.review())) {
            forms.addAll(forms(server, AUDITOR, page));
        }
        forms.addAll(forms(server, INDUS, "/review/findings?id=" + concluded.review()));
        forms.addAll(forms(server, CERTIFIER, "/certificate/view?serial=" + things.get("serial")));
        assertThat(forms).hasSizeGreaterThan(16);
        // so that the page which both have has the same rows for them, and their buttons are pressed
        for (int row = 0; row < 3; row++) TenancyIT.imported(server.as(KARAKORAM), "1").is(201);
        var before = state(server, things, open, concluded.review());
        var softly = new SoftAssertions();
        var roles = roles(server);
        var pressed = new LinkedHashSet<String>();
        for (var role : List.of(KARAKORAM, "of another audit body", CLIENT, ADMIN, "nobody")) {
            for (var form : forms) {
                var answer = roles.get(role).post(form.action(), form.fields());
                // their own page, which may lack the button
                boolean theirs = form.page().equals("/framework/editions") && List.of(KARAKORAM, ADMIN).contains(role);
                softly.assertThat(answer.status())
                        .as("%s of %s for %s: %s", form.fields().keySet(), form.page(), role, answer.header("Location"))
                        .isIn(role.equals("nobody") ? List.of(302) : theirs ? List.of(200, 404) : List.of(403, 404));
                if (theirs && answer.status() == 404) pressed.add(role);
            }
        }
        softly.assertAll();
        assertThat(pressed).containsOnly(KARAKORAM, ADMIN);
        assertThat(state(server, things, open, concluded.review())).isEqualTo(before);
    }

    private static List<Form> forms(Server server, String email, String page) {
        var html = Browser.signedIn(server, email, PASSWORD).get(page).is(200).text();
        var forms = new ArrayList<Form>();
        var found = FORM.matcher(html.substring(html.indexOf("<main")));
        while (found.find()) {
            if (!found.group().contains("method=\"post\"")) continue;
            var action = ACTION.matcher(found.group());
            assertThat(action.find()).as(found.group()).isTrue();
            forms.addAll(filledIn(page, action.group(1).isEmpty() ? page : action.group(1).replace("&amp;", "&"),
                    found.group()));
        }
        assertThat(forms).as(page).isNotEmpty();
        return forms;
    }

    /** One for each button. */
    private static List<Form> filledIn(String page, String action, String html) {
        var fields = new LinkedHashMap<String, String>();
        var buttons = new LinkedHashSet<String>();
        var inputs = INPUT.matcher(html);
        while (inputs.find()) {
            var name = NAME.matcher(inputs.group());
            if (!name.find()) continue;
            var value = VALUE.matcher(inputs.group());
            if (inputs.group().contains("type=\"submit\"")) buttons.add(name.group(1));
            else
                fields.put(name.group(1), value.find() && !value.group(1).isEmpty() ? value.group(1)
                        : "Written by a stranger, in passing.");
        }
        var forms = new ArrayList<Form>();
        for (var button : buttons) {
            var pressed = new LinkedHashMap<>(fields);
            pressed.put(button, "1");
            forms.add(new Form(page, action, pressed));
        }
        if (buttons.isEmpty()) forms.add(new Form(page, action, fields));
        return forms;
    }

    private static String state(Server server, Map<String, String> things, String open, String review) {
        var lead = server.as(INDUS);
        return lead.get("/assessments?limit=500").is(200).text() + lead.get("/editions?limit=500").is(200).text()
                + lead.get("/assessments/" + open).is(200).text()
                + lead.get("/assessments/" + open + "/trail").is(200).text()
                + lead.get("/assessments/" + things.get("id") + "/trail").is(200).text()
                + lead.get("/reviews/" + things.get("review") + "/trail").is(200).text()
                + lead.get("/reviews/" + review).is(200).text()
                + lead.get("/reviews/" + review + "/trail").is(200).text()
                + server.anonymous().get("/certificates/" + things.get("serial")).is(200).text();
    }
}
