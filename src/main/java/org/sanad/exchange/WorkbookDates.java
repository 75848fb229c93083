package org.sanad.exchange;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Dates as workbooks store them: a number of days, of which only the cell's format tells that it is a date.
 *
 * @see <a href="https://ecma-international.org/publications-and-standards/standards/ecma-376/">ECMA-376, part 1,
 *      18.8.30 numFmt and 18.17.4 dates</a>
 */
final class WorkbookDates {

    /** What a format shows as it stands: quoted, behind a sign, or a colour, condition or language in brackets. */
    private static final Pattern ASIDE = Pattern.compile("\"[^\"]*\"|[\\\\_*].|\\[(?!(?:h+|m+|s+)])[^\\]]*]");
    private static final Pattern PASSED = Pattern.compile("\\[(?:h+|m+|s+)]");
    private static final int SECONDS = 24 * 60 * 60;
    /** The last day of the year 9999. */
    private static final int LAST = 2_958_465;
    /** Since 1900 workbooks count a 29 February that there was not. */
    private static final int MISCOUNTED = 60;

    private WorkbookDates() {}

    /** @param id of a format that every workbook knows; those of East Asia are among them */
    static boolean known(int id) {
        return id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47 || id >= 50 && id <= 58;
    }

    /** Whether the format shows days, months, years, hours, minutes or seconds. */
    static boolean shows(String format) {
        return ASIDE.matcher(format.toLowerCase(Locale.ROOT)).replaceAll("").split(";", 2)[0].chars()
                .anyMatch(sign -> "dmyhs".indexOf(sign) >= 0);
    }

    /** Whether it shows hours, minutes or seconds that have passed, beyond a day. */
    static boolean passed(String format) {
        return PASSED.matcher(format.toLowerCase(Locale.ROOT)).find();
    }

    /** As ISO 8601 writes it, the time only where there is one; empty for what is no date. */
    static String text(double days, boolean from1904, boolean passed) {
        if (!(days >= 0 && days < LAST + 1)) return "";
        long seconds = Math.round(days * SECONDS);
        if (passed) return String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
        long day = seconds / SECONDS;
        var time = LocalTime.ofSecondOfDay(seconds % SECONDS);
        if (day == 0) return time.toString();
        var date = (from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, day <= MISCOUNTED ? 31 : 30))
                .plusDays(day);
        return time.equals(LocalTime.MIDNIGHT) ? date.toString() : date.atTime(time).toString();
    }
}
