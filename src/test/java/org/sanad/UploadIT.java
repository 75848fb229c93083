package org.sanad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sanad.support.Given.INDUS;
import static org.sanad.support.Given.KARAKORAM;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sanad.support.Api;
import org.sanad.support.Database;
import org.sanad.support.Form;
import org.sanad.support.Given;
import org.sanad.support.OnEachDatabase;
import org.sanad.support.Response;
import org.sanad.support.Server;

/** Evidence on its way into {@code SANAD_HOME/evidence} and out again. */
class UploadIT {

    private static final int LARGEST = 50 * 1024 * 1024;

    private final Server server = Database.H2.server();

    private static byte[] sample(String name) {
        try (var in = UploadIT.class.getResourceAsStream("/evidence/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private String place() {
        return Api.answer(server.given().started(INDUS), "D.1") + "/evidence";
    }

    private Response send(String name, byte[] content) {
        return server.as(INDUS).upload(place(), name, content, Map.of());
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    @ParameterizedTest
    @CsvSource({"policy.pdf, application/pdf", "linearized.pdf, application/pdf", "protected.pdf, application/pdf",
            "screenshot.png, image/png", "server-room.jpg, image/jpeg",
            "progressive.jpeg, image/jpeg", "server-room.webp, image/webp", "approval.eml, message/rfc822",
            "assets.csv, text/csv",
            "policy.docx, application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "assets.xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "training.pptx, application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "minutes.odt, application/vnd.oasis.opendocument.text",
            "assets.ods, application/vnd.oasis.opendocument.spreadsheet"})
    void a_document_is_accepted_and_comes_back_byte_by_byte(String name, String type) throws Exception {
        var content = sample(name);
        var evidence = send(name, content).is(201);
        assertThat(evidence.json().getString("type")).startsWith(type);
        assertThat(evidence.json().getInt("size")).isEqualTo(content.length);
        assertThat(evidence.json().getString("sha256")).isEqualTo(sha256(content));
        var file = server.as(INDUS).get(evidence.header("Location")).is(200);
        assertThat(file.body()).isEqualTo(content);
    }

    @ParameterizedTest
    @CsvSource({"plain.txt, text/plain, Words.", "notes.md, text/markdown, '# Words'",
            "scan.json, application/json, '{\"open\": 0}'", "list.csv, text/csv, 'a,b'"})
    void a_text_is_accepted(String name, String type, String content) {
        assertThat(send(name, content.getBytes(StandardCharsets.UTF_8)).is(201).json().getString("type"))
                .startsWith(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"policy.doc", "policy.rtf", "policy.epub", "policy.dotx", "training.odp", "macros.xlsm",
            "macros.ods", "encrypted.docx", "encrypted.odt", "javascript-objstm.pdf"})
    void another_kind_of_document_is_refused_with_one_sentence_that_says_what_to_do(String name) {
        oneSentence(send(name, sample(name)).problem(415), name);
    }

    @ParameterizedTest
    @CsvSource({"page.html, '<!DOCTYPE html><p>x'", "page.pdf, '<html><script>alert(1)</script></html>'",
            "logo.svg, '<svg xmlns=\"http://www.w3.org/2000/svg\"/>'", "run.sh, '#!/bin/sh\nid'",
            "report.pdf, 'no PDF at all'", "archive.zip, 'PK\003\004rest'", "noextension, 'Words.'"})
    void markup_programs_archives_and_false_names_are_refused(String name, String content) {
        oneSentence(send(name, content.getBytes(StandardCharsets.ISO_8859_1)).problem(415), name);
    }

    @Test
    void a_program_is_refused_whatever_it_is_called() {
        var program = Arrays
                .copyOf(new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, (byte) 0xff, (byte) 0xff}, 400);
        for (var name : List.of("policy.pdf", "setup.exe", "note.txt", "picture.png"))
            oneSentence(send(name, program).problem(415), name);
    }

    private static void oneSentence(Response refused, String name) {
        assertThat(refused.detail()).as(refused::shown).doesNotContain("\n").endsWith(".").hasSizeLessThan(400)
                .contains(name);
    }

    @Test
    void an_empty_file_or_none_is_refused() {
        send("empty.txt", new byte[0]).problem(422);
        server.as(INDUS)
                .send("POST", place(),
                        BodyPublishers.ofString(
                                "--b\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nx\r\n--b--\r\n"),
                        "multipart/form-data; boundary=b")
                .problem(422, "file");
    }

    @Test
    void a_day_that_has_passed_and_what_is_no_day_are_refused() {
        var passed = LocalDate.now(ZoneOffset.UTC).minusDays(1).toString();
        server.as(INDUS).upload(place(), "note.txt", Given.note(), Map.of("expires", passed)).problem(422, "expires");
        server.as(INDUS).upload(place(), "note.txt", Given.note(), Map.of("expires", "soon")).problem(422, "expires");
        assertThat(server.as(INDUS)
                .upload(place(), "note.txt", Given.note(), Map.of("expires", LocalDate.now(ZoneOffset.UTC).toString()))
                .is(201).json().getString("expires")).isNotEmpty();
    }

    @Test
    void a_file_of_50_mb_is_accepted_and_one_byte_more_is_refused_with_and_without_its_length_beforehand() {
        var place = place();
        var text = new byte[LARGEST + 1];
        Arrays.fill(text, (byte) 'a');
        var form = new Form(Map.of(), "large.txt", text);
        var bytes = form.bytes();
        server.as(INDUS).send("POST", place, BodyPublishers.ofByteArray(bytes), form.type()).problem(413);
        server.as(INDUS)
                .send("POST", place, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)), form.type())
                .problem(413);
        assertThat(incoming()).isEmpty();
        var largest = new Form(Map.of(), "large.txt", Arrays.copyOf(text, LARGEST));
        var kept = server.as(INDUS).send("POST", place,
                BodyPublishers.ofByteArrays(List.of(largest.head(), largest.content(), largest.tail())), largest.type())
                .is(201);
        assertThat(kept.json().getInt("size")).isEqualTo(LARGEST);
    }

    @Test
    void a_body_far_beyond_the_limit_is_refused_before_it_is_read() {
        var form = new Form(Map.of(), "large.txt", new byte[60 * 1024 * 1024]);
        assertThat(server.as(INDUS).send("POST", place(), BodyPublishers.ofByteArray(form.bytes()), form.type())
                .problem(413).detail()).contains("50 MB");
        assertThat(server
                .as(INDUS).send("POST", place(),
                        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(form.bytes())), form.type())
                .problem(413).detail()).contains("50 MB");
    }

    @Test
    void half_an_upload_leaves_nothing_and_the_server_answers_on() throws Exception {
        var assessment = server.given().started(INDUS);
        var path = "/api/v1" + Api.answer(assessment, "D.1") + "/evidence";
        var form = new Form(Map.of(), "half.txt", "Half of it. ".repeat(20_000).getBytes(StandardCharsets.US_ASCII));
        int before = kept().size();
        var log = server.logFromNow();
        for (int i = 0; i < 3; i++) half("POST", path, form.type(), form.bytes(), i == 2);
        eventually(() -> incoming().isEmpty(), "nothing is left in incoming");
        assertThat(kept()).hasSize(before);
        assertThat(server.as(INDUS).get("/assessments/" + assessment + "/evidence").is(200).list()).isEmpty();
        server.as(INDUS).upload(Api.answer(assessment, "D.1") + "/evidence", "whole.txt", Given.note(), Map.of())
                .is(201);
        noFault(log, 2);
    }

    @Test
    void who_hangs_up_in_the_middle_of_a_download_leaves_no_fault_in_the_log() throws Exception {
        var place = place();
        var text = new byte[20 * 1024 * 1024];
        Arrays.fill(text, (byte) 'a');
        var file = server.as(INDUS).upload(place, "long.txt", text, Map.of()).is(201).json().getString("id");
        var path = "/api/v1" + place.replaceFirst("/answers/.*", "") + "/evidence/" + file;
        var log = server.logFromNow();
        for (int i = 0; i < 2; i++) {
            try (var socket = new Socket("localhost", server.port())) {
                socket.getOutputStream()
                        .write(("GET " + path + " HTTP/1.1\r\nHost: localhost:" + server.port()
                                + "\r\nAuthorization: Bearer " + token() + "\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                        .isEqualTo("HTTP/1.1 200");
                socket.setSoLinger(true, 0);
            }
        }
        eventually(() -> log.get().contains("A client went away before it had all of its answer"),
                "the log says that clients went away");
        assertThat(log.get()).doesNotContain("Fault ", "SEVERE", "java.io.");
    }

    private String token() {
        return server.anonymous()
                .post("/tokens", org.sanad.support.Json.object("email", INDUS, "password", Given.PASSWORD)).is(201)
                .json().getString("token");
    }

    @Test
    void half_a_json_body_or_form_is_no_fault_of_ours() throws Exception {
        var answer = "/api/v1" + Api.answer(server.given().started(INDUS), "D.1");
        var json = ("{\"statement\": \"" + "Half of it. ".repeat(10_000)).getBytes(StandardCharsets.US_ASCII);
        var form = new Form(Map.of(), "half.pdf", json);
        var log = server.logFromNow();
        for (boolean reset : new boolean[] {false, true}) {
            half("PUT", answer, "application/json", json, reset);
            half("POST", "/verify", form.type(), form.bytes(), reset);
        }
        noFault(log, 2);
        server.as(INDUS).put(answer.substring("/api/v1".length()), org.sanad.support.Json.object("statement", "Whole."))
                .is(201);
    }

    /** Sends the half of a body, then goes away: politely, or with a reset. */
    private void half(String method, String path, String type, byte[] body, boolean reset) throws IOException {
        var token = token();
        try (var socket = new Socket("localhost", server.port())) {
            var head = method + " " + path + " HTTP/1.1\r\nHost: localhost:" + server.port()
                    + "\r\nAuthorization: Bearer " + token + "\r\nContent-Type: " + type
                    + "\r\nContent-Length: " + body.length + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body, 0, body.length / 2);
            socket.getOutputStream().flush();
            if (reset) socket.setSoLinger(true, 0);
        }
    }

    /**
     * Of those that are cut off with a reset the server may not even have seen the head.
     * @param cut how many went politely
     */
    private static void noFault(Supplier<String> log, int cut) {
        eventually(() -> log.get().split("The client went away", -1).length > cut,
                "the log says that clients went away");
        assertThat(log.get()).doesNotContain("Fault ", "SEVERE", "java.io.");
    }

    /** The server notices a closed connection in its own time. */
    private static void eventually(java.util.function.BooleanSupplier holds, String what) {
        var latest = Instant.now().plus(Duration.ofSeconds(60));
        while (!holds.getAsBoolean() && Instant.now().isBefore(latest)) LockSupport.parkNanos(50_000_000);
        assertThat(holds.getAsBoolean()).as(what).isTrue();
    }

    private List<Path> files(String below) {
        try (var files = Files.walk(server.home().resolve("evidence").resolve(below))) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Path> incoming() {
        return files("incoming");
    }

    private List<Path> kept() {
        return files("").stream().filter(file -> file.getFileName().toString().length() == 64).toList();
    }

    @Test
    void the_same_bytes_are_stored_once() throws Exception {
        var note = Given.note();
        var assessment = server.given().started(INDUS);
        var first = server.as(INDUS).upload(Api.answer(assessment, "D.1") + "/evidence", "one.txt", note, Map.of())
                .is(201).json();
        var again =
                server.as(INDUS).upload(Api.answer(assessment, "D.1") + "/evidence", "one.txt", note, Map.of()).json();
        assertThat(again.getString("id")).as("beside the same answer they are one evidence")
                .isEqualTo(first.getString("id"));
        var elsewhere = server.as(INDUS).upload(Api.answer(assessment, "D.3") + "/evidence", "two.txt", note, Map.of())
                .is(201).json();
        var ofAnother = server.as(KARAKORAM)
                .upload(Api.answer(server.given().started(KARAKORAM), "D.1") + "/evidence", "three.txt", note, Map.of())
                .is(201).json();
        assertThat(List.of(elsewhere.getString("id"), ofAnother.getString("id"))).doesNotContain(first.getString("id"))
                .doesNotHaveDuplicates();
        assertThat(kept()).filteredOn(file -> file.getFileName().toString().equals(first.getString("sha256")))
                .hasSize(1);
        assertThat(server.as(INDUS).get("/assessments/" + assessment + "/evidence").is(200).list()).hasSize(2);
    }

    @OnEachDatabase
    void a_download_is_saved_and_never_shown(Database database) {
        var on = database.server();
        var path = Api.answer(on.given().started(INDUS), "D.1") + "/evidence";
        var evidence = on.as(INDUS)
                .upload(path, "Zugriff \u00fcber VPN \u0633\u0646\u062f.txt", Given.note(), Map.of("title", "VPN"))
                .is(201);
        var file = on.as(INDUS).get(evidence.header("Location")).is(200);
        assertThat(file.header("Content-Disposition")).startsWith("attachment;")
                .contains("filename*=UTF-8''Zugriff%20%C3%BCber%20VPN%20%D8%B3%D9%86%D8%AF.txt");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.all("Content-Security-Policy")).containsExactly("default-src 'none'; sandbox");
        assertThat(file.header("Content-Type")).startsWith("text/plain");
        assertThat(file.header("Cache-Control")).contains("no-store");
    }

    @OnEachDatabase
    void evidence_is_taken_away_again_while_the_assessment_is_open(Database database) {
        var on = database.server();
        var assessment = on.given().answered(INDUS);
        var kept = on.given().evidence(INDUS, assessment, "D.1", Map.of()).getString("id");
        var gone = on.given().evidence(INDUS, assessment, "D.1", Map.of()).getString("id");
        on.as(INDUS).delete("/assessments/" + assessment + "/evidence/" + gone).is(204);
        on.as(INDUS).get("/assessments/" + assessment + "/evidence/" + gone).problem(404);
        on.as(INDUS).delete("/assessments/" + assessment + "/evidence/" + gone).problem(404);
        on.given().submitted(INDUS, assessment);
        on.as(INDUS).delete("/assessments/" + assessment + "/evidence/" + kept).problem(409);
        on.as(INDUS).get("/assessments/" + assessment + "/evidence/" + kept).is(200);
    }
}
