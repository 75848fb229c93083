package org.sanad.certificate;

/**
 * One place where what stands in the database is not what was certified. It names the place and shows neither value:
 * whoever checks need not be somebody who may read them.
 *
 * @param table       the table's name, or {@code document} for an issued file, or {@code score} for what is reckoned
 *                    from the rows
 * @param column      null where the row as a whole is too few or too many
 * @param requirement the requirement that it is about, or null
 */
public record RecordDifference(Kind kind, String table, String column, String requirement) {

    public enum Kind {
        CHANGED, MISSING, ADDED
    }

    static RecordDifference changed(String table, String column, Object requirement) {
        return new RecordDifference(Kind.CHANGED, table, column, text(requirement));
    }

    static RecordDifference missing(String table, Object requirement) {
        return new RecordDifference(Kind.MISSING, table, null, text(requirement));
    }

    static RecordDifference added(String table, Object requirement) {
        return new RecordDifference(Kind.ADDED, table, null, text(requirement));
    }

    private static String text(Object requirement) {
        return requirement == null ? null : requirement.toString();
    }
}
