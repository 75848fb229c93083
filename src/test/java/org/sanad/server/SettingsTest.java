package org.sanad.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Isolated("sets what the whole process shares")
class SettingsTest {

    private static final String MYSQL = "jdbc:mysql://db.example:3306/sanad?sslMode=REQUIRED";

    private static Settings read(String... namesAndValues) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) values.put(namesAndValues[i], namesAndValues[i + 1]);
        return Settings.read(values::get);
    }

    @Test
    void nothing_has_to_be_set() {
        var settings = read();
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.home()).isEqualTo(Path.of("data").toAbsolutePath());
        assertThat(settings.database().url()).startsWith("jdbc:h2:file:" + settings.home().resolve("db/sanad") + ";");
        assertThat(settings.database().embedded()).isTrue();
        assertThat(settings.demo()).isTrue();
        assertThat(settings.baseUrl()).hasToString("http://localhost:8080");
        assertThat(settings.countSql()).isFalse();
        assertThat(settings.admin()).isEmpty();
        assertThat(settings.keystore().location()).isEmpty();
        assertThat(settings.keystore().since()).isEmpty();
        assertThat(settings.tsa()).isEmpty();
        assertThat(settings.mail()).isEmpty();
    }

    @Test
    void blank_is_not_set() {
        assertThat(read("SANAD_PORT", " ", "SANAD_BASE_URL", "", "SANAD_DEMO", "\t")).isEqualTo(read());
    }

    @Test
    void the_base_url_follows_the_port() {
        assertThat(read("SANAD_PORT", "9090").baseUrl()).hasToString("http://localhost:9090");
    }

    @Test
    void the_base_url_loses_its_last_slash() {
        assertThat(read("SANAD_BASE_URL", "https://sanad.example.org/").baseUrl())
                .hasToString("https://sanad.example.org");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SANAD_PORT        | 0
            SANAD_PORT        | 65536
            SANAD_PORT        | http
            SANAD_PORT        | 80 80
            SANAD_DEMO        | yes
            SANAD_COUNT_SQL   | 1
            SANAD_DB_URL      | jdbc:postgresql://db.example/sanad
            SANAD_DB_URL      | db.example
            SANAD_BASE_URL    | sanad.example.org
            SANAD_BASE_URL    | ftp://sanad.example.org
            SANAD_BASE_URL    | https://sanad.example.org/app
            SANAD_BASE_URL    | https://sanad.example.org?x=1
            SANAD_BASE_URL    | https://
            SANAD_BASE_URL    | https://a b
            SANAD_ADMIN_EMAIL | admin
            SANAD_ADMIN_EMAIL | a@b
            SANAD_KEY_SINCE   | tomorrow
            SANAD_KEY_SINCE   | 2027-02-30
            SANAD_KEY_SINCE   | 2027-01-15T09:30
            SANAD_TSA_URL     | tsa.example.org
            SANAD_TSA_URL     | ftp://tsa.example.org
            SANAD_TSA_URL     | http://a b
            SANAD_MAIL_HOST   | mail server
            SANAD_CHECKPOINT_MAIL | nobody
            """)
    void a_wrong_setting_is_refused_with_a_sentence_that_names_it(String name, String value) {
        assertThatThrownBy(() -> read(name, value)).isInstanceOf(WrongSetting.class)
                .hasMessageStartingWith(name + " must be").hasMessageEndingWith(".").hasMessageContaining(value);
    }

    @Test
    void an_impossible_folder_is_refused() {
        assertThatThrownBy(() -> read("SANAD_HOME", "a\0b")).isInstanceOf(WrongSetting.class)
                .hasMessageStartingWith("SANAD_HOME must be");
    }

    @Test
    void mysql_needs_an_account() {
        assertThatThrownBy(() -> read("SANAD_DB_URL", MYSQL)).isInstanceOf(WrongSetting.class)
                .hasMessageStartingWith("SANAD_DB_USER must");
        var database = read("SANAD_DB_URL", MYSQL, "SANAD_DB_USER", "sanad", "SANAD_DB_PASSWORD", "s3cret").database();
        assertThat(database).isEqualTo(new Settings.Database(MYSQL, "sanad", "s3cret"));
        assertThat(database.embedded()).isFalse();
    }

    @Test
    void a_database_of_ones_own_starts_without_sample_accounts() {
        assertThat(read("SANAD_DB_URL", MYSQL, "SANAD_DB_USER", "sanad").demo()).isFalse();
        assertThat(read("SANAD_DB_URL", "jdbc:h2:mem:x").demo()).isFalse();
        assertThat(read("SANAD_DB_URL", MYSQL, "SANAD_DB_USER", "sanad", "SANAD_DEMO", "TRUE").demo()).isTrue();
    }

    @Test
    void a_public_address_starts_without_sample_accounts() {
        assertThat(read("SANAD_BASE_URL", "https://sanad.example.org").demo()).isFalse();
    }

    @Test
    void sample_accounts_are_refused_at_a_public_address() {
        assertThatThrownBy(() -> read("SANAD_BASE_URL", "https://sanad.example.org", "SANAD_DEMO", "true"))
                .isInstanceOf(WrongSetting.class).hasMessageStartingWith("SANAD_DEMO must be false");
    }

    @Test
    void h2_writes_every_commit_at_once() {
        assertThat(read("SANAD_DB_URL", "jdbc:h2:mem:x").database().url())
                .isEqualTo(
                        "jdbc:h2:mem:x;MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;"
                                + "WRITE_DELAY=0;DB_CLOSE_DELAY=-1");
    }

    @Test
    void options_of_h2_that_are_there_are_left_alone() {
        var url = read("SANAD_DB_URL", "jdbc:h2:mem:x;mode=MySQL;WRITE_DELAY=10").database().url();
        assertThat(url).startsWith("jdbc:h2:mem:x;mode=MySQL;WRITE_DELAY=10;").containsOnlyOnce("WRITE_DELAY=")
                .doesNotContain(";MODE=");
        assertThat(read("SANAD_DB_URL", url).database().url()).isEqualTo(url);
    }

    @Test
    void the_first_administrator_is_kept_in_lower_case() {
        assertThat(read("SANAD_ADMIN_EMAIL", "Nadia@Scheme.example").admin()).contains("nadia@scheme.example");
    }

    @Test
    void a_new_key_is_wanted_from_a_day_or_a_moment() {
        assertThat(read("SANAD_KEY_SINCE", "2027-01-15").keystore().since())
                .contains(Instant.parse("2027-01-15T00:00:00Z"));
        assertThat(read("SANAD_KEY_SINCE", "2027-01-15T09:30:00Z").keystore().since())
                .contains(Instant.parse("2027-01-15T09:30:00Z"));
    }

    @Test
    void a_keystore_of_ones_own_needs_its_password_and_is_rotated_by_its_owner() {
        assertThatThrownBy(() -> read("SANAD_KEYSTORE", "/etc/sanad/keys.p12"))
                .hasMessageStartingWith("SANAD_KEYSTORE_PASSWORD must");
        assertThatThrownBy(() -> read("SANAD_KEYSTORE", "/etc/sanad/keys.p12", "SANAD_KEYSTORE_PASSWORD", "x",
                "SANAD_KEY_SINCE", "2027-01-15"))
                .hasMessageStartingWith("SANAD_KEY_SINCE must not");
    }

    private static Settings.Mail mail(String... more) {
        var all = new java.util.ArrayList<>(
                java.util.List.of("SANAD_MAIL_HOST", "mail.example.org", "SANAD_MAIL_FROM", "Sanad@example.org"));
        all.addAll(java.util.List.of(more));
        return read(all.toArray(String[]::new)).mail().orElseThrow();
    }

    @Test
    void mails_are_protected_unless_their_server_is_on_this_machine() {
        assertThat(mail()).isEqualTo(new Settings.Mail("mail.example.org", 587, java.util.Optional.empty(),
                java.util.Optional.empty(), Settings.Mail.Tls.STARTTLS, "sanad@example.org", java.util.List.of()));
        assertThat(mail("SANAD_MAIL_HOST", "localhost").tls()).isEqualTo(Settings.Mail.Tls.NONE);
        assertThat(mail("SANAD_MAIL_HOST", "localhost").port()).isEqualTo(25);
        assertThat(mail("SANAD_MAIL_HOST", "localhost", "SANAD_MAIL_USER", "sanad", "SANAD_MAIL_PASSWORD", "x").tls())
                .isEqualTo(Settings.Mail.Tls.STARTTLS);
        assertThat(mail("SANAD_MAIL_TLS", "Implicit").port()).isEqualTo(465);
        assertThat(mail("SANAD_MAIL_TLS", "none", "SANAD_MAIL_PORT", "2525").port()).isEqualTo(2525);
    }

    @Test
    void a_password_never_travels_in_clear() {
        assertThatThrownBy(
                () -> mail("SANAD_MAIL_TLS", "none", "SANAD_MAIL_USER", "sanad", "SANAD_MAIL_PASSWORD", "s3cret"))
                .hasMessageStartingWith("SANAD_MAIL_TLS must not").hasMessageNotContaining("s3cret");
        assertThat(mail("SANAD_MAIL_USER", "sanad", "SANAD_MAIL_PASSWORD", "s3cret").toString())
                .doesNotContain("s3cret");
    }

    @Test
    void mail_is_set_as_a_whole_or_not_at_all() {
        assertThatThrownBy(() -> read("SANAD_MAIL_HOST", "mail.example.org"))
                .hasMessageStartingWith("SANAD_MAIL_FROM must be");
        assertThatThrownBy(() -> mail("SANAD_MAIL_USER", "sanad"))
                .hasMessageStartingWith("SANAD_MAIL_USER and SANAD_MAIL_PASSWORD must");
        assertThatThrownBy(() -> mail("SANAD_MAIL_TLS", "ssl")).hasMessageStartingWith("SANAD_MAIL_TLS must be");
        assertThatThrownBy(() -> mail("SANAD_MAIL_PORT", "0")).hasMessageStartingWith("SANAD_MAIL_PORT must be");
        assertThatThrownBy(() -> mail("SANAD_MAIL_FROM", "sanad")).hasMessageStartingWith("SANAD_MAIL_FROM must be");
        assertThatThrownBy(() -> read("SANAD_CHECKPOINT_MAIL", "keeper@example.org"))
                .hasMessageStartingWith("SANAD_MAIL_HOST must be set");
        assertThat(mail("SANAD_CHECKPOINT_MAIL", "a@example.org, B@example.org").checkpoints())
                .containsExactly("a@example.org", "b@example.org");
    }

    @Test
    void no_secret_is_ever_printed() {
        var settings = read("SANAD_DB_URL", MYSQL + "&password=in-the-url", "SANAD_DB_USER", "sanad",
                "SANAD_DB_PASSWORD", "s3cret", "SANAD_KEYSTORE_PASSWORD", "s3cret");
        assertThat(settings.toString()).doesNotContain("s3cret", "in-the-url")
                .contains("jdbc:mysql://db.example:3306/sanad");
    }

    @Test
    void a_refused_address_of_a_database_is_printed_without_its_options() {
        assertThatThrownBy(() -> read("SANAD_DB_URL", "jdbc:mariadb://db/sanad?password=s3cret"))
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void home_is_made_for_its_owner_alone(@TempDir Path folder) throws IOException {
        var home = folder.resolve("a/b");
        Start.prepare(home);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home))).isEqualTo("rwx------");
    }

    @Test
    void home_that_is_no_folder_is_refused(@TempDir Path folder) throws IOException {
        var file = Files.createFile(folder.resolve("file"));
        for (var home : new Path[] {file, file.resolve("below")}) {
            assertThatThrownBy(() -> Start.prepare(home)).isInstanceOf(WrongSetting.class)
                    .hasMessageStartingWith("SANAD_HOME must be").hasMessageContaining(home.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SANAD_TEST_SETTING", "sanad.test.setting"})
    void a_system_property_is_found_by_either_name(String property) {
        System.setProperty(property, "x");
        try {
            assertThat(Start.lookup("SANAD_TEST_SETTING")).isEqualTo("x");
        } finally {
            System.clearProperty(property);
        }
    }
}
