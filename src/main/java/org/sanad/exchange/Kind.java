package org.sanad.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a file that somebody hands in is, by its content; only Sanad's own form and a table are told apart by the name as well. */
enum Kind {

    CATALOG, OWN, SPREADSHEET;

    private static final Pattern OWN_FORM = Pattern.compile("(?m)^framework:");
    private static final int BEGINNING = 64 * 1024;

    static Kind of(String fileName, byte[] content) {
        var beginning = new String(content, 0, Math.min(content.length, BEGINNING), StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "").stripLeading();
        if (beginning.startsWith("{") || beginning.startsWith("<")) return CATALOG;
        var name = fileName.toLowerCase(Locale.ROOT);
        boolean zip = beginning.startsWith("PK");
        return !zip && (name.endsWith(".yaml") || name.endsWith(".yml") || OWN_FORM.matcher(beginning).find()) ? OWN : SPREADSHEET;
    }
}
