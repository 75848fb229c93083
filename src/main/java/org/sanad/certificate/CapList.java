package org.sanad.certificate;

import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.pdf.PdfStructureElement;

/**
 * Every reason that limits the band, below each other; where there is room for some only, the last line says how many
 * more there are.
 */
final class CapList implements Block {

    private static final Style LINE = Style.of(Typeface.REGULAR, 9, 13.5f, Palette.INK);
    private static final float INDENT = 11;
    private static final float DOT = 3.5f;

    private final List<TextBlock> lines = new ArrayList<>();

    private CapList(List<String> caps, int shown, Wording words) {
        for (String cap : caps.subList(0, shown)) {
            lines.add(new TextBlock(cap, LINE));
        }
        if (shown < caps.size()) {
            lines.add(new TextBlock(words.of("caps.further", caps.size() - shown), LINE.in(Palette.INK_2)));
        }
    }

    static CapList all(List<String> caps, Wording words) {
        return new CapList(caps, caps.size(), words);
    }

    /** As many as fit into a height; perhaps only the line that counts them. */
    static CapList within(List<String> caps, Wording words, float width, float height) {
        int shown = caps.size();
        CapList list = all(caps, words);
        while (shown > 0 && list.height(width) > height) {
            shown--;
            list = new CapList(caps, shown, words);
        }
        return list;
    }

    @Override
    public float height(float width) {
        return (float) lines.stream().mapToDouble(line -> line.height(width - INDENT)).sum();
    }

    @Override
    public void draw(PageCanvas sheet, PdfStructureElement element, float start, float top, float width) {
        PdfStructureElement list = element == null ? sheet.element("L") : sheet.element(element, "L");
        float y = top;
        for (TextBlock line : lines) {
            float dotTop = y - line.leading() / 2 + DOT / 2;
            sheet.decoration(() -> Emblem.fill(sheet.ink(), sheet.left(start, DOT), dotTop, DOT, DOT, Palette.ACCENT));
            PdfStructureElement body = sheet.element(sheet.element(list, "LI"), "LBody");
            line.draw(sheet, body, start + INDENT, y, width - INDENT);
            y -= line.height(width - INDENT);
        }
    }
}
