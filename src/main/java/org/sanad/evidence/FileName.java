package org.sanad.evidence;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A client's name for a file, made safe to show and to save under on any system: the last segment of a path, in Unicode
 * NFC, without control, format and bidirectional override characters, without characters and names that Windows
 * reserves, 1 to {@value #MAX_LENGTH} characters. Letters of every script stay.
 *
 * <p>Whatever goes in, a name comes out; cleaning a clean name changes nothing.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/fileio/naming-a-file">Naming files in Windows</a>
 */
public record FileName(String value) {

    /** In UTF-16 code units, extension and dot included. */
    public static final int MAX_LENGTH = 200;

    private static final int MAX_EXTENSION = 20;
    private static final String NAMELESS = "file";
    private static final Pattern RESERVED = Pattern.compile(
            "(?i)(con|prn|aux|nul|conin\\$|conout\\$|(com|lpt)[0-9\u00b9\u00b2\u00b3])\\s*(\\..*)?");
    private static final String FORBIDDEN = "<>:\"|?*";
    private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
    private static final int ZERO_WIDTH_JOINER = 0x200d;

    /** @param value the name or path as the client sent it; null is an empty name */
    public FileName {
        value = clean(value == null ? "" : value);
    }

    /** What follows the last dot, lower case, or empty. */
    public String extension() {
        return value.substring(extensionStart(value)).toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }

    private static String clean(String name) {
        String segment = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = trimmed(Normalizer.normalize(readable(segment), Normalizer.Form.NFC));
        if (clean.startsWith(".")) clean = NAMELESS + clean;
        if (clean.isEmpty()) clean = NAMELESS;
        String bounded = shortened(clean);
        return RESERVED.matcher(bounded).matches() ? shortened("_" + bounded) : bounded;
    }

    private static String readable(String text) {
        StringBuilder kept = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (FORBIDDEN.indexOf(c) >= 0) kept.append('_');
            else if (isSpace(c)) kept.append(' ');
            else if (isVisible(c)) kept.appendCodePoint(c);
        });
        return kept.toString();
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) && !Character.isISOControl(c) || Character.isSpaceChar(c);
    }

    /** The joiners are part of how Persian and Urdu words are spelt; all other invisible characters only mislead. */
    private static boolean isVisible(int c) {
        if (c == ZERO_WIDTH_JOINER || c == ZERO_WIDTH_NON_JOINER) return true;
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED,
                    Character.PRIVATE_USE -> false;
            default -> true;
        };
    }

    /** Without spaces at either end, and without the dots at the end that Windows would drop. */
    private static String trimmed(String name) {
        int end = name.length();
        while (end > 0 && (name.charAt(end - 1) == '.' || name.charAt(end - 1) == ' ')) end--;
        return name.substring(0, end).stripLeading();
    }

    private static String shortened(String name) {
        if (name.length() <= MAX_LENGTH) return name;
        int extensionLength = name.length() - extensionStart(name);
        boolean kept = extensionLength > 0 && extensionLength <= MAX_EXTENSION;
        String extension = kept ? name.substring(extensionStart(name) - 1) : "";
        int end = MAX_LENGTH - extension.length();
        if (Character.isHighSurrogate(name.charAt(end - 1))) end--;
        return trimmed(name.substring(0, end)) + extension;
    }

    private static int extensionStart(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? dot + 1 : name.length();
    }
}
