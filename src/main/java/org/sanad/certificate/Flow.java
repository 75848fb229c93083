package org.sanad.certificate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openpdf.text.pdf.PdfStructureElement;

/**
 * The report's pages as one stream from top to bottom: headings stay with what follows, paragraphs leave no single
 * lines behind.
 */
final class Flow {

    static final float MARGIN = 56;
    static final float MEASURE = PageCanvas.WIDTH - 2 * MARGIN;
    static final float TOP = PageCanvas.HEIGHT - 84;
    static final float BOTTOM = 66;
    static final Style BODY = Style.of(Typeface.REGULAR, 9.5f, 14.5f, Palette.INK).to(Style.Align.OWN);

    private static final Style CHAPTER = Style.of(Typeface.BOLD, 19, 25, Palette.INK);
    private static final Style HEADING = Style.of(Typeface.BOLD, 11.5f, 16, Palette.INK);
    /** A chapter that begins on a page needs this share of it. */
    private static final float CHAPTER_SHARE = 0.37f;
    private static final Pattern LINE_ENDS = Pattern.compile("\\R+");
    private static final float PARAGRAPH_GAP = 8;
    private static final float ABOVE_HEADING = 7;
    private static final float KEPT_BELOW_HEADING = 48;

    private final PageCanvas sheet;
    private final Consumer<Integer> furniture;
    private final Map<String, Integer> chapters = new LinkedHashMap<>();
    private PdfStructureElement section;
    private float y = BOTTOM;
    /** Whether nothing stands yet below the chapter's title. */
    private boolean fresh;

    /** @param furniture draws header and footer of the page whose number it is given */
    Flow(PageCanvas sheet, Consumer<Integer> furniture) {
        this.sheet = sheet;
        this.furniture = furniture;
    }

    PageCanvas sheet() {
        return sheet;
    }

    /** The tag under which the current chapter stands. */
    PdfStructureElement section() {
        return section;
    }

    /** Pages on which chapters begin, in order. */
    Map<String, Integer> chapters() {
        return chapters;
    }

    float y() {
        return y;
    }

    float room() {
        return y - BOTTOM;
    }

    void page() {
        sheet.newPage();
        sheet.decoration(() -> furniture.accept(sheet.page()));
        y = TOP;
    }

    void require(float height) {
        if (room() < height) {
            page();
        }
    }

    void move(float down) {
        y -= down;
        fresh = false;
    }

    void chapter(String title) {
        chapter(title, (TOP - BOTTOM) * CHAPTER_SHARE);
    }

    /** Begins a chapter on this page if there is so much room, else, or if no page has it, on the next. */
    void chapter(String title, float wanted) {
        require(Math.min(wanted, TOP - BOTTOM));
        if (y < TOP) {
            move(30);
        }
        section = sheet.element("Sect");
        chapters.put(title, sheet.page());
        sheet.outline(title, y + 12);
        TextBlock heading = new TextBlock(title, CHAPTER);
        heading.draw(sheet, sheet.element(section, "H2"), MARGIN, y, MEASURE);
        move(heading.height(MEASURE) + 4);
        float line = y;
        sheet.decoration(() -> Emblem.fill(sheet.ink(), sheet.left(MARGIN, 40), line, 40, 2.5f, Palette.ACCENT));
        move(17);
        fresh = true;
    }

    void heading(String title) {
        TextBlock heading = new TextBlock(title, HEADING);
        require(heading.height(MEASURE) + ABOVE_HEADING + KEPT_BELOW_HEADING);
        if (y < TOP && !fresh) {
            move(ABOVE_HEADING);
        }
        heading.draw(sheet, sheet.element(section, "H3"), MARGIN, y, MEASURE);
        move(heading.height(MEASURE) + 4);
    }

    /** Sets each line of a text as a paragraph. */
    void paragraphs(String text) {
        blocks(text).forEach(paragraph -> paragraph(paragraph, PARAGRAPH_GAP));
    }

    /** What these paragraphs take, with the gap below the last. */
    static float height(String text) {
        return (float) blocks(text).mapToDouble(paragraph -> paragraph.height(MEASURE) + PARAGRAPH_GAP).sum();
    }

    private static Stream<TextBlock> blocks(String text) {
        return LINE_ENDS.splitAsStream(text.strip()).map(line -> new TextBlock(line, BODY));
    }

    /** Sets lines on as many pages as they take, at least two on each. */
    void paragraph(TextBlock text, float after) {
        PdfStructureElement element = sheet.element(section, "P");
        int lines = text.lines(MEASURE).size();
        int done = 0;
        while (done < lines) {
            int fitting = Math.min(lines - done, (int) (room() / text.leading() + 0.01f));
            if (lines - done - fitting == 1) {
                fitting--;
            }
            if (fitting < Math.min(2, lines - done)) {
                page();
            } else {
                text.draw(sheet, element, MARGIN, y, MEASURE, done, done + fitting);
                move(fitting * text.leading());
                done += fitting;
            }
        }
        move(after);
    }

    /** Draws a block in one piece. */
    void block(Block block, float after) {
        require(block.height(MEASURE));
        block.draw(sheet, section, MARGIN, y, MEASURE);
        move(block.height(MEASURE) + after);
    }
}
