package org.sanad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sanad.support.Given.ADMIN;
import static org.sanad.support.Given.INDUS;
import static org.sanad.support.Given.KARAKORAM;
import static org.sanad.support.Given.PASSWORD;

import jakarta.json.JsonValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.sanad.exchange.Workbooks;
import org.sanad.support.Browser;
import org.sanad.support.Database;
import org.sanad.support.OnEachDatabase;
import org.sanad.support.Server;

/**
 * Other people's files on their way in: bad ones are refused with one sentence, a spreadsheet's columns are chosen on a
 * page.
 */
class ImportIT {

    private static final String XXE =
            """
            <?xml version="1.0"?><!DOCTYPE catalog [<!ENTITY x SYSTEM "file:///etc/passwd">]>
            <catalog xmlns="http://csrc.nist.gov/ns/oscal/1.0" \
            uuid="7176d180-9ca6-4522-b494-77fe3196b8b7"><metadata><title>&x;</title></metadata></catalog>""";

    private static Map<String, byte[]> badFiles() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("cut-off.json",
                "{\"catalog\": {\"uuid\": \"7176d180-9ca6-4522-b494-77fe3196b8b7\", \"metadata\": {\"title\""
                        .getBytes(StandardCharsets.UTF_8));
        files.put("profile.json", "{\"profile\": {}}".getBytes(StandardCharsets.UTF_8));
        files.put("entity.xml", XXE.getBytes(StandardCharsets.UTF_8));
        files.put("bomb.xlsx", bomb());
        files.put("program.xlsx", program());
        files.put("document.xlsx", "%PDF-1.4\n\u0000\n%%EOF".getBytes(StandardCharsets.UTF_8));
        files.put("wrong.yaml", "framework: {code: X}\nsections: [".getBytes(StandardCharsets.UTF_8));
        files.put("latin.csv", "Code,Title\nQ.1,Pr\u00e9cis\n".getBytes(StandardCharsets.ISO_8859_1));
        files.put("empty.csv", new byte[0]);
        return files;
    }

    private static byte[] program() {
        var bytes = new byte[4096];
        System.arraycopy("MZ\u0090\u0000\u0003PE\u0000\u0000".getBytes(StandardCharsets.ISO_8859_1), 0, bytes, 0, 9);
        return bytes;
    }

    /** Half a megabyte that unpacks to half a gigabyte. */
    private static byte[] bomb() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : Workbooks.parts("").entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().replaceFirst("</sheetData>.*", "").getBytes(StandardCharsets.UTF_8));
                var row = "<row><c t=\"str\"><v>0</v></c></row>".repeat(30_000).getBytes(StandardCharsets.UTF_8);
                if (part.getKey().endsWith("sheet1.xml")) for (int i = 0; i < 500; i++) zip.write(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void oneSentence(String file, String said) {
        assertThat(said).as(file).isNotBlank().hasSizeLessThan(300).endsWith(".").doesNotContain("\n", "root:", "null",
                "{0}");
    }

    @Test
    void a_bad_file_is_refused_with_one_sentence_by_the_api() {
        var server = Database.H2.server();
        var log = server.logFromNow();
        var admin = server.as(ADMIN);
        var before = admin.get("/editions?limit=500").is(200).text();
        badFiles().forEach((name, content) -> oneSentence(name, admin
                .upload("/editions", name, content, Map.of("title", "Bad", "version", "1")).problem(422).detail()));
        var large = new byte[40 * 1024 * 1024];
        Arrays.fill(large, (byte) 'x');
        for (var name : List.of("large.csv", "large.json", "large.yaml", "large.xlsx")) {
            var refused = admin.upload("/editions", name, large, Map.of()).problem(413).detail();
            oneSentence(name, refused);
            assertThat(refused).contains("10 MB");
        }
        assertThat(admin.get("/editions?limit=500").text()).isEqualTo(before);
        assertThat(log.get()).doesNotContain("OutOfMemoryError");
    }

    @Test
    void a_bad_file_is_refused_with_one_sentence_on_the_page() {
        var server = Database.H2.server();
        var log = server.logFromNow();
        var browser = Browser.signedIn(server, INDUS, PASSWORD);
        var files = badFiles();
        files.put("large.xlsx", new byte[40 * 1024 * 1024]);
        files.forEach((name, content) -> {
            var page = send(browser, name, content).is(200).tellsNothing();
            assertThat(page.text()).as(name).contains("role=\"alert\"").doesNotContain("root:");
        });
        assertThat(log.get()).doesNotContain("OutOfMemoryError");
    }

    private static org.sanad.support.Response send(Browser browser, String name, byte[] content) {
        var form = Browser.form(browser.get("/exchange/import").is(200), "import");
        form.remove("file");
        form.put("send", "1");
        return browser.upload("/exchange/import", form, name, content);
    }

    @OnEachDatabase
    void a_workbook_of_500_rows_is_imported_whole(Database database, TestReporter reporter) {
        var server = database.server();
        var rows = new String[501][];
        rows[0] = new String[] {"Domain", "Control ID", "Control name", "Description", "Test procedure", "Weight"};
        for (int i = 1; i <= 500; i++) {
            rows[i] = new String[] {"Domain " + (i - 1) / 50, "C-" + i, "Control number " + i,
                    "What control " + i + " demands of everybody. ".repeat(4),
                    i % 3 == 0 ? null : "Check of " + i + ".", String.valueOf(i % 5 + 1)};
        }
        var lead = server.as(INDUS);
        var code = "large-" + UUID.randomUUID().toString().substring(0, 8);
        var content = Workbooks.of(rows);
        var begun = Instant.now();
        var edition =
                lead.upload("/editions", "large.xlsx", content, Map.of("code", code, "title", "Large", "version", "1"))
                        .created();
        reporter.publishEntry("500 rows on " + database, Duration.between(begun, Instant.now()).toMillis() + " ms");
        var framework = lead.get("/editions/" + edition).is(200).json().getJsonObject("framework");
        assertThat(framework.getInt("requirementCount")).isEqualTo(500);
        assertThat(framework.getInt("checkCount")).isEqualTo(334);
        var sections = framework.getJsonArray("sections").stream().map(JsonValue::asJsonObject).toList();
        assertThat(sections).hasSize(10).allMatch(section -> section.getJsonArray("requirements").size() == 50);
        int number = 0;
        for (var section : sections) {
            for (var requirement : section.getJsonArray("requirements").stream().map(JsonValue::asJsonObject)
                    .toList()) {
                number++;
                assertThat(requirement.getString("code")).isEqualTo("C-" + number);
                assertThat(requirement.getString("title")).isEqualTo("Control number " + number);
                assertThat(requirement.getString("text")).startsWith("What control " + number + " demands");
                assertThat(requirement.getInt("weight")).isEqualTo(number % 5 + 1);
                assertThat(requirement.containsKey("level")).isEqualTo(number % 3 == 0);
            }
        }
        lead.delete("/editions/" + edition).is(204);
    }

    // --- the page

    @OnEachDatabase
    void the_columns_of_a_spreadsheet_are_chosen_looked_at_and_kept(Database database) {
        var server = database.server();
        var browser = Browser.signedIn(server, INDUS, PASSWORD);
        var code = "client-" + UUID.randomUUID().toString().substring(0, 8);
        var content = Workbooks.of(new String[] {"Nr", "Wording", "Importance"},
                new String[] {"Q.1", "Doors are locked", "heavy"}, new String[] {"Q.2", "Keys are counted", "2"});
        var address = send(browser, "Client's questionnaire.xlsx", content).is(302).header("Location");
        assertThat(address).contains("/exchange/columns?id=");
        var page = browser.get(address).is(200);
        assertThat(page.text()).contains("Doors are locked", "Keys are counted", "Client's questionnaire");
        var form = Browser.form(page, "columns");
        assertThat(form).containsEntry("header", "1").containsEntry("version", "1").containsEntry("title",
                "Client's questionnaire");
        form.putAll(Map.of("code", code, "title", "Client’s questionnaire", "publisher", "Thames", "licence", "Theirs",
                "source", "A mail"));
        assertThat(pressed(browser, form, "look", Map.of("use.0", "CODE", "use.1", "IGNORED", "use.2", "WEIGHT"))
                .is(200).text()).contains("Choose the column that holds the title or the text");
        assertThat(pressed(browser, form, "look", Map.of("use.0", "CODE", "use.1", "TITLE", "use.2", "WEIGHT")).is(200)
                .text()).contains("Row 2: the weight must be a whole number from 1 to 5, not \"heavy\"");
        assertThat(pressed(browser, form, "keep", Map.of("use.0", "CODE", "use.1", "TITLE", "use.2", "WEIGHT")).is(200)
                .text()).contains("Row 2").contains("role=\"alert\"");
        assertThat(server.as(INDUS).get("/editions?limit=500").text()).doesNotContain(code);
        var right = Map.of("use.0", "CODE", "use.1", "TITLE", "use.2", "IGNORED");
        assertThat(pressed(browser, form, "look", right).is(200).text())
                .contains("2 requirements in one section, 0 checks");
        var kept = pressed(browser, form, "keep", right).is(302).header("Location");
        assertThat(kept).contains("/framework/view?edition=");
        assertThat(browser.get(kept).is(200).text()).contains("Client’s questionnaire", "Doors are locked");
        browser.get(address).is(404);
        pressed(browser, form, "keep", right).is(404);
        var draft = server.as(INDUS).get("/editions/" + kept.replaceFirst(".*edition=", "")).is(200).json();
        assertThat(draft.getString("state")).isEqualTo("DRAFT");
        assertThat(draft.getString("code")).isEqualTo(code);
        assertThat(draft.getBoolean("private")).isTrue();
    }

    private static org.sanad.support.Response pressed(Browser browser, Map<String, String> form, String button,
            Map<String, String> uses) {
        var fields = new LinkedHashMap<>(form);
        fields.putAll(uses);
        fields.put(button, "1");
        return browser.post("/exchange/columns", fields);
    }

    @OnEachDatabase
    void an_upload_of_another_person_does_not_exist(Database database) {
        var server = database.server();
        var browser = Browser.signedIn(server, INDUS, PASSWORD);
        var address = send(browser, "client.csv", table()).is(302).header("Location");
        var form = Browser.form(browser.get(address).is(200), "columns");
        for (var email : List.of(KARAKORAM, ADMIN)) {
            var other = Browser.signedIn(server, email, PASSWORD);
            other.get(address).is(404);
            for (var button : List.of("look", "keep")) pressed(other, form, button, Map.of()).is(404);
        }
        var colleague = colleague(server);
        colleague.get(address).is(404);
        pressed(colleague, form, "keep", Map.of()).is(404);
        browser.get(address).is(200);
    }

    private static byte[] table() {
        return "Code,Title\nQ.1,Doors are locked\n".getBytes(StandardCharsets.UTF_8);
    }

    /** Another lead of the same firm. */
    private static Browser colleague(Server server) {
        var email = "second" + UUID.randomUUID() + "@indus.example";
        var invitation = server.as(INDUS)
                .post("/organization/invitations",
                        org.sanad.support.Json.object("name", "Second Lead", "email", email, "roles", List.of("LEAD")))
                .is(201).json();
        server.anonymous().post("/invitations/" + org.sanad.support.Given.secret(invitation) + "/acceptance",
                org.sanad.support.Json.object("password", "four unrelated words of ours")).is(201);
        return Browser.signedIn(server, email, "four unrelated words of ours");
    }

    @OnEachDatabase
    void of_one_person_the_newest_five_uploads_are_kept(Database database) {
        var server = database.server();
        var browser = Browser.signedIn(server, KARAKORAM, PASSWORD);
        var first = send(browser, "first.csv", table()).is(302).header("Location");
        for (int i = 0; i < 4; i++) send(browser, "more.csv", table()).is(302);
        browser.get(first).is(200);
        send(browser, "sixth.csv", table()).is(302);
        browser.get(first).is(404);
    }
}
