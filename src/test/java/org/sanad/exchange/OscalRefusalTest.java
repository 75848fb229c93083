package org.sanad.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.sanad.platform.RuleBroken;

/** What is no catalogue is refused in one sentence that says what and where, and does no harm. */
class OscalRefusalTest {

    private static final String XML = """
            <?xml version="1.0"?>
            <catalog xmlns="http://csrc.nist.gov/ns/oscal/1.0" uuid="7176d180-9ca6-4522-b494-77fe3196b8b7">
              <metadata><title>Sample</title>\
              <last-modified>2026-01-01T00:00:00Z</last-modified><version>1</version>\
              <oscal-version>1.2.2</oscal-version></metadata>
              <control id="a"><title>A</title></control>
            </catalog>
            """;

    private static RuleBroken refused(byte[] content) {
        var refusal = catchThrowableOfType(RuleBroken.class, () -> CatalogReader.read("file.json", content));
        assertThat(refusal).isNotNull();
        assertThat(refusal.kind()).isIn(RuleBroken.Kind.INVALID, RuleBroken.Kind.TOO_LARGE);
        return refusal;
    }

    private static RuleBroken refused(String content) {
        return refused(content.getBytes(StandardCharsets.UTF_8));
    }

    private static String sentence(RuleBroken refusal) {
        return Sentences.of(refusal);
    }

    @Test
    void the_sample_itself_is_taken() {
        assertThat(CatalogReader.read("file.xml", XML.getBytes(StandardCharsets.UTF_8)).size()).isEqualTo(1);
        assertThat(CatalogReader.read("file.xml", ("\uFEFF" + XML).getBytes(StandardCharsets.UTF_8)).size())
                .isEqualTo(1);
    }

    @Test
    void broken_json_says_where() {
        assertThat(sentence(refused("{\"catalog\": {\n  \"uuid\": \"x\",\n  \"metadata\" {}}}")))
                .startsWith("Line 3, column 1").contains("valid JSON");
        assertThat(sentence(refused("{\"catalog\": {"))).startsWith("Line 1, column 14:").contains("valid JSON");
        assertThat(sentence(refused("{\n\"catalog\": {\n\n  \"uuid\": \"x"))).startsWith("Line 4, column 13:");
        assertThat(sentence(refused("{\"catalog\": {}} {}"))).contains("valid JSON");
    }

    @Test
    void truncated_xml_says_where() {
        assertThat(sentence(refused(XML.substring(0, XML.indexOf("</control>"))))).startsWith("Line 4, column 3")
                .contains("valid XML");
    }

    @Test
    void another_root_version_or_kind_of_file_is_refused() {
        assertThat(refused("{\"profile\": {}}").key()).isEqualTo("exchange.refused.no-catalogue");
        assertThat(refused("{\"catalog\": []}").key()).isEqualTo("exchange.refused.no-catalogue");
        assertThat(refused(XML.replace("catalog", "profile")).key()).isEqualTo("exchange.refused.no-catalogue");
        assertThat(refused("<html></html>").key()).isEqualTo("exchange.refused.no-catalogue");
        assertThat(sentence(refused(XML.replace("1.2.2", "9.9"))))
                .isEqualTo("The file follows version 9.9 of OSCAL; versions 1.1 and 1.2 are read.");
        assertThat(refused(XML.replace("1.2.2", "1.0.4")).key()).isEqualTo("exchange.refused.version");
        assertThat(refused("{\"catalog\": {}}").key()).isEqualTo("exchange.refused.version");
        assertThat(sentence(refused("code;title\n"))).contains("file.json is neither JSON nor XML");
        assertThat(refused("").key()).isEqualTo("exchange.refused.empty");
        assertThat(refused(" \n").key()).isEqualTo("exchange.refused.kind");
        assertThat(refused(XML.getBytes(StandardCharsets.UTF_16)).key()).isEqualTo("exchange.refused.not-utf-8");
        assertThat(refused(XML.replace("Sample", "Prüfung").getBytes(StandardCharsets.ISO_8859_1)).key())
                .isEqualTo("exchange.refused.not-utf-8");
        assertThat(refused(XML.replaceAll("<control.*</control>", "")).key())
                .isEqualTo("exchange.problem.no-requirements");
    }

    @Test
    void forty_megabytes_are_refused_unread() {
        var large = new byte[40 << 20];
        Arrays.fill(large, (byte) '[');
        assertThat(sentence(refused(large))).startsWith("The file is larger than 10 MB.");
    }

    @Test
    void an_external_entity_is_refused_and_not_fetched() throws IOException {
        var fetched = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            fetched.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        try {
            var address = "http://127.0.0.1:" + server.getAddress().getPort() + "/x";
            for (var type : new String[] {"[<!ENTITY x SYSTEM \"" + address + "\">]", "SYSTEM \"" + address + "\"",
                    "[<!ENTITY % x SYSTEM \"" + address + "\"> %x;]", "[<!ENTITY x SYSTEM \"file:///etc/passwd\">]"}) {
                assertThat(refused(XML.replace("<catalog", "<!DOCTYPE catalog " + type + ">\n<catalog")
                        .replace("<title>A", "<title>&x;")).key()).isEqualTo("exchange.refused.doctype");
            }
            assertThat(refused(XML.replace("<title>A", "<title>&x;")).key()).isEqualTo("exchange.refused.xml");
            var schema = XML.replace("<catalog",
                    "<catalog xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"x " + address
                            + "\"");
            assertThat(CatalogReader.read("x.xml", schema.getBytes(StandardCharsets.UTF_8)).size()).isEqualTo(1);
        } finally {
            server.stop(0);
        }
        assertThat(fetched).hasValue(0);
    }

    @Test
    void laughs_do_not_multiply() {
        var laughs = new StringBuilder("<!DOCTYPE catalog [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 40; i++)
            laughs.append("<!ENTITY a").append(i).append(" \"&a").append(i - 1).append(";&a").append(i - 1)
                    .append(";\">");
        assertThat(refused(XML.replace("<catalog", laughs + "]><catalog").replace("<title>A", "<title>&a39;")).key())
                .isEqualTo("exchange.refused.doctype");
    }

    @Test
    void parameters_within_parameters_do_not_multiply() {
        var params = new StringBuilder("{\"id\": \"p0\", \"label\": \"ha\"}");
        for (int i = 1; i < 60; i++) {
            var choice = "\"{{ insert: param, p%d }}\"".formatted(i - 1);
            params.append(", {\"id\": \"p%d\", \"select\": {\"choice\": [%s, %s]}}".formatted(i, choice, choice));
        }
        params.append(", {\"id\": \"self\", \"label\": \"{{ insert: param, self }}\"}");
        var control = "\"controls\": [{\"id\": \"a\", \"title\": \"A\", \"params\": [" + params
                + "], \"parts\": [{\"name\": \"statement\", \"prose\": \"{{ insert: param, %s }}\"}]}]";
        assertThat(refused(OscalImportTest.catalog(control.formatted("p59"))).key())
                .isEqualTo("exchange.refused.parameters");
        assertThat(refused(OscalImportTest.catalog(control.formatted("p12"))).key()).isEqualTo("exchange.problem.long");
        var loop = CatalogReader.read("x",
                OscalImportTest.catalog(control.formatted("self")).getBytes(StandardCharsets.UTF_8));
        assertThat(loop.requirement("a").orElseThrow().text()).isEqualTo("[[self]]");
    }

    @Test
    void nesting_without_end_is_refused() {
        assertThat(sentence(refused("{\"catalog\": " + "[".repeat(200_000)))).contains("nests deeper than 64 levels");
        assertThat(sentence(refused(XML.replace("</catalog>", "<group>".repeat(100_000)))))
                .contains("nests deeper than 64 levels");
        assertThat(sentence(refused(XML.replace("<title>A", "<title>" + "<em>".repeat(100_000)))))
                .contains("nests deeper than 64 levels");
        assertThat(refused("{\"catalog\": {\"x\": [" + "0,".repeat(600_000) + "0]}}").key())
                .isEqualTo("exchange.refused.values");
        assertThat(refused(XML.replace("</catalog>", "<x/>".repeat(600_000) + "</catalog>")).key())
                .isEqualTo("exchange.refused.values");
    }

    @Test
    void ten_megabytes_of_signs_take_no_time_to_speak_of() {
        for (var piece : new String[] {"*a ", "_a ", "[", "`", " ", "{{ insert: param, "}) {
            var prose = piece.repeat(9_000_000 / piece.length());
            assertTimeout(Duration.ofSeconds(20), () -> refused(OscalImportTest.catalog(
                    "\"controls\": [{\"id\": \"a b\", \"title\": \"A\", \"parts\": [{\"name\": \"statement\", "
                            + "\"prose\": \""
                            + prose + "\"}]}]")),
                    piece);
        }
    }

    @Test
    void numbers_and_texts_without_end_are_refused() {
        for (int digits : new int[] {101, 3000, 5_000_000}) {
            assertThat(sentence(refused("{\"catalog\": {\"uuid\": " + "9".repeat(digits) + "}}")))
                    .startsWith("Line 1, column").contains("more than 100 digits");
        }
        assertTimeout(Duration.ofSeconds(5),
                () -> assertThat(sentence(refused(XML.replace("<title>A", "<title>" + "a ".repeat(4_500_000)))))
                        .startsWith("Line 4, column").contains("more than 200,000 characters"));
    }

    @Test
    void a_name_that_stands_twice_is_refused() {
        assertThat(sentence(
                refused("{\"catalog\": {\"uuid\": \"x\",\n \"metadata\": {\"title\": \"A\", \"title\": \"B\"}}}")))
                .startsWith("Line 2, column").contains("the name title stands twice");
        assertThat(refused("{\"catalog\": {}, \"catalog\": {}}").key()).isEqualTo("exchange.refused.name-twice");
    }

    @Test
    void signs_that_nobody_sees_are_refused_with_their_place() {
        for (var sign : new String[] {"\\u0000", "\u202E", "\\u2069", "\\ud800"}) {
            assertThat(sentence(
                    refused(OscalImportTest.catalog("\"controls\": [{\"id\": \"a\", \"title\": \"A" + sign + "\"}]"))))
                    .startsWith("catalog/controls/0/title: the text holds a sign that nobody sees");
        }
        assertThat(sentence(refused(XML.replace("<title>A", "<title>A&#x202E;")))).isEqualTo(
                "catalog/controls/0/title: the text holds a sign that nobody sees or that turns its direction "
                        + "(U+202E). Remove it.");
    }

    @Test
    void what_has_another_type_is_refused_with_its_place() {
        var refusal = refused(OscalImportTest
                .catalog("\"groups\": \"x\", \"controls\": [1, {\"id\": 5}, {\"id\": \"a\", \"parts\": {}}]"));
        assertThat(refusal.fields()).extracting(field -> Sentences.of(field.key(), field.arguments()))
                .containsExactlyInAnyOrder("catalog/groups: a list is expected here.",
                        "catalog/controls/0: an object with names and values is expected here.",
                        "catalog/controls/1: the id of the control is missing or no text.",
                        "catalog/controls/2/parts: a list is expected here.");
    }

    @Test
    void codes_that_stand_twice_and_texts_that_are_too_long_are_told_together() {
        var refusal = refused(OscalImportTest.catalog(
                "\"controls\": [{\"id\": \"a\", \"title\": \"A\"}, {\"id\": \"a\", \"title\": \"B\"}, {\"id\": \"ä\", "
                        + "\"title\": \"C\", \"parts\": [{\"name\": \"guidance\", \"prose\": \""
                        + "x".repeat(20_001) + "\"}]}]"));
        assertThat(sentence(refusal)).isEqualTo(
                "3 places of the file need a change; the first 3 are listed. The first one: a: the code a stands "
                        + "twice.");
        assertThat(refusal.fields()).extracting(field -> Sentences.of(field.key(), field.arguments()))
                .contains("ä: the guidance has 20,001 characters; at most 20,000 are allowed.");
    }

    @Test
    void a_refusal_never_repeats_what_a_library_said() {
        assertThat(sentence(refused("{\"catalog\": tru}"))).doesNotContainIgnoringCase("exception", "token", "jakarta");
        assertThat(sentence(refused(XML.replace("</title>", "</tite>")))).doesNotContainIgnoringCase("exception",
                "must be terminated", "javax");
    }
}
