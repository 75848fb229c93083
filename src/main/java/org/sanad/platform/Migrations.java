package org.sanad.platform;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Destroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.sanad.server.Settings;

/** Brings the schema up to date before anything else touches it, then tells the features that the database is ready. */
@ApplicationScoped
@DataSourceDefinition(name = "java:app/jdbc/sanad", className = "org.sanad.platform.Database", initialPoolSize = 2,
        minPoolSize = 2, maxPoolSize = 24, maxIdleTime = 300)
public class Migrations {

    private static final Logger LOG = Logger.getLogger(Migrations.class.getName());

    @Inject Settings settings;
    @Inject Event<DatabaseReady> ready;

    /** The embedded database ends with the application: written out, and free for whoever opens it next. */
    void stop(@Observes @Destroyed(ApplicationScoped.class) Object context) {
        if (!settings.database().embedded()) return;
        try (var connection = new Database(settings).getConnection(); var statement = connection.createStatement()) {
            statement.execute("shutdown");
            LOG.info(() -> settings.database() + " is closed");
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "The embedded database could not be closed; it will recover at the next start", e);
        }
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object context) {
        try {
            int applied = Flyway.configure(Migrations.class.getClassLoader()).dataSource(new Database(settings))
                    .locations("classpath:db/migration")
                    .validateMigrationNaming(true).load().migrate().migrationsExecuted;
            LOG.info(() -> "Schema is current on " + settings.database() + " (" + applied + " migrations applied)");
        } catch (FlywayException e) {
            FatalStart.because("SANAD_DB_URL: the database " + settings.database() + " cannot be brought up to date: "
                    + e.getMessage());
            throw new IllegalStateException("SANAD_DB_URL: the database " + settings.database()
                    + " cannot be opened or brought up to date: " + e.getMessage(), e);
        }
        try {
            ready.fire(new DatabaseReady());
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "What Sanad ships with could not be loaded", e);
            FatalStart.because(
                    "what it ships with could not be loaded into " + settings.database() + "; the log says why.");
            throw e;
        }
    }
}
