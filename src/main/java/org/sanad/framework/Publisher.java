package org.sanad.framework;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Logger;
import org.sanad.platform.DatabaseReady;
import org.sanad.server.Settings;

/**
 * Publishes the checklists that Sanad ships with, and those in {@code SANAD_HOME/frameworks}, which win over a shipped file of the same
 * name. A file that cannot be read is refused with file, line and reason; the rest still loads.
 */
@ApplicationScoped
public class Publisher {

    private static final Logger LOG = Logger.getLogger(Publisher.class.getName());
    /** The names of the shipped files, one a line; a folder on the class path cannot be listed reliably. */
    private static final String INDEX = "/frameworks/index.txt";

    @Inject Frameworks frameworks;
    @Inject Settings settings;

    private volatile List<MalformedFramework> refused = List.of();

    void publish(@Observes @Priority(DatabaseReady.FRAMEWORKS) DatabaseReady ready) {
        var texts = new TreeMap<String, String>();
        try {
            readShipped(texts);
            readHome(texts);
        } catch (IOException e) {
            throw new IllegalStateException("The checklists cannot be read: " + e.getMessage(), e);
        }
        var malformed = new ArrayList<MalformedFramework>();
        texts.forEach((file, text) -> {
            if (frameworks.published(text)) return;
            try {
                var framework = FrameworkReader.read(file, text);
                if (frameworks.publish(framework, text)) LOG.info(() -> "Published " + framework.code() + " " + framework.version() + " with " + framework.size() + " requirements");
            } catch (MalformedFramework e) {
                LOG.severe("Checklist refused: " + e.getMessage());
                malformed.add(e);
            }
        });
        refused = List.copyOf(malformed);
    }

    /** The files that were refused at the last start. */
    public List<MalformedFramework> refused() {
        return refused;
    }

    private static void readShipped(Map<String, String> texts) throws IOException {
        for (var name : resource(INDEX).lines().map(String::strip).filter(line -> !line.isEmpty()).toList()) {
            texts.put(name, resource("/frameworks/" + name));
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Publisher.class.getResourceAsStream(name)) {
            if (in == null) throw new IOException(name + " is missing in the application");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void readHome(Map<String, String> texts) throws IOException {
        Path folder = settings.home().resolve("frameworks");
        if (!Files.isDirectory(folder)) return;
        try (var files = Files.newDirectoryStream(folder, "*.{yaml,yml}")) {
            for (var file : files) {
                texts.put(file.getFileName().toString(), new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        }
    }
}
