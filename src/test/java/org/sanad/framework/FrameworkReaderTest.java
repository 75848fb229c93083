package org.sanad.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameworkReaderTest {

    /** Lines are counted from 1; each test spoils one of them. */
    private static final String GOOD = """
            framework:
              code: sample
              title: "Sample"
              version: "1"
              publisher: "Sanad"
              licence: "Own text"
              source: "None"
            sections:
            - code: A
              title: First
              requirements:
              - code: A.1
                title: Something is done
                text: It matters.
                evidence: [record of it]
                weight: 3
                critical: true
                excludable: true
                roles: [controller]
                checks:
                - {code: a, text: "It is done."}
                - {code: b, text: "It was done last year."}
              - code: A.2
                title: Something else is done
                text: It matters too.
                level: true
            """;

    private static MalformedFramework refused(String yaml) {
        return catchThrowableOfType(MalformedFramework.class, () -> FrameworkReader.read("sample.yaml", yaml));
    }

    private static String with(String line, String instead) {
        assertThat(GOOD).contains(line);
        return GOOD.replace(line, instead);
    }

    @Test
    void reads_what_is_complete() throws MalformedFramework {
        var framework = FrameworkReader.read("sample.yaml", GOOD);
        assertThat(framework.code()).isEqualTo("sample");
        assertThat(framework.version()).isEqualTo("1");
        assertThat(framework.note()).isEmpty();
        assertThat(framework.size()).isEqualTo(2);
        assertThat(framework.checkCount()).isEqualTo(2);
        assertThat(framework.sectionOf("A.2").code()).isEqualTo("A");
        var first = framework.requirement("A.1").orElseThrow();
        assertThat(first).returns(3, Requirement::weight).returns(true, Requirement::critical)
                .returns(true, Requirement::excludable)
                .returns(List.of("controller"), Requirement::roles)
                .returns(List.of("record of it"), Requirement::evidence);
        assertThat(first.checks()).containsExactly(new Check("a", "It is done."),
                new Check("b", "It was done last year."));
    }

    @Test
    void what_is_left_out_has_a_default() throws MalformedFramework {
        var second = FrameworkReader.read("sample.yaml", GOOD).requirement("A.2").orElseThrow();
        assertThat(second).returns(1, Requirement::weight).returns(false, Requirement::critical)
                .returns(false, Requirement::excludable)
                .returns("", Requirement::guidance).returns(List.of(), Requirement::roles)
                .returns(true, Requirement::graded);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            code: sample             | code: Sample X           |  2 | code must be lower-case
            version: "1"             | version: ""              |  4 | text was expected
            - code: A.1              | - code: "A 1"            | 12 | is no requirement code
            - code: A.2              | - code: A.1              | 23 | requirement A.1 stands twice
            weight: 3                | weight: 9                | 16 | weight must be 1 to 5, not 9
            weight: 3                | weight: 0                | 16 | weight must be 1 to 5, not 0
            weight: 3                | weight: heavy            | 16 | 'weight' must be a whole number
            critical: true           | critical: yes            | 17 | 'critical' must be true or false
            excludable: true         | optional: true           | 18 | 'optional' is not known here
            level: true              | level: false             | 26 | level can only be true
            evidence: [record of it] | evidence: []             | 15 | must be a list with at least one entry
            roles: [controller]      | roles: controller        | 19 | must be a list with at least one entry
            - {code: b, text: "It was done last year."} | - {code: a, text: "It was done last year."} | 22 | check a \
            stands twice
            - {code: b, text: "It was done last year."} | - {code: B, text: "It was done last year."} | 22 | a check's \
            code is
            - {code: b, text: "It was done last year."} | - {code: b}                                 | 22 | 'text' is \
            missing
            - {code: b, text: "It was done last year."} | - just text                                 | 22 | names \
            with values were expected
            """)
    void refuses_a_line_and_names_it(String line, String instead, int number, String reason) {
        var refused = refused(with(line, instead));
        assertThat(refused).hasMessageContaining(reason).hasMessageStartingWith("sample.yaml, line " + number + ": ");
        assertThat(refused.line()).isEqualTo(number);
    }

    @Test
    void refuses_a_tab() {
        assertThat(refused(with("    weight: 3", "\tweight: 3")).line()).isEqualTo(16);
    }

    @ParameterizedTest
    @CsvSource({"title: \"Sample\",2", "licence: \"Own text\",2", "text: It matters.,12",
            "title: Something is done,12"})
    void refuses_what_is_missing_where_it_is_missed(String line, int number) {
        var refused = refused(GOOD.lines().filter(l -> !l.strip().equals(line)).reduce("", (all, l) -> all + l + "\n"));
        assertThat(refused).hasMessageContaining("'" + line.substring(0, line.indexOf(':')) + "' is missing");
        assertThat(refused.line()).isEqualTo(number);
    }

    @Test
    void refuses_both_checks_and_a_level() {
        assertThat(refused(with("    checks:", "    level: true\n    checks:")))
                .hasMessage("sample.yaml, line 12: a requirement has either checks or level: true");
    }

    @Test
    void refuses_neither_checks_nor_a_level() {
        assertThat(refused(with("    level: true\n", "")))
                .hasMessage("sample.yaml, line 23: a requirement has either checks or level: true");
    }

    @Test
    void refuses_a_seventh_check() {
        var more =
                "    - {code: c, text: \"C.\"}\n    - {code: d, text: \"D.\"}\n    - {code: e, text: \"E.\"}\n    - "
                        + "{code: f, text: \"F.\"}\n";
        assertThat(refused(with("  - code: A.2", more + "  - code: A.2"))).isNull();
        assertThat(refused(with("  - code: A.2", more + "    - {code: g, text: \"G.\"}\n  - code: A.2")))
                .hasMessage("sample.yaml, line 21: at most 6 checks, not 7");
    }

    @Test
    void refuses_a_check_of_more_than_200_characters() {
        assertThat(refused(with("It is done.", "x".repeat(200)))).isNull();
        assertThat(refused(with("It is done.", "x".repeat(201))))
                .hasMessage("sample.yaml, line 21: 'text' has 201 characters, at most 200 are allowed");
    }

    @Test
    void refuses_a_doubled_section_and_a_doubled_name() {
        assertThat(
                refused(GOOD + GOOD.substring(GOOD.indexOf("- code: A\n")).replace("A.1", "B.1").replace("A.2", "B.2")))
                .hasMessageContaining("section A stands twice");
        assertThat(refused(with("  version: \"1\"", "  version: \"1\"\n  version: \"2\"")))
                .hasMessage("sample.yaml, line 5: 'version' stands twice");
    }

    @Test
    void refuses_an_empty_file() {
        assertThat(refused("")).hasMessage("sample.yaml, line 1: the file is empty");
        assertThat(refused("# nothing\n")).hasMessageContaining("the file is empty");
        assertThat(refused("sections")).hasMessageContaining("names with values were expected");
    }

    @Test
    void refuses_aliases_before_they_multiply() {
        var bomb = new StringBuilder("framework: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 40; i++)
            bomb.append("f").append(i).append(": &a").append(i).append(" [*a").append(i - 1).append(", *a")
                    .append(i - 1).append("]\n");
        var refused = refused(bomb.toString());
        assertThat(refused).hasMessageContaining("alias");
        assertThat(refused.line()).isBetween(1, 2);
    }

    @Test
    void makes_no_objects_of_tags() {
        assertThat(refused(with("title: \"Sample\"", "title: !!java.net.URL [\"http://localhost/\"]")))
                .hasMessageContaining("line 3");
    }

    /** In a thread with as little stack as the server's threads have. */
    private static MalformedFramework refusedAtOnce(String yaml) throws InterruptedException {
        var refusal = new AtomicReference<MalformedFramework>();
        var reader = new Thread(null, () -> refusal.set(refused(yaml)), "reader", 512 * 1024);
        reader.start();
        reader.join(20_000);
        assertThat(refusal.get()).isNotNull();
        assertThat(refusal.get().getMessage()).hasSizeLessThan(400);
        return refusal.get();
    }

    @Test
    void refuses_nesting_in_every_style() throws InterruptedException {
        var block = new StringBuilder("framework:\n");
        for (int i = 1; i < 3000; i++) block.append(" ".repeat(i)).append("a:\n");
        for (var yaml : List.of("framework: " + "[".repeat(50_000), "framework: " + "[".repeat(3000) + "]".repeat(3000),
                "framework: " + "{a: ".repeat(3000) + "1" + "}".repeat(3000),
                "framework: " + "- ".repeat(3000) + "x", "- ".repeat(3000) + "x", "? ".repeat(3000) + "x",
                block.toString())) {
            assertThat(refusedAtOnce(yaml)).isNotNull();
        }
        assertThat(refusedAtOnce(block.toString()))
                .hasMessage("sample.yaml, line 21: the file nests deeper than 20 levels");
    }

    @Test
    void refuses_what_would_take_minutes() throws InterruptedException {
        assertThat(refusedAtOnce(GOOD + "#" + "x".repeat(7_900_000) + "\n"))
                .hasMessageContaining("line 27: the line has 7900001 characters, at most 200000 are allowed");
        assertThat(refusedAtOnce(with("title: \"Sample\"", "title: \"" + "x".repeat(800_000) + "\"")))
                .hasMessageContaining("line 3: the line has");
        assertThat(refusedAtOnce(IntStream.range(0, 400_000).mapToObj(at -> "k" + at + ": 1")
                .collect(Collectors.joining(",\n", "framework: {", "}"))))
                .hasMessageContaining("holds more than 300000 values");
        assertThat(
                refusedAtOnce(IntStream.range(0, 400_000).mapToObj(at -> "- " + at).collect(Collectors.joining("\n"))))
                .hasMessageContaining("holds more than 300000 values");
        assertThat(refusedAtOnce(
                with("code: sample", "code: \"" + ("x" + " ".repeat(190_000) + "\n   ").repeat(20) + "\"")))
                .isNotNull();
        assertThat(refusedAtOnce(
                with("code: sample", "code: \"" + ("x" + "\\t".repeat(90_000) + "y \n   ").repeat(20) + "\"")))
                .isNotNull();
        assertThat(refusedAtOnce("? " + ("k".repeat(100) + "\n  ").repeat(50_000) + "\n: 1\n"))
                .hasMessageContaining("is not known here");
    }

    @Test
    void lines_that_are_only_long_are_read() throws MalformedFramework {
        assertThat(FrameworkReader.read("sample.yaml", GOOD + "#" + "x".repeat(199_999) + "\n").size()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\0", "\u202E", "\u2066", "\\x07", "\\r"})
    void refuses_signs_that_nobody_sees(String sign) throws MalformedFramework {
        var yaml = with("title: \"Sample\"", "title: \"Sam" + sign + "ple\"");
        assertThat(refused(yaml))
                .hasMessageContaining("line 3: the text holds a sign that nobody sees or that turns its direction (U+");
        assertThat(FrameworkReader.again("sample", yaml).title()).startsWith("Sam");
    }

    @Test
    void refuses_a_second_document() {
        assertThat(refused(GOOD + "---\nx: 1\n")).hasMessageContaining("line 27: a second document begins here");
    }

    /** Whatever somebody puts into a file, it is a checklist or refused, and never anything else. */
    @Test
    void spoilt_files_are_taken_or_refused() {
        var random = new Random(53);
        var signs = "[]{}:-#&*!|>'\"%@`,? \n\t\\";
        for (int i = 0; i < 2000; i++) {
            var spoilt = new StringBuilder(GOOD);
            for (int change = random.nextInt(4); change >= 0; change--) {
                int at = random.nextInt(spoilt.length());
                char sign = random.nextInt(3) == 0 ? (char) random.nextInt(0x3000)
                        : signs.charAt(random.nextInt(signs.length()));
                switch (random.nextInt(4)) {
                    case 0 -> spoilt.insert(at, sign);
                    case 1 -> spoilt.deleteCharAt(at);
                    case 2 ->
                            spoilt.insert(at, spoilt.substring(at, Math.min(spoilt.length(), at + random.nextInt(60))));
                    default -> spoilt.setCharAt(at, sign);
                }
            }
            assertThatCode(() -> {
                try {
                    FrameworkReader.read("sample.yaml", spoilt.toString());
                } catch (MalformedFramework e) {
                    assertThat(e.reason()).isNotBlank();
                }
            }).as(spoilt.toString()).doesNotThrowAnyException();
        }
    }
}
