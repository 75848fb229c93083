package org.sanad.mail;

import java.util.regex.Pattern;

/** Plain text as mails have it: lines of bounded length, and names that stay on one. */
final class MailText {

    private static final int WIDTH = 72;
    private static final Pattern BREAK = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\s]+");

    private MailText() {}

    /**
     * Without line breaks and other control characters: nothing that somebody typed begins a header or a paragraph of
     * its own.
     */
    static String one(String text) {
        return BREAK.matcher(text).replaceAll(" ").strip();
    }

    /**
     * Broken between words; what is longer than a line, such as an address, stays whole. Line breaks that are there
     * stay.
     */
    static String wrapped(String text) {
        var wrapped = new StringBuilder();
        text.lines().forEach(line -> wrap(line, wrapped));
        return wrapped.toString();
    }

    private static void wrap(String line, StringBuilder wrapped) {
        int length = 0;
        for (var word : line.split(" ", -1)) {
            int size = word.codePointCount(0, word.length());
            if (length > 0 && length + 1 + size > WIDTH) {
                wrapped.append('\n');
                length = 0;
            }
            if (length > 0) wrapped.append(' ');
            wrapped.append(word);
            length += size + (length > 0 ? 1 : 0);
        }
        wrapped.append('\n');
    }
}
