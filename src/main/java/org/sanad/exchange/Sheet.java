package org.sanad.exchange;

import java.util.List;

/**
 * One sheet of a workbook, or a CSV file.
 *
 * @param rows those with a text in them
 */
public record Sheet(String name, List<Row> rows) {

    /**
     * @param number as the spreadsheet program counts it, from 1
     * @param cells  as text, empty where there is none; what is missing at the end is empty too
     */
    public record Row(int number, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        public String cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : "";
        }
    }

    public Sheet {
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
