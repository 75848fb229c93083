package org.sanad.support;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Inside the container: what really stands in the database, past all entities. */
@ApplicationScoped
public class Rows {

    @Resource(lookup = "java:app/jdbc/sanad") DataSource source;

    /** The first column of every row, as text. */
    public List<String> of(String sql, Object... parameters) {
        try (var connection = source.getConnection(); var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) statement.setString(i + 1, String.valueOf(parameters[i]));
            try (var found = statement.executeQuery()) {
                var rows = new ArrayList<String>();
                while (found.next()) rows.add(found.getString(1));
                return rows;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One time as it stands in its column, without any zone. */
    public LocalDateTime time(String sql, Object parameter) {
        try (var connection = source.getConnection(); var statement = connection.prepareStatement(sql)) {
            statement.setString(1, String.valueOf(parameter));
            try (var found = statement.executeQuery()) {
                if (!found.next()) throw new IllegalStateException("No row for " + parameter);
                return found.getObject(1, LocalDateTime.class);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public DataSource source() {
        return source;
    }
}
