package org.sanad.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.UUID;

/** The MySQL that the tests may use, from the environment or system properties of the same names. */
final class Databases {

    record Account(String url, String user, String password) {}

    private Databases() {}

    private static String setting(String name) {
        var property = System.getProperty(name);
        return property != null ? property : System.getenv(name);
    }

    static boolean present() {
        var url = setting("SANAD_TEST_DB_URL");
        return url != null && !url.isBlank();
    }

    /**
     * A database of a new name where the account may create one, which is dropped at the end; else the given one,
     * emptied now and then.
     */
    static Account empty() {
        var given = new Account(setting("SANAD_TEST_DB_URL"), setting("SANAD_TEST_DB_USER"),
                setting("SANAD_TEST_DB_PASSWORD"));
        try (var connection = open(given)) {
            var own = "sanad_" + UUID.randomUUID().toString().replace("-", "");
            if (create(connection, own)) {
                atTheEnd(given, afterwards -> execute(afterwards, "drop database " + own));
                return new Account(given.url().replaceFirst("(//[^/]+/)[^?]*", "$1" + own), given.user(),
                        given.password());
            }
            dropTables(connection);
            atTheEnd(given, Databases::dropTables);
            return given;
        } catch (SQLException e) {
            throw new IllegalStateException("SANAD_TEST_DB_URL cannot be used: " + e.getMessage(), e);
        }
    }

    private static Connection open(Account account) throws SQLException {
        return DriverManager.getConnection(account.url(), account.user(), account.password());
    }

    private static boolean create(Connection connection, String name) {
        try {
            execute(connection, "create database " + name + " character set utf8mb4");
            return true;
        } catch (SQLException notAllowed) {
            return false;
        }
    }

    private static void dropTables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var rows =
                connection.getMetaData().getTables(connection.getCatalog(), null, "%", new String[] {"TABLE"})) {
            while (rows.next()) tables.add(rows.getString("TABLE_NAME"));
        }
        execute(connection, "set foreign_key_checks = 0");
        for (var table : tables) execute(connection, "drop table `" + table + "`");
        execute(connection, "set foreign_key_checks = 1");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** What is left in a database would be a surprise to whoever uses it next. */
    private static void atTheEnd(Account account, Cleaning cleaning) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            Database.MYSQL.end();
            try (var connection = open(account)) {
                cleaning.of(connection);
            } catch (SQLException e) {
                throw new IllegalStateException(
                        "Something is left over in the database of the tests: " + e.getMessage(), e);
            }
        }));
    }

    private interface Cleaning {
        void of(Connection connection) throws SQLException;
    }

    /** Changes rows, at least one. */
    static void change(Account account, String update) throws SQLException {
        try (var connection = open(account); var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(update)).as(update).isPositive();
        }
    }
}
