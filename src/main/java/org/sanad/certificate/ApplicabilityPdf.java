package org.sanad.certificate;

import static org.sanad.certificate.Flow.MEASURE;

import java.util.List;
import java.util.ResourceBundle;

/**
 * The statement of applicability of ISO/IEC 27001, clause 6.1.3 d: every control of Annex A, whether it applies, why
 * not if it does not, and how far it is implemented as confirmed. Laid out twice, as the report is, because the footers
 * name the number of pages.
 */
public final class ApplicabilityPdf {

    private static final String STANDARD = "iso-27001";
    private static final String ANNEX = "A.";
    private static final Style CELL = Style.of(Typeface.REGULAR, 8.5f, 12, Palette.INK).to(Style.Align.OWN);
    private static final Style CODE = Style.of(Typeface.BOLD, 8.5f, 12, Palette.INK);
    private static final Style NOTE = Style.of(Typeface.REGULAR, 8, 11.5f, Palette.INK_2).to(Style.Align.OWN);
    private static final String EXCLUDED = "EXCLUDED";

    private final ReportFacts facts;
    private final Wording words;
    private final Signatory signatory;
    private final PageCanvas sheet;
    private final Flow flow;
    private final RunningLines lines;

    private ApplicabilityPdf(ReportFacts facts, Wording words, Signatory signatory, int knownPages) {
        this.facts = facts;
        this.words = words;
        this.signatory = signatory;
        CertificateFacts certificate = facts.certificate();
        String title = words.of("applicability.title") + " – " + certificate.firm();
        sheet = new PageCanvas(
                new DocumentMetadata("applicability", title, words.framework(certificate), certificate.serial(),
                        certificate.issuedAt(),
                        words.locale().toLanguageTag(), facts.toString() + signatory),
                words.rightToLeft());
        lines = new RunningLines(sheet, words, certificate, words.of("applicability.title"), knownPages);
        flow = new Flow(sheet, lines::draw);
    }

    /** Whether a checklist has a statement of applicability. */
    static boolean isFor(String frameworkCode) {
        return frameworkCode.startsWith(STANDARD);
    }

    /**
     * @param facts     those of the report
     * @param words     a bundle with the keys {@code pdf.*}
     * @param signatory who is going to sign it
     * @return the bytes of a tagged PDF, with an empty place for the signature
     */
    public static byte[] of(ReportFacts facts, ResourceBundle words, Signatory signatory) {
        Wording wording = new Wording(words);
        ApplicabilityPdf first = new ApplicabilityPdf(facts, wording, signatory, 1);
        first.write();
        ApplicabilityPdf second = new ApplicabilityPdf(facts, wording, signatory, first.sheet.page());
        second.write();
        return second.sheet.close();
    }

    static List<ReportFacts.RequirementFacts> controls(ReportFacts facts) {
        return facts.requirements().stream().filter(requirement -> requirement.section().startsWith(ANNEX)).toList();
    }

    /** The rating that counts: the auditor's where there is one, {@code EXCLUDED} where the control does not apply. */
    static String confirmed(ReportFacts.RequirementFacts control) {
        return control.verdict().isEmpty() ? control.claim() : control.verdict();
    }

    private void write() {
        new ApplicabilityCover(facts, words, signatory, sheet).draw();
        sheet.decoration(() -> lines.footer(1));
        flow.page();
        flow.chapter(words.of("subject"));
        new ReportChapters(facts, words, flow).subjectTable();
        flow.move(14);
        flow.paragraphs(words.of("applicability.reading"));
        table();
        flow.chapter(words.of("chapter.verify"), 260);
        flow.paragraphs(words.of("applicability.verify"));
        flow.block(new VerifyBlock(facts.certificate(), words, 92), 18);
        flow.paragraphs(words.of("verify.signature"));
    }

    private void table() {
        flow.chapter(words.of("applicability.controls"));
        Grid grid = new Grid(flow, words,
                List.of(Grid.Column.of(words.of("applicability.control"), 50),
                        Grid.Column.of(words.of("applicability.reason"), 232),
                        Grid.Column.of(words.of("applicability.applies"), 62),
                        Grid.Column.of(words.of("applicability.implemented"), 72),
                        Grid.Column.of(words.of("applicability.by"), MEASURE - 416)));
        String section = "";
        for (ReportFacts.RequirementFacts control : controls(facts)) {
            if (!control.section().equals(section)) {
                section = control.section();
                grid.group(sectionTitle(section));
            }
            grid.row(row(control));
        }
        grid.end();
        flow.move(16);
    }

    private String sectionTitle(String code) {
        return facts.sections().stream().filter(section -> section.code().equals(code)).findFirst()
                .map(section -> section.code() + "  " + section.title()).orElse(code);
    }

    private Grid.Row row(ReportFacts.RequirementFacts control) {
        boolean applies = !confirmed(control).equals(EXCLUDED);
        Block title = new TextBlock(control.title().isBlank() ? words.of("none") : control.title(), CELL).balanced();
        String reason = reason(control.code());
        List<Block> texts = reason.isEmpty() ? List.of(title)
                : List.of(title, new TextBlock(
                        words.of(applies ? "applicability.rejected" : "applicability.excluded", reason), NOTE));
        return new Grid.Row(List.of(List.of(new TextBlock(control.code(), CODE)), texts,
                List.of(new TextBlock(words.of(applies ? "applicability.yes" : "applicability.no"),
                        applies ? CELL : CODE)),
                List.of(new TextBlock(applies ? words.named("rating", confirmed(control)) : words.of("none"), CELL)),
                List.of(new TextBlock(
                        words.of(control.examined() ? "applicability.by-auditor" : "applicability.by-firm"),
                        control.examined() ? CELL : CELL.in(Palette.INK_2)))),
                applies ? null : Palette.PAPER, applies ? null : Palette.ACCENT);
    }

    private String reason(String code) {
        return facts.exclusions().stream().filter(exclusion -> exclusion.code().equals(code))
                .map(ReportFacts.ExclusionFacts::justification)
                .map(text -> text.isBlank() ? words.of("none") : text).findFirst().orElse("");
    }
}
