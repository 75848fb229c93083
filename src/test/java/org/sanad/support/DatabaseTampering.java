package org.sanad.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Inside the container: somebody with a password of the database and without scruples. Foreign keys do not stop them.
 */
@ApplicationScoped
public class DatabaseTampering {

    @Inject Rows rows;

    /** One column of one row, changed to another value that it can hold. */
    public record Change(String table, String column, Map<String, Object> row, Object value) {

        @Override
        public String toString() {
            return table + "." + column + " from " + row.get(column) + " to " + value;
        }
    }

    /**
     * Changes each column of each row in turn, lets it be looked at, and changes it back.
     * @return how many there were
     */
    public int each(String table, String where, String parameter, Consumer<Change> look) throws SQLException {
        var changes = new ArrayList<Change>();
        try (var connection = rows.source().getConnection();
                var statement = connection.prepareStatement("select * from " + table + " where " + where)) {
            statement.setString(1, parameter);
            try (var found = statement.executeQuery()) {
                var meta = found.getMetaData();
                while (found.next()) {
                    var row = new HashMap<String, Object>();
                    for (int i = 1; i <= meta.getColumnCount(); i++)
                        row.put(meta.getColumnLabel(i).toLowerCase(), value(found, i, meta.getColumnType(i)));
                    for (int i = 1; i <= meta.getColumnCount(); i++) {
                        var column = meta.getColumnLabel(i).toLowerCase();
                        var value = row.get(column);
                        changes.add(new Change(table, column, row,
                                other(value, meta.getColumnType(i), meta.getPrecision(i))));
                        if (value != null && meta.isNullable(i) == ResultSetMetaData.columnNullable)
                            changes.add(new Change(table, column, row, null));
                        if (value instanceof String text)
                            alike(text, meta.getColumnType(i) == Types.CHAR ? 0 : meta.getPrecision(i))
                                    .forEach(one -> changes.add(new Change(table, column, row, one)));
                    }
                }
            }
        }
        for (var change : changes) {
            set(change, change.row(), change.value());
            try {
                look.accept(change);
            } finally {
                var now = new HashMap<>(change.row());
                now.put(change.column(), change.value());
                set(change, now, change.row().get(change.column()));
            }
        }
        return changes.size();
    }

    private static Object value(java.sql.ResultSet found, int column, int type) throws SQLException {
        if (found.getString(column) == null) return null;
        return switch (type) {
            case Types.TIMESTAMP -> found.getObject(column, LocalDateTime.class);
            case Types.DATE -> found.getObject(column, LocalDate.class);
            case Types.BOOLEAN, Types.BIT, Types.TINYINT -> found.getBoolean(column);
            case Types.INTEGER, Types.BIGINT -> found.getLong(column);
            case Types.DECIMAL, Types.NUMERIC -> found.getBigDecimal(column);
            default -> found.getString(column);
        };
    }

    private static Object other(Object value, int type, int length) {
        return switch (type) {
            case Types.TIMESTAMP ->
                    value == null ? LocalDateTime.of(2020, 2, 29, 1, 2, 3) : ((LocalDateTime) value).plusNanos(1000);
            case Types.DATE -> value == null ? LocalDate.of(2020, 2, 29) : ((LocalDate) value).plusDays(1);
            case Types.BOOLEAN, Types.BIT, Types.TINYINT -> !Boolean.TRUE.equals(value);
            case Types.INTEGER -> value == null ? 1L : (Long) value + 1;
            case Types.BIGINT -> value == null ? 1L : (Long) value + 1_000_000;
            case Types.DECIMAL, Types.NUMERIC ->
                    value == null ? BigDecimal.ONE : ((BigDecimal) value).subtract(new BigDecimal("0.1")).abs();
            default -> text((String) value, length);
        };
    }

    /** Texts that one who compares too kindly takes for the same. */
    private static List<String> alike(String text, int length) {
        return Stream.of(text.toUpperCase(Locale.ROOT), text.length() < length ? text + " " : text)
                .filter(one -> !one.equals(text)).toList();
    }

    /**
     * The last letter in the other case where there is one, as the database's own comparison takes for the same; or one
     * letter more.
     */
    private static String text(String value, int length) {
        if (length == 36) return UUID.randomUUID().toString();
        if (value == null || value.isEmpty()) return "x".repeat(Math.min(1, length));
        char last = value.charAt(value.length() - 1);
        char swapped = Character.isUpperCase(last) ? Character.toLowerCase(last)
                : Character.isLowerCase(last) ? Character.toUpperCase(last) : 'x';
        return value.substring(0, value.length() - 1) + swapped;
    }

    private void set(Change change, Map<String, Object> row, Object value) {
        var key = row.containsKey("id") ? List.of("id") : row.containsKey("entry_id") ? List.of("place")
                : row.containsKey("person_id") ? List.of("assessment_id", "person_id")
                : List.of("framework_id", "code");
        var sql = "update " + change.table() + " set " + change.column() + " = ? where " + String.join(" = ? and ", key)
                + " = ?";
        try (var connection = rows.source().getConnection()) {
            keys(connection, false);
            try (var statement = connection.prepareStatement(sql)) {
                statement.setObject(1, value);
                for (int i = 0; i < key.size(); i++) statement.setObject(i + 2, row.get(key.get(i)));
                if (statement.executeUpdate() != 1)
                    throw new IllegalStateException(sql + " changed nothing: " + change);
            } finally {
                keys(connection, true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql + ": " + change, e);
        }
    }

    private static void keys(Connection connection, boolean kept) throws SQLException {
        boolean h2 = connection.getMetaData().getURL().startsWith("jdbc:h2:");
        try (var statement = connection.createStatement()) {
            statement.execute(h2 ? "set referential_integrity " + kept : "set foreign_key_checks = " + (kept ? 1 : 0));
        }
    }

    /** Any one statement, with foreign keys out of force. */
    public void run(String sql, Object... parameters) {
        try (var connection = rows.source().getConnection()) {
            keys(connection, false);
            try (var statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < parameters.length; i++)
                    statement.setObject(i + 1, parameters[i] instanceof UUID id ? id.toString() : parameters[i]);
                if (statement.executeUpdate() == 0) throw new IllegalStateException(sql + " changed nothing");
            } finally {
                keys(connection, true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
