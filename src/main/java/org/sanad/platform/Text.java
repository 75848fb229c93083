package org.sanad.platform;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Free text from people: trimmed, composed (NFC), without control characters, within the column's length. Characters
 * that turn the direction of what follows are dropped: they make a text look like another one, and pages isolate each
 * text anyway.
 */
public final class Text {

    /** Embeddings and overrides of Unicode's bidirectional algorithm (UAX 9); marks and isolates stay. */
    private static final Pattern TURNING = Pattern.compile("[\\u202A-\\u202E]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    private Text() {}

    /**
     * Required text of at least {@code least} characters and at most {@code most} UTF-16 units, as browsers and the
     * embedded database count.
     */
    public static String required(String field, String value, int least, int most) {
        var text = optional(field, value, most);
        if (text == null) throw RuleBroken.invalid(field, "error.required", label(field));
        if (text.codePointCount(0, text.length()) < least)
            throw RuleBroken.invalid(field, "error.too-short", label(field), least);
        return text;
    }

    /** Text of at most {@code most} UTF-16 units, or null when blank. */
    public static String optional(String field, String value, int most) {
        return optional(label(field), value, most);
    }

    /** As {@link #optional(String, String, int)}, of a field whose name has another label elsewhere. */
    public static String optional(RuleBroken.Field field, String value, int most) {
        if (value == null) return null;
        var text = Normalizer
                .normalize(TURNING.matcher(value.replace("\r\n", "\n")).replaceAll(""), Normalizer.Form.NFC).strip();
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t') || hasLoneSurrogate(text)) {
            throw RuleBroken.invalid(field.name(), "error.control-characters", field);
        }
        if (text.length() > most) throw RuleBroken.invalid(field.name(), "error.too-long", field, most);
        return text.isEmpty() ? null : text;
    }

    /** For comparing: without regard to case, and to how much white space there is between words. */
    public static String folded(String text) {
        return SPACE.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll(" ").strip()
                .toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /**
     * The first sign, as in {@code U+202E}, that nobody sees or that turns the direction of what follows: a control
     * character that is no line break and no tab, an embedding, an override or an isolate, half a character.
     */
    public static Optional<String> unseen(String text) {
        return text.codePoints().filter(Text::unseen).mapToObj(sign -> String.format(Locale.ROOT, "U+%04X", sign))
                .findFirst();
    }

    private static boolean unseen(int sign) {
        return Character.isISOControl(sign) && sign != '\n' && sign != '\r' && sign != '\t'
                || sign >= 0x202A && sign <= 0x202E || sign >= 0x2066 && sign <= 0x2069
                || sign >= Character.MIN_SURROGATE && sign <= Character.MAX_SURROGATE;
    }

    private static boolean hasLoneSurrogate(String text) {
        return text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    public static <T> T required(String field, T value) {
        if (value == null || value instanceof List<?> list && list.isEmpty()) {
            throw RuleBroken.invalid(field, "error.required", label(field));
        }
        return Objects.requireNonNull(value);
    }

    private static RuleBroken.Field label(String field) {
        return new RuleBroken.Field(field, "field." + field);
    }
}
