package org.sanad.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The databases that Sanad runs on, each with one server that all tests share and the first one starts. MySQL is tested
 * where {@code SANAD_TEST_DB_URL}, {@code _USER} and {@code _PASSWORD} name a database that may be emptied; without
 * them its tests are skipped.
 */
public enum Database {

    H2 {
        @Override
        Map<String, String> settings() {
            return Map.of();
        }

        @Override
        public void change(Server server, String update) throws SQLException {
            // the server's own delay is kept in the file, and would keep it open in this process
            var url = "jdbc:h2:file:" + server.home().resolve("db").resolve("sanad")
                    + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=0";
            Databases.change(new Databases.Account(url, "sanad", ""), update);
        }
    },

    MYSQL {
        private Databases.Account account;

        @Override
        Map<String, String> settings() {
            if (account == null) account = Databases.empty();
            return Map.of("SANAD_DB_URL", account.url(), "SANAD_DB_USER", account.user(), "SANAD_DB_PASSWORD",
                    account.password());
        }

        @Override
        public void change(Server server, String update) throws SQLException {
            Databases.change(account, update);
        }
    };

    private Optional<Server> running = Optional.empty();
    private boolean failed;

    abstract Map<String, String> settings();

    /** Changes rows, at least one, while the server is stopped. */
    public abstract void change(Server server, String update) throws SQLException;

    /** The shared server; the test is skipped where there is no such database. */
    public synchronized Server server() {
        requirePresent();
        assertThat(failed).as("the server on %s did not start", this).isFalse();
        if (running.isEmpty()) {
            failed = true;
            var settings = new HashMap<>(Mailbox.settings());
            settings.putAll(settings());
            running = Optional.of(Server.start(name().toLowerCase(java.util.Locale.ROOT), settings));
            failed = false;
        }
        return running.get();
    }

    /** Ends the shared server, if there is one. */
    void end() {
        running.ifPresent(Server::close);
    }

    /** Skips the test where there is no such database, and says so. */
    public void requirePresent() {
        assumeTrue(this == H2 || Databases.present(), "SANAD_TEST_DB_URL is not set: nothing is tested on MySQL");
    }
}
