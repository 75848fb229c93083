package org.sanad.exchange;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a file that somebody hands in is, by its content; only Sanad's own form and a table are told apart by the name
 * as well.
 */
enum ImportFormat {

    CATALOG, OWN, SPREADSHEET;

    private static final Pattern OWN_FORM = Pattern.compile("(?m)^framework:");
    private static final Pattern JSON_LIST = Pattern.compile("\\[\\s*[\\[{\"\\]]");
    private static final List<String> OTHERS = List.of("%PDF-", "{\\rtf", "GIF8", "\uFFFDPNG", "Rar!", "7z\uFFFD");
    private static final int BEGINNING = 64 * 1024;

    static ImportFormat of(String fileName, byte[] content) {
        var beginning = new String(content, 0, Math.min(content.length, BEGINNING), StandardCharsets.UTF_8)
                .replaceFirst("^\uFEFF", "").stripLeading();
        if (beginning.startsWith("{") && !beginning.startsWith("{\\rtf") || beginning.startsWith("<")) return CATALOG;
        var name = fileName.toLowerCase(Locale.ROOT);
        if (other(name, beginning, content)) throw ImportRefusal.of("exchange.refused.other");
        boolean zip = beginning.startsWith("PK");
        return !zip && (name.endsWith(".yaml") || name.endsWith(".yml") || OWN_FORM.matcher(beginning).find()) ? OWN
                : SPREADSHEET;
    }

    /** Whether it is plainly something else: a document, a picture, JSON that is no object. */
    private static boolean other(String name, String beginning, byte[] content) {
        if (OTHERS.stream().anyMatch(beginning::startsWith)) return true;
        if (beginning.startsWith("[") && (name.endsWith(".json") || JSON_LIST.matcher(beginning).lookingAt()))
            return true;
        // an XLSX workbook and an old one are no text, and what is in UTF-16 is told so
        boolean binary = beginning.startsWith("PK")
                || content.length > 1 && (content[0] == (byte) 0xD0 || (content[0] & content[1] & 0xFE) == 0xFE);
        return !binary && beginning.indexOf('\0') >= 0;
    }
}
