package org.sanad.exchange;

import java.util.ArrayList;
import java.util.List;
import org.sanad.platform.RuleBroken;

/**
 * A table as comma separated values in UTF-8; which sign separates them shows in the first rows. It is read cell by
 * cell, so that a row or a cell without end is refused where it grows too large.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 */
final class CsvReader {

    private static final char[] SEPARATORS = {',', ';', '\t'};
    private static final int ROWS_TO_GUESS = 20;
    /** Characters of the file that the separator is looked for in. */
    private static final int BEGINNING = 64 * 1024;
    private static final char QUOTE = '"';

    /** Takes what is read, rows from 1 and columns from 0. */
    private interface Taker {
        void cell(int row, int column, String text);

        /** Whether to go on. */
        boolean endRow(int row, int columns);
    }

    private final String text;
    private final char separator;
    private int at;
    private int line = 1;

    private CsvReader(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    static TableSheet read(String name, String text) {
        var rows = new TableRows(name, new TableRows.Budget());
        new CsvReader(text, separator(text)).read(new Taker() {
            @Override
            public void cell(int row, int column, String cell) {
                rows.cell(row, column, cell);
            }

            @Override
            public boolean endRow(int row, int columns) {
                rows.endRow(row);
                return true;
            }
        });
        return rows.sheet(false);
    }

    private void read(Taker taker) {
        boolean more = true;
        for (int row = 1; more && at < text.length(); row++) {
            int column = 0;
            taker.cell(row, column++, cell());
            while (at < text.length() && text.charAt(at) == separator) {
                at++;
                taker.cell(row, column++, cell());
            }
            endLine();
            more = taker.endRow(row, column);
        }
    }

    /** Up to the separator, the end of the line or the end of the file. */
    private String cell() {
        if (at < text.length() && text.charAt(at) == QUOTE) return quoted();
        int start = at;
        while (!atEnd()) at++;
        return text.substring(start, at);
    }

    private String quoted() {
        int opened = line;
        var cell = new StringBuilder();
        int start = ++at;
        while (true) {
            if (at == text.length()) throw broken(opened);
            char sign = text.charAt(at++);
            if (sign == '\n' || sign == '\r' && (at == text.length() || text.charAt(at) != '\n')) line++;
            if (sign != QUOTE) continue;
            cell.append(text, start, at - 1);
            // two of them stand for one
            if (at == text.length() || text.charAt(at) != QUOTE) break;
            start = at++;
        }
        while (!atEnd()) {
            if (!Character.isWhitespace(text.charAt(at++))) throw broken(line);
        }
        return cell.toString();
    }

    private boolean atEnd() {
        if (at == text.length()) return true;
        char sign = text.charAt(at);
        return sign == separator || sign == '\n' || sign == '\r';
    }

    private void endLine() {
        line++;
        if (at < text.length() && text.charAt(at++) == '\r' && at < text.length() && text.charAt(at) == '\n') at++;
    }

    private static RuleBroken broken(int line) {
        return ImportRefusal.of("exchange.refused.csv", String.valueOf(line));
    }

    /** The sign by which most of the first rows have as many columns as the first one, the more the better. */
    private static char separator(String text) {
        var beginning = text.substring(0, Math.min(text.length(), BEGINNING));
        char best = SEPARATORS[0];
        int bestScore = 0;
        for (char separator : SEPARATORS) {
            int score = score(beginning, separator);
            if (score > bestScore) {
                best = separator;
                bestScore = score;
            }
        }
        return best;
    }

    private static int score(String beginning, char separator) {
        var widths = new Widths();
        try {
            new CsvReader(beginning, separator).read(widths);
        } catch (RuleBroken e) {
            // broken under this sign, perhaps not under another; what was read before tells enough
        }
        return widths.score();
    }

    /** How many columns the first rows with a text have. */
    private static final class Widths implements Taker {
        private final List<Integer> widths = new ArrayList<>();
        private boolean blank = true;

        @Override
        public void cell(int row, int column, String text) {
            blank &= column == 0 && text.isBlank();
        }

        @Override
        public boolean endRow(int row, int columns) {
            if (!blank) widths.add(columns);
            blank = true;
            return widths.size() < ROWS_TO_GUESS;
        }

        int score() {
            if (widths.isEmpty() || widths.get(0) < 2) return 0;
            int alike = (int) widths.stream().filter(widths.get(0)::equals).count();
            return alike * 1000 / widths.size() * 100 + Math.min(widths.get(0), 99);
        }
    }
}
