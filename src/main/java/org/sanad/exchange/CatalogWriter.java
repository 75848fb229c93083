package org.sanad.exchange;

import static org.sanad.oscal.OscalJson.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import org.sanad.framework.Check;
import org.sanad.framework.Framework;
import org.sanad.framework.FrameworkWriter;
import org.sanad.framework.Question;
import org.sanad.framework.Requirement;
import org.sanad.framework.Section;
import org.sanad.oscal.Identifiers;
import org.sanad.oscal.OscalJson;
import org.sanad.oscal.Prose;
import org.sanad.oscal.SanadProps;

/**
 * Writes a checklist as an OSCAL 1.2.2 catalogue in JSON. What OSCAL has no place for goes along as props of
 * {@link SanadProps#NS}, so that {@link CatalogReader} gives the same checklist again. The same checklist at the same
 * time gives the same bytes.
 */
public final class CatalogWriter {

    private final Framework framework;
    private final Instant lastModified;
    private final Identifiers ids;

    private CatalogWriter(Framework framework, Instant lastModified) {
        this.framework = framework;
        this.lastModified = lastModified;
        this.ids = new Identifiers(framework.byCode().keySet());
    }

    /** @param lastModified of the checklist, so that two exports of one version do not differ */
    public static String write(Framework framework, Instant lastModified) {
        return OscalJson.text("catalog", new CatalogWriter(framework, lastModified).catalog());
    }

    /** Under which an export is saved; a mapping collection looks for it beside itself under this name. */
    public static String fileName(Framework framework) {
        return Identifiers.catalogFile(framework.code());
    }

    /** The identity of a checklist in this very wording. */
    static String uuid(Framework framework) {
        return Identifiers.uuid("catalog", framework.code(), framework.version(), FrameworkWriter.write(framework));
    }

    private JsonObject catalog() {
        var props = JSON.createArrayBuilder();
        SanadProps.add(props, "code", framework.code());
        if (!OscalJson.carries(framework.title())) SanadProps.add(props, "title", framework.title());
        if (!SanadProps.isString(framework.version())) SanadProps.add(props, "version", framework.version());
        if (!SanadProps.isString(framework.publisher())) SanadProps.add(props, "publisher", framework.publisher());
        SanadProps.add(props, "licence", framework.licence());
        SanadProps.add(props, "source", framework.source());
        var metadata = Publication.metadata(framework.title(), framework.version(), framework.publisher(),
                framework.note(), lastModified, props);
        var groups = JSON.createArrayBuilder();
        framework.sections().forEach(section -> groups.add(group(section)));
        return JSON.createObjectBuilder().add("uuid", uuid(framework)).add("metadata", metadata).add("groups", groups)
                .build();
    }

    private JsonObjectBuilder group(Section section) {
        var props = JSON.createArrayBuilder();
        if (SanadProps.isString(section.code())) props.add(OscalJson.label(section.code()));
        SanadProps.add(props, "code", section.code());
        if (!OscalJson.carries(section.title())) SanadProps.add(props, "title", section.title());
        if (section.optional()) SanadProps.add(props, "optional", "true");
        var controls = JSON.createArrayBuilder();
        section.requirements().forEach(requirement -> controls.add(control(requirement)));
        return JSON.createObjectBuilder().add("id", ids.next("s-", "s-" + section.code()))
                .add("title", OscalJson.line(section.title())).add("props", props).add("controls", controls);
    }

    private JsonObjectBuilder control(Requirement requirement) {
        var id = ids.control(requirement.code());
        var parts = JSON.createArrayBuilder()
                .add(named(ids.statement(requirement.code()), "statement", requirement.text()));
        if (!requirement.guidance().isEmpty()) parts.add(part(id + "_gdn", "guidance", requirement.guidance()));
        switch (requirement.question()) {
            case Question.Graded graded -> { /* a level is what a control without checks is judged by */ }
            case Question.Checklist list -> list.checks().forEach(check -> parts.add(objective(id, check)));
        }
        return JSON.createObjectBuilder().add("id", id).add("title", OscalJson.line(requirement.title()))
                .add("props", props(requirement)).add("parts", parts);
    }

    private static JsonArrayBuilder props(Requirement requirement) {
        var props = JSON.createArrayBuilder().add(OscalJson.label(requirement.code()));
        // a title that repeats the code would be taken for none
        if (!OscalJson.carries(requirement.title()) || requirement.title().equals(requirement.code()))
            SanadProps.add(props, "title", requirement.title());
        SanadProps.add(props, "weight", String.valueOf(requirement.weight()));
        if (requirement.critical()) SanadProps.add(props, "critical", "true");
        if (requirement.excludable()) SanadProps.add(props, "excludable", "true");
        requirement.roles().forEach(role -> SanadProps.add(props, "role", role));
        requirement.evidence().forEach(evidence -> SanadProps.add(props, "evidence", evidence));
        return props;
    }

    private JsonObjectBuilder objective(String control, Check check) {
        var props = JSON.createArrayBuilder().add(OscalJson.label(check.code()));
        SanadProps.add(props, "check", check.code());
        return part(control + "_obj." + check.code(), "assessment-objective", check.text()).add("props", props);
    }

    private JsonObjectBuilder part(String id, String name, String text) {
        return named(ids.next("p-", id), name, text);
    }

    private static JsonObjectBuilder named(String id, String name, String text) {
        return JSON.createObjectBuilder().add("id", id).add("name", name).add("prose", Prose.escape(text));
    }
}
