package org.sanad.framework;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A checklist for one standard or law, in one version.
 *
 * @param code    stable name in addresses, such as {@code iso-27001-2022}
 * @param version as its file says; a changed file under the same version is published as a further revision
 * @param note    what a reader should know about the file, may be empty
 */
public record Framework(String code, String title, String version, String publisher, String licence, String source,
        String note, List<Section> sections,
        Map<String, Requirement> byCode) {

    public Framework(String code, String title, String version, String publisher, String licence, String source,
            String note, List<Section> sections) {
        this(code, title, version, publisher, licence, source, note, List.copyOf(sections), index(sections));
    }

    private static Map<String, Requirement> index(List<Section> sections) {
        var index = new LinkedHashMap<String, Requirement>();
        sections.forEach(
                section -> section.requirements().forEach(requirement -> index.put(requirement.code(), requirement)));
        return java.util.Collections.unmodifiableMap(index);
    }

    public Optional<Requirement> requirement(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public Optional<Section> section(String code) {
        return sections.stream().filter(section -> section.code().equals(code)).findFirst();
    }

    public Section sectionOf(String requirement) {
        return sections.stream()
                .filter(section -> section.requirements().stream().anyMatch(r -> r.code().equals(requirement)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No requirement " + requirement + " in " + code));
    }

    /** Title and version, once where the title names the version. */
    public String label() {
        return title.contains(version) ? title : title + " " + version;
    }

    public int size() {
        return byCode.size();
    }

    public int checkCount() {
        return byCode.values().stream().mapToInt(requirement -> requirement.checks().size()).sum();
    }

    /** The codes of the sections that a firm may leave out as a whole, in order. */
    public List<String> options() {
        return sections.stream().filter(Section::optional).map(Section::code).toList();
    }

    /** This checklist with only those of its optional sections that were chosen; its title names them. */
    public Framework choosing(Set<String> chosen) {
        if (sections.stream().allMatch(section -> !section.optional() || chosen.contains(section.code()))) return this;
        var kept = sections.stream().filter(section -> !section.optional() || chosen.contains(section.code())).toList();
        var named = kept.stream().filter(Section::optional).map(Section::title).toList();
        return new Framework(code, named.isEmpty() ? title : title + ": " + String.join(", ", named), version,
                publisher, licence, source, note, kept);
    }

    Framework atVersion(String label) {
        return new Framework(code, title, label, publisher, licence, source, note, sections);
    }
}
