package org.sanad.certificate;

import static org.sanad.certificate.Masthead.MARGIN;
import static org.sanad.certificate.Masthead.MEASURE;

import java.util.List;

/** The first page of the statement of applicability: how many controls apply, and how far they are implemented. */
final class ApplicabilityCover {

    private static final float PANEL_PADDING = 20;
    private static final float ROW_GAP = 10;
    private static final float PAGE_NUMBER = 26;
    private static final float GAP = 24;
    private static final List<String> RATINGS = List.of("FULLY", "LARGELY", "PARTLY", "NONE");
    private static final Style LEAD = Style.of(Typeface.REGULAR, 11, 16, Palette.INK_2);
    private static final Style NUMBER = Style.of(Typeface.BOLD, 22, 29, Palette.INK);
    private static final Style LABEL = Style.of(Typeface.REGULAR, 8.5f, 13, Palette.INK_2);
    private static final Style SCOPE = Style.of(Typeface.REGULAR, 9.5f, 14, Palette.INK).to(Style.Align.OWN);
    private static final Style SERIAL = Style.of(Typeface.MONO, 9.5f, 14.5f, Palette.INK);

    private final Wording words;
    private final PageCanvas sheet;
    private final CertificateFacts certificate;
    private final List<ReportFacts.RequirementFacts> controls;
    private final Block people;
    private final Block dates;
    private final Block statement;

    ApplicabilityCover(ReportFacts facts, Wording words, Signatory signatory, PageCanvas sheet) {
        this.words = words;
        this.sheet = sheet;
        certificate = facts.certificate();
        controls = ApplicabilityPdf.controls(facts);
        people = new PairRow().with(words.of("audit-body"), certificate.auditBody())
                .with(words.of("auditor"), certificate.auditor())
                .with(words.of("certifier"), certificate.certifier());
        dates = new PairRow().with(words.of("issued"), words.date(certificate.issuedAt()))
                .with(words.of("expires"), words.date(certificate.expiresAt()))
                .with(words.of("serial"), new TextBlock(certificate.serial(), SERIAL));
        statement = new CertificateStatement(words.of("applicability.statement"), signatory, words);
    }

    void draw() {
        Masthead masthead = new Masthead(sheet, words);
        masthead.draw(words.of("applicability.title"), words.of("applicability.lead"), panelHeight());
        float y = put("P", masthead.firm(certificate.firm()), Masthead.FOOT - 14) - 2;
        y = put("P", one(certificate.country(), LEAD), y);
        y = put("P", one(words.framework(certificate), LEAD.in(Palette.INK)), y) - GAP;
        for (Block row : List.of(numbers(), levels())) {
            float line = y + GAP / 2;
            sheet.decoration(() -> Emblem.line(sheet.ink(), MARGIN, line, MEASURE, 0.6f, Palette.LINE));
            row.draw(sheet, null, MARGIN, y, MEASURE);
            y -= row.height(MEASURE) + GAP;
        }
        float line = y + GAP / 2;
        sheet.decoration(() -> Emblem.line(sheet.ink(), MARGIN, line, MEASURE, 0.6f, Palette.LINE));
        y = put("P", new TextBlock(words.of("scope"), LABEL), y);
        int most = Math.max(1, (int) ((y - Masthead.FRAME - panelHeight() - 12) / (SCOPE.leading() * 1.25f)));
        put("P", new TextBlock(certificate.scope(), SCOPE).shortened(MEASURE, most,
                words.of("applicability.scope-continues")), y);
        panel(Masthead.FRAME + panelHeight());
    }

    private TextBlock one(String line, Style style) {
        return new TextBlock(line, style).shortened(MEASURE, 1, words.of("continues"));
    }

    private float put(String tag, TextBlock text, float top) {
        text.draw(sheet, sheet.element(tag), MARGIN, top, MEASURE);
        return top - text.height(MEASURE);
    }

    private Block numbers() {
        long excluded = counted("EXCLUDED");
        return new PairRow().with(words.of("applicability.all"), number(controls.size()))
                .with(words.of("applicability.applicable"), number(controls.size() - excluded))
                .with(words.of("applicability.not"), number(excluded)).with(words.of("applicability.examined"),
                        number(controls.stream().filter(ReportFacts.RequirementFacts::examined).count()));
    }

    private Block levels() {
        PairRow row = new PairRow();
        for (String rating : RATINGS) row.with(words.named("applicability.level", rating), number(implemented(rating)));
        return row;
    }

    private long counted(String rating) {
        return controls.stream().filter(control -> ApplicabilityPdf.confirmed(control).equals(rating)).count();
    }

    private long implemented(String rating) {
        return counted(rating) + (rating.equals("NONE") ? counted("UNANSWERED") : 0);
    }

    private TextBlock number(long value) {
        return new TextBlock(Long.toString(value), value == 0 ? NUMBER.in(Palette.INK_2) : NUMBER);
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
                + statement.height(MEASURE) + PAGE_NUMBER;
    }
}
