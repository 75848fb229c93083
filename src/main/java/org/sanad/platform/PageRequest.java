package org.sanad.platform;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Which part of a list, newest first, is asked for.
 *
 * @param limit  1 to 500 rows
 * @param before the id of the last row already seen, or null for the beginning
 */
public record PageRequest(int limit, UUID before) {

    public static final int DEFAULT = 100;
    public static final int MAXIMUM = 500;
    private static final UUID END = new UUID(-1L, -1L);

    public PageRequest {
        if (limit < 1 || limit > MAXIMUM) throw RuleBroken.invalid("limit", "error.limit", MAXIMUM);
    }

    public static PageRequest first() {
        return new PageRequest(DEFAULT, null);
    }

    /** For {@code where row.id < :before}: above every time-ordered id when nothing was seen yet. */
    public UUID bound() {
        return before == null ? END : before;
    }

    /**
     * Of a whole list, newest first, the rows that a query would have answered: {@code limit + 1} where there are more.
     */
    public <T> List<T> of(List<T> newestFirst, Function<T, UUID> id) {
        return newestFirst.stream()
                .filter(row -> before == null || id.apply(row).toString().compareTo(before.toString()) < 0)
                .limit(limit + 1L).toList();
    }

    /** The rows of one page and whether more follow; ask the query for {@code limit + 1} rows. */
    public record Rows<T>(List<T> rows, boolean more) {}

    public <T> Rows<T> cut(List<T> rows) {
        boolean more = rows.size() > limit;
        return new Rows<>(more ? List.copyOf(rows.subList(0, limit)) : rows, more);
    }
}
