package org.sanad.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sanad.exchange.TableSheet.Row;
import org.sanad.oscal.Prose;
import org.sanad.platform.Text;

/** Gathers the rows of one sheet within bounds: rows without a text are passed over and count little. */
final class TableRows {

    static final int MOST_ROWS = 5_000;
    static final int MOST_COLUMNS = 60;
    /** In characters; a spreadsheet's cell holds no more. */
    static final int LONGEST_CELL = 32_767;
    /** In characters, of a whole file. */
    static final int LONGEST_TEXT = 8_000_000;

    private final String sheet;
    private final Budget budget;
    private final List<Row> rows = new ArrayList<>();
    private final List<String> cells = new ArrayList<>();
    private final Set<Integer> dates = new HashSet<>();
    private final Map<Integer, String> unseen = new HashMap<>();

    /** The characters that the sheets of one file may still hold. */
    static final class Budget {
        private long left = LONGEST_TEXT;

        void spend(int characters) {
            left -= characters;
            if (left < 0) throw ImportRefusal.of("exchange.refused.text", LONGEST_TEXT);
        }
    }

    TableRows(String sheet, Budget budget) {
        this.sheet = sheet;
        this.budget = budget;
    }

    /** @param column from 0 */
    void cell(int row, int column, String text) {
        if (text.isEmpty()) return;
        Text.unseen(text).ifPresent(sign -> unseen.put(column, sign));
        var tidy = Prose.tidy(text);
        if (tidy.isEmpty()) return;
        if (column >= MOST_COLUMNS)
            throw ImportRefusal.of("exchange.refused.columns", sheet, String.valueOf(row), MOST_COLUMNS);
        if (text.length() > LONGEST_CELL)
            throw ImportRefusal.of("exchange.refused.cell", sheet, String.valueOf(row), LONGEST_CELL);
        budget.spend(text.length());
        while (cells.size() <= column) cells.add("");
        cells.set(column, tidy);
    }

    /** The cell in this column is a date. */
    void date(int column) {
        dates.add(column);
    }

    /** @param number from 1 */
    void endRow(int number) {
        if (rows.size() == MOST_ROWS && !cells.isEmpty())
            throw ImportRefusal.of("exchange.refused.rows", sheet, MOST_ROWS);
        if (!cells.isEmpty()) rows.add(new Row(number, cells, dates, unseen));
        cells.clear();
        dates.clear();
        unseen.clear();
    }

    TableSheet sheet(boolean hidden) {
        return new TableSheet(sheet, rows, hidden);
    }
}
