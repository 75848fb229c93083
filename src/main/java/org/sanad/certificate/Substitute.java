package org.sanad.certificate;

import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.function.IntPredicate;

/**
 * What is printed for characters that no font has: a picture by its name, such as [rocket], letters by their script,
 * such as [Han].
 */
final class Substitute {

    private static final String UNNAMED = "sign";
    /** Letters of a name that fit into the narrowest column. */
    private static final int LONGEST = 18;
    private static final int JOINER = 0x200d;
    private static final int FIRST_FLAG_LETTER = 0x1f1e6;
    private static final int LAST_FLAG_LETTER = 0x1f1ff;
    private static final int FIRST_SKIN = 0x1f3fb;
    private static final int LAST_SKIN = 0x1f3ff;

    private Substitute() {}

    /** The text with a substitute for each stretch that cannot be printed. */
    static String in(String text, IntPredicate prints) {
        StringBuilder out = new StringBuilder();
        String before = "";
        for (int code : text.codePoints().toArray()) {
            boolean shown = prints.test(code) && !(code == JOINER && !before.isEmpty());
            String name = shown ? "" : nameOf(code);
            if (shown) {
                out.appendCodePoint(code);
            } else if (flag(code)) {
                out.appendCodePoint('A' + code - FIRST_FLAG_LETTER);
            } else if (!name.isEmpty() && !name.equals(before)) {
                out.append('[').append(name).append(']');
            }
            before = name.isEmpty() && !shown ? before : name;
        }
        return out.toString();
    }

    private static boolean flag(int code) {
        return FIRST_FLAG_LETTER <= code && code <= LAST_FLAG_LETTER;
    }

    /** Empty for what is not seen by itself: joiners, selectors, marks, tones of skin. */
    private static String nameOf(int code) {
        return switch (Character.getType(code)) {
            case Character.FORMAT, Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK -> "";
            case Character.UNASSIGNED, Character.PRIVATE_USE, Character.SURROGATE -> UNNAMED;
            default -> flag(code) || FIRST_SKIN <= code && code <= LAST_SKIN ? "" : known(code);
        };
    }

    private static String known(int code) {
        UnicodeScript script = UnicodeScript.of(code);
        if (script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED) {
            return capitalized(script.name());
        }
        String name = Character.getName(code).toLowerCase(Locale.ROOT);
        return name.length() > LONGEST ? UNNAMED : name;
    }

    private static String capitalized(String script) {
        String words = script.replace('_', ' ').toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
