package org.sanad.exchange;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One sheet of a workbook, or a CSV file.
 *
 * @param rows   those with a text in them
 * @param hidden whether the spreadsheet program shows it only when asked to
 */
public record TableSheet(String name, List<Row> rows, boolean hidden) {

    /**
     * @param number as the spreadsheet program counts it, from 1
     * @param cells  as text, empty where there is none; what is missing at the end is empty too
     * @param dates  columns, from 0, whose cells hold a date, which may have been typed as something else
     * @param unseen signs that nobody sees, as in {@code U+202E}, by the column that holds them
     */
    public record Row(int number, List<String> cells, Set<Integer> dates, Map<Integer, String> unseen) {

        public Row {
            cells = List.copyOf(cells);
            dates = Set.copyOf(dates);
            unseen = Map.copyOf(unseen);
        }

        Row(int number, List<String> cells) {
            this(number, cells, Set.of(), Map.of());
        }

        public String cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : "";
        }
    }

    public TableSheet {
        rows = List.copyOf(rows);
    }

    /** The first rows, to choose by. */
    public List<Row> preview(int most) {
        return rows.subList(0, Math.min(most, rows.size()));
    }

    /** How many columns have a text somewhere. */
    public int columns() {
        return rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    }
}
