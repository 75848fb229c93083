package org.sanad.exchange;

import static org.sanad.exchange.XlsxReader.attribute;
import static org.sanad.exchange.XlsxReader.ends;
import static org.sanad.exchange.XlsxReader.next;
import static org.sanad.exchange.XlsxReader.starts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Numbers as a workbook shows them, as far as codes need it: {@code 5.10} is stored as 5.1, and only its format knows
 * of the nought. Dates are written as ISO 8601 has them.
 */
final class NumberFormats {

    private static final Pattern DECIMALS = Pattern.compile("[#,]*0\\.(0{1,10})(?:_.*|;.*)?");
    /** Digits that a spreadsheet program shows; what lies beyond is how it stores fractions. */
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final int MOST_STYLES = 65_536;

    private final Map<String, String> formats = new HashMap<>(Map.of("2", "0.00", "4", "#,##0.00"));
    /** Formats of the cell styles, by their number. */
    private final List<String> styles = new ArrayList<>();
    private boolean from1904;

    /** Whether the workbook counts days from 1904 on, as the first ones for the Macintosh did. */
    void countFrom1904(boolean from1904) {
        this.from1904 = from1904;
    }

    void read(XMLStreamReader xml) throws XMLStreamException {
        boolean inStyles = false;
        while (next(xml)) {
            if (starts(xml, "numFmt")) formats.putIfAbsent(attribute(xml, "numFmtId"), attribute(xml, "formatCode"));
            else if (starts(xml, "cellXfs")) inStyles = true;
            else if (ends(xml, "cellXfs")) inStyles = false;
            else
                if (inStyles && starts(xml, "xf") && styles.size() < MOST_STYLES)
                    styles.add(attribute(xml, "numFmtId"));
        }
    }

    String text(String number, String style) {
        double value = Double.parseDouble(number);
        if (!Double.isFinite(value)) return number;
        if (date(style)) {
            var date = WorkbookDates.text(value, from1904, id(style) == 46 || WorkbookDates.passed(format(style)));
            if (!date.isEmpty()) return date;
        }
        var decimal = BigDecimal.valueOf(value).round(SHOWN);
        var format = DECIMALS.matcher(format(style));
        if (format.matches()) return decimal.setScale(format.group(1).length(), RoundingMode.HALF_UP).toPlainString();
        return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
    }

    /** Whether a number in this style is a date or a time. */
    boolean date(String style) {
        return WorkbookDates.known(id(style)) || WorkbookDates.shows(format(style));
    }

    private String format(String style) {
        return formats.getOrDefault(String.valueOf(id(style)), "");
    }

    /** Of the format; -1 where there is none. */
    private int id(String style) {
        if (!style.matches("\\d{1,5}") || Integer.parseInt(style) >= styles.size()) return -1;
        var id = styles.get(Integer.parseInt(style));
        return id.matches("\\d{1,9}") ? Integer.parseInt(id) : -1;
    }

    /** Characters that XML cannot hold stand as {@code _x000D_}. */
    static String unescape(String text) {
        if (!text.contains("_x")) return text;
        return ESCAPED.matcher(text).replaceAll(
                found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}
