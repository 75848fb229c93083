package org.sanad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.sanad.support.Given.ADMIN;
import static org.sanad.support.Given.CERTIFIER;
import static org.sanad.support.Given.INDUS;
import static org.sanad.support.Given.ISO;
import static org.sanad.support.Given.KARAKORAM;
import static org.sanad.support.Given.PASSWORD;

import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sanad.support.Browser;
import org.sanad.support.Database;
import org.sanad.support.Given;
import org.sanad.support.Json;
import org.sanad.support.OnEachDatabase;
import org.sanad.support.OscalSchema;
import org.sanad.support.Server;

/**
 * The record under a certificate, checked from outside: by a program that knows {@code docs/verification.md} and
 * nothing else.
 */
class RecordIT {

    private static final Path CHECKER = Path.of("src/test/python/check_record.py");

    @TempDir Path folder;

    /** What the checker says of each content; the root is the one on the certificate. */
    private List<String> checked(String what, String serial, String root, List<byte[]> contents) throws Exception {
        var command = new ArrayList<>(List.of(CHECKER.toString(), what, serial, root));
        for (var content : contents)
            command.add(Files.write(folder.resolve("content-" + command.size() + ".json"), content).toString());
        var process = python(command.toArray(String[]::new));
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(said).hasSameSizeAs(contents).allMatch(line -> line.startsWith("OK ") || line.startsWith("WRONG "));
        assertThat(process.exitValue()).isEqualTo(said.stream().allMatch(line -> line.startsWith("OK ")) ? 0 : 1);
        return said;
    }

    private String checked(String what, String serial, String root, byte[] content) throws Exception {
        return checked(what, serial, root, List.of(content)).get(0);
    }

    private static Process python(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of("python3"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static void requirePython() throws Exception {
        boolean there;
        try {
            there = python("--version").waitFor() == 0;
        } catch (IOException none) {
            there = false;
        }
        assumeTrue(there, "There is no python3: the record is not checked by another program");
    }

    private static String root(Server server, String serial) {
        var certificate = server.anonymous().get("/certificates/" + serial).is(200).json();
        assertThat(certificate.getInt("recordFormat")).isEqualTo(2);
        return certificate.getString("rootHash");
    }

    /** Of the short checklist, with evidence, a text in several scripts, and a finding with its action. */
    private static String certified(Server server) {
        var given = server.given();
        var assessment = given.answered(INDUS, Given.TRIAL,
                requirement -> Json.with(Given.full(requirement), "statement", "\"Schlüssel\" \\ مفتاح 🔑\n\tgezählt"));
        given.evidence(INDUS, assessment, "D.1", Map.of("expires", "2099-12-31"));
        given.evidence(INDUS, assessment, "D.1", Map.of("title", "Second"));
        var submission = given.submitted(INDUS, assessment);
        given.examined(submission, Given.TRIAL);
        given.nonconformity(submission);
        return given.certified(submission);
    }

    @OnEachDatabase
    void the_bundle_gives_the_root_on_the_certificate_and_with_one_character_changed_it_does_not(Database database)
            throws Exception {
        requirePython();
        var server = database.server();
        var serial = certified(server);
        var root = root(server, serial);
        var bundle = server.as(INDUS).get("/certificates/" + serial + "/bundle").is(200).body();
        assertThat(checked("record", serial, root, bundle)).startsWith("OK").contains("requirements");
        assertThat(server.as(CERTIFIER).get("/certificates/" + serial + "/bundle").is(200).body()).isEqualTo(bundle);
        assertThat(checked("record", (serial.startsWith("0") ? "1" : "0") + serial.substring(1), root, bundle))
                .startsWith("WRONG");
        assertThat(checked("record", serial, root.replace(root.charAt(0), root.charAt(0) == '0' ? '1' : '0'), bundle))
                .startsWith("WRONG");
        var seed = System.nanoTime();
        var altered =
                new Random(seed).ints(100, 0, bundle.length).mapToObj(position -> flipped(bundle, position)).toList();
        assertThat(checked("record", serial, root, altered)).as("seed %s", seed)
                .allMatch(line -> line.startsWith("WRONG "));
    }

    @OnEachDatabase
    void one_requirement_is_proven_without_the_others_and_nothing_about_it_can_be_kept_back(Database database)
            throws Exception {
        requirePython();
        var server = database.server();
        var serial = certified(server);
        var root = root(server, serial);
        var response = server.as(INDUS).get("/certificates/" + serial + "/proofs/D.1").is(200);
        assertThat(checked("proof", serial, root, response.body())).startsWith("OK D.1, 5 of ");
        var proof = response.json();
        assertThat(proof.getJsonArray("proofs").stream().map(JsonValue::asJsonObject)
                .map(one -> one.getJsonObject("leaf").getString("kind")))
                .containsExactly("answer", "evidence", "evidence", "verdict", "finding");
        for (var other : server.given().requirements(Given.TRIAL)) {
            var code = other.getString("code");
            if (!code.equals("D.1")) assertThat(response.text()).doesNotContain("\"" + code + "\"");
        }
        var last = server.given().requirements(Given.TRIAL).getLast().getString("code");
        assertThat(checked("proof", serial, root,
                server.as(CERTIFIER).get("/certificates/" + serial + "/proofs/" + last).is(200).body()))
                .startsWith("OK");
        var text = response.text();
        assertThat(checked("proof", serial, root,
                text.replace("counted each month", "counted each year!").getBytes(StandardCharsets.UTF_8)))
                .startsWith("WRONG").contains("not under this root");
        var kept = jakarta.json.Json.createArrayBuilder(proof.getJsonArray("proofs")).remove(4).build();
        var short1 = text.replace(
                text.substring(text.indexOf("\"proofs\":"), text.indexOf(",\"requirement\":\"D.1\",\"root\"")),
                "\"proofs\":" + kept);
        assertThat(checked("proof", serial, root, short1.getBytes(StandardCharsets.UTF_8))).startsWith("WRONG")
                .contains("0 leaves of the kind finding, 1 were certified");
        server.as(INDUS).get("/certificates/" + serial + "/proofs/X.99").problem(404);
    }

    @OnEachDatabase
    void a_new_certificate_is_intact_and_stays_so_while_its_status_changes(Database database) {
        var server = database.server();
        var serial = certified(server);
        for (var status : new String[] {"ACTIVE", "SUSPENDED", "ACTIVE", "WITHDRAWN"}) {
            if (!status.equals("ACTIVE") || !status(server, serial).equals("ACTIVE"))
                server.as(CERTIFIER).post("/certificates/" + serial + "/status",
                        Json.object("status", status, "reason", "x".repeat(1500))).is(200);
            var checked = server.as(CERTIFIER).get("/certificates/" + serial + "/check").is(200).json();
            assertThat(checked.getString("result")).as(checked.toString()).isEqualTo("INTACT");
            assertThat(checked.getString("rootHash")).isEqualTo(root(server, serial));
        }
        assertThat(server.as(INDUS).get("/trail/certificate/" + serial).is(200).text())
                .contains("root " + root(server, serial));
        var page = Browser.signedIn(server, CERTIFIER, PASSWORD);
        assertThat(page.get("/certificate/view?serial=" + serial).is(200).text())
                .contains("/certificate/check?serial=" + serial, "Root hash");
        assertThat(page.get("/certificate/check?serial=" + serial).is(200).text()).contains("Nothing has changed",
                root(server, serial));
        page.get("/certificate/check").is(403);
        var administrator = Browser.signedIn(server, ADMIN, PASSWORD);
        assertThat(administrator.get("/certificate/check").is(200).text()).contains("name=\"serial\"");
        assertThat(administrator.get("/certificate/check?serial=" + serial).is(200).text())
                .contains("Nothing has changed");
    }

    @OnEachDatabase
    void a_certified_review_leaves_as_oscal_and_stays_the_same_whatever_happens_later(Database database) {
        var server = database.server();
        var serial = certified(server);
        var address = "/certificates/" + serial + "/";
        var files = Map.of("assessment-plan", OscalSchema.PLAN, "assessment-results", OscalSchema.RESULTS,
                "plan-of-action", OscalSchema.ACTIONS);
        files.forEach((file, schema) -> {
            var response = server.as(INDUS).get(address + file + ".json").is(200);
            schema.requireValid(response.text());
            assertThat(response.header("Content-Type")).startsWith("application/json");
            assertThat(response.header("Content-Disposition")).contains("attachment",
                    "sanad-" + file + "-" + serial + ".json");
            server.as(KARAKORAM).get(address + file + ".json").problem(404);
            server.anonymous().get(address + file + ".json").problem(401);
        });
        var results = server.as(INDUS).get(address + "assessment-results.json").is(200);
        assertThat(results.text()).contains(root(server, serial), "\u0645\u0641\u062a\u0627\u062d",
                "No key is counted.");
        server.as(CERTIFIER).post("/certificates/" + serial + "/status",
                Json.object("status", "SUSPENDED", "reason", "Something was reported.")).is(200);
        assertThat(server.as(CERTIFIER).get(address + "assessment-results.json").is(200).body())
                .isEqualTo(results.body());
        assertThat(Browser.signedIn(server, INDUS, PASSWORD).get("/certificate/view?serial=" + serial).is(200).text())
                .contains(files.keySet().stream().map(file -> address + file + ".json").toArray(String[]::new));
    }

    @Test
    void where_nothing_is_to_be_done_there_is_no_plan_of_action() {
        var server = Database.H2.server();
        var serial = server.given().certified(INDUS);
        assertThat(server.as(INDUS).get("/certificates/" + serial + "/plan-of-action.json").problem(404).detail())
                .contains("nothing to plan");
        assertThat(Browser.signedIn(server, INDUS, PASSWORD).get("/certificate/view?serial=" + serial).is(200).text())
                .contains("assessment-plan.json").doesNotContain("plan-of-action.json");
    }

    private static byte[] flipped(byte[] bytes, int position) {
        var altered = bytes.clone();
        altered[position] ^= 1;
        return altered;
    }

    private static String status(Server server, String serial) {
        return server.anonymous().get("/certificates/" + serial).is(200).json().getString("status");
    }

    @Test
    void the_record_of_a_whole_iso_27001_stays_small_and_takes_few_statements_to_check() throws Exception {
        var server = Database.H2.server();
        var given = server.given();
        var submission = given.submitted(INDUS, given.answered(INDUS, ISO, requirement -> Json
                .with(Given.full(requirement), "statement", "We do this, and somebody is named for it.")));
        given.examined(submission, ISO);
        var serial = given.certified(submission);
        var bundle = server.as(INDUS).get("/certificates/" + serial + "/bundle").is(200);
        Files.write(Path.of(System.getProperty("sanad.it.target")).resolve("record-iso-27001.json"), bundle.body());
        assertThat(bundle.body().length).isLessThan(256 * 1024);
        var checked = server.as(CERTIFIER).get("/certificates/" + serial + "/check").is(200);
        assertThat(checked.json().getString("result")).isEqualTo("INTACT");
        assertThat(checked.statements()).isLessThan(40);
        assertThat(server.as(INDUS).get("/certificates/" + serial + "/proofs/A.5.1").is(200).body().length)
                .isLessThan(4 * 1024);
    }
}
