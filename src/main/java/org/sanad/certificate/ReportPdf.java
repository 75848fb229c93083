package org.sanad.certificate;

import static org.sanad.certificate.Flow.MARGIN;
import static org.sanad.certificate.Flow.MEASURE;
import static org.sanad.certificate.Style.Align.END;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openpdf.text.pdf.PdfStructureElement;

/**
 * The readiness report: a cover that a buyer reads in a minute, then how the result came about, down to each
 * requirement and file. It is laid out twice, because the contents and the running footers name pages that are known
 * only at the end.
 */
public final class ReportPdf {

    /** About what the title of a chapter takes, with the space around it. */
    private static final float TITLE = 80;
    private static final float BELOW_CODE = 18;
    private static final Style ENTRY = Style.of(Typeface.REGULAR, 10.5f, 15, Palette.INK);

    private final ReportFacts facts;
    private final CertificateFacts certificate;
    private final Wording words;
    private final Map<String, Integer> knownChapters;
    private final RunningLines lines;
    private final Signatory signatory;
    private final PageCanvas sheet;
    private final Flow flow;

    private ReportPdf(ReportFacts facts, Wording words, Signatory signatory, Map<String, Integer> knownChapters,
            int knownPages) {
        this.facts = facts;
        this.certificate = facts.certificate();
        this.words = words;
        this.signatory = signatory;
        this.knownChapters = knownChapters;
        String title = words.of("report.title") + " – " + certificate.firm();
        sheet = new PageCanvas(
                new DocumentMetadata("report", title, words.framework(certificate), certificate.serial(),
                        certificate.issuedAt(),
                        words.locale().toLanguageTag(), facts.toString() + signatory),
                words.rightToLeft());
        lines = new RunningLines(sheet, words, certificate, words.of("report.title"), knownPages);
        flow = new Flow(sheet, lines::draw);
    }

    /**
     * @param facts what to print
     * @param words a bundle with the keys {@code pdf.*}
     * @param signatory who is going to sign it
     * @return the bytes of a tagged PDF, with an empty place for the signature
     */
    public static byte[] of(ReportFacts facts, ResourceBundle words, Signatory signatory) {
        Wording wording = new Wording(words);
        ReportPdf first = new ReportPdf(facts, wording, signatory, new LinkedHashMap<>(), 1);
        first.write();
        ReportPdf second = new ReportPdf(facts, wording, signatory, first.flow.chapters(), first.sheet.page());
        second.write();
        return second.sheet.close();
    }

    private void write() {
        new ReportCover(facts, words, signatory, sheet).draw();
        sheet.decoration(() -> lines.footer(1));
        flow.page();
        contents();
        new ReportChapters(facts, words, flow).write();
        new ReportTables(facts, words, flow).write();
        chapterVerify();
    }

    private void contents() {
        flow.chapter(words.of("contents"));
        flow.chapters().clear();
        PdfStructureElement list = sheet.element(flow.section(), "TOC");
        for (String title : ReportChapters.titles(words)) {
            entry(list, title, knownChapters.getOrDefault(title, 1));
        }
        flow.move(22);
        new ReportChapters(facts, words, flow).subject();
    }

    private void entry(PdfStructureElement list, String title, int page) {
        PdfStructureElement link = sheet.element(sheet.element(sheet.element(list, "TOCI"), "Reference"), "Link");
        float top = flow.y();
        new TextBlock(title, ENTRY).draw(sheet, link, MARGIN, top - 3, MEASURE - 40);
        new TextBlock(Integer.toString(page), ENTRY.to(END)).draw(sheet, link, MARGIN + MEASURE - 40, top - 3, 40);
        sheet.link(link, page, title, MARGIN, top, MEASURE, 21);
        sheet.decoration(() -> Emblem.line(sheet.ink(), MARGIN, top - 21, MEASURE, 0.5f, Palette.LINE));
        flow.move(21);
    }

    /** On one page, so that nobody turns the last one for two lines. */
    private void chapterVerify() {
        VerifyBlock block = new VerifyBlock(certificate, words, 92);
        String intro = words.of("verify.intro");
        String rest = Stream.of("verify.file", "verify.signature", "verify.hash", "verify.evidence").map(words::of)
                .collect(Collectors.joining("\n", "", "\n"))
                + words.of("report.statement").replace('\n', ' ');
        flow.chapter(ReportChapters.title(words, "verify"),
                TITLE + Flow.height(intro) + block.height(MEASURE) + BELOW_CODE + Flow.height(rest));
        flow.paragraphs(intro);
        flow.block(block, BELOW_CODE);
        flow.paragraphs(rest);
    }
}
