package org.sanad.platform;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.sanad.server.Settings;

/**
 * The data source behind the server's pool: opens connections to whatever the settings name, at READ COMMITTED on both
 * databases.
 */
public class Database extends PlainDataSource {

    /** {@code org.h2.api.ErrorCode.DATABASE_ALREADY_OPEN_1}. */
    private static final int H2_IN_USE = 90_020;

    private final Settings.Database settings;
    private final boolean counted;
    private static volatile boolean reached;

    public Database() {
        this(SettingsSource.read());
    }

    Database(Settings settings) {
        this.settings = settings.database();
        this.counted = settings.countSql();
    }

    @Override
    public Connection getConnection() throws SQLException {
        return counted ? StatementCount.counting(open()) : open();
    }

    private Connection open() throws SQLException {
        try {
            Class.forName(settings.embedded() ? "org.h2.Driver" : "com.mysql.cj.jdbc.Driver");
        } catch (ClassNotFoundException e) {
            throw new SQLException("The driver for " + settings + " is missing", e);
        }
        var properties = new Properties();
        properties.setProperty("user", settings.user());
        properties.setProperty("password", settings.password());
        if (!settings.embedded()) {
            properties.setProperty("connectionTimeZone", "UTC");
            properties.setProperty("forceConnectionTimeZoneToSession", "true");
            // the server's own key pair is published in its jar and must not be offered as a client certificate
            properties.setProperty("fallbackToSystemKeyStore", "false");
            properties.setProperty("cachePrepStmts", "true");
            properties.setProperty("useServerPrepStmts", "true");
            properties.setProperty("rewriteBatchedStatements", "true");
        }
        try {
            var connection = DriverManager.getConnection(settings.url(), properties);
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            reached = true;
            return connection;
        } catch (SQLException e) {
            if (!reached) FatalStart.because(reason(e));
            throw e;
        }
    }

    private String reason(SQLException e) {
        if (settings.embedded() && e.getErrorCode() == H2_IN_USE) {
            return "SANAD_HOME or SANAD_DB_URL: another process has the database " + settings
                    + " open; stop it, or choose another folder.";
        }
        return "SANAD_DB_URL, SANAD_DB_USER or SANAD_DB_PASSWORD: the database " + settings + " cannot be opened: "
                + e.getMessage();
    }
}
