package org.sanad.certificate;

import static org.sanad.certificate.Style.Align.CENTRE;

import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.pdf.PdfStructureElement;

/**
 * The result at a glance: the score in its ring, the band in its tile, and beside them how far both can be relied on.
 */
record ResultBlock(CertificateFacts facts, Wording words, int mostCaps) implements Block {

    private static final float RING = 88;
    private static final float TILE = 46;
    private static final float GUTTER = 22;
    private static final float TEXT_GUTTER = 14;
    private static final Style SCORE = Style.of(Typeface.BOLD, 23, 33, Palette.INK);
    private static final Style BAND = Style.of(Typeface.BOLD, 13, 19, Palette.INK);
    private static final Style ASSURANCE = Style.of(Typeface.REGULAR, 9.5f, 14, Palette.INK);
    private static final Style FINE = Style.of(Typeface.REGULAR, 8.5f, 12.5f, Palette.INK_2);

    private List<TextBlock> reasons() {
        List<TextBlock> lines = new ArrayList<>();
        lines.add(new TextBlock(words.of("band.of", facts.band()), BAND));
        String level = words.named("assurance", facts.assurance());
        String meaning = words.named("assurance.meaning", facts.assurance());
        lines.add(new TextBlock(meaning.equals(facts.assurance()) ? level : level + ": " + meaning, ASSURANCE));
        lines.add(new TextBlock(summary(), FINE));
        int shown = Math.min(mostCaps, facts.caps().size());
        for (String cap : facts.caps().subList(0, shown)) {
            lines.add(new TextBlock(cap, FINE));
        }
        if (mostCaps > 0 && shown < facts.caps().size()) {
            lines.add(new TextBlock(words.of("caps.more", facts.caps().size() - shown), FINE));
        }
        return lines;
    }

    private String summary() {
        if (facts.caps().isEmpty()) {
            return words.of("caps.none");
        }
        return facts.band().equals(facts.rawBand())
                ? words.of("caps.without-effect", facts.caps().size())
                : words.of("caps.lowering", facts.caps().size(), facts.rawBand());
    }

    private static float textWidth(float width) {
        return width - RING - GUTTER - TILE - TEXT_GUTTER;
    }

    private float textHeight(float width) {
        return (float) reasons().stream().mapToDouble(line -> line.height(textWidth(width))).sum();
    }

    @Override
    public float height(float width) {
        return Math.max(RING, textHeight(width));
    }

    @Override
    public void draw(PageCanvas sheet, PdfStructureElement element, float start, float top, float width) {
        float middle = top - height(width) / 2;
        ring(sheet, start, middle);
        float tileStart = start + RING + GUTTER;
        float y = middle + Math.max(textHeight(width), TILE) / 2;
        tile(sheet, tileStart, y - 2);
        for (TextBlock line : reasons()) {
            line.draw(sheet, sheet.element("P"), tileStart + TILE + TEXT_GUTTER, y, textWidth(width));
            y -= line.height(textWidth(width));
        }
    }

    private void ring(PageCanvas sheet, float start, float middle) {
        float centre = sheet.left(start, RING) + RING / 2;
        sheet.decoration(
                () -> Emblem.ring(sheet.ink(), centre, middle, RING / 2 - 5, 9, Float.parseFloat(facts.score())));
        new TextBlock(facts.score(), SCORE.to(CENTRE)).draw(sheet, sheet.element("P"), start, middle + 21, RING);
        new TextBlock(words.of("of.hundred"), FINE.to(CENTRE)).draw(sheet, sheet.element("P"), start, middle - 8, RING);
    }

    private void tile(PageCanvas sheet, float start, float top) {
        sheet.decoration(() -> Emblem.tile(sheet.ink(), sheet.left(start, TILE), top, TILE, facts.band()));
        Style letter = Style.of(Typeface.BOLD, 24, TILE, Palette.band(facts.band())).to(CENTRE);
        new TextBlock(facts.band(), letter).draw(sheet, sheet.element("P"), start, top, TILE);
    }
}
