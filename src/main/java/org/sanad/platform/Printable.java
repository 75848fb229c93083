package org.sanad.platform;

import java.util.stream.Collectors;

/**
 * What a certificate can print: the characters of the embedded fonts, which are those of the Latin, Greek, Cyrillic and
 * Arabic scripts. Names and scopes that stand on a certificate's first page consist of them; longer texts may hold
 * anything.
 */
public final class Printable {

    private static final int MOST_NAMED = 10;
    /** First and last of each range of Unicode. */
    private static final int[][] RANGES = {
            {'\t', '\n'}, {0x0020, 0x007e}, {0x00a0, 0x0377}, {0x037a, 0x037f}, {0x0384, 0x03e1}, {0x03f0, 0x052f},
            {0x0600, 0x0604}, {0x0606, 0x061b}, {0x061e, 0x06ff},
            {0x0750, 0x077f}, {0x1d00, 0x1dbf}, {0x1e00, 0x1fff}, {0x2000, 0x2064}, {0x2066, 0x206f}, {0x20a0, 0x20bf},
            {0x2100, 0x214f}};

    private Printable() {}

    public static boolean contains(int character) {
        if (!Character.isDefined(character)) return false;
        for (int[] range : RANGES) {
            if (range[0] <= character && character <= range[1]) return true;
        }
        return false;
    }

    /**
     * The text, if a certificate can print it.
     *
     * @param before what stands already, which may be anything; null for nothing
     */
    public static String required(String field, String text, String before) {
        var others = text.codePoints().filter(character -> !contains(character)).distinct().limit(MOST_NAMED)
                .mapToObj(Character::toString).collect(Collectors.joining(" "));
        if (!others.isEmpty() && !text.equals(before)) {
            throw RuleBroken.invalid(field, "error.unprintable", new RuleBroken.Field(field, "field." + field), others);
        }
        return text;
    }
}
