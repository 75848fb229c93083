package org.sanad.certificate;

import static org.sanad.certificate.Style.Align.END;

import java.util.List;

/** The chapters of the report that tell the result and how it came about. */
final class ReportChapters {

    private static final List<String> CHAPTERS =
            List.of("conclusion", "method", "sections", "findings", "requirements", "exclusions",
                    "evidence", "people", "verify");
    private static final List<String> CAPS =
            List.of("CRITICAL_NONE", "CRITICAL_PARTLY", "WEAK_SECTION", "NARROW_SCOPE", "OPEN_MAJOR",
                    "OPEN_MINOR");
    /** About what the paragraph on bands and the table of caps take. */
    private static final float CAPS_WITH_TEXT = 250;
    private static final Style CELL = Style.of(Typeface.REGULAR, 8.5f, 12, Palette.INK).to(Style.Align.OWN);
    private static final Style CODE = Style.of(Typeface.BOLD, 8.5f, 12, Palette.INK);

    private final ReportFacts facts;
    private final CertificateFacts certificate;
    private final Wording words;
    private final Flow flow;

    ReportChapters(ReportFacts facts, Wording words, Flow flow) {
        this.facts = facts;
        this.certificate = facts.certificate();
        this.words = words;
        this.flow = flow;
    }

    /** The numbered titles of all chapters, in order. */
    static List<String> titles(Wording words) {
        return CHAPTERS.stream().map(chapter -> title(words, chapter)).toList();
    }

    static String title(Wording words, String chapter) {
        return (CHAPTERS.indexOf(chapter) + 1) + "  " + words.of("chapter." + chapter);
    }

    void write() {
        conclusion();
        method();
        sections();
    }

    /** What was assessed, in full, before the first chapter. */
    void subject() {
        flow.heading(words.of("subject"));
        subjectTable();
    }

    void subjectTable() {
        Grid grid = new Grid(flow, words, List.of(Grid.Column.of("", 110), Grid.Column.of("", Flow.MEASURE - 110)));
        fact(grid, words.of("firm"), certificate.firm());
        fact(grid, words.of("country"), certificate.country());
        fact(grid, words.of("framework"), words.framework(certificate));
        fact(grid, words.of("scope"), certificate.scope());
        fact(grid, words.of("audit-body"), certificate.auditBody());
        fact(grid, words.of("issued"),
                words.of("from.until", words.date(certificate.issuedAt()), words.date(certificate.expiresAt())));
        grid.end();
    }

    private void fact(Grid grid, String name, String value) {
        grid.row(Grid.Row.of(
                List.of(List.of(new TextBlock(name, CELL.in(Palette.INK_2))), List.of(new TextBlock(value, CELL)))));
    }

    private void conclusion() {
        flow.chapter(title(words, "conclusion"), 340);
        flow.block(new ResultBlock(certificate, words, 0), 14);
        if (!certificate.caps().isEmpty()) {
            flow.heading(words.of("caps.title"));
            for (String cap : certificate.caps()) {
                flow.block(CapList.all(List.of(cap), words), 0);
            }
            flow.move(12);
        }
        flow.heading(words.of("conclusion.auditor"));
        flow.paragraphs(orNone(facts.conclusion()));
        flow.heading(words.of("conclusion.certifier"));
        flow.paragraphs(orNone(facts.decisionReason()));
    }

    private String orNone(String text) {
        return text.isBlank() ? words.of("none") : text;
    }

    private void method() {
        flow.chapter(title(words, "method"));
        for (String part : List.of("values", "score", "bands", "assured", "sample", "exclusions", "evidence")) {
            if (part.equals("bands")) {
                flow.require(CAPS_WITH_TEXT);
            }
            flow.heading(words.of("method." + part + ".title"));
            flow.paragraphs(words.of("method." + part));
            if (part.equals("bands")) {
                caps();
            }
        }
    }

    private void caps() {
        Grid grid = new Grid(flow, words,
                List.of(Grid.Column.of(words.of("cap.when"), 315), Grid.Column.of(words.of("cap.code"), 110),
                        new Grid.Column(words.of("cap.best"), Flow.MEASURE - 425, END)));
        for (String cap : CAPS) {
            grid.row(Grid.Row.of(List.of(List.of(new TextBlock(words.of("cap." + cap), CELL)),
                    List.of(new TextBlock(cap, Style.of(Typeface.MONO, 7.5f, 12, Palette.INK_2))),
                    List.of(new TextBlock(words.of("cap.band." + cap), CODE.to(END))))));
        }
        grid.end();
        flow.move(16);
    }

    private void sections() {
        flow.chapter(title(words, "sections"), 180 + 25 * facts.sections().size());
        flow.paragraphs(words.of("sections.intro"));
        flow.block(new Bars.Legend(words), 8);
        Grid grid = new Grid(flow, words,
                List.of(Grid.Column.of(words.of("code"), 46), Grid.Column.of(words.of("section"), 152),
                        Grid.Column.of(words.of("sections.bars"), 175), new Grid.Column(words.of("claimed"), 55, END),
                        new Grid.Column(words.of("assured"), 55, END)));
        for (ReportFacts.SectionBar section : facts.sections()) {
            grid.row(bar(section.code(), section.title(), section.claimed(), section.assured(), CELL));
        }
        ReportFacts.Figures figures = facts.figures();
        grid.row(bar(words.of("sections.all"), words.of("sections.whole"), figures.claimedScore(),
                figures.assuredScore(), CODE));
        grid.end();
        flow.move(10);
    }

    private Grid.Row bar(String code, String title, String claimed, String assured, Style style) {
        return Grid.Row.of(List.of(List.of(new TextBlock(code, CODE)), List.of(new TextBlock(title, style)),
                List.of(new Bars(claimed, assured, words)),
                List.of(new TextBlock(words.orNone(claimed), style.to(END))),
                List.of(new TextBlock(words.orNone(assured), style.bold().to(END)))));
    }
}
