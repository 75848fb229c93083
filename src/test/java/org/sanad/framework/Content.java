package org.sanad.framework;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

/**
 * The checklists, crosswalks and packs on trial: those of {@code config}, or of the folder that {@code -Dcontent=}
 * names.
 */
final class Content {

    private static final Path FOLDER = Path.of(System.getProperty("content", "config"));

    static final Shelf<Framework> FRAMEWORKS = shelf("frameworks", FrameworkReader::read);
    static final Shelf<Crosswalk> CROSSWALKS = shelf("crosswalks", CrosswalkReader::read);
    static final Shelf<Pack> PACKS = shelf("packs", PackReader::read);

    /**
     * All files of one kind.
     *
     * @param files   what could be read, by file name
     * @param refused why the rest could not
     */
    record Shelf<T>(Path folder, Map<String, T> files, List<MalformedFramework> refused) {

        /** What index.txt lists; without one, nothing. */
        List<String> index() throws IOException {
            var index = folder.resolve("index.txt");
            return Files.exists(index) ? Files.readAllLines(index) : List.of();
        }

        List<String> names() throws IOException {
            return yaml(folder).map(file -> file.getFileName().toString()).toList();
        }

        Stream<Named<T>> each() {
            return files.entrySet().stream().map(entry -> Named.of(entry.getKey(), entry.getValue()));
        }

        String raw(String file) throws IOException {
            return Files.readString(folder.resolve(file));
        }
    }

    private interface Reader<T> {
        T read(String file, String yaml) throws MalformedFramework;
    }

    private Content() {}

    static Optional<Framework> framework(String code) {
        return FRAMEWORKS.files().values().stream().filter(framework -> framework.code().equals(code)).findFirst();
    }

    static List<Requirement> requirements(Framework framework) {
        return List.copyOf(framework.byCode().values());
    }

    /** A text without the sentence in the public domain that it opens with, which is kept as it was written. */
    private static String own(Framework framework, String text) {
        return framework.licence().startsWith("Public domain") ? text.substring(Math.max(0, text.indexOf(". "))) : text;
    }

    /** What Sanad wrote itself, by the code it stands under. */
    static Map<String, String> words(Framework framework) {
        var words = new TreeMap<String, String>();
        words.put("head", framework.note());
        framework.sections().forEach(section -> words.put("section " + section.code(), section.title()));
        requirements(framework).forEach(requirement -> {
            var own = new StringBuilder(own(framework, requirement.text())).append('\n').append(requirement.title())
                    .append('\n').append(requirement.guidance());
            requirement.evidence().forEach(evidence -> own.append('\n').append(evidence));
            requirement.checks().forEach(check -> own.append('\n').append(check.text()));
            words.put(requirement.code(), own.toString());
        });
        return words;
    }

    static Map<String, String> words(Crosswalk crosswalk) {
        var words = new TreeMap<String, String>();
        words.put("head", crosswalk.note());
        crosswalk.links().forEach(link -> words.put(link.from() + " " + link.to(), link.why()));
        crosswalk.none().forEach(gap -> words.put("none " + gap.requirement(), gap.why()));
        crosswalk.noneTo().forEach(gap -> words.put("none-to " + gap.requirement(), gap.why()));
        return words;
    }

    static Map<String, String> words(Pack pack) {
        var words = new TreeMap<String, String>();
        words.put("head", pack.title() + "\n" + pack.audience() + "\n" + pack.text());
        pack.parts().forEach(
                part -> words.merge(part.title(), part.title() + "\n" + part.why(), (one, more) -> one + "\n" + more));
        return words;
    }

    private static <T> Shelf<T> shelf(String name, Reader<T> reader) {
        var folder = FOLDER.resolve(name);
        var read = new TreeMap<String, T>();
        var refused = new ArrayList<MalformedFramework>();
        try {
            for (var file : yaml(folder).toList()) {
                try {
                    read.put(file.getFileName().toString(),
                            reader.read(file.getFileName().toString(), Files.readString(file)));
                } catch (MalformedFramework e) {
                    refused.add(e);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Shelf<>(folder, read, refused);
    }

    private static Stream<Path> yaml(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return Stream.of();
        try (var files = Files.list(folder)) {
            return new TreeSet<>(files.filter(file -> file.toString().endsWith(".yaml")).toList()).stream();
        }
    }
}
