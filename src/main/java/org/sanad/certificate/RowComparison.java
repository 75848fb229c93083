package org.sanad.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sanad.platform.CanonicalJson;

/** Compares rows that were certified with those that stand in the database now. */
final class RowComparison {

    private final StoredRows stored;
    private final List<RecordDifference> found;

    RowComparison(StoredRows stored, List<RecordDifference> found) {
        this.stored = stored;
        this.found = found;
    }

    /** A row that has no sisters under the same certificate. */
    void one(BoundTable table, Map<String, Object> row) {
        var live = moved(table, row);
        if (live == null)
            live = nearest(table, row, stored.of(table, table.parent(), row.get(BoundTable.member(table.parent()))));
        if (live == null) found.add(RecordDifference.missing(table.table(), null));
        else columns(table, row, live, null);
    }

    /**
     * All rows below one thing: none may be missing and none may have come.
     * @param about the requirement where the rows do not say it
     */
    void all(BoundTable table, Object parent, List<Map<String, Object>> rows, Object about) {
        for (var row : some(table, parent, rows, about))
            found.add(RecordDifference.added(table.table(), requirement(table, row, about)));
    }

    /** As {@link #all}, where others may stand beside them; those are returned. */
    List<Map<String, Object>> some(BoundTable table, Object parent, List<Map<String, Object>> rows, Object about) {
        var rest = new ArrayList<Map<String, Object>>(stored.of(table, table.parent(), parent));
        var alone = new ArrayList<Map<String, Object>>();
        var key = BoundTable.member(table.key());
        for (var row : rows) {
            var live = rest.stream().filter(one -> Objects.equals(one.get(key), row.get(key))).findFirst().orElse(null);
            if (live == null) alone.add(row);
            else pair(table, row, live, rest, about);
        }
        for (var row : alone) {
            var live = moved(table, row);
            if (live == null) live = nearest(table, row, rest);
            if (live == null) found.add(RecordDifference.missing(table.table(), requirement(table, row, about)));
            else pair(table, row, live, rest, about);
        }
        return rest;
    }

    private void pair(BoundTable table, Map<String, Object> row, Map<String, Object> live,
            List<Map<String, Object>> rest, Object about) {
        columns(table, row, live, requirement(table, row, about));
        rest.removeIf(one -> one == live);
    }

    private static Object requirement(BoundTable table, Map<String, Object> row, Object about) {
        return about != null ? about : row.get(table == BoundTable.FRAMEWORK_REQUIREMENT ? "code" : "requirement");
    }

    /** The row with this id, wherever it belongs by now. */
    private Map<String, Object> moved(BoundTable table, Map<String, Object> row) {
        if (!table.key().equals("id")) return null;
        return stored.of(table, "id", row.get("id")).stream().findFirst().orElse(null);
    }

    /** One that is the same but for a single column: its id, as a rule. */
    private static Map<String, Object> nearest(BoundTable table, Map<String, Object> row,
            List<? extends Map<String, Object>> candidates) {
        return candidates.stream().filter(one -> differing(table, row, one).size() == 1).findFirst().orElse(null);
    }

    private void columns(BoundTable table, Map<String, Object> row, Map<String, Object> live, Object requirement) {
        differing(table, row, live)
                .forEach(column -> found.add(RecordDifference.changed(table.table(), column, requirement)));
    }

    private static List<String> differing(BoundTable table, Map<String, Object> row, Map<String, Object> live) {
        return table.columns().stream()
                .filter(column -> !same(row.get(BoundTable.member(column)), live.get(BoundTable.member(column))))
                .toList();
    }

    /**
     * Whether two values, of which one was read from a record, have the same form there. Text that no record could hold
     * is compared as it stands.
     */
    static boolean same(Object one, Object other) {
        if (one instanceof String || other instanceof String) return Objects.equals(one, other);
        return CanonicalJson.of(one).equals(CanonicalJson.of(other));
    }
}
