package org.sanad.exchange;

import java.util.Arrays;
import java.util.List;
import org.sanad.oscal.Prose;

/**
 * A workbook (XLSX) or a table (CSV), told apart by their content. Whoever opened it looks at the sheets and says what
 * the columns mean.
 */
public record Spreadsheet(List<TableSheet> sheets) {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    /** Old Excel files, and new ones with a password. */
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    public Spreadsheet {
        sheets = List.copyOf(sheets);
    }

    /** Refuses what is too large, broken or no spreadsheet. */
    public static Spreadsheet open(String fileName, byte[] content) {
        ImportContent.requireBounded(content);
        if (begins(content, ZIP)) return new Spreadsheet(XlsxReader.read(content));
        if (begins(content, COMPOUND)) throw ImportRefusal.of("exchange.refused.old-spreadsheet");
        var text = ImportContent.text(content);
        if (text.indexOf('\0') >= 0) throw ImportRefusal.of("exchange.refused.no-spreadsheet");
        var name = Prose.shorten(Prose.line(fileName), 100);
        return new Spreadsheet(List.of(CsvReader.read(name.isEmpty() ? "CSV" : name, text)));
    }

    private static boolean begins(byte[] content, byte[] signature) {
        return content.length >= signature.length
                && Arrays.equals(content, 0, signature.length, signature, 0, signature.length);
    }

    /** The first sheet that is shown and holds something. */
    public TableSheet first() {
        return sheets.stream().filter(sheet -> !sheet.hidden() && !sheet.rows().isEmpty()).findFirst()
                .orElseThrow(() -> ImportRefusal.of("exchange.refused.no-text"));
    }

    /** The sheet with this name. */
    public TableSheet sheet(String name) {
        var found = sheets.stream().filter(sheet -> sheet.name().equals(name)).findFirst()
                .orElseThrow(() -> ImportRefusal.of("exchange.refused.no-sheet", Prose.shorten(Prose.line(name), 100)));
        if (found.rows().isEmpty()) throw ImportRefusal.of("exchange.refused.sheet-empty", found.name());
        return found;
    }
}
