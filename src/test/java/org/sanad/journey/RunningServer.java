package org.sanad.journey;

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
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * {@code java -jar target/sanad-server.jar} with the sample data and a home of its own, started once for all journeys; or the server
 * that {@code -Djourney.address} names.
 */
final class RunningServer {

    private static final Duration LONGEST_START = Duration.ofMinutes(4);
    private static URI address;

    private RunningServer() {
    }

    static synchronized URI address() {
        if (address == null) address = Optional.ofNullable(System.getProperty("journey.address")).map(URI::create).orElseGet(RunningServer::start);
        return address;
    }

    private static URI start() {
        var home = Path.of("target", "journey");
        try {
            clear(home);
            Files.createDirectories(home);
            int port = freePort();
            var builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx400m", "--enable-native-access=ALL-UNNAMED",
                    "-jar", "target/sanad-server.jar").redirectErrorStream(true).redirectOutput(home.resolve("server.log").toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("SANAD_"));
            builder.environment().put("SANAD_PORT", String.valueOf(port));
            builder.environment().put("SANAD_HOME", home.resolve("data").toString());
            var server = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(server::destroy));
            var started = URI.create("http://localhost:" + port);
            awaitReady(server, started.resolve("/health/ready"));
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void clear(Path home) throws IOException {
        if (!Files.exists(home)) return;
        try (var files = Files.walk(home)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void awaitReady(Process server, URI ready) throws IOException {
        var until = Instant.now().plus(LONGEST_START);
        try (var client = HttpClient.newHttpClient()) {
            while (Instant.now().isBefore(until)) {
                if (server.waitFor(500, TimeUnit.MILLISECONDS)) throw new IllegalStateException("The server ended with " + server.exitValue() + "; see target/journey/server.log");
                if (answers(client, ready)) return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("The server was not ready within " + LONGEST_START + "; see target/journey/server.log");
    }

    private static boolean answers(HttpClient client, URI ready) throws InterruptedException {
        try {
            return client.send(HttpRequest.newBuilder(ready).build(), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
