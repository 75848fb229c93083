package org.sanad.certificate;

import static org.sanad.certificate.Masthead.MARGIN;
import static org.sanad.certificate.Masthead.MEASURE;

import java.util.List;

/** The report's first page: the result, what stands behind it and what limits it, for a reader who has one minute. */
final class ReportCover {

    private static final float PANEL_PADDING = 20;
    private static final float ROW_GAP = 10;
    private static final float PAGE_NUMBER = 26;
    private static final float NARROWEST_GAP = 9;
    private static final float WIDEST_GAP = 23;
    private static final float HEADING_GAP = 3;
    private static final float EXCERPT_GAP = 10;
    private static final Style LEAD = Style.of(Typeface.REGULAR, 11, 16, Palette.INK_2);
    private static final Style NUMBER = Style.of(Typeface.BOLD, 17, 23, Palette.INK);
    private static final Style HEADING = Style.of(Typeface.BOLD, 10.5f, 15, Palette.INK);
    private static final Style EXCERPT = Style.of(Typeface.REGULAR, 9, 13.5f, Palette.INK).to(Style.Align.OWN);
    private static final Style SERIAL = Style.of(Typeface.MONO, 9.5f, 14.5f, Palette.INK);

    private final ReportFacts facts;
    private final CertificateFacts certificate;
    private final Wording words;
    private final PageCanvas sheet;
    private final Masthead masthead;
    private final TextBlock firm;
    private final List<Block> blocks;
    private final Block people;
    private final Block dates;
    private final Block statement;

    ReportCover(ReportFacts facts, Wording words, Signatory signatory, PageCanvas sheet) {
        this.facts = facts;
        this.certificate = facts.certificate();
        this.words = words;
        this.sheet = sheet;
        masthead = new Masthead(sheet, words);
        firm = masthead.firm(certificate.firm());
        people = new PairRow().with(words.of("audit-body"), certificate.auditBody())
                .with(words.of("auditor"), certificate.auditor()).with(words.of("certifier"), certificate.certifier());
        dates = new PairRow().with(words.of("issued"), words.date(certificate.issuedAt()))
                .with(words.of("expires"), words.date(certificate.expiresAt()))
                .with(words.of("serial"), new TextBlock(certificate.serial(), SERIAL));
        statement = new CertificateStatement(words.of("report.statement"), signatory, words);
        blocks = List.of(new ResultBlock(certificate, words, 0), scores(), shares(), findings());
    }

    void draw() {
        masthead.draw(words.of("report.title"), words.of("report.lead"), panelHeight());
        float fixed = firm.height(MEASURE) + 2 + 2 * LEAD.leading() + HEADING.leading() + HEADING_GAP
                + (float) blocks.stream().mapToDouble(block -> block.height(MEASURE)).sum();
        float room = Masthead.FOOT - Masthead.FRAME - panelHeight() - 16 - fixed;
        float gaps = blocks.size() + 1.6f;
        CapList caps = CapList.within(certificate.caps(), words, MEASURE, room - gaps * NARROWEST_GAP);
        TextBlock excerpt = excerpt(
                room - caps.height(MEASURE) - gaps * NARROWEST_GAP - EXCERPT_GAP - HEADING.leading() - HEADING_GAP);
        float wanted = excerpt == null ? 0 : EXCERPT_GAP + HEADING.leading() + HEADING_GAP + excerpt.height(MEASURE);
        float gap = Math.clamp((room - caps.height(MEASURE) - wanted) / gaps, NARROWEST_GAP, WIDEST_GAP);
        float y = holder(Masthead.FOOT - gap * 0.6f) - gap;
        for (Block block : blocks) {
            float line = y + gap / 2;
            sheet.decoration(() -> Emblem.line(sheet.ink(), MARGIN, line, MEASURE, 0.6f, Palette.LINE));
            block.draw(sheet, null, MARGIN, y, MEASURE);
            y -= block.height(MEASURE) + gap;
        }
        y = limits(caps, y, gap);
        if (excerpt != null) {
            y = put("H2", new TextBlock(words.of("conclusion.auditor"), HEADING), y - EXCERPT_GAP) - HEADING_GAP;
            put("P", excerpt, y);
        }
        panel(Masthead.FRAME + panelHeight());
    }

    private float limits(CapList caps, float top, float gap) {
        sheet.decoration(() -> Emblem.line(sheet.ink(), MARGIN, top + gap / 2, MEASURE, 0.6f, Palette.LINE));
        String title = words.of(certificate.caps().isEmpty() ? "caps.none" : "caps.title");
        float y = put("H2", new TextBlock(title, HEADING), top) - HEADING_GAP;
        if (!certificate.caps().isEmpty()) {
            caps.draw(sheet, null, MARGIN, y, MEASURE);
            y -= caps.height(MEASURE);
        }
        return y;
    }

    /** The beginning of the auditor's conclusion, if there is room for two lines of it; at most four. */
    private TextBlock excerpt(float room) {
        int lines = Math.min(4, (int) (room / EXCERPT.leading()));
        if (lines < 2 || facts.conclusion().isBlank()) {
            return null;
        }
        return new TextBlock(facts.conclusion().replaceAll("\\s+", " "), EXCERPT)
                .shortened(MEASURE, lines, words.of("conclusion.continues"));
    }

    private float holder(float top) {
        float y = put("P", firm, top) - 2;
        y = put("P", new TextBlock(certificate.country(), LEAD).shortened(MEASURE, 1, words.of("continues")), y);
        TextBlock framework = new TextBlock(words.framework(certificate), LEAD.in(Palette.INK));
        return put("P", framework.shortened(MEASURE, 1, words.of("continues")), y);
    }

    private float put(String tag, TextBlock text, float top) {
        text.draw(sheet, sheet.element(tag), MARGIN, top, MEASURE);
        return top - text.height(MEASURE);
    }

    private Block scores() {
        ReportFacts.Figures figures = facts.figures();
        return new PairRow()
                .with(words.of("figure.claimed"), scored(figures.claimedScore(), figures.claimedBand()),
                        words.of("figure.claimed.note"))
                .with(words.of("figure.assured"), scored(figures.assuredScore(), figures.assuredBand()),
                        words.of("figure.assured.note"))
                .with(words.of("figure.evidence"), new TextBlock(words.percent(figures.evidenceCoverage()), NUMBER),
                        words.of("figure.evidence.note", facts.evidence().size()));
    }

    private TextBlock scored(String score, String band) {
        return new TextBlock(score.isEmpty() ? words.of("none") : words.of("score.band", score, band), NUMBER);
    }

    private Block shares() {
        ReportFacts.Figures figures = facts.figures();
        return new PairRow()
                .with(words.of("figure.examined"), new TextBlock(words.percent(figures.examinedShare()), NUMBER),
                        words.of("figure.examined.note", facts.examined(), facts.requirements().size()))
                .with(words.of("figure.lowered"), new TextBlock(words.percent(figures.loweredShare()), NUMBER),
                        words.of("figure.lowered.note", facts.lowered()))
                .with(words.of("figure.excluded"), new TextBlock(words.percent(certificate.exclusionShare()), NUMBER),
                        words.of("figure.excluded.note", facts.exclusions().size()));
    }

    private Block findings() {
        PairRow row = new PairRow();
        for (String grade : ReportFacts.GRADES) {
            long count = facts.found(grade);
            row.with(words.of("grades." + grade),
                    new TextBlock(Long.toString(count), NUMBER.in(count == 0 ? Palette.INK_2 : Palette.grade(grade))));
        }
        return row;
    }

    private void panel(float top) {
        float y = top - PANEL_PADDING;
        people.draw(sheet, null, MARGIN, y, MEASURE);
        y -= people.height(MEASURE) + ROW_GAP;
        dates.draw(sheet, null, MARGIN, y, MEASURE);
        statement.draw(sheet, null, MARGIN, y - dates.height(MEASURE) - ROW_GAP - 2, MEASURE);
    }

    private float panelHeight() {
        return PANEL_PADDING + people.height(MEASURE) + ROW_GAP + dates.height(MEASURE) + ROW_GAP + 2
                + statement.height(MEASURE)
                + PAGE_NUMBER;
    }
}
