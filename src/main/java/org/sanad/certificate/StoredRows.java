package org.sanad.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Rows as the database holds them, past the entities: what is certified and what is checked later must be what stands
 * there, also where nobody can make sense of it any more. Read in the transaction of the use case, on its connection;
 * write what is pending before.
 */
@ApplicationScoped
public class StoredRows {

    @PersistenceContext EntityManager db;

    /** The rows whose column has this value, by id. */
    List<SortedMap<String, Object>> of(BoundTable table, String column, Object value) {
        return of(table.table(), table.columns(), column, value);
    }

    /** Each row by the names of a record; what is null is left out. */
    List<SortedMap<String, Object>> of(String table, List<String> columns, String column, Object value) {
        var sql = "select " + String.join(", ", columns) + " from " + table + " where " + column + " = ? order by "
                + columns.get(0);
        try (var statement = db.unwrap(Connection.class).prepareStatement(sql)) {
            statement.setString(1, value.toString());
            try (var found = statement.executeQuery()) {
                var rows = new ArrayList<SortedMap<String, Object>>();
                while (found.next()) rows.add(row(found, columns));
                return rows;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The rows of " + table + " cannot be read", e);
        }
    }

    private static SortedMap<String, Object> row(ResultSet found, List<String> columns) throws SQLException {
        var row = new TreeMap<String, Object>();
        for (int i = 0; i < columns.size(); i++) {
            var value = value(found, i + 1);
            if (value != null) row.put(BoundTable.member(columns.get(i)), value);
        }
        return row;
    }

    /** Times in UTC and days as RFC 3339 writes them; numbers that need not fit into a double, as text. */
    private static Object value(ResultSet found, int column) throws SQLException {
        if (found.getString(column) == null) return null;
        return switch (found.getMetaData().getColumnType(column)) {
            case Types.TIMESTAMP -> found.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC).toString();
            case Types.DATE -> found.getObject(column, LocalDate.class).toString();
            case Types.BOOLEAN, Types.BIT, Types.TINYINT -> found.getBoolean(column);
            case Types.INTEGER -> found.getLong(column);
            case Types.DECIMAL, Types.NUMERIC -> found.getBigDecimal(column).toPlainString();
            default -> found.getString(column);
        };
    }
}
