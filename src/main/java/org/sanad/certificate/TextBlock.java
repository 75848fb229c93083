package org.sanad.certificate;

import java.text.Bidi;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.pdf.PdfStructureElement;

/**
 * A text in one style, broken into lines for a width. It never prints beyond its width, and shortens only when asked
 * to.
 */
final class TextBlock implements Block {

    private static final float CAP_HEIGHT = 0.714f;
    private static final float ARABIC_LEADING = 1.25f;
    private static final int MOST_PER_EM = 8;
    /** A last line below this share of the width looks lost. */
    private static final float SHORTEST_LAST = 1 / 8f;
    private static final int LONGEST_WORD = 40;
    private static final String BREAK_AFTER = "-/_.,;:&=?@)";

    private final String text;
    private final Style style;
    private final float leading;
    private final boolean mixed;
    /** The direction of the whole text decides how each of its lines is ordered. */
    private final boolean rightToLeft;
    private final boolean balanced;
    private List<String> lines;
    private float linesWidth = -1;

    TextBlock(String text, Style style) {
        this(text, style, false);
    }

    private TextBlock(String text, Style style, boolean balanced) {
        this.text = clean(text);
        this.style = style;
        this.balanced = balanced;
        mixed = hasRightToLeft(this.text);
        leading = mixed ? style.leading() * ARABIC_LEADING : style.leading();
        rightToLeft = mixed && beginsRightToLeft();
    }

    /** By the first letter that has a direction (UAX 9, P2), as web pages have it too. */
    private boolean beginsRightToLeft() {
        return !new Bidi(text.replace('\n', ' '), Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }

    /** Composed letters, no control or direction characters; line ends stay. */
    static String clean(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip()
                .replaceAll("\\R", "\n").replaceAll("[\\p{Cc}&&[^\n]]", " ")
                .replaceAll("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufffe\uffff]", "");
    }

    static boolean hasRightToLeft(String text) {
        char[] letters = text.toCharArray();
        return Bidi.requiresBidi(letters, 0, letters.length);
    }

    /** The same text in as many lines, but of like length: no single word alone in the last. */
    TextBlock balanced() {
        return new TextBlock(text, style, true);
    }

    float leading() {
        return leading;
    }

    @Override
    public float height(float width) {
        return lines(width).size() * leading;
    }

    /** Width in points if nothing were broken. */
    float width() {
        float widest = 0;
        for (String line : text.split("\n")) {
            widest = Math.max(widest, measure(line));
        }
        return widest;
    }

    List<String> lines(float width) {
        if (width != linesWidth) {
            lines = broken(width);
            if (balanced && lines.size() > 1) {
                lines = evened(width);
            }
            linesWidth = width;
        }
        return lines;
    }

    private List<String> broken(float width) {
        List<String> out = new ArrayList<>();
        for (String paragraph : text.split("\n")) {
            if (!out.isEmpty()) {
                out.set(out.size() - 1, out.getLast() + " ");
            }
            breakInto(out, paragraph.strip(), width);
        }
        return out;
    }

    private List<String> evened(float width) {
        List<String> best = lines;
        float narrow = width / 2;
        float wide = width;
        while (wide - narrow > 1) {
            float middle = (narrow + wide) / 2;
            List<String> tried = broken(middle);
            if (tried.size() > best.size()) {
                narrow = middle;
            } else {
                best = tried;
                wide = middle;
            }
        }
        return best;
    }

    /** The same text, at most so many lines, the last words replaced by the given ending if some are left out. */
    TextBlock shortened(float width, int most, String ending) {
        if (lines(width).size() <= most) {
            return this;
        }
        String kept = firstLines(width, most);
        TextBlock shorter = new TextBlock(kept + ending, style);
        while (shorter.lines(width).size() > most && !kept.isEmpty()) {
            int space = kept.lastIndexOf(' ');
            boolean word = space > 0 && space > kept.length() - LONGEST_WORD;
            kept = kept.substring(0, word ? space : kept.length() - 1).strip();
            shorter = new TextBlock(kept + ending, style);
        }
        return shorter;
    }

    /** The part of the text that stands in the first lines; each line is a part of it. */
    private String firstLines(float width, int most) {
        int end = 0;
        for (String line : lines(width).subList(0, most)) {
            String words = line.strip();
            end = text.indexOf(words, end) + words.length();
        }
        return text.substring(0, end);
    }

    private void breakInto(List<String> out, String paragraph, float width) {
        int first = out.size();
        String rest = paragraph;
        while (rest.length() > bound(width) || measure(rest) > width) {
            int end = fitting(rest, width);
            out.add(rest.substring(0, end));
            rest = rest.substring(end).stripLeading();
        }
        out.add(rest);
        if (out.size() > first + 1) {
            keepCompany(out, out.size() - 1, width);
        }
    }

    /** A single word, or very little, in a paragraph's last line gets the words before it for company. */
    private void keepCompany(List<String> out, int last, float width) {
        while (out.get(last).indexOf(' ') < 0 || measure(out.get(last)) < width * SHORTEST_LAST) {
            String before = out.get(last - 1);
            int space = before.stripTrailing().lastIndexOf(' ');
            if (!before.endsWith(" ") || before.indexOf(' ') >= space) {
                return;
            }
            String moved = before.substring(space + 1) + out.get(last);
            if (measure(moved) > width) {
                return;
            }
            out.set(last - 1, before.substring(0, space + 1));
            out.set(last, moved);
        }
    }

    /**
     * How many characters fit: up to a space, else after a sign that may end a line, else as many letters as there is
     * room for.
     */
    private int fitting(String line, float width) {
        int most = longestPrefix(line, width);
        int space = line.charAt(most) == ' ' ? most : line.lastIndexOf(' ', most - 1);
        if (space > 0) {
            return space + 1;
        }
        for (int i = most; i > most / 3; i--) {
            if (BREAK_AFTER.indexOf(line.charAt(i - 1)) >= 0) {
                return i;
            }
        }
        return most;
    }

    /** More letters than this are surely too wide; so nobody measures a whole page for each of its lines. */
    private int bound(float width) {
        return Math.max(1, (int) (width / style.size() * MOST_PER_EM));
    }

    private int longestPrefix(String line, float width) {
        int low = 1;
        int high = Math.min(line.length() - 1, bound(width));
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (measure(line.substring(0, middle)) <= width) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return !Character.isHighSurrogate(line.charAt(low - 1)) ? low : low > 1 ? low - 1 : 2;
    }

    private float measure(String line) {
        if (mixed) {
            return mixed(line).width();
        }
        return style.face().width(line.stripTrailing(), style.size());
    }

    @Override
    public void draw(PageCanvas sheet, PdfStructureElement element, float start, float top, float width) {
        draw(sheet, element, start, top, width, 0, lines(width).size());
    }

    /** Draws some of the lines; base lines lie so that capitals stand in the middle of their leading. */
    void draw(PageCanvas sheet, PdfStructureElement element, float start, float top, float width, int from, int to) {
        float used = (float) lines(width).stream().mapToDouble(this::measure).max().orElse(0);
        float base = top - leading / 2 - style.size() * CAP_HEIGHT / 2;
        List<String> drawn = lines(width).subList(from, to);
        if (element != null && needsWords()) {
            sheet.say(element, text, rightToLeft);
            for (int i = 0; i < drawn.size(); i++) {
                String line = drawn.get(i);
                float y = base - i * leading;
                sheet.tagged(element, line, () -> draw(sheet, line, start, y, width, used));
            }
        } else {
            sheet.tagged(element, () -> {
                for (int i = 0; i < drawn.size(); i++) {
                    draw(sheet, drawn.get(i), start, base - i * leading, width, used);
                }
            });
        }
    }

    private void draw(PageCanvas sheet, String line, float start, float base, float width, float used) {
        float measured = measure(line);
        float x = sheet.left(start + shift(sheet, width, used, measured), measured);
        if (mixed) {
            mixed(line).draw(sheet.ink(), x, base);
        } else {
            style.face().show(sheet.ink(), line, style, x, base);
        }
    }

    private MixedLine mixed(String line) {
        return new MixedLine(line, style, rightToLeft);
    }

    /** Whether the drawn signs differ from the text: in another order, or put for letters that no font has. */
    private boolean needsWords() {
        return mixed || text.codePoints().anyMatch(code -> code != '\n' && !style.face().prints(code));
    }

    /** A name against the document's direction stands where others do, but its lines keep their own side together. */
    private float shift(PageCanvas sheet, float width, float used, float measured) {
        boolean against = sheet.rightToLeft() != rightToLeft;
        return switch (style.align()) {
            case START -> against ? used - measured : 0;
            case CENTRE -> (width - measured) / 2;
            case END -> width - measured;
            case OWN -> against ? width - measured : 0;
        };
    }
}
