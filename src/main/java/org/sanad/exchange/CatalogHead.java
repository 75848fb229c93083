package org.sanad.exchange;

import static org.sanad.framework.FrameworkReader.LONGEST_NOTE;
import static org.sanad.framework.FrameworkReader.LONGEST_TERMS;
import static org.sanad.framework.FrameworkReader.LONGEST_TITLE;
import static org.sanad.framework.FrameworkReader.LONGEST_VERSION;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sanad.oscal.Prose;

/** What a catalogue tells about itself: whose it is, under which terms, in which version. */
final class CatalogHead {

    /** Shown where a licence stands; a catalogue has no place for one, and most say nothing. */
    static final String NO_LICENCE = "As stated by the source; the file names no licence";
    static final String NO_PUBLISHER = "Not stated";
    private static final List<String> PUBLISHING_ROLES = List.of("publisher", "creator", "author", "prepared-by");
    private static final List<String> LINKS_TO_SOURCE =
            List.of("canonical", "latest-version", "alternate", "reference");
    private static final List<String> LICENCE_PROPS = List.of("license", "licence", "rights", "copyright");
    private static final Pattern TERMS =
            Pattern.compile("licen[cs]e|copyright|public domain|©", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_SLUG = 59;

    private final Catalog catalog;
    private final Catalog.Metadata metadata;

    CatalogHead(Catalog catalog) {
        this.catalog = catalog;
        this.metadata = catalog.metadata();
    }

    String title() {
        return own("title").orElseGet(() -> {
            var title = Prose.shorten(Prose.line(Prose.plain(metadata.title())), LONGEST_TITLE);
            return title.isEmpty() ? "OSCAL catalogue" : title;
        });
    }

    String code() {
        return own("code").orElseGet(() -> slug(title()));
    }

    String version() {
        return own("version").orElseGet(() -> {
            var version = Prose.line(metadata.version());
            if (version.isEmpty()) version = Prose.line(metadata.lastModified());
            return version.isEmpty() ? "1" : version.substring(0, Math.min(version.length(), LONGEST_VERSION)).strip();
        });
    }

    String publisher() {
        return own("publisher").orElseGet(() -> PUBLISHING_ROLES.stream().flatMap(this::parties).findFirst()
                .or(() -> metadata.parties().stream().map(Catalog.Party::name).map(Prose::line)
                        .filter(name -> !name.isEmpty()).findFirst())
                .map(name -> Prose.shorten(name, LONGEST_TITLE)).orElse(NO_PUBLISHER));
    }

    private Stream<String> parties(String role) {
        return metadata.responsible().stream().filter(responsible -> responsible.role().equals(role))
                .flatMap(responsible -> responsible.parties().stream())
                .flatMap(uuid -> metadata.parties().stream().filter(party -> party.uuid().equals(uuid)))
                .map(party -> Prose.line(party.name())).filter(name -> !name.isEmpty());
    }

    String licence() {
        return own("licence").orElseGet(() -> metadata.props().stream()
                .filter(prop -> LICENCE_PROPS.contains(prop.name().toLowerCase(Locale.ROOT)))
                .map(prop -> Prose.line(prop.value()))
                .filter(text -> !text.isEmpty()).findFirst()
                .or(() -> metadata.links().stream().filter(link -> link.rel().equals("license"))
                        .flatMap(link -> addresses(link.href())).findFirst())
                .or(() -> Optional.of(Prose.plain(metadata.remarks())).filter(text -> TERMS.matcher(text).find()))
                .map(text -> Prose.shorten(text, LONGEST_TERMS)).orElse(NO_LICENCE));
    }

    String source() {
        return own("source").orElseGet(() -> LINKS_TO_SOURCE.stream()
                .flatMap(rel -> metadata.links().stream().filter(link -> link.rel().equals(rel))
                        .flatMap(link -> addresses(link.href())))
                .findFirst()
                .map(address -> Prose.shorten(address, LONGEST_TERMS))
                .orElseGet(() -> Prose.shorten(
                        Prose.line("OSCAL catalogue " + catalog.uuid() + " of " + metadata.lastModified()),
                        LONGEST_TERMS)));
    }

    /** An address on the web, or those of the resource in this file that the link points to. */
    private Stream<String> addresses(String href) {
        var found = href.startsWith("#")
                ? catalog.resources().stream().filter(resource -> resource.uuid().equals(href.substring(1)))
                        .flatMap(resource -> resource.addresses().stream())
                : Stream.of(href);
        return found.map(Prose::line).filter(address -> address.matches("https?://.+"));
    }

    String note() {
        return Prose.shorten(Prose.plain(metadata.remarks()), LONGEST_NOTE);
    }

    private Optional<String> own(String name) {
        return OwnProps.text(metadata.props(), name);
    }

    /** A code for a checklist, made of the words of its title. */
    static String slug(String title) {
        var ascii = Normalizer.normalize(title, Normalizer.Form.NFD).toLowerCase(Locale.ROOT).replaceAll("\\p{M}", "");
        var slug = ascii.replaceAll("[^a-z0-9.]+", "-").replaceAll("^[-.]+|[-.]+$", "");
        if (slug.length() > LONGEST_SLUG)
            slug = slug.substring(0,
                    slug.lastIndexOf('-', LONGEST_SLUG) > 1 ? slug.lastIndexOf('-', LONGEST_SLUG) : LONGEST_SLUG)
                    .replaceAll("[-.]+$", "");
        return slug.length() < 2 ? "checklist" : slug;
    }
}
