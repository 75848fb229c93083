package org.sanad.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sanad.oscal.Prose;
import org.sanad.platform.RuleBroken;

class SpreadsheetTest {

    private static List<TableSheet> sheets(byte[] content) {
        return Spreadsheet.open("sample.xlsx", content).sheets();
    }

    private static TableSheet csv(String text) {
        return Spreadsheet.open("sample.csv", text.getBytes(StandardCharsets.UTF_8)).sheets().get(0);
    }

    private static RuleBroken refused(byte[] content) {
        var refusal = catchThrowableOfType(RuleBroken.class, () -> Spreadsheet.open("sample.xlsx", content));
        assertThat(refusal).isNotNull();
        assertThat(Sentences.of(refusal)).doesNotContainIgnoringCase("exception");
        return refusal;
    }

    private static String refusedSheet(String data) {
        return refused(Workbooks.zip(Workbooks.parts(data))).key();
    }

    @Test
    void rows_keep_their_numbers_and_empty_ones_are_passed_over() {
        var sheet = sheets(Workbooks.of(new String[] {"Code", "Title"}, new String[] {}, new String[] {null, " "},
                new String[] {"A.1", "First\nline", null, "x"})).get(0);
        assertThat(sheet.name()).isEqualTo("Controls");
        assertThat(sheet.rows()).containsExactly(new TableSheet.Row(1, List.of("Code", "Title")),
                new TableSheet.Row(4, List.of("A.1", "First\nline", "", "x")));
        assertThat(sheet.columns()).isEqualTo(4);
        assertThat(sheet.preview(1)).hasSize(1);
    }

    @Test
    void numbers_read_as_the_workbook_shows_them_and_formulas_by_their_result() {
        var sheet = sheets(Workbooks.of("Numbers", work -> {
            work.value(0, 0, 5.1);
            work.style(0, 0).format("0.00").set();
            work.value(0, 1, 5.1);
            work.value(0, 2, 3);
            work.value(0, 3, 0.1 + 0.2);
            work.value(0, 4, true);
            work.formula(0, 5, "A1+1");
            work.value(0, 6, 1e20);
        })).get(0);
        assertThat(sheet.rows().get(0).cells().subList(0, 5)).containsExactly("5.10", "5.1", "3", "0.3", "true");
        assertThat(sheet.rows().get(0).cell(6)).isEqualTo("100000000000000000000");
        var formula = sheets(Workbooks.zip(Workbooks.parts(
                "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>1</v></c><c r=\"C3\" "
                        + "t=\"str\"><f>B1&amp;\"x\"</f><v>result</v></c><c "
                        + "t=\"inlineStr\"><is><t>in_x000A_line</t></is></c>"
                        + "<c t=\"e\"><v>#N/A</v></c><c><f>1+1</f></c></row>")))
                .get(0);
        assertThat(formula.rows())
                .containsExactly(new TableSheet.Row(3, List.of("Title", "", "result", "in\nline", "#N/A")));
    }

    @Test
    void a_sheet_is_found_by_its_name() {
        var book = Spreadsheet.open("x", Workbooks.of(new String[] {"a"}));
        assertThat(book.sheet("Controls").rows()).hasSize(1);
        assertThat(catchThrowableOfType(RuleBroken.class, () -> book.sheet("Other")).key())
                .isEqualTo("exchange.refused.no-sheet");
    }

    @Test
    void a_zip_bomb_is_refused_before_anything_is_parsed() {
        var bomb = Workbooks.parts("");
        bomb.put("xl/worksheets/sheet1.xml",
                bomb.get("xl/worksheets/sheet1.xml").replace("<sheetData>", "<sheetData>" + " ".repeat(60_000_000)));
        var packed = Workbooks.zip(bomb);
        assertThat(packed).hasSizeLessThan(100_000);
        assertThat(refused(packed).key()).isEqualTo("exchange.refused.unpacks-too-large");
        var aside = Workbooks.parts("<row><c><v>1</v></c></row>");
        aside.put("xl/media/image1.png", "0".repeat(60_000_000));
        assertThat(sheets(Workbooks.zip(aside)).get(0).rows()).hasSize(1);
        var many = Workbooks.parts("");
        for (int i = 0; i < 3000; i++) many.put("x" + i, "");
        assertThat(refused(Workbooks.zip(many)).key()).isEqualTo("exchange.refused.unpacks-too-large");
    }

    @Test
    void another_zip_or_an_old_workbook_is_refused() {
        var word = Workbooks.parts("");
        word.remove("xl/workbook.xml");
        word.put("word/document.xml", "<document/>");
        assertThat(refused(Workbooks.zip(word)).key()).isEqualTo("exchange.refused.no-spreadsheet");
        assertThat(refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}).key())
                .isEqualTo("exchange.refused.old-spreadsheet");
        assertThat(refused(new byte[] {1, 2, 0, 4}).key()).isEqualTo("exchange.refused.no-spreadsheet");
        assertThat(refused(new byte[0]).key()).isEqualTo("exchange.refused.empty");
        assertThat(refused(new byte[40 << 20]).key()).isEqualTo("exchange.refused.too-large");
        assertThat(refused(new byte[] {'P', 'K', 3, 4}).key()).isIn("exchange.refused.spreadsheet-broken",
                "exchange.refused.no-spreadsheet");
    }

    @Test
    void a_damaged_workbook_is_refused() {
        var good = Workbooks.of(new String[] {"Code", "Title"});
        for (int cut = 10; cut < good.length; cut += 97) {
            int length = cut;
            var refusal =
                    catchThrowableOfType(RuleBroken.class, () -> Spreadsheet.open("x", Arrays.copyOf(good, length)));
            assertThat(refusal).isNotNull();
        }
        assertThat(refusedSheet("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row>"))
                .isEqualTo("exchange.refused.spreadsheet-broken");
        assertThat(refusedSheet("<row r=\"x\"><c/></row>")).isEqualTo("exchange.refused.spreadsheet-broken");
        assertThat(refusedSheet("<row><c><v>1</v></row>")).isEqualTo("exchange.refused.spreadsheet-broken");
        assertThat(refusedSheet("<row><c><v>one</v></c></row>")).isEqualTo("exchange.refused.spreadsheet-broken");
        assertThat(refusedSheet("<row><c r=\"ZZZZZZ1\"><v>1</v></c></row>"))
                .isEqualTo("exchange.refused.spreadsheet-broken");
        assertThat(refusedSheet("<row><c><v><b>1</b></v></c></row>")).isEqualTo("exchange.refused.spreadsheet-broken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/workbook.xml", "xl/sharedStrings.xml", "xl/worksheets/sheet1.xml",
            "xl/_rels/workbook.xml.rels"})
    void a_part_with_a_document_type_is_refused(String part) {
        var parts = Workbooks.parts("<row><c><v>1</v></c></row>");
        parts.put(part,
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + parts.get(part).replace("<v>1", "<v>&e;"));
        assertThat(refused(Workbooks.zip(parts)).key()).isEqualTo("exchange.refused.doctype");
    }

    @Test
    void what_is_too_much_for_a_checklist_is_refused() {
        assertThat(refusedSheet("<row><c t=\"str\"><v>x</v></c></row>".repeat(5001)))
                .isEqualTo("exchange.refused.rows");
        assertThat(refusedSheet("<row><c r=\"BI1\"><v>1</v></c></row>")).isEqualTo("exchange.refused.columns");
        assertThat(refusedSheet("<row><c r=\"XFD1\"/></row>".repeat(20_000) + "<row><c r=\"BI1\"><v>1</v></c></row>"))
                .isEqualTo("exchange.refused.columns");
        assertThat(refusedSheet("<row><c t=\"str\"><v>" + "x".repeat(32_768) + "</v></c></row>"))
                .isEqualTo("exchange.refused.cell");
        var strings = Workbooks.parts("<row><c t=\"s\"><v>2</v></c></row>".repeat(400));
        strings.put("xl/sharedStrings.xml", strings.get("xl/sharedStrings.xml").replace("</sst>",
                "<si><t>" + "y".repeat(32_000) + "</t></si></sst>"));
        assertThat(refused(Workbooks.zip(strings)).key()).isEqualTo("exchange.refused.text");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void a_table_is_read_whatever_separates_its_columns(String separator) {
        var sheet = csv("\uFEFFCode|Title|Text\r\nA.1|\"One | \"\"two\"\"\"|\"a\nb\"\r\n\r\nA.2|x, y; z|c\r\n"
                .replace("x, y; z", "x").replace("|", separator));
        assertThat(sheet.name()).isEqualTo("sample.csv");
        assertThat(sheet.rows()).extracting(TableSheet.Row::number).containsExactly(1, 2, 4);
        assertThat(sheet.rows().get(0).cells()).containsExactly("Code", "Title", "Text");
        assertThat(sheet.rows().get(1).cells()).containsExactly("A.1", Prose.tidy("One " + separator + " \"two\""),
                "a\nb");
    }

    @Test
    void a_broken_table_says_where() {
        var refusal = refused("Code,Title\nA.1,\"never closed\n\n".getBytes(StandardCharsets.UTF_8));
        assertThat(Sentences.of(refusal)).startsWith("Line ").contains("quotation mark");
        assertThat(Sentences.of(refused("Code,Title\nA.1,\"closed\" too early\n".getBytes(StandardCharsets.UTF_8))))
                .startsWith("Line 2:");
        assertThat(refused("Code;Prüfung\n".getBytes(StandardCharsets.ISO_8859_1)).key())
                .isEqualTo("exchange.refused.not-utf-8");
    }

    @Test
    void what_is_only_large_takes_no_time_to_speak_of() {
        assertTimeout(Duration.ofSeconds(20), () -> {
            assertThat(csv("Code,Title\nA.1" + ",".repeat(9_000_000) + "\nA.2;x,y").rows()).hasSize(3);
            assertThat(csv("Code,Title\n" + "\n".repeat(9_000_000)).rows()).hasSize(1);
            assertThat(refused(("Code,Title\n" + "a\n".repeat(3_000_000)).getBytes(StandardCharsets.UTF_8)).key())
                    .isEqualTo("exchange.refused.rows");
            var digits = "1".repeat(30_000);
            var sheet = csv(digits + ",x\nSection,Code,Title\n" + (digits + " x,A.1,Title\n").repeat(100));
            var columns = ColumnMapping.guess(sheet);
            assertThat(columns.header()).isEqualTo(2);
            assertThat(
                    SheetReader.read(sheet, columns, new ChecklistHeading("", "T", "1", "P", "L", "S", "")).problems()
                            .count())
                    .isEqualTo(99);
        });
    }

    @Test
    void dates_are_written_as_dates() {
        var sheet = sheets(Workbooks.of("Dates", work -> {
            var values = new double[] {46024, 46024.125, 0.5, 1.5, 59, 61, 46024, 46024};
            var formats = new String[] {"yyyy-mm-dd", "dd/mm/yyyy hh:mm", "h:mm AM/PM", "[h]:mm", "d.m.yy", "d.m.yy",
                    "0.00 \\d\\a\\y\\s", "[Red]#,##0\\d;[Blue]-0"};
            for (int i = 0; i < values.length; i++) {
                work.value(0, i, values[i]);
                work.style(0, i).format(formats[i]).set();
            }
        })).get(0);
        assertThat(sheet.rows().get(0).cells()).containsExactly("2026-01-02", "2026-01-02T03:00", "12:00", "36:00:00",
                "1900-02-28", "1900-03-01", "46024", "46024");
        assertThat(sheet.rows().get(0).dates()).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5);
    }

    @Test
    void days_may_be_counted_from_1904() {
        var parts = Workbooks.parts(
                "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>44562</v></c><c r=\"B1\" t=\"d\"><v>2026-01-02</v></c></row>");
        parts.put("xl/workbook.xml",
                parts.get("xl/workbook.xml").replace("<sheets>", "<workbookPr date1904=\"1\"/><sheets>"));
        parts.put("xl/_rels/workbook.xml.rels", parts.get("xl/_rels/workbook.xml.rels").replace("</Relationships>",
                "<Relationship Id=\"rId3\" Type=\"x/styles\" Target=\"styles.xml\"/></Relationships>"));
        parts.put("xl/styles.xml",
                "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>");
        var row = sheets(Workbooks.zip(parts)).get(0).rows().get(0);
        assertThat(row.cells()).containsExactly("2026-01-02", "2026-01-02");
        assertThat(row.dates()).containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void the_first_sheet_that_is_shown_and_not_empty_is_taken() {
        var parts = Workbooks.parts("<row><c><v>1</v></c></row>");
        parts.put("xl/worksheets/sheet2.xml", parts.get("xl/worksheets/sheet1.xml").replace("<v>1", "<v>2"));
        parts.put("xl/worksheets/sheet0.xml", "<worksheet/>");
        parts.put("xl/workbook.xml", parts.get("xl/workbook.xml").replace("<sheet name=\"One\"",
                "<sheet name=\"None\" r:id=\"rId4\"/><sheet name=\"Two\" state=\"hidden\" r:id=\"rId5\"/><sheet "
                        + "name=\"One\""));
        parts.put("xl/_rels/workbook.xml.rels", parts.get("xl/_rels/workbook.xml.rels").replace("</Relationships>",
                "<Relationship Id=\"rId4\" Type=\"x/worksheet\" Target=\"worksheets/sheet0.xml\"/><Relationship "
                        + "Id=\"rId5\" Type=\"x/worksheet\" Target=\"worksheets/sheet2.xml\"/></Relationships>"));
        var book = Spreadsheet.open("x", Workbooks.zip(parts));
        assertThat(book.first().name()).isEqualTo("One");
        assertThat(book.sheet("Two").rows()).hasSize(1);
        assertThat(Sentences.of(catchThrowableOfType(RuleBroken.class, () -> book.sheet("None"))))
                .isEqualTo("The sheet None is empty. Choose another one.");
        parts.put("xl/worksheets/sheet1.xml", "<worksheet/>");
        assertThat(
                catchThrowableOfType(RuleBroken.class, () -> Spreadsheet.open("x", Workbooks.zip(parts)).first()).key())
                .isEqualTo("exchange.refused.no-text");
    }

    @Test
    void what_is_no_kind_of_ours_is_told_which_are() {
        for (var file : new String[] {"%PDF-1.4\n%abc", "{\\rtf1 x}", "[1, 2]", "a\0b"}) {
            var refusal = catchThrowableOfType(RuleBroken.class,
                    () -> ImportFormat.of("x.json", file.getBytes(StandardCharsets.UTF_8)));
            assertThat(Sentences.of(refusal)).contains("XLSX or CSV", "JSON or XML", "YAML");
        }
        assertThat(catchThrowableOfType(RuleBroken.class,
                () -> ImportFormat.of("x.csv", " [{\"a\": 1}]".getBytes(StandardCharsets.UTF_8))).key())
                .isEqualTo("exchange.refused.other");
        assertThat(catchThrowableOfType(RuleBroken.class,
                () -> ImportFormat.of("x.yaml", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10})).key())
                .isEqualTo("exchange.refused.other");
        assertThat(ImportFormat.of("x.csv", "[Code],Title".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(ImportFormat.SPREADSHEET);
        assertThat(ImportFormat.of("x.csv", "Code,Title".getBytes(StandardCharsets.UTF_16)))
                .isEqualTo(ImportFormat.SPREADSHEET);
        assertThat(ImportFormat.of("x.xlsx", Workbooks.of(new String[] {"Code"}))).isEqualTo(ImportFormat.SPREADSHEET);
        assertThat(ImportFormat.of("x", "framework:\n".getBytes(StandardCharsets.UTF_8))).isEqualTo(ImportFormat.OWN);
    }
}
