package org.sanad.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sanad.exchange.ColumnMapping.Use;
import org.sanad.framework.Check;
import org.sanad.framework.Framework;
import org.sanad.framework.FrameworkReader;
import org.sanad.framework.FrameworkWriter;
import org.sanad.framework.MalformedFramework;
import org.sanad.framework.Requirement;
import org.sanad.framework.Section;
import org.sanad.platform.RuleBroken;

class SheetReaderTest {

    private static final ChecklistHeading HEADING =
            new ChecklistHeading("", "Security of suppliers", "1", "Example Ltd", "Own text", "Workbook", "");

    private static SheetReading read(String csv) {
        var sheet = Spreadsheet.open("sample.csv", csv.getBytes(StandardCharsets.UTF_8)).sheets().get(0);
        return SheetReader.read(sheet, ColumnMapping.guess(sheet), HEADING);
    }

    private static List<String> problems(SheetReading reading) {
        return reading.problems().first().stream().map(problem -> Sentences.of(problem.key(), problem.arguments()))
                .toList();
    }

    @Test
    void headings_are_understood_in_their_usual_words() {
        var sheet = Spreadsheet
                .open("x", Workbooks.of(new String[] {"Security of suppliers", null, null, null}, new String[] {null},
                        new String[] {"Domain", "Control ID", "Requirement", "Description", "Implementation guidance",
                                "Check 1", "Check 2", "Priority", "Key control?", "Owner", "Evidence", "ID"}))
                .sheets().get(0);
        var guess = ColumnMapping.guess(sheet);
        assertThat(guess.header()).isEqualTo(3);
        assertThat(guess.uses()).containsExactly(Use.SECTION, Use.CODE, Use.TITLE, Use.TEXT, Use.GUIDANCE, Use.CHECK,
                Use.CHECK, Use.WEIGHT, Use.CRITICAL, Use.IGNORED, Use.EVIDENCE, Use.IGNORED);
        assertThat(guess.with(9, Use.ROLES).with(13, Use.CHECK).uses()).hasSize(14).endsWith(Use.IGNORED, Use.IGNORED,
                Use.CHECK);
        assertThatThrownBy(() -> guess.with(9, Use.CODE)).isInstanceOf(RuleBroken.class)
                .hasMessage("exchange.columns.twice");
    }

    @Test
    void a_sheet_without_known_headings_waits_for_somebody_who_knows_them() {
        var sheet = Spreadsheet
                .open("x", Workbooks.of(new String[] {"Kürzel", "Anforderung"}, new String[] {"A.1", "Do it"})).sheets()
                .get(0);
        var guess = ColumnMapping.guess(sheet);
        assertThat(catchThrowableOfType(RuleBroken.class, () -> SheetReader.read(sheet, guess, HEADING)).key())
                .isEqualTo("exchange.columns.no-code");
        var chosen = new ColumnMapping(1, List.of(Use.CODE, Use.TITLE));
        assertThat(SheetReader.read(sheet, chosen, HEADING).require().byCode()).containsOnlyKeys("A.1");
    }

    @Test
    void rows_become_requirements_with_checks() {
        var framework = read("""
                Section,Code,Title,Text,Weight,Critical,Check,Evidence
                A.5 Organizational,A.5.1,Policies,They exist.,5,yes,Approved last year.,policy; minutes
                ,A.5.1,,,,,Known to all.,
                ,,,,,,Kept up to date.,
                ,A.5.2,Roles,,High,no,"- Named
                - Trained",
                GV: Govern,GV.1,,"A long statement
                of two lines",,,,
                """).require();
        assertThat(framework.code()).isEqualTo("security-of-suppliers");
        assertThat(framework.sections()).extracting(Section::code).containsExactly("A.5", "GV");
        assertThat(framework.sections()).extracting(Section::title).containsExactly("Organizational", "Govern");
        var policies = framework.requirement("A.5.1").orElseThrow();
        assertThat(policies.checks()).containsExactly(new Check("a", "Approved last year."),
                new Check("b", "Known to all."), new Check("c", "Kept up to date."));
        assertThat(policies.weight()).isEqualTo(5);
        assertThat(policies.critical()).isTrue();
        assertThat(policies.evidence()).containsExactly("policy", "minutes");
        var roles = framework.requirement("A.5.2").orElseThrow();
        assertThat(roles.text()).isEqualTo("Roles");
        assertThat(roles.checks()).extracting(Check::text).containsExactly("Named", "Trained");
        assertThat(framework.requirement("GV.1").map(Requirement::title)).contains("A long statement of two lines");
        assertThat(framework.requirement("GV.1").orElseThrow().graded()).isTrue();
    }

    @Test
    void a_sheet_without_sections_gets_one() {
        var framework = read("Code,Title\n1.1,One\n1.2,Two\n").require();
        assertThat(framework.sections()).singleElement().satisfies(section -> {
            assertThat(section.code()).isEqualTo("S1");
            assertThat(section.title()).isEqualTo("Security of suppliers");
            assertThat(section.requirements()).hasSize(2);
        });
    }

    @Test
    void a_row_that_only_names_a_section_is_a_heading() {
        var framework =
                read("Section,Code,Title\nAccess,,\n,1.1,One\nNetworks,,\n,2.1,Two\nAccess,1.2,Three\nEmpty,,\n")
                        .require();
        assertThat(framework.sections()).extracting(Section::title).containsExactly("Access", "Networks");
        assertThat(framework.sections().get(0).requirements()).extracting(Requirement::code).containsExactly("1.1",
                "1.2");
    }

    @Test
    void all_that_is_wrong_is_told_row_by_row() {
        var reading = read("""
                Code,Title,Weight,Critical,Check
                A.1,One,9,,
                A.1,Another,,,
                ,No code,,,
                ä,Umlaut,,,
                A.2,,,,
                A.3,Three,2,perhaps,%s
                """.formatted("x".repeat(201)));
        assertThat(reading.framework()).isEmpty();
        assertThat(problems(reading)).containsExactlyInAnyOrder(
                "Row 2: the weight must be a whole number from 1 to 5, not \"9\".",
                "Row 3: the code A.1 stands twice; it begins in row 2.",
                "Row 4: the code is missing.",
                "Row 5: \"ä\" cannot be a code. Use letters, digits, dots, brackets, slashes and hyphens, at most 59.",
                "Row 6: the title is missing.",
                "Row 6: the text is missing.", "Row 7: critical must be yes or no, not \"perhaps\".",
                "Row 7: a check has 201 characters; at most 200 are allowed.");
        assertThatThrownBy(reading::require).isInstanceOf(RuleBroken.class);
    }

    @Test
    void a_code_that_the_spreadsheet_program_made_a_date_of_is_refused() {
        var sheet = Spreadsheet.open("x", Workbooks.of("Dates", work -> {
            work.value(0, 0, "Code");
            work.value(0, 1, "Title");
            work.value(1, 0, 46024);
            work.style(1, 0).format("d-mmm").set();
            work.value(1, 1, 46024);
            work.style(1, 1).format("d-mmm").set();
        })).first();
        assertThat(problems(SheetReader.read(sheet, ColumnMapping.guess(sheet), HEADING))).contains(
                "Row 2: the code is a date (2026-01-02), as spreadsheet programs make one of \"1-2\". Format the "
                        + "column as text, and type the code again.");
    }

    @Test
    void signs_that_nobody_sees_are_refused_in_columns_that_are_used() {
        assertThat(problems(read("Code,Owner,Title\nA.1,a\u202Eb,On\u2066e\nA.2,x,Two\u0007\n"))).containsExactly(
                "Row 2: the cell in column C holds a sign that nobody sees or that turns its direction (U+2066). Type "
                        + "it again.",
                "Row 3: the cell in column C holds a sign that nobody sees or that turns its direction (U+0007). Type "
                        + "it again.");
        assertThat(read("Code,Owner,Title\nA.1,a\u202Eb,One\tand\u200F more\n").problems().none()).isTrue();
    }

    @Test
    void at_most_fifty_problems_are_listed_and_all_are_counted() {
        var csv = new StringBuilder("Code,Title\n");
        for (int i = 0; i < 120; i++) csv.append("A.1,Title ").append(i).append('\n');
        var reading = read(csv.toString());
        assertThat(reading.problems().count()).isEqualTo(119);
        assertThat(reading.problems().first()).hasSize(50);
        var refusal = catchThrowableOfType(RuleBroken.class, reading::require);
        assertThat(refusal.fields()).hasSize(50);
        assertThat(Sentences.of(refusal)).isEqualTo(
                "119 places of the file need a change; the first 50 are listed. The first one: Row 3: the code A.1 "
                        + "stands twice; it begins in row 2.");
    }

    @Test
    void a_heading_that_is_incomplete_is_told() {
        var sheet = Spreadsheet.open("x", Workbooks.of(new String[] {"Code", "Title"}, new String[] {"A.1", "One"}))
                .sheets().get(0);
        var reading = SheetReader.read(sheet, ColumnMapping.guess(sheet),
                new ChecklistHeading("No Code", "T", "1", null, "L", "S", null));
        assertThat(problems(reading)).containsExactly(
                "The checklist: the code No Code cannot stand in an address. Use small letters, digits, dots and "
                        + "hyphens.",
                "The checklist: the publisher is missing.");
    }

    @Test
    void five_hundred_rows_are_imported_at_once_and_can_be_published() throws MalformedFramework {
        var rows = new ArrayList<String[]>();
        rows.add(new String[] {"Section", "Code", "Title", "Text", "Guidance", "Weight", "Critical", "Check 1",
                "Check 2"});
        for (int i = 0; i < 500; i++) {
            rows.add(new String[] {"Section " + i / 25, "A." + i, "Title " + i,
                    "What is demanded, in some words. ".repeat(10), "How to do it. ".repeat(20), "3", "no",
                    "It was done.", "It is checked."});
        }
        var content = Workbooks.of(rows.toArray(String[][]::new));
        long start = System.nanoTime();
        var sheet = Spreadsheet.open("x", content).sheets().get(0);
        Framework framework = SheetReader.read(sheet, ColumnMapping.guess(sheet), HEADING).require();
        assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(3000);
        assertThat(framework.size()).isEqualTo(500);
        assertThat(framework.sections()).hasSize(20);
        assertThat(FrameworkReader.read("x", FrameworkWriter.write(framework))).isEqualTo(framework);
    }
}
