package org.sanad.exchange;

import static org.sanad.oscal.OscalJson.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sanad.framework.Crosswalk;
import org.sanad.framework.Framework;
import org.sanad.framework.Relation;
import org.sanad.oscal.Identifiers;
import org.sanad.oscal.OscalJson;
import org.sanad.oscal.Prose;
import org.sanad.oscal.SanadProps;
import org.sanad.platform.RuleBroken;

/**
 * Writes a crosswalk as an OSCAL 1.2.2 mapping collection in JSON. Its source and target are the catalogues that
 * {@link CatalogWriter} writes of the same two checklists: they are named in the back matter, and every control is
 * named by the id it has there.
 *
 * @see <a href="https://doi.org/10.6028/NIST.IR.8477">NIST IR 8477</a>
 */
public final class MappingWriter {

    private final Crosswalk crosswalk;
    private final Framework from;
    private final Framework to;
    private final Identifiers fromIds;
    private final Identifiers toIds;

    private MappingWriter(Crosswalk crosswalk, Framework from, Framework to) {
        this.crosswalk = crosswalk;
        this.from = from;
        this.to = to;
        this.fromIds = new Identifiers(from.byCode().keySet());
        this.toIds = new Identifiers(to.byCode().keySet());
    }

    /** Refuses a crosswalk that names a requirement which its checklist does not have. */
    public static String write(Crosswalk crosswalk, Framework from, Framework to, Instant lastModified) {
        var writer = new MappingWriter(crosswalk, from, to);
        writer.requireKnown();
        var collection = writer.collection(lastModified);
        var unknown = MappedControls.unknown(collection, from, to);
        if (!unknown.isEmpty()) throw new IllegalStateException("No such controls: " + unknown);
        return OscalJson.text("mapping-collection", collection);
    }

    private void requireKnown() {
        crosswalk.links().forEach(link -> {
            requireKnown(from, link.from());
            requireKnown(to, link.to());
        });
        crosswalk.none().forEach(gap -> requireKnown(from, gap.requirement()));
        crosswalk.noneTo().forEach(gap -> requireKnown(to, gap.requirement()));
    }

    private static void requireKnown(Framework framework, String code) {
        if (framework.requirement(code).isEmpty())
            throw RuleBroken.conflict("exchange.crosswalk-unknown", code, framework.title(), framework.version());
    }

    private JsonObject collection(Instant lastModified) {
        var props = JSON.createArrayBuilder();
        SanadProps.add(props, "code", crosswalk.code());
        SanadProps.add(props, "licence", crosswalk.licence());
        SanadProps.add(props, "source", crosswalk.source());
        var version = crosswalk.from().version() + " / " + crosswalk.to().version();
        return JSON.createObjectBuilder().add("uuid", uuid("mapping-collection", crosswalk.toString()))
                .add("metadata",
                        Publication.metadata(crosswalk.title(), version, crosswalk.publisher(), crosswalk.note(),
                                lastModified, props))
                .add("provenance", provenance())
                // the schema wants one mapping as an object, and a list only of several
                .add("mappings", mapping())
                .add("back-matter", JSON.createObjectBuilder().add("resources", resources()))
                .build();
    }

    private JsonObjectBuilder provenance() {
        return JSON.createObjectBuilder().add("method", "human").add("matching-rationale", "semantic")
                .add("status", "complete")
                .add("mapping-description",
                        Prose.escape(crosswalk.note().isEmpty() ? crosswalk.title() : crosswalk.note()))
                .add("responsible-parties",
                        OscalJson.responsible("publisher", Identifiers.uuid("party", crosswalk.publisher())));
    }

    private JsonObjectBuilder mapping() {
        var maps = JSON.createArrayBuilder();
        crosswalk.links().forEach(link -> maps.add(map(link)));
        var props = JSON.createArrayBuilder();
        gaps(props, "source-gap", crosswalk.none(), fromIds);
        gaps(props, "target-gap", crosswalk.noneTo(), toIds);
        var mapping = JSON.createObjectBuilder().add("uuid", uuid("mapping", ""))
                .add("source-resource", reference(from)).add("target-resource", reference(to)).add("maps", maps);
        if (!crosswalk.none().isEmpty() || !crosswalk.noneTo().isEmpty()) mapping.add("props", props);
        gapSummary(mapping, "source-gap-summary", from, fromIds, Crosswalk.Link::from);
        gapSummary(mapping, "target-gap-summary", to, toIds, Crosswalk.Link::to);
        return mapping;
    }

    private JsonObjectBuilder map(Crosswalk.Link link) {
        return JSON.createObjectBuilder().add("uuid", uuid("map", link.from() + "\n" + link.to()))
                .add("relationship", relationship(link.relation()))
                .add("sources", JSON.createArrayBuilder().add(item(fromIds.control(link.from()))))
                .add("targets", JSON.createArrayBuilder().add(item(toIds.control(link.to()))))
                .add("remarks", Prose.escape(link.why()));
    }

    /** Read from source to target, as a crosswalk is: the source is a subset of the target. */
    static String relationship(Relation relation) {
        return switch (relation) {
            case EQUAL -> "equal-to";
            case SUPERSET -> "superset-of";
            case SUBSET -> "subset-of";
            case INTERSECTS -> "intersects-with";
        };
    }

    private static JsonObjectBuilder item(String id) {
        return JSON.createObjectBuilder().add("type", "control").add("id-ref", id);
    }

    /** Why a requirement has no counterpart; the summary itself has no place for reasons. */
    private static void gaps(JsonArrayBuilder props, String name, List<Crosswalk.Gap> gaps, Identifiers ids) {
        gaps.forEach(gap -> props
                .add(SanadProps.prop(name, ids.control(gap.requirement())).add("remarks", Prose.escape(gap.why()))));
    }

    /** Every requirement without a relation, as the format defines it, whether the crosswalk gives a reason or not. */
    private void gapSummary(JsonObjectBuilder mapping, String name, Framework framework, Identifiers ids,
            Function<Crosswalk.Link, String> end) {
        Set<String> mapped = crosswalk.links().stream().map(end).collect(Collectors.toSet());
        var unmapped =
                framework.byCode().keySet().stream().filter(code -> !mapped.contains(code)).map(ids::control).toList();
        if (unmapped.isEmpty()) return;
        mapping.add(name, JSON.createObjectBuilder().add("uuid", uuid(name, "")).add("unmapped-controls",
                JSON.createArrayBuilder()
                        .add(JSON.createObjectBuilder().add("with-ids", JSON.createArrayBuilder(unmapped)))));
    }

    private static JsonObjectBuilder reference(Framework framework) {
        return JSON.createObjectBuilder().add("type", "catalog").add("href", "#" + CatalogWriter.uuid(framework));
    }

    private JsonArrayBuilder resources() {
        var resources = JSON.createArrayBuilder().add(resource(from));
        if (!CatalogWriter.uuid(from).equals(CatalogWriter.uuid(to))) resources.add(resource(to));
        return resources;
    }

    /** The exported catalogue, which is looked for beside this file. */
    private static JsonObjectBuilder resource(Framework framework) {
        var props = JSON.createArrayBuilder();
        SanadProps.add(props, "code", framework.code());
        SanadProps.add(props, "version", framework.version());
        return JSON.createObjectBuilder().add("uuid", CatalogWriter.uuid(framework))
                .add("title", OscalJson.line(framework.title())).add("props", props)
                .add("rlinks",
                        JSON.createArrayBuilder()
                                .add(JSON.createObjectBuilder().add("href", CatalogWriter.fileName(framework))
                                        .add("media-type", "application/oscal.catalog+json")));
    }

    private String uuid(String kind, String name) {
        return Identifiers.uuid(kind, crosswalk.code(), CatalogWriter.uuid(from), CatalogWriter.uuid(to), name);
    }
}
