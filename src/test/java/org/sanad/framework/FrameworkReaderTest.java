package org.sanad.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        assertThat(first).returns(3, Requirement::weight).returns(true, Requirement::critical).returns(true, Requirement::excludable)
                .returns(List.of("controller"), Requirement::roles).returns(List.of("record of it"), Requirement::evidence);
        assertThat(first.checks()).containsExactly(new Check("a", "It is done."), new Check("b", "It was done last year."));
    }

    @Test
    void what_is_left_out_has_a_default() throws MalformedFramework {
        var second = FrameworkReader.read("sample.yaml", GOOD).requirement("A.2").orElseThrow();
        assertThat(second).returns(1, Requirement::weight).returns(false, Requirement::critical).returns(false, Requirement::excludable)
                .returns("", Requirement::guidance).returns(List.of(), Requirement::roles).returns(true, Requirement::graded);
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
            - {code: b, text: "It was done last year."} | - {code: a, text: "It was done last year."} | 22 | check a stands twice
            - {code: b, text: "It was done last year."} | - {code: B, text: "It was done last year."} | 22 | a check's code is
            - {code: b, text: "It was done last year."} | - {code: b}                                 | 22 | 'text' is missing
            - {code: b, text: "It was done last year."} | - just text                                 | 22 | names with values were expected
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
    @CsvSource({"title: \"Sample\",2", "licence: \"Own text\",2", "text: It matters.,12", "title: Something is done,12"})
    void refuses_what_is_missing_where_it_is_missed(String line, int number) {
        var refused = refused(GOOD.lines().filter(l -> !l.strip().equals(line)).reduce("", (all, l) -> all + l + "\n"));
        assertThat(refused).hasMessageContaining("'" + line.substring(0, line.indexOf(':')) + "' is missing");
        assertThat(refused.line()).isEqualTo(number);
    }

    @Test
    void refuses_both_checks_and_a_level() {
        assertThat(refused(with("    checks:", "    level: true\n    checks:"))).hasMessage("sample.yaml, line 12: a requirement has either checks or level: true");
    }

    @Test
    void refuses_neither_checks_nor_a_level() {
        assertThat(refused(with("    level: true\n", ""))).hasMessage("sample.yaml, line 23: a requirement has either checks or level: true");
    }

    @Test
    void refuses_a_seventh_check() {
        var more = "    - {code: c, text: \"C.\"}\n    - {code: d, text: \"D.\"}\n    - {code: e, text: \"E.\"}\n    - {code: f, text: \"F.\"}\n";
        assertThat(refused(with("  - code: A.2", more + "  - code: A.2"))).isNull();
        assertThat(refused(with("  - code: A.2", more + "    - {code: g, text: \"G.\"}\n  - code: A.2"))).hasMessage("sample.yaml, line 21: at most 6 checks, not 7");
    }

    @Test
    void refuses_a_check_of_more_than_200_characters() {
        assertThat(refused(with("It is done.", "x".repeat(200)))).isNull();
        assertThat(refused(with("It is done.", "x".repeat(201)))).hasMessage("sample.yaml, line 21: 'text' has 201 characters, at most 200 are allowed");
    }

    @Test
    void refuses_a_doubled_section_and_a_doubled_name() {
        assertThat(refused(GOOD + GOOD.substring(GOOD.indexOf("- code: A\n")).replace("A.1", "B.1").replace("A.2", "B.2"))).hasMessageContaining("section A stands twice");
        assertThat(refused(with("  version: \"1\"", "  version: \"1\"\n  version: \"2\""))).hasMessage("sample.yaml, line 5: 'version' stands twice");
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
        for (int i = 1; i < 40; i++) bomb.append("f").append(i).append(": &a").append(i).append(" [*a").append(i - 1).append(", *a").append(i - 1).append("]\n");
        var refused = refused(bomb.toString());
        assertThat(refused).hasMessageContaining("alias");
        assertThat(refused.line()).isBetween(1, 2);
    }

    @Test
    void makes_no_objects_of_tags() {
        assertThat(refused(with("title: \"Sample\"", "title: !!java.net.URL [\"http://localhost/\"]"))).hasMessageContaining("line 3");
    }
}
