package org.sanad.certificate;

import static org.sanad.certificate.Masthead.MARGIN;
import static org.sanad.certificate.Masthead.MEASURE;

import java.nio.charset.StandardCharsets;
import java.util.ResourceBundle;
import org.openpdf.text.pdf.PdfStructureElement;

/**
 * The readiness certificate: one page that says who was found ready for what, how far that can be relied on, and how a
 * stranger checks it. The same facts, words and signatory give the same bytes.
 */
public final class CertificatePdf {

    private static final float PANEL_PADDING = 18;
    private static final float STATEMENT_GAP = 11;
    private static final float CODE = 100;
    private static final float LABELS = 68;
    private static final float VALUES = MEASURE - LABELS;
    private static final float LIST_GAP = 6;
    private static final float ROW_GAP = 10;
    private static final float RESULT_PADDING = 12.5f;
    private static final float NARROWEST_GAP = 8;
    private static final float WIDEST_GAP = 34;
    private static final int GAPS = 3;
    private static final int MOST_CAPS = 3;
    /** Three lines of the scope at its smallest. */
    private static final float LEAST_SCOPE = 35;

    private static final Style LEAD = Style.of(Typeface.REGULAR, 11, 16, Palette.INK_2);
    private static final Style LABEL = Style.of(Typeface.REGULAR, 8.5f, 13, Palette.INK_2);
    private static final Style VALUE = Style.of(Typeface.REGULAR, 10, 14.5f, Palette.INK);
    private static final Style SCOPE = VALUE.to(Style.Align.OWN);
    private static final float[] SMALLER = {9.25f, 8.5f, 8};
    private static final float[] NAMES = {10, 9, 8};

    private final CertificateFacts facts;
    private final Wording words;
    private final PageCanvas sheet;
    private final Masthead masthead;
    private final TextBlock firm;
    private final TextBlock framework;
    private final Block verify;
    private final Block statement;
    private Block result;
    private Block people;
    private Block dates;

    private CertificatePdf(CertificateFacts facts, Wording words, Signatory signatory) {
        this.facts = facts;
        this.words = words;
        String title = words.of("certificate.title") + " – " + facts.firm();
        sheet = new PageCanvas(
                new DocumentMetadata("certificate", title, words.framework(facts), facts.serial(), facts.issuedAt(),
                        words.locale().toLanguageTag(), facts.toString() + signatory),
                words.rightToLeft());
        masthead = new Masthead(sheet, words);
        firm = masthead.firm(facts.firm());
        framework = new TextBlock(words.framework(facts), VALUE.bold()).shortened(VALUES, 3, words.of("continues"));
        verify = new VerifyBlock(facts, words, CODE);
        statement = new CertificateStatement(words.of("statement"), signatory, words);
        arrange();
    }

    /**
     * @param facts what to print
     * @param words a bundle with the keys {@code pdf.*}
     * @param signatory who is going to sign it
     * @return the bytes of a tagged PDF of one page, with an empty place for the signature
     */
    public static byte[] of(CertificateFacts facts, ResourceBundle words, Signatory signatory) {
        return of(facts, words, signatory, null);
    }

    /** @param credential the signed credential to embed, for programs; null for none */
    static byte[] of(CertificateFacts facts, ResourceBundle words, Signatory signatory, String credential) {
        var pdf = new CertificatePdf(facts, new Wording(words), signatory);
        if (credential != null) pdf.embed(credential);
        return pdf.write();
    }

    private void embed(String credential) {
        sheet.embed("credential-" + facts.serial() + ".jwt", credential.getBytes(StandardCharsets.US_ASCII),
                "application/" + Credential.TYPE, "Data", words.of("credential.attachment"), facts.issuedAt());
    }

    private byte[] write() {
        masthead.draw(words.of("certificate.title"), words.of("certificate.lead"), panelHeight());
        middle();
        panel(Masthead.FRAME + panelHeight());
        return sheet.close();
    }

    /**
     * Where names are so long that no room would be left for the scope, sets them smaller and leaves caps to the
     * verification page.
     */
    private void arrange() {
        for (int caps = MOST_CAPS; caps >= 0; caps--) {
            result = new ResultBlock(facts, words, caps);
            for (float size : NAMES) {
                people = new PairRow(size).with(words.of("audit-body"), facts.auditBody())
                        .with(words.of("auditor"), facts.auditor())
                        .with(words.of("certifier"), facts.certifier());
                dates = new PairRow(size).with(words.of("issued"), words.date(facts.issuedAt()))
                        .with(words.of("expires"), words.date(facts.expiresAt()))
                        .with(words.of("exclusion-share"), words.percent(facts.exclusionShare()));
                if (forScope() >= Math.min(LEAST_SCOPE, new TextBlock(facts.scope(), SCOPE).height(VALUES))) {
                    return;
                }
            }
        }
    }

    private float panelHeight() {
        return PANEL_PADDING + verify.height(MEASURE) + STATEMENT_GAP + 9 + statement.height(MEASURE) + 10;
    }

    private float room() {
        return Masthead.FOOT - Masthead.FRAME - panelHeight() - 12;
    }

    private float forScope() {
        return room() - rest() - (GAPS + 0.6f) * NARROWEST_GAP;
    }

    /** Shares the room between head and foot: a long scope is first set smaller, then shortened, visibly. */
    private void middle() {
        TextBlock scope = scope();
        float gap = Math.clamp((room() - rest() - scope.height(VALUES)) / (GAPS + 0.6f), NARROWEST_GAP, WIDEST_GAP);
        float y = Masthead.FOOT - gap * 0.6f;
        y = holder(y) - gap;
        y = subject(scope, y) - gap;
        y = result(y) - gap;
        people.draw(sheet, null, MARGIN, y, MEASURE);
        dates.draw(sheet, null, MARGIN, y - people.height(MEASURE) - ROW_GAP, MEASURE);
    }

    /** Height of everything between head and foot but the scope. */
    private float rest() {
        return LABEL.leading() + firm.height(MEASURE) + 4 + LEAD.leading() + framework.height(VALUES) + LIST_GAP
                + result.height(MEASURE) + 2 * RESULT_PADDING + people.height(MEASURE) + ROW_GAP
                + dates.height(MEASURE);
    }

    private TextBlock scope() {
        float free = forScope();
        TextBlock scope = new TextBlock(facts.scope(), SCOPE);
        for (int i = 0; i < SMALLER.length && scope.height(VALUES) > free; i++) {
            scope = new TextBlock(facts.scope(), SCOPE.sized(SMALLER[i]));
        }
        return scope.shortened(VALUES, Math.max(1, (int) (free / scope.leading())), words.of("scope.continues"));
    }

    private float holder(float top) {
        float y = put("P", new TextBlock(words.of("certificate.holder"), LABEL), top) - 2;
        y = put("H2", firm, y) - 2;
        return put("P", new TextBlock(facts.country(), LEAD).shortened(MEASURE, 1, words.of("continues")), y);
    }

    private float put(String tag, TextBlock text, float top) {
        text.draw(sheet, sheet.element(tag), MARGIN, top, MEASURE);
        return top - text.height(MEASURE);
    }

    private float subject(TextBlock scope, float top) {
        PdfStructureElement list = sheet.element("L");
        float y = pair(list, words.of("framework"), framework, top) - LIST_GAP;
        return pair(list, words.of("scope"), scope, y);
    }

    /** A label with its value beside it, both on the same first base line. */
    private float pair(PdfStructureElement list, String label, TextBlock value, float top) {
        PdfStructureElement item = sheet.element(list, "LI");
        float drop = (value.leading() - LABEL.leading()) / 2;
        new TextBlock(label, LABEL).draw(sheet, sheet.element(item, "Lbl"), MARGIN, top - drop, LABELS);
        value.draw(sheet, sheet.element(item, "LBody"), MARGIN + LABELS, top, VALUES);
        return top - value.height(VALUES);
    }

    private float result(float top) {
        float bottom = top - result.height(MEASURE) - 2 * RESULT_PADDING;
        sheet.decoration(() -> {
            Emblem.line(sheet.ink(), MARGIN, top, MEASURE, 0.75f, Palette.LINE);
            Emblem.line(sheet.ink(), MARGIN, bottom, MEASURE, 0.75f, Palette.LINE);
        });
        result.draw(sheet, null, MARGIN, top - RESULT_PADDING, MEASURE);
        return bottom;
    }

    private void panel(float top) {
        float y = top - PANEL_PADDING;
        verify.draw(sheet, null, MARGIN, y, MEASURE);
        float line = y - verify.height(MEASURE) - STATEMENT_GAP;
        sheet.decoration(() -> Emblem.line(sheet.ink(), MARGIN, line, MEASURE, 0.75f, Palette.LINE));
        statement.draw(sheet, null, MARGIN, line - 9, MEASURE);
    }
}
