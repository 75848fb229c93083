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
import org.sanad.platform.RuleBroken;
import org.sanad.server.Settings;

/**
 * Publishes the checklists, crosswalks and packs that Sanad ships with, and those in {@code SANAD_HOME/frameworks},
 * {@code /crosswalks} and {@code /packs}, which win over a shipped file of the same name. A file that cannot be read,
 * or that names what there is not, is refused with file, line and reason; the rest still loads.
 */
@ApplicationScoped
public class Publisher {

    private static final Logger LOG = Logger.getLogger(Publisher.class.getName());
    /** The names of the shipped files, one a line; a folder on the class path cannot be listed reliably. */
    private static final String INDEX = "index.txt";

    @Inject Frameworks frameworks;
    @Inject Crosswalks crosswalks;
    @Inject Packs packs;
    @Inject Settings settings;

    private volatile List<MalformedFramework> refused = List.of();

    /** Reads one file and publishes what it says. */
    private interface Reading {
        void publish(String file, String text) throws MalformedFramework;
    }

    void publish(@Observes @Priority(DatabaseReady.FRAMEWORKS) DatabaseReady ready) {
        frameworks.index();
        var malformed = new ArrayList<MalformedFramework>();
        each("frameworks", this::framework, malformed);
        each("crosswalks", this::crosswalk, malformed);
        each("packs", this::pack, malformed);
        refused = List.copyOf(malformed);
    }

    private void each(String folder, Reading reading, List<MalformedFramework> malformed) {
        texts(folder, malformed).forEach((file, text) -> {
            try {
                reading.publish(file, text);
            } catch (MalformedFramework e) {
                refuse(e, malformed);
            }
        });
    }

    private static void refuse(MalformedFramework refusal, List<MalformedFramework> malformed) {
        LOG.severe("Refused: " + refusal.getMessage());
        malformed.add(refusal);
    }

    private void framework(String file, String text) throws MalformedFramework {
        if (frameworks.published(text)) return;
        var framework = FrameworkReader.read(file, text);
        if (frameworks.publish(framework, text))
            LOG.info(() -> "Published " + framework.code() + " " + framework.version() + " with " + framework.size()
                    + " requirements");
    }

    private void crosswalk(String file, String text) throws MalformedFramework {
        if (crosswalks.published(text)) return;
        var crosswalk = CrosswalkReader.read(file, text);
        var from = judged(file, crosswalk.from());
        var to = judged(file, crosswalk.to());
        for (var link : crosswalk.links()) {
            requireKnown(file, from, link.from());
            requireKnown(file, to, link.to());
        }
        for (var gap : crosswalk.none()) requireKnown(file, from, gap.requirement());
        for (var gap : crosswalk.noneTo()) requireKnown(file, to, gap.requirement());
        crosswalks.publish(crosswalk, text);
        LOG.info(() -> "Published crosswalk " + crosswalk.code() + " with " + crosswalk.links().size() + " relations");
    }

    private void pack(String file, String text) throws MalformedFramework {
        if (packs.published(text)) return;
        var pack = PackReader.read(file, text);
        for (var part : pack.parts()) {
            var framework = end(file, part.framework());
            for (var code : part.requirements()) requireKnown(file, framework, code);
        }
        packs.publish(pack, text);
    }

    /** The version that it names; where that is not here, the newest must at least have the codes. */
    private Framework judged(String file, Crosswalk.End end) throws MalformedFramework {
        var named = frameworks.judged(end);
        return named.isPresent() ? named.get().framework() : end(file, end.framework());
    }

    private Framework end(String file, String code) throws MalformedFramework {
        try {
            return frameworks.shared(code).framework();
        } catch (RuleBroken unknown) {
            throw new MalformedFramework(file, 1, "there is no published checklist " + code);
        }
    }

    private static void requireKnown(String file, Framework framework, String code) throws MalformedFramework {
        if (framework.requirement(code).isEmpty())
            throw new MalformedFramework(file, 1, framework.code() + " has no requirement " + code);
    }

    /** The files that were refused at the last start. */
    public List<MalformedFramework> refused() {
        return refused;
    }

    private Map<String, String> texts(String folder, List<MalformedFramework> malformed) {
        var texts = new TreeMap<String, String>();
        try {
            for (var name : resource(folder, INDEX).lines().map(String::strip).filter(line -> !line.isEmpty()).toList())
                texts.put(name, resource(folder, name));
            readHome(folder, texts, malformed);
        } catch (IOException e) {
            throw new IllegalStateException("The files of " + folder + " cannot be read: " + e.getMessage(), e);
        }
        return texts;
    }

    private static String resource(String folder, String name) throws IOException {
        try (InputStream in = Publisher.class.getResourceAsStream("/" + folder + "/" + name)) {
            if (in == null) throw new IOException(name + " is missing in the application");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void readHome(String name, Map<String, String> texts, List<MalformedFramework> malformed)
            throws IOException {
        Path folder = settings.home().resolve(name);
        if (!Files.isDirectory(folder)) return;
        try (var files = Files.newDirectoryStream(folder, "*.{yaml,yml}")) {
            for (var file : files) {
                var fileName = file.getFileName().toString();
                try {
                    texts.put(fileName, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
                } catch (IOException e) {
                    refuse(new MalformedFramework(fileName, 1, "the file cannot be read"), malformed);
                }
            }
        }
    }
}
