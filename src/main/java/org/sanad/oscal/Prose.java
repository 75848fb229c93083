package org.sanad.oscal;

import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * OSCAL's prose is Markdown; a checklist's texts are plain, one paragraph a line. {@link #plain} undoes {@link #escape}
 * exactly; of other people's Markdown it keeps the words, the lists and the line breaks.
 *
 * @see <a href="https://pages.nist.gov/OSCAL-Reference/datatypes/#markup-multiline">OSCAL, markup-multiline</a>
 */
public final class Prose {

    /**
     * How far emphasis or a link may reach, in characters, so that a long text of stars is not searched to its end for
     * each of them.
     */
    private static final int REACH = 1000;
    private static final int DEEPEST = 8;
    private static final Pattern SPECIAL =
            Pattern.compile("[\\\\`*_{}\\[\\]<>&|~#]|^[-+=]|(?<=^\\d{1,9})[.)](?=\\s|$)", Pattern.MULTILINE);
    private static final Pattern INSERT = Pattern.compile("\\{\\{\\s*insert:\\s*param\\s*,\\s*([^\\s{}]{1,200})\\s*}}");
    private static final Pattern LINK =
            Pattern.compile("!?\\[([^\\[\\]\\n]{0,1000})]\\(([^()\\s]{0,1000})(?:\\s+\"[^\"\\n]{0,200}\")?\\)");
    private static final Pattern ENTITY = Pattern.compile("&(amp|lt|gt|quot|apos|nbsp);");
    private static final Map<String, String> ENTITIES =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", "\u00a0");
    private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
    private static final UnaryOperator<String> NOTHING_TO_INSERT = name -> "[" + name + "]";

    private final String markdown;
    private final UnaryOperator<String> insert;
    private final int depth;
    private final StringBuilder out = new StringBuilder();
    /** For each sign and length of run the place found last, -1 where there is none further on. */
    private final int[] closers = new int[6];
    private int at;

    private Prose(String markdown, UnaryOperator<String> insert, int depth) {
        this.markdown = markdown;
        this.insert = insert;
        this.depth = depth;
    }

    /** Markdown that shows this very text; each line becomes a paragraph. */
    public static String escape(String text) {
        return escapeLine(text).replace("\n", "\n\n");
    }

    /** Markdown for a place that has no paragraphs. */
    public static String escapeLine(String text) {
        return SPECIAL.matcher(text).replaceAll(found -> Matcher.quoteReplacement("\\" + found.group()));
    }

    public static String plain(String markdown) {
        return plain(markdown, NOTHING_TO_INSERT);
    }

    /** @param insert what stands for a parameter, by its id */
    public static String plain(String markdown, UnaryOperator<String> insert) {
        return tidy(new Prose(markdown, insert, 0).scan());
    }

    /** Without control characters, halves of characters and blank lines, as a checklist keeps its texts. */
    public static String tidy(String text) {
        var kept = new StringBuilder(text.length());
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints()
                .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c) && !(c >= 0xD800 && c <= 0xDFFF))
                .forEach(kept::appendCodePoint);
        return kept.toString().strip().lines().map(Prose::trim).filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** Of blanks and tabs only, as the reader of checklists trims the lines of a text. */
    private static String trim(String line) {
        int from = 0;
        int to = line.length();
        while (from < to && (line.charAt(from) == ' ' || line.charAt(from) == '\t')) from++;
        while (to > from && (line.charAt(to - 1) == ' ' || line.charAt(to - 1) == '\t')) to--;
        return line.substring(from, to);
    }

    /** At most so many characters, cut between words. */
    public static String shorten(String text, int most) {
        if (text.length() <= most) return text;
        int cut = text.lastIndexOf(' ', most - 1);
        if (cut < most / 2) cut = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, cut).strip() + "…";
    }

    /** On one line. */
    public static String line(String text) {
        return tidy(text).replace('\n', ' ');
    }

    private String scan() {
        while (at < markdown.length()) {
            char c = markdown.charAt(at);
            boolean taken = switch (c) {
                case '\\' -> escaped();
                case '{' -> found(INSERT, match -> insert.apply(match.group(1)));
                case '[', '!' ->
                        found(LINK, match -> inner(match.group(1).isEmpty() ? match.group(2) : match.group(1)));
                case '&' -> found(ENTITY, match -> ENTITIES.get(match.group(1)));
                case '`' -> code();
                case '*', '_' -> emphasis(c);
                default -> false;
            };
            if (!taken) {
                out.append(c);
                at++;
            }
        }
        return out.toString();
    }

    private String inner(String text) {
        return depth == DEEPEST ? text : new Prose(text, insert, depth + 1).scan();
    }

    private boolean escaped() {
        if (at + 1 == markdown.length() || PUNCTUATION.indexOf(markdown.charAt(at + 1)) < 0) return false;
        out.append(markdown.charAt(at + 1));
        at += 2;
        return true;
    }

    private boolean found(Pattern pattern, Function<Matcher, String> words) {
        var match = pattern.matcher(markdown).region(at, markdown.length());
        if (!match.lookingAt()) return false;
        at = match.end();
        out.append(words.apply(match));
        return true;
    }

    private boolean code() {
        int end = markdown.indexOf('`', at + 1, Math.min(markdown.length(), at + REACH));
        if (end <= at + 1) return false;
        out.append(markdown, at + 1, end);
        at = end + 1;
        return true;
    }

    /** Drops the signs around emphasized words; a sign that stands alone stays. */
    private boolean emphasis(char sign) {
        int run = 1;
        while (run < 3 && at + run < markdown.length() && markdown.charAt(at + run) == sign) run++;
        int from = at + run;
        if (from >= markdown.length() || Character.isWhitespace(markdown.charAt(from))
                || sign == '_' && at > 0 && Character.isLetterOrDigit(markdown.charAt(at - 1)))
            return false;
        int to = closer(sign, run, from + 1);
        if (to < 0 || to - from > REACH) return false;
        out.append(inner(markdown.substring(from, to)));
        at = to + run;
        return true;
    }

    /**
     * The next place that can end emphasis. It is looked for only ever further on, so that a text is searched once and
     * not once per sign.
     */
    private int closer(char sign, int run, int from) {
        int slot = (sign == '*' ? 0 : 3) + run - 1;
        if (closers[slot] < 0 || closers[slot] >= from) return closers[slot];
        var close = String.valueOf(sign).repeat(run);
        int to = markdown.indexOf(close, from);
        while (to >= 0 && !closes(sign, to, to + run)) to = markdown.indexOf(close, to + 1);
        closers[slot] = to;
        return to;
    }

    private boolean closes(char sign, int from, int to) {
        char before = markdown.charAt(from - 1);
        boolean wordGoesOn = to < markdown.length() && Character.isLetterOrDigit(markdown.charAt(to));
        return !Character.isWhitespace(before) && before != '\\' && before != sign && !(sign == '_' && wordGoesOn);
    }
}
