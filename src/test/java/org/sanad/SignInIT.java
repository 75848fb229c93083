package org.sanad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sanad.support.Given.INDUS;
import static org.sanad.support.Given.PASSWORD;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sanad.support.Browser;
import org.sanad.support.Database;
import org.sanad.support.Given;
import org.sanad.support.Json;
import org.sanad.support.OnEachDatabase;
import org.sanad.support.Response;
import org.sanad.support.Server;

/** Signing in and out, by token and by browser, and what every response carries to keep it safe. */
class SignInIT {

    private static final String POLICY =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
                    + "img-src 'self' data:; style-src 'self'; script-src 'self'";

    private final Server server = Database.H2.server();

    // --- tokens

    @OnEachDatabase
    void a_token_lives_until_it_is_revoked_and_its_secret_is_shown_once(Database database) {
        var on = database.server();
        var member = on.given().firm();
        var made = on.anonymous().post("/tokens", Json.object("email", member.email().toUpperCase(), "password",
                member.password(), "name", "Nightly job")).is(201);
        var secret = made.json().getString("token");
        assertThat(secret).startsWith("snd_").hasSizeGreaterThan(40);
        assertThat(Instant.parse(made.json().getString("expires"))).isAfter(Instant.now().plus(Duration.ofDays(30)));
        var api = on.anonymous().with(secret);
        assertThat(api.get("/account").is(200).json().getString("email")).isEqualTo(member.email());
        var list = api.get("/tokens").is(200);
        assertThat(list.list()).hasSize(1);
        assertThat(list.text()).contains("Nightly job").doesNotContain(secret, secret.substring(4), "snd_", "hash");
        var second = api.post("/tokens", Json.object("name", "Second")).is(201).json();
        assertThat(api.get("/tokens").list().stream().map(row -> row.asJsonObject().getString("name")))
                .containsExactly("Second", "Nightly job");
        api.delete("/tokens/" + made.created()).is(204);
        api.get("/account").problem(401);
        on.anonymous().with(second.getString("token")).get("/account").is(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "snd_", "snd_wrong", "nothing at all", "snd_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void a_wrong_token_opens_nothing(String token) {
        var refused = server.anonymous().with(token).get("/assessments").problem(401);
        assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void a_cookie_beside_a_wrong_token_does_not_help() {
        var browser = Browser.signedIn(server, INDUS, PASSWORD);
        browser.get("/api/v1/account").is(200);
        browser.get("/api/v1/account", "Authorization", "Bearer snd_wrong").is(401);
    }

    // --- wrong passwords; each test asks from a network address of its own

    private static Response tryToken(Server on, String email, String password, String address) {
        return on.anonymous().post("/tokens", Json.object("email", email, "password", password, "name", "x"),
                "X-Forwarded-For", address);
    }

    @OnEachDatabase
    void after_five_wrong_passwords_the_right_one_has_to_wait_too(Database database) {
        var on = database.server();
        var member = on.given().firm();
        for (int i = 0; i < 5; i++) tryToken(on, member.email(), "wrong " + i, "198.51.100.1").problem(401);
        var locked = tryToken(on, member.email(), member.password(), "198.51.100.2").problem(429);
        assertThat(Integer.parseInt(locked.header("Retry-After"))).isBetween(1, 30);
        var page = new Browser(on).signIn(member.email(), member.password(), "", "X-Forwarded-For", "198.51.100.2",
                "Origin", on.address().toString()).is(200);
        assertThat(page.text()).contains("Too many attempts");
        assertThat(page.all("Set-Cookie")).isEmpty();
    }

    @OnEachDatabase
    void an_unknown_address_is_answered_like_a_known_one(Database database) {
        var on = database.server();
        var known = on.given().firm().email();
        var unknown = "nobody-" + UUID.randomUUID() + "@nowhere.example";
        for (int i = 0; i < 6; i++) {
            var one = tryToken(on, known, "wrong", "198.51.100.3");
            var other = tryToken(on, unknown, "wrong", "198.51.100.4");
            assertThat(one.status()).isEqualTo(i < 5 ? 401 : 429);
            assertThat(other.status()).isEqualTo(one.status());
            assertThat(other.text().replaceAll("\\d+ seconds", ""))
                    .isEqualTo(one.text().replaceAll("\\d+ seconds", ""));
        }
    }

    @Test
    void a_right_password_forgets_the_wrong_ones_before_it() {
        var member = server.given().firm();
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 4; i++) tryToken(server, member.email(), "wrong", "198.51.100.5").problem(401);
            tryToken(server, member.email(), member.password(), "198.51.100.5").is(201);
        }
    }

    @Test
    void a_wrong_password_in_the_browser_is_told_on_the_page_and_signs_nobody_in() {
        var browser = new Browser(server);
        var page = browser.signIn(server.given().firm().email(), "wrong", "", "X-Forwarded-For", "198.51.100.6",
                "Origin", server.address().toString()).is(200);
        assertThat(page.text()).contains("do not match an active account").doesNotContain("value=\"wrong\"");
        assertThat(browser.cookie("sanad")).isNull();
        browser.get("/assessment/list").is(302);
    }

    // --- headers

    private static final List<String> ALWAYS = List.of("X-Content-Type-Options", "Referrer-Policy",
            "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy", "Permissions-Policy",
            "Content-Security-Policy");

    @ParameterizedTest
    @CsvSource({"/, 200", "/verify, 200", "/verify/0000-0000-0000-0000, 200", "/directory, 200", "/sign-in, 200",
            "/assessment/list, 302", "/static/nothing.css, 404", "/api/v1/frameworks, 200",
            "/api/v1/nothing, 404", "/api/v1/account, 401", "/openapi, 200", "/health/ready, 200", "/metrics, 403",
            "/index.xhtml, 302", "/WEB-INF/web.xml, 404", "/error, 404", "/api/v1/application.wadl, 404",
            "/openapi/application.wadl, 404"})
    void every_response_carries_the_rules_for_the_browser(String path, int status) {
        var response = new Browser(server).get(path).tellsNothing();
        assertThat(response.status()).as(path).isEqualTo(status);
        carriesTheRules(response);
    }

    @Test
    void pages_of_people_who_are_signed_in_and_files_carry_them_too() {
        var browser = Browser.signedIn(server, INDUS, PASSWORD);
        for (var path : List.of("/assessment/list", "/review/list", "/account/security", "/nothing",
                "/assessment/overview?id=nothing", "/index.xhtml", "/WEB-INF/web.xml")) {
            carriesTheRules(browser.get(path).tellsNothing());
        }
        var stylesheet =
                java.util.regex.Pattern.compile("href=\"(/static/[^\"]+\\.css)\"").matcher(browser.get("/").text());
        assertThat(stylesheet.find()).isTrue();
        carriesTheRules(browser.get(stylesheet.group(1)).is(200));
        carriesTheRules(browser.post("/nothing", Map.of("a", "b")));
    }

    private static void carriesTheRules(Response response) {
        for (var name : ALWAYS) assertThat(response.all(name)).as("%s of %s", name, response.request()).hasSize(1);
        assertThat(response.header("Content-Security-Policy")).as(response.request()).isEqualTo(POLICY);
        assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.headers().map().keySet()).as(response.request())
                .noneMatch(name -> name.equalsIgnoreCase("Server") || name.toLowerCase().startsWith("x-powered-by"));
        for (var cookie : response.all("Set-Cookie"))
            assertThat(cookie).as(response.request()).contains("HttpOnly", "SameSite=", "Path=/");
    }

    @Test
    void no_page_carries_inline_script_or_style() {
        var browser = Browser.signedIn(server, INDUS, PASSWORD);
        for (var path : List.of("/", "/verify", "/sign-in", "/directory", "/assessment/list", "/review/list",
                "/account/security", "/organization/people")) {
            var html = browser.get(path).is(200).text();
            assertThat(html).as(path).doesNotContainPattern("<style|\\sstyle=|\\son[a-z]+=|javascript:")
                    .doesNotContainPattern("<script(?![^>]*\\ssrc=)");
        }
    }

    @Test
    void metrics_are_nobodys_business() {
        for (var browser : List.of(new Browser(server), Browser.signedIn(server, Given.ADMIN, PASSWORD))) {
            for (var path : List.of("/metrics", "/metrics/", "/metrics/base", "/metrics/vendor"))
                assertThat(browser.get(path).status()).as(path).isIn(403, 404);
        }
    }

    @Test
    void what_is_public_sets_no_cookie() {
        var serial = server.given().certified(INDUS);
        for (var path : List.of("/", "/verify", "/verify/" + serial, "/verify/nothing", "/directory",
                "/directory?q=Indus", "/sign-in", "/nothing", "/api/v1/frameworks", "/api/v1/nothing")) {
            assertThat(new Browser(server).get(path).all("Set-Cookie")).as(path).isEmpty();
        }
    }

    // --- the browser's sign-in

    @OnEachDatabase
    void the_sign_in_cookie_is_out_of_reach_for_scripts_and_other_sites(Database database) {
        var given = new Browser(database.server()).signIn(INDUS, PASSWORD, "").is(302);
        assertThat(given.header("Location")).isEqualTo(database.server().address() + "/home");
        assertThat(given.all("Set-Cookie")).singleElement().asString()
                .matches("sanad=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Lax");
    }

    @Test
    void no_page_makes_an_http_session() {
        var browser = Browser.signedIn(server, INDUS, PASSWORD);
        for (var path : List.of("/home", "/assessment/list", "/assessment/start", "/review/list", "/account/security",
                "/organization/people", "/organization/profile", "/organization/trail"))
            browser.get(path);
        assertThat(browser.cookie("JSESSIONID")).isNull();
        assertThat(browser.get("/assessment/list").text()).doesNotContain("jsessionid");
    }

    @ParameterizedTest
    @CsvSource({"Origin, https://evil.example", "Origin, null", "Sec-Fetch-Site, cross-site",
            "Sec-Fetch-Site, same-site", "Referer, https://evil.example/x", "X-Nothing, at all"})
    void a_change_that_another_site_asks_for_is_refused(String header, String value) {
        var browser = Browser.signedIn(server, INDUS, PASSWORD);
        browser.post("/account/security", Map.of("everywhere", "everywhere"), header, value).is(403);
        browser.post("/api/v1/tokens", Map.of(), header, value).is(403);
        browser.get("/assessment/list", header, value).is(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Origin", "Sec-Fetch-Site", "Referer"})
    void a_change_from_our_own_page_passes(String header) {
        var browser = Browser.signedIn(server, INDUS, PASSWORD);
        var value = switch (header) {
            case "Origin" -> server.address().toString();
            case "Referer" -> server.address() + "/assessment/start";
            default -> "same-origin";
        };
        // beyond the gate, JSON is asked for
        browser.post("/api/v1/tokens", Map.of(), header, value).is(415);
    }

    @Test
    void another_site_that_begins_like_ours_is_still_another() {
        var browser = Browser.signedIn(server, INDUS, PASSWORD);
        for (var origin : List.of(server.address() + ".evil.example", server.address() + "0", "http://localhost",
                "https://localhost:" + server.port(), "http://evil.example/" + server.address())) {
            browser.post("/api/v1/tokens", Map.of(), "Origin", origin).is(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "//evil.example", "/\\evil.example", "\\\\evil.example",
            "/%2fevil.example", "javascript:alert(1)", "/\t/evil.example", "http:evil.example", "/sign-in",
            "///evil.example",
            "/x\r\nSet-Cookie: a=b", "@evil.example", ".evil.example"})
    void signing_in_never_leads_to_another_site(String next) {
        var location = new Browser(server).signIn(INDUS, PASSWORD, next).is(302);
        assertThat(location.header("Location")).startsWith(server.address() + "/");
        assertThat(java.net.URI.create(location.header("Location")).getHost()).isEqualTo("localhost");
        assertThat(java.net.URI.create(location.header("Location")).normalize().getPath()).doesNotStartWith("//");
        assertThat(location.all("Set-Cookie")).hasSize(1);
    }

    @Test
    void signing_in_leads_to_where_the_reader_wanted_to_go() {
        var wanted = new Browser(server).get("/assessment/list?state=OPEN").is(302).header("Location");
        assertThat(wanted).endsWith("/sign-in?next=%2Fassessment%2Flist%3Fstate%3DOPEN");
        assertThat(new Browser(server).signIn(INDUS, PASSWORD, "/assessment/list?state=OPEN").header("Location"))
                .isEqualTo(server.address() + "/assessment/list?state=OPEN");
    }

    @OnEachDatabase
    void signing_out_everywhere_ends_every_browser_and_no_token(Database database) {
        var on = database.server();
        var member = on.given().firm();
        var browsers = new ArrayList<Browser>();
        for (int i = 0; i < 3; i++) browsers.add(Browser.signedIn(on, member.email(), member.password()));
        browsers.forEach(browser -> browser.get("/assessment/list").is(200));
        assertThat(on.as(member.email(), member.password()).get("/account/sign-ins").is(200).list()).hasSize(3);
        var form = Browser.form(browsers.get(0).get("/account/security?ask=everywhere").is(200), "everywhere");
        form.put("signOutEverywhere", "go");
        assertThat(browsers.get(0).post("/account/security", form).status()).isIn(200, 302);
        browsers.forEach(browser -> browser.get("/assessment/list").is(302));
        on.as(member.email(), member.password()).get("/account").is(200);
    }

    @Test
    void a_new_password_ends_the_other_sign_ins_and_the_old_password() {
        var member = server.given().firm();
        var api = server.as(member.email(), member.password());
        var browser = Browser.signedIn(server, member.email(), member.password());
        api.post("/account/password", Json.object("current", "wrong", "wanted", "quite another phrase 77")).problem(422,
                "current");
        for (var weak : List.of("short", "password1234", "aaaaaaaaaaaa", "somebody-1234567")) {
            api.post("/account/password", Json.object("current", member.password(), "wanted", weak)).problem(422,
                    "password");
        }
        api.post("/account/password", Json.object("current", member.password(), "wanted", "quite another phrase 77"))
                .is(204);
        browser.get("/assessment/list").is(302);
        tryToken(server, member.email(), member.password(), "198.51.100.8").problem(401);
        tryToken(server, member.email(), "quite another phrase 77", "198.51.100.8").is(201);
    }

    @Test
    void a_person_whose_access_was_ended_is_out_at_once() {
        var member = server.given().firm();
        var lead = server.as(member.email(), member.password());
        var email = "second-" + UUID.randomUUID() + "@else.example";
        var invitation = lead.post("/organization/invitations",
                Json.object("name", "Second Person", "email", email, "roles", List.of("LEAD"))).is(201).json();
        server.anonymous().post("/invitations/" + Given.secret(invitation) + "/acceptance",
                Json.object("password", "a phrase of my own 42")).is(201);
        server.anonymous().post("/invitations/" + Given.secret(invitation) + "/acceptance",
                Json.object("password", "a phrase of my own 42")).problem(409);
        var second = server.as(email, "a phrase of my own 42");
        var browser = Browser.signedIn(server, email, "a phrase of my own 42");
        var id = second.get("/account").is(200).json().getString("id");
        lead.post("/organization/people/" + id + "/deactivation", Json.object()).is(204);
        second.get("/account").problem(401);
        browser.get("/assessment/list").is(302);
        tryToken(server, email, "a phrase of my own 42", "198.51.100.9").problem(401);
    }

    @Test
    void a_request_that_is_no_http_is_answered_without_a_name_of_the_server() throws IOException {
        for (var line : List.of("GET /%zz HTTP/1.1", "GET / HTTP/9.9", "NONSENSE",
                "GET /" + "x".repeat(20_000) + " HTTP/1.1")) {
            try (var socket = new Socket("localhost", server.port())) {
                socket.setSoTimeout(20_000);
                socket.getOutputStream().write((line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().flush();
                var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
                assertThat(answer.toLowerCase()).as(line.substring(0, Math.min(30, line.length())))
                        .doesNotContain("payara", "glassfish", "grizzly", "exception", "\nserver:", "x-powered-by");
            }
        }
    }
}
