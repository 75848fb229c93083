package org.sanad.server;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Everything an operator can set, checked once and then trusted.
 *
 * @param port        HTTP port, 1 to 65535
 * @param home        folder of the embedded database, evidence and keys
 * @param database    where the rows live
 * @param demo        whether sample firms and accounts are loaded
 * @param baseUrl     public address without a trailing slash, in QR codes, mails and credentials
 * @param countSql    whether each response says how many SQL statements it took ({@code Server-Timing}); for
 *                    development
 * @param admin       e-mail of the first administrator, for a database without people
 * @param keystore    whose keys sign
 * @param tsa         address of a time stamp authority (RFC 3161)
 * @param mail        the server that takes mails; without one none are sent
 */
public record Settings(int port, Path home, Database database, boolean demo, URI baseUrl, boolean countSql,
        Optional<String> admin, Keystore keystore,
        Optional<URI> tsa, Optional<Mail> mail) {

    /** Where the rows live: an address with the account that opens it. */
    public record Database(String url, String user, String password) {

        public boolean embedded() {
            return url.startsWith("jdbc:h2:");
        }

        @Override
        public String toString() {
            return "Database[" + url.replaceFirst("\\?.*", "") + "]";
        }
    }

    /**
     * Whose keys sign.
     *
     * @param location the operator's own keystore: a PKCS#12 file, or {@code pkcs11:} and the file that configures the
     *                 token; else one is made
     * @param password of that keystore, or the PIN of the token
     * @param since    keys made before this moment sign no more; a new one is made. Only without a keystore of the
     *                 operator's own
     */
    public record Keystore(Optional<String> location, Optional<String> password, Optional<Instant> since) {

        @Override
        public String toString() {
            return "Keystore[" + location.orElse("own") + "]";
        }
    }

    /**
     * The server that takes mails.
     *
     * @param tls         how the connection is protected, always with a certificate that names the host
     * @param from        the address that mails come from
     * @param checkpoints addresses that get each signed checkpoint of the trail
     */
    public record Mail(String host, int port, Optional<String> user, Optional<String> password, Tls tls, String from,
            List<String> checkpoints) {

        /** STARTTLS is required where it is chosen: without it nothing is sent. */
        public enum Tls {
            STARTTLS(587), IMPLICIT(465), NONE(25);

            private final int port;

            Tls(int port) {
                this.port = port;
            }
        }

        @Override
        public String toString() {
            return "Mail[" + host + ":" + port + ", " + tls + "]";
        }
    }

    /** Acknowledged commits are written at once, and the dialect is the one MySQL shares. */
    private static final String H2_OPTIONS =
            ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;WRITE_DELAY=0;DB_CLOSE_DELAY=-1";

    /** Reads the settings by their environment names ({@code SANAD_PORT}); {@code null} or blank means not set. */
    public static Settings read(Function<String, String> lookup) {
        Function<String, Optional<String>> get =
                name -> Optional.ofNullable(lookup.apply(name)).map(String::strip).filter(v -> !v.isEmpty());
        int port = get.apply("SANAD_PORT").map(value -> port("SANAD_PORT", value)).orElse(8080);
        var home = home(get.apply("SANAD_HOME").orElse("data"));
        var database = database(get, home);
        var baseUrl = get.apply("SANAD_BASE_URL").map(Settings::address)
                .orElseGet(() -> URI.create("http://localhost:" + port));
        boolean defaultDemo = get.apply("SANAD_DB_URL").isEmpty() && !"https".equals(baseUrl.getScheme());
        boolean demo = get.apply("SANAD_DEMO").map(v -> yesOrNo("SANAD_DEMO", v)).orElse(defaultDemo);
        if (demo && "https".equals(baseUrl.getScheme())) {
            throw new WrongSetting(
                    "SANAD_DEMO must be false where SANAD_BASE_URL is https: the sample accounts have a published "
                            + "password.");
        }
        return new Settings(port, home, database, demo, baseUrl,
                get.apply("SANAD_COUNT_SQL").map(v -> yesOrNo("SANAD_COUNT_SQL", v)).orElse(false),
                get.apply("SANAD_ADMIN_EMAIL").map(value -> email("SANAD_ADMIN_EMAIL", value)), keystore(get),
                get.apply("SANAD_TSA_URL").map(Settings::authority), mail(get));
    }

    private static Optional<Mail> mail(Function<String, Optional<String>> get) {
        var checkpoints = get.apply("SANAD_CHECKPOINT_MAIL").stream().flatMap(list -> Stream.of(list.split(",")))
                .map(address -> email("SANAD_CHECKPOINT_MAIL", address.strip())).distinct().toList();
        var host = get.apply("SANAD_MAIL_HOST");
        if (host.isEmpty()) {
            if (!checkpoints.isEmpty())
                throw new WrongSetting(
                        "SANAD_MAIL_HOST must be set where SANAD_CHECKPOINT_MAIL is: the checkpoints are sent by that "
                                + "server.");
            return Optional.empty();
        }
        if (!host.get().matches("[A-Za-z0-9.:-]+"))
            throw new WrongSetting("SANAD_MAIL_HOST must be the name of a mail server such as mail.example.org, not '"
                    + host.get() + "'.");
        boolean here = host.get().matches("localhost|127\\.0\\.0\\.1|::1");
        var user = get.apply("SANAD_MAIL_USER");
        var password = get.apply("SANAD_MAIL_PASSWORD");
        if (user.isPresent() != password.isPresent())
            throw new WrongSetting("SANAD_MAIL_USER and SANAD_MAIL_PASSWORD must be set together.");
        var tls = get.apply("SANAD_MAIL_TLS").map(Settings::tls)
                .orElse(here && user.isEmpty() ? Mail.Tls.NONE : Mail.Tls.STARTTLS);
        if (tls == Mail.Tls.NONE && user.isPresent() && !here)
            throw new WrongSetting(
                    "SANAD_MAIL_TLS must not be none where SANAD_MAIL_USER is set: the password would travel in "
                            + "clear.");
        var from = get.apply("SANAD_MAIL_FROM").map(value -> email("SANAD_MAIL_FROM", value))
                .orElseThrow(() -> new WrongSetting("SANAD_MAIL_FROM must be the address that mails come from."));
        return Optional.of(new Mail(host.get(),
                get.apply("SANAD_MAIL_PORT").map(value -> port("SANAD_MAIL_PORT", value)).orElse(tls.port), user,
                password, tls, from, checkpoints));
    }

    private static Mail.Tls tls(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "starttls" -> Mail.Tls.STARTTLS;
            case "implicit" -> Mail.Tls.IMPLICIT;
            case "none" -> Mail.Tls.NONE;
            default ->
                    throw new WrongSetting("SANAD_MAIL_TLS must be starttls, implicit or none, not '" + value + "'.");
        };
    }

    private static Keystore keystore(Function<String, Optional<String>> get) {
        var location = get.apply("SANAD_KEYSTORE");
        var password = get.apply("SANAD_KEYSTORE_PASSWORD");
        var since = get.apply("SANAD_KEY_SINCE").map(Settings::moment);
        if (location.isPresent() && password.isEmpty())
            throw new WrongSetting("SANAD_KEYSTORE_PASSWORD must open the keystore that SANAD_KEYSTORE names.");
        if (location.isPresent() && since.isPresent())
            throw new WrongSetting(
                    "SANAD_KEY_SINCE must not be set where SANAD_KEYSTORE is: add the new key to that keystore.");
        return new Keystore(location, password, since);
    }

    private static Instant moment(String value) {
        try {
            return value.contains("T") ? Instant.parse(value)
                    : LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException e) {
            throw new WrongSetting(
                    "SANAD_KEY_SINCE must be a day such as 2027-01-15 or a moment such as 2027-01-15T09:30:00Z, not '"
                            + value + "'.");
        }
    }

    private static URI authority(String value) {
        try {
            var uri = URI.create(value);
            if (("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getHost() != null
                    && uri.getRawUserInfo() == null)
                return uri;
        } catch (IllegalArgumentException e) {
            throw new WrongSetting(
                    "SANAD_TSA_URL must be the address of a time stamp authority such as http://tsa.example.org/tsr, "
                            + "not '"
                            + value + "'.");
        }
        throw new WrongSetting(
                "SANAD_TSA_URL must be the address of a time stamp authority such as http://tsa.example.org/tsr, not '"
                        + value + "'.");
    }

    private static int port(String name, String value) {
        try {
            int port = Integer.parseInt(value);
            if (port >= 1 && port <= 65535) return port;
        } catch (NumberFormatException e) {
            throw new WrongSetting(name + " must be a number from 1 to 65535, not '" + value + "'.");
        }
        throw new WrongSetting(name + " must be a number from 1 to 65535, not '" + value + "'.");
    }

    private static Path home(String value) {
        try {
            return Path.of(value).toAbsolutePath().normalize();
        } catch (java.nio.file.InvalidPathException e) {
            throw new WrongSetting("SANAD_HOME must be the path of a folder, not '" + value + "'.");
        }
    }

    private static Database database(Function<String, Optional<String>> get, Path home) {
        var url = get.apply("SANAD_DB_URL").orElse("jdbc:h2:file:" + home.resolve("db").resolve("sanad"));
        var user = get.apply("SANAD_DB_USER");
        if (url.startsWith("jdbc:h2:")) {
            return new Database(withH2Options(url), user.orElse("sanad"), get.apply("SANAD_DB_PASSWORD").orElse(""));
        }
        if (!url.startsWith("jdbc:mysql:")) {
            throw new WrongSetting("SANAD_DB_URL must begin with jdbc:mysql: or jdbc:h2:, not '"
                    + url.replaceFirst("\\?.*", "") + "'.");
        }
        if (user.isEmpty())
            throw new WrongSetting("SANAD_DB_USER must name the account of the database in SANAD_DB_URL.");
        return new Database(url, user.get(), get.apply("SANAD_DB_PASSWORD").orElse(""));
    }

    private static String withH2Options(String url) {
        var result = new StringBuilder(url);
        for (var option : H2_OPTIONS.substring(1).split(";")) {
            var name = option.substring(0, option.indexOf('=') + 1);
            if (!url.toUpperCase(Locale.ROOT).contains(";" + name)) result.append(';').append(option);
        }
        return result.toString();
    }

    private static URI address(String value) {
        try {
            var uri = URI.create(value.replaceFirst("/+$", ""));
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (web && uri.getHost() != null && uri.getQuery() == null && uri.getRawPath().isEmpty()) return uri;
        } catch (IllegalArgumentException e) {
            throw new WrongSetting(
                    "SANAD_BASE_URL must be an address such as https://sanad.example.org, not '" + value + "'.");
        }
        throw new WrongSetting(
                "SANAD_BASE_URL must be an address such as https://sanad.example.org without a path, not '" + value
                        + "'.");
    }

    private static String email(String name, String value) {
        if (!value.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+"))
            throw new WrongSetting(name + " must be an e-mail address, not '" + value + "'.");
        return value.toLowerCase(Locale.ROOT);
    }

    private static boolean yesOrNo(String name, String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new WrongSetting(name + " must be true or false, not '" + value + "'.");
        };
    }
}
