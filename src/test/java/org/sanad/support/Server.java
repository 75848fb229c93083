package org.sanad.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The packaged program with the options of the README in a process of its own, on a free port and a new home; its log
 * lies in {@code target/it-<name>.log}.
 */
public final class Server implements AutoCloseable {

    private static final Path TARGET = Path.of(System.getProperty("sanad.it.target", "target"));
    private static final Path PROGRAM =
            Path.of(System.getProperty("sanad.it.jar", TARGET.resolve("sanad-server.jar").toString())).toAbsolutePath();
    private static final Duration READY_WITHIN = Duration.ofSeconds(Integer.getInteger("sanad.it.ready", 300));

    static {
        // shorter than the server keeps an idle connection, so that no request is written into one that is just being
        // closed
        System.setProperty("jdk.httpclient.keepalive.timeout", "5");
    }

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(Duration.ofSeconds(20)).build();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final Map<String, String> settings;
    private final Path home;
    private final Path log;
    private final int port;
    private Process process;

    private Server(String name, Map<String, String> settings) throws IOException {
        this.settings = settings;
        this.log = TARGET.resolve("it-" + name + ".log");
        Files.deleteIfExists(log);
        home = Files.createTempDirectory(Files.createDirectories(TARGET.resolve("it-homes")), name + "-")
                .toAbsolutePath();
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
    }

    /** @param settings of the environment, besides port, home and what every test wants */
    public static Server start(String name, Map<String, String> settings) {
        try {
            assertThat(PROGRAM).as("the program, which `mvn package` makes").isRegularFile();
            var server = new Server(name, settings);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            Checklists.layInto(server.home);
            server.launch();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void launch() throws IOException {
        var temporary = Files.createDirectories(home.resolve("tmp"));
        var builder = new ProcessBuilder(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
                        "-XX:+UseSerialGC", "-Xss512k", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED",
                        "-Djava.io.tmpdir=" + temporary, "-jar", PROGRAM.toString()))
                .directory(home.toFile()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("SANAD_"));
        builder.environment().putAll(Map.of("SANAD_PORT", String.valueOf(port), "SANAD_HOME", home.toString(),
                "SANAD_DEMO", "true", "SANAD_COUNT_SQL", "true"));
        builder.environment().putAll(settings);
        process = builder.start();
        awaitReady();
    }

    private void awaitReady() {
        var latest = Instant.now().plus(READY_WITHIN);
        try {
            while (!ready()) {
                assertThat(process.waitFor(300, TimeUnit.MILLISECONDS))
                        .as("the server ended before it was ready, see %s", log).isFalse();
                assertThat(Instant.now()).as("the server is not ready in time, see %s", log).isBefore(latest);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean ready() throws InterruptedException {
        try {
            var request =
                    HttpRequest.newBuilder(address().resolve("/health/ready")).timeout(Duration.ofSeconds(5)).build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    public URI address() {
        return URI.create("http://localhost:" + port);
    }

    public int port() {
        return port;
    }

    /** Where the server keeps its files. */
    public Path home() {
        return home;
    }

    /** What it has logged since its first start. */
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it logs from now on. */
    public Supplier<String> logFromNow() {
        int before = log().length();
        return () -> log().substring(before);
    }

    /** Nobody's requests. */
    public Api anonymous() {
        return new Api(this, null);
    }

    /** Requests in the name of a sample account, with a token that is asked for once. */
    public Api as(String email) {
        return as(email, Given.PASSWORD);
    }

    public Api as(String email, String password) {
        return new Api(this,
                tokens.computeIfAbsent(email,
                        who -> anonymous()
                                .post("/tokens", Json.object("email", who, "password", password, "name", "IT")).is(201)
                                .json().getString("token")));
    }

    public Given given() {
        return new Given(this);
    }

    /** Sends as it is; follows no redirect. */
    public Response send(HttpRequest request) {
        try {
            return sendOrFail(request);
        } catch (IOException e) {
            throw new UncheckedIOException(request + " got no answer", e);
        }
    }

    /** For a server that may be killed meanwhile. */
    public Response sendOrFail(HttpRequest request) throws IOException {
        try {
            var answer = http.send(request, BodyHandlers.ofByteArray());
            return new Response(request.method() + " " + request.uri(), answer.statusCode(), answer.headers(),
                    answer.body());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asks the process to end, and waits until it has. */
    public void stop() {
        process.destroy();
        awaitEnd();
    }

    /** SIGKILL: whatever is only in memory is gone. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("the server ended").isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Starts again with the same home, port and settings. */
    public void restart() {
        try {
            launch();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) kill();
        try (var files = Files.walk(home)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        } catch (IOException | UncheckedIOException alreadyGone) {
            home.toFile().deleteOnExit();
        }
    }
}
