package org.sanad.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sanad.evidence.Inspection.Reason;

/**
 * Knows, by their names, the parts of a document that run or that load what runs. An office program finds a part by its
 * relationship or its folder, declared or not; so an orphan of this kind is refused too.
 */
final class ActiveParts {

    /** VBA, XLM macro sheets, dialog sheets of Excel 5, ActiveX controls. */
    private static final List<String> TYPES =
            List.of("macroenabled", "vbaproject", "macrosheet", "dialogsheet", "activex", "vbadata");
    private static final Set<String> FOLDERS = Set.of("macrosheets", "dialogsheets", "activex");
    private static final List<String> FILES = List.of("vbaproject.bin", "vbadata.xml");
    /** What Windows, a browser or Java runs on a double click. */
    private static final Set<String> PROGRAMS = Set.of("exe", "dll", "com", "scr", "pif", "cpl", "msi", "msp", "bat",
            "cmd", "ps1", "psm1", "vbs", "vbe", "js",
            "jse", "wsf", "wsh", "hta", "lnk", "chm", "reg", "jar", "class", "dex", "sh");
    private static final Pattern ESCAPED = Pattern.compile("%(\\p{XDigit}{2})");

    private ActiveParts() {}

    /** @param contentType lower case */
    static boolean isActiveType(String contentType) {
        return TYPES.stream().anyMatch(contentType::contains);
    }

    /** @param entry the name as the zip tells it */
    static void requirePassive(String entry) throws InspectionRefusal {
        String part = plain(entry);
        if (FILES.stream().anyMatch(part::endsWith) || Arrays.stream(part.split("/")).anyMatch(FOLDERS::contains))
            throw new InspectionRefusal(Reason.MACROS);
        if (PROGRAMS.contains(part.substring(part.lastIndexOf('.') + 1))) throw new InspectionRefusal(Reason.PROGRAM);
    }

    static boolean isRelations(String entry) {
        return plain(entry).endsWith(".rels");
    }

    /** Part names are compared without case, may be percent-encoded, and are read with either slash. */
    private static String plain(String entry) {
        String decoded = ESCAPED.matcher(entry).replaceAll(
                code -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))));
        return decoded.replace('\\', '/').toLowerCase(Locale.ROOT);
    }
}
