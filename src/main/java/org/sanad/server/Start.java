package org.sanad.server;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TimeZone;

/**
 * The first class to run in {@code sanad-server.jar}: checks the settings, prepares the home folder, then starts the
 * server with them.
 */
public final class Start {

    /** System property that is true while this class started the server. */
    public static final String OWN_SERVER = "sanad.own-server";

    /** System property that is true where the program only walks the trail. */
    public static final String VERIFY_TRAIL = "sanad.verify-trail";

    /** System property with the files of checkpoints that were kept, divided as paths are. */
    public static final String KEPT_CHECKPOINTS = "sanad.verify-trail.kept";

    private Start() {}

    public static void main(String[] arguments) throws Throwable {
        try {
            readFile(Path.of("config", "sanad.properties"));
            var settings = Settings.read(Start::lookup);
            boolean command = arguments.length > 0 && arguments[0].equals("verify-trail");
            prepare(settings.home());
            if (!command) requireFree(settings.port());
            System.setProperty(OWN_SERVER, "true");
            System.setProperty(VERIFY_TRAIL, String.valueOf(command));
            if (command)
                System.setProperty(KEPT_CHECKPOINTS,
                        String.join(File.pathSeparator, List.of(arguments).subList(1, arguments.length)));
            TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
            launch(command ? List.of("--autobindhttp", "--nohazelcast", "--disablephonehome")
                    : options(settings, arguments));
        } catch (WrongSetting wrong) {
            say("Sanad does not start: " + wrong.getMessage());
            System.exit(2);
        }
    }

    /** One sentence for whoever started the program; the log may not be set up. */
    public static void say(String sentence) {
        System.err.println(sentence);
    }

    /** Ends the program at once, whatever else is still starting. */
    public static void end(int code) {
        Runtime.getRuntime().halt(code);
    }

    /** System property (by either name) before environment, as MicroProfile Config orders them. */
    public static String lookup(String name) {
        var property =
                System.getProperty(name.toLowerCase(java.util.Locale.ROOT).replace('_', '.'), System.getProperty(name));
        return property != null ? property : System.getenv(name);
    }

    private static void readFile(Path file) {
        if (!Files.isRegularFile(file)) return;
        var values = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            values.load(in);
        } catch (IOException | IllegalArgumentException e) {
            throw new WrongSetting("The file " + file + " cannot be read as properties: " + e.getMessage() + ".");
        }
        values.stringPropertyNames().forEach(name -> {
            if (lookup(name) == null) System.setProperty(name, values.getProperty(name));
        });
    }

    /** Makes the home folder, readable by its owner alone. */
    static void prepare(Path home) {
        try {
            Files.createDirectories(home);
            if (Files.getFileStore(home).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
            }
        } catch (IOException e) {
            throw new WrongSetting("SANAD_HOME must be a folder that can be written, and '" + home + "' is not.");
        }
        if (!Files.isWritable(home))
            throw new WrongSetting("SANAD_HOME must be a folder that can be written, and '" + home + "' is not.");
    }

    private static void requireFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
        } catch (IOException e) {
            throw new WrongSetting("SANAD_PORT " + port + " is already in use; choose another or stop what uses it.");
        }
    }

    private static List<String> options(Settings settings, String[] arguments) {
        var options = new ArrayList<>(
                List.of("--port", String.valueOf(settings.port()), "--nohazelcast", "--disablephonehome"));
        options.addAll(List.of(arguments));
        return options;
    }

    private static void launch(List<String> options) throws Throwable {
        try {
            Class.forName("fish.payara.micro.impl.PayaraMicroImpl").getMethod("main", String[].class).invoke(null,
                    (Object) options.toArray(String[]::new));
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
