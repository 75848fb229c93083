package org.sanad.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;

class ReportPdfTest {

    private static final ReportFacts FACTS = Sample.report();
    private static byte[] bytes;
    private static Pdf pdf;
    private static List<String> pages;
    private static List<String> printed;

    @BeforeAll
    static void write() {
        bytes = ReportPdf.of(FACTS, Pdf.english(), Sample.SIGNATORY);
        pdf = new Pdf(bytes);
        pages = IntStream.rangeClosed(1, pdf.pages()).mapToObj(pdf::text).toList();
        printed = IntStream.rangeClosed(1, pdf.pages()).mapToObj(pdf.withDecoration()::text).toList();
    }

    @Test
    void has_between_8_and_20_pages_for_123_requirements() {
        assertThat(FACTS.requirements()).hasSize(123);
        assertThat(pdf.pages()).isBetween(8, 20);
    }

    @Test
    void the_cover_tells_a_buyer_the_result_in_a_minute() {
        assertThat(pages.get(0)).contains("Readiness report", "Indus Software House (Private) Limited", "81.4 / 100",
                "Band B",
                "Evidence sampled", "Claimed by the firm 86.2 · band B", "Assured by the audit 81.4 · band B",
                "Examined by the auditor 38.7 % by weight; 41 of 123 requirements",
                "Of these, lowered 7.3 % 3 verdicts below the claim",
                "Excluded as not applicable 4.1 %", "Major nonconformities 0", "Minor nonconformities 3",
                "Opportunities 6", "Strengths 3",
                "Caps on the band WEAK_SECTION: section A.7, Physical protection, scored 48.3",
                "The auditor’s conclusion",
                "It is not an ISO certification by an accredited body.");
    }

    @Test
    void every_page_says_which_it_is_and_how_many_there_are() {
        for (int page = 1; page <= pdf.pages(); page++) {
            assertThat(printed.get(page - 1)).contains("Page " + page + " of " + pdf.pages());
        }
    }

    @Test
    void every_page_after_the_cover_bears_firm_and_serial() {
        assertThat(printed.subList(1, printed.size()))
                .allSatisfy(page -> assertThat(page).contains("Indus Software House (Private) Limited", Sample.SERIAL));
    }

    @Test
    void the_contents_name_the_pages_on_which_the_chapters_begin() {
        List<String> titles = ReportChapters.titles(new Wording(Pdf.english())).stream()
                .map(title -> title.replaceAll("\\s+", " ")).toList();
        assertThat(titles).hasSize(9).allSatisfy(title -> {
            int begins = IntStream.range(2, pages.size()).filter(page -> pages.get(page).contains(title)).findFirst()
                    .orElseThrow() + 1;
            assertThat(pages.get(1)).contains(title + " " + begins);
        });
    }

    @Test
    void every_requirement_stands_beside_its_claim_and_verdict() {
        String all = pdf.text();
        assertThat(FACTS.requirements())
                .allSatisfy(requirement -> assertThat(all).contains(requirement.code() + " " + requirement.title()));
        assertThat(all).contains(
                "4.4 Backups are made, kept apart and restored as a test Reviews of two of the nine suppliers are "
                        + "older than "
                        + "twelve months; the register shows it, nobody had acted on it. Fully Partly Lowered");
        assertThat(all).contains("4.2 Known vulnerabilities are found and fixed in time Largely – Not examined");
    }

    @Test
    void what_was_lowered_is_marked_by_a_word() {
        assertThat(pdf.text().split("Lowered", -1)).hasSize(3 + 1);
    }

    @Test
    void the_head_of_a_table_stands_again_on_each_of_its_pages() {
        List<String> inTable = printed.stream().filter(page -> page.contains("Not examined")).toList();
        assertThat(inTable).hasSizeGreaterThan(3)
                .allSatisfy(page -> assertThat(page).contains("Code Requirement Claim Verdict Review"));
        assertThat(printed.stream().filter(page -> page.contains("A.5 Organisational controls (continued)")))
                .isNotEmpty();
    }

    @Test
    void a_head_that_stands_again_is_not_tagged_again() {
        PdfDictionary claims = pdf.tags("Table").stream().filter(table -> cells(table) > 500).findFirst().orElseThrow();
        assertThat(kids(claims)).extracting(kid -> kid.getAsName(PdfName.S).toString()).containsExactly("/THead",
                "/TBody");
    }

    @Test
    void every_header_cell_has_a_scope() {
        assertThat(pdf.tags("TH")).hasSizeGreaterThan(200)
                .allSatisfy(cell -> assertThat(cell.getAsDict(PdfName.A).getAsName(new PdfName("Scope")).toString())
                        .isIn("/Row", "/Column"));
    }

    @Test
    void every_row_has_as_many_cells_as_its_table_has_columns() {
        for (PdfDictionary table : pdf.tags("Table")) {
            List<Integer> widths = kids(table).stream().flatMap(part -> kids(part).stream()).map(ReportPdfTest::width)
                    .distinct().toList();
            assertThat(widths).hasSize(1);
        }
    }

    @Test
    void every_file_is_listed_with_its_hash() {
        String all = pdf.text();
        assertThat(FACTS.evidence()).hasSize(60)
                .allSatisfy(file -> assertThat(all).contains(Wording.grouped(file.sha256())));
        assertThat(all).contains("minutes-2026-Q2.pdf", "18 kB", "1.1 MB");
    }

    @Test
    void findings_stand_with_their_grade_and_their_actions() {
        assertThat(pdf.text()).contains(
                "The audit raised 12 findings: no major nonconformity, 3 minor nonconformities, 6 opportunities for "
                        + "improvement and 3 strengths.",
                "Finding 1 · A.5.19 Security policies are set, known and current Minor nonconformity State: Open",
                "Due 15 December 2026", "Accepted", "Finding 12 · A.5.30");
    }

    @Test
    void only_a_nonconformity_has_a_state() {
        assertThat(pdf.text().split("State: ", -1)).hasSize(3 + 1);
    }

    @Test
    void says_in_a_sentence_of_its_own_that_nothing_was_lowered() {
        ReportFacts facts = with(FACTS.requirements().stream()
                .map(each -> new ReportFacts.RequirementFacts(each.section(), each.code(), each.title(), each.claim(),
                        each.verdict(),
                        each.examined(), false, each.observation()))
                .toList(), FACTS.evidence());
        assertThat(text(facts))
                .contains("The auditor examined 41 of them. No claim was lowered. Where there is no verdict");
        assertThat(pdf.text())
                .contains("The auditor examined 41 of them. 3 claims were lowered; they are tinted and marked.");
        assertThat(text(with(FACTS.requirements().subList(3, 4), FACTS.evidence().subList(0, 1)))).contains(
                "The framework has one requirement. The auditor examined one of them. "
                        + "One claim was lowered; it is tinted and marked.",
                "by weight; 1 of 1 requirement ", "One file supports the answers. The SHA-256 under its name");
    }

    @Test
    void has_at_most_20_pages_for_123_requirements_with_a_file_for_each() {
        List<ReportFacts.EvidenceFacts> files = IntStream
                .range(0, 115).mapToObj(i -> new ReportFacts.EvidenceFacts("A.5.1", "Evidence " + i,
                        i % 3 == 0 ? "سياسة-أمن " + i + ".txt"
                                : "evidence-with-a-very-long-file-name-that-goes-on-and-on-" + i
                                        + "-final-FINAL-v2 (copy).txt",
                        FACTS.evidence().get(0).sha256(), 900))
                .toList();
        assertThat(new Pdf(ReportPdf.of(with(FACTS.requirements(), files), Pdf.english(), Sample.SIGNATORY)).pages())
                .isBetween(8, 20);
    }

    private static ReportFacts with(List<ReportFacts.RequirementFacts> requirements,
            List<ReportFacts.EvidenceFacts> evidence) {
        return new ReportFacts(FACTS.certificate(), FACTS.figures(), FACTS.sections(), FACTS.findings(), requirements,
                FACTS.exclusions(), evidence, FACTS.people(), FACTS.conclusion(),
                FACTS.decisionReason());
    }

    private static String text(ReportFacts facts) {
        return new Pdf(ReportPdf.of(facts, Pdf.english(), Sample.SIGNATORY)).text();
    }

    @Test
    void exclusions_stand_with_the_reason_and_what_the_auditor_says() {
        assertThat(pdf.text()).contains("3 requirements were excluded as not applicable.",
                "Laptops are replaced every three years. Rejected",
                "No work has been given to other firms since 2023.");
    }

    @Test
    void people_stand_with_their_declarations() {
        assertThat(pdf.text()).contains(
                "Auditor Ayesha Siddiqui Mizan Assurance No employment, contract, share or family tie",
                "Certifier Bilal Rahman");
    }

    @Test
    void the_method_is_told() {
        assertThat(pdf.text()).contains("What is unanswered counts as 0 and never drops out", "89.96 prints as 89.9",
                "A critical requirement is rated none CRITICAL_NONE D",
                "at least as many as the square root of their number");
    }

    @Test
    void the_bars_say_their_figures_in_words() {
        List<String> words = pdf.tags("Figure").stream().map(figure -> Pdf.string(figure, "Alt")).toList();
        assertThat(words).contains("Claimed 60.2, assured 48.3, of 100", "Claimed 86.2, assured 81.4, of 100");
    }

    @Test
    void every_heading_stands_on_the_page_of_what_follows() {
        int headings = 0;
        for (PdfDictionary chapter : pdf.tags("Sect")) {
            List<PdfDictionary> kids = kids(chapter);
            for (int i = 0; i < kids.size(); i++) {
                if (kids.get(i).getAsName(PdfName.S).toString().matches("/H[23]")) {
                    assertThat(firstPage(kids.get(i))).isEqualTo(firstPage(kids.get(i + 1)));
                    headings++;
                }
            }
        }
        assertThat(headings).isGreaterThan(30);
    }

    @Test
    void how_to_verify_stands_on_one_page_however_long_what_is_before_it() {
        for (int files = 0; files < FACTS.evidence().size(); files++) {
            ReportFacts facts = new ReportFacts(FACTS.certificate(), FACTS.figures(), FACTS.sections(),
                    FACTS.findings(), FACTS.requirements(),
                    FACTS.exclusions(), FACTS.evidence().subList(0, files), FACTS.people(), FACTS.conclusion(),
                    FACTS.decisionReason());
            Pdf shorter = new Pdf(ReportPdf.of(facts, Pdf.english(), Sample.SIGNATORY));
            assertThat(shorter.text(shorter.pages())).contains("9 How to verify",
                    "It is not an ISO certification by an accredited body.");
        }
    }

    @Test
    void the_same_facts_give_the_same_bytes_and_others_do_not() {
        assertThat(ReportPdf.of(Sample.report(), Pdf.english(), Sample.SIGNATORY)).isEqualTo(bytes);
        assertThat(ReportPdf.of(Sample.report(Sample.certificate("Another firm", "Another scope")), Pdf.english(),
                Sample.SIGNATORY)).isNotEqualTo(bytes);
    }

    @Test
    void the_report_and_its_certificate_have_different_identifiers() {
        PdfArray report = pdf.reader().getTrailer().getAsArray(PdfName.ID);
        PdfArray certificate = new Pdf(CertificatePdf.of(FACTS.certificate(), Pdf.english(), Sample.SIGNATORY)).reader()
                .getTrailer().getAsArray(PdfName.ID);
        assertThat(report.getPdfObject(0)).isNotEqualTo(certificate.getPdfObject(0));
        assertThat(report.getPdfObject(0).getBytes()).isNotEqualTo(certificate.getPdfObject(0).getBytes());
    }

    @Test
    void every_font_is_embedded() {
        assertThat(pdf.dictionaries(d -> new PdfName("FontDescriptor").equals(d.getAsName(PdfName.TYPE)))).hasSize(3)
                .allSatisfy(font -> assertThat(font.get(new PdfName("FontFile2"))).isNotNull());
    }

    @Test
    void whatever_people_type_stays_between_header_and_footer() {
        Pdf hard = new Pdf(ReportPdf.of(Sample.hard(), Pdf.english(), Sample.SIGNATORY));
        assertThat(hard.pages()).isBetween(8, 40);
        for (int page = 2; page <= hard.pages(); page++) {
            assertThat(hard.places(page)).allSatisfy(place -> {
                assertThat(place[0]).isBetween(55.0, 541.0);
                assertThat(place[1]).satisfiesAnyOf(y -> assertThat(y).isBetween(64.0, 765.0),
                        y -> assertThat(y).isBetween(30.0, 41.0),
                        y -> assertThat(y).isBetween(790.0, 805.0));
            });
        }
    }

    @Test
    void a_text_of_pages_is_printed_to_its_last_word() {
        String observation = IntStream.rangeClosed(1, 1_500).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
        List<ReportFacts.RequirementFacts> requirements = new ArrayList<>(FACTS.requirements());
        requirements.set(30,
                new ReportFacts.RequirementFacts("A.5", "A.5.1", "Title", "FULLY", "FULLY", true, false, observation));
        ReportFacts facts =
                new ReportFacts(FACTS.certificate(), FACTS.figures(), FACTS.sections(), FACTS.findings(), requirements,
                        FACTS.exclusions(), FACTS.evidence(), FACTS.people(), observation, FACTS.decisionReason());
        String all = new Pdf(ReportPdf.of(facts, Pdf.english(), Sample.SIGNATORY)).text();
        assertThat(all.split("word1500\\b", -1)).hasSize(2 + 1);
        assertThat(all.split("word777\\b", -1)).hasSize(2 + 1);
    }

    @Test
    void says_so_where_there_is_nothing_to_list() {
        ReportFacts bare = new ReportFacts(FACTS.certificate(), new ReportFacts.Figures("", "", "", "", "", "", ""),
                List.of(), List.of(),
                List.of(), List.of(), List.of(), List.of(), "", "");
        assertThat(new Pdf(ReportPdf.of(bare, Pdf.english(), Sample.SIGNATORY)).text()).contains(
                "The audit raised no findings.",
                "Nothing was excluded: every requirement of the framework applies.", "No evidence was filed.");
    }

    @Test
    void a_language_from_right_to_left_mirrors_every_page() {
        Pdf mirrored = new Pdf(ReportPdf.of(FACTS, new CertificatePdfTest.Mirrored(), Sample.SIGNATORY));
        assertThat(mirrored.pages()).isEqualTo(pdf.pages());
        double rightmost = mirrored.places(5).stream().mapToDouble(place -> place[0]).max().orElseThrow();
        assertThat(rightmost).isGreaterThan(500);
    }

    @Test
    void refuses_missing_facts() {
        assertThatNullPointerException()
                .isThrownBy(() -> new ReportFacts(null, FACTS.figures(), List.of(), List.of(), List.of(), List.of(),
                        List.of(), List.of(), "", ""))
                .withMessageContaining("certificate");
        assertThatNullPointerException().isThrownBy(() -> new ReportFacts.ActionFacts("", "", "", "", null, "OPEN"))
                .withMessageContaining("due");
    }

    private static List<PdfDictionary> kids(PdfDictionary tag) {
        PdfArray kids = tag.getAsArray(PdfName.K);
        return IntStream.range(0, kids.size()).mapToObj(kids::getAsDict).toList();
    }

    /** The reference of the page on which a tag's content begins. */
    private static String firstPage(PdfDictionary tag) {
        return tag.get(PdfName.PG) != null ? tag.get(PdfName.PG).toString() : firstPage(kids(tag).get(0));
    }

    private static int cells(PdfDictionary table) {
        return kids(table).stream().flatMap(part -> kids(part).stream()).mapToInt(row -> kids(row).size()).sum();
    }

    private static int width(PdfDictionary row) {
        return kids(row).stream().mapToInt(cell -> {
            PdfDictionary attributes = cell.getAsDict(PdfName.A);
            return attributes == null || attributes.getAsNumber(new PdfName("ColSpan")) == null ? 1
                    : attributes.getAsNumber(new PdfName("ColSpan")).intValue();
        }).sum();
    }
}
