package org.sanad.exchange;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A table as comma separated values in UTF-8; which sign separates them shows in the first rows. */
final class CsvReader {

    private static final char[] SEPARATORS = {',', ';', '\t'};
    private static final int ROWS_TO_GUESS = 20;

    private CsvReader() {
    }

    static Sheet read(String name, String text) {
        var rows = new Rows(name, new Rows.Budget());
        try (var parser = parser(text, separator(text))) {
            try {
                for (var csv : parser) {
                    int number = Math.toIntExact(csv.getRecordNumber());
                    for (int column = 0; column < csv.size(); column++) rows.cell(number, column, csv.get(column));
                    rows.endRow(number);
                }
            } catch (UncheckedIOException | IllegalStateException e) {
                throw Refusal.of("exchange.refused.csv", String.valueOf(Math.max(1, parser.getCurrentLineNumber())));
            }
        } catch (IOException e) {
            throw Refusal.of("exchange.refused.csv", "1");
        }
        return rows.sheet();
    }

    private static CSVParser parser(String text, char separator) throws IOException {
        return CSVFormat.DEFAULT.builder().setDelimiter(separator).setIgnoreEmptyLines(false).build().parse(new StringReader(text));
    }

    /** The sign by which most of the first rows have as many columns as the first one, the more the better. */
    private static char separator(String text) {
        char best = SEPARATORS[0];
        int bestScore = 0;
        for (char separator : SEPARATORS) {
            int score = score(text, separator);
            if (score > bestScore) {
                best = separator;
                bestScore = score;
            }
        }
        return best;
    }

    private static int score(String text, char separator) {
        List<Integer> widths = new ArrayList<>();
        try (var parser = parser(text, separator)) {
            for (CSVRecord row : parser) {
                if (row.size() > 1 || !row.get(0).isBlank()) widths.add(row.size());
                if (widths.size() == ROWS_TO_GUESS) break;
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            // broken under this sign, perhaps not under another; what was read before tells enough
        }
        if (widths.isEmpty() || widths.get(0) < 2) return 0;
        int alike = (int) widths.stream().filter(widths.get(0)::equals).count();
        return alike * 1000 / widths.size() * 100 + Math.min(widths.get(0), 99);
    }
}
