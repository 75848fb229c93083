package org.sanad.certificate;

import static org.sanad.oscal.OscalJson.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.text.MessageFormat;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.sanad.oscal.Identifiers;
import org.sanad.oscal.OscalJson;
import org.sanad.oscal.Prose;
import org.sanad.oscal.SanadProps;

/**
 * A certified review, and what the OSCAL documents about it have in common. All of it comes from the record that the
 * certificate binds and from nothing else: so no export can say anything else than what was certified, and none changes
 * when something changes later.
 */
final class OscalReview {

    private final Bundle bundle;
    private final List<RequirementRecord> requirements;
    private final Identifiers ids;
    private final ResourceBundle words = Issuer.words();

    OscalReview(Bundle bundle) {
        this.bundle = bundle;
        this.requirements = RequirementRecord.of(bundle);
        this.ids = new Identifiers(requirements.stream().map(RequirementRecord::code).toList());
    }

    String serial() {
        return bundle.serial();
    }

    /** In the checklist's order. */
    List<RequirementRecord> requirements() {
        return requirements;
    }

    /** Those of which the auditor said anything. */
    List<RequirementRecord> reviewed() {
        return requirements.stream().filter(RequirementRecord::isReviewed).toList();
    }

    /** A column of the only row of its kind; null where it is empty. */
    String text(String kind, String column) {
        return Leaf.text(bundle.only(kind).row(), column);
    }

    Map<String, Object> score() {
        return bundle.only("score").object("score");
    }

    String statement(RequirementRecord requirement) {
        return ids.statement(requirement.code());
    }

    String words(String key, Object... values) {
        return values.length == 0 ? words.getString(key)
                : new MessageFormat(words.getString(key), Locale.UK).format(values);
    }

    /** Of the document of which there is one for each certificate. */
    String uuid(String kind) {
        return Identifiers.uuid(kind, serial(), bundle.root());
    }

    /** @param links names of resources that the document as a whole refers to */
    JsonObjectBuilder metadata(OscalFile file, String... links) {
        var framework = bundle.only("framework");
        var props = SanadProps.props("serial", serial(), "root-hash", bundle.root(), "record-format", Bundle.NAME,
                "checklist",
                text("framework", "code"),
                "checklist-version", framework.members().get("label"), "checklist-sha256",
                framework.members().get("contentSha256"));
        var parties = Arrays.asList(OscalParty.values());
        var to = Stream.concat(Stream.of("record"), Stream.of(links)).map(this::link).toList();
        return OscalJson.metadata(title(file), "1", Instant.parse(text("certificate", "issuedAt")), props)
                .add("links", OscalJson.array(to))
                .add("roles",
                        OscalJson.array(parties.stream()
                                .map(one -> OscalJson.role(one.role(), words("oscal.role." + one))).toList()))
                .add("parties", OscalJson.array(parties.stream().map(this::party).toList()))
                .add("responsible-parties", OscalJson.array(parties.stream().map(this::responsible).toList()))
                .add("remarks", words("oscal.remarks"));
    }

    private String title(OscalFile file) {
        return words("oscal.title." + file, text("certificate", "firm"));
    }

    private JsonObjectBuilder party(OscalParty one) {
        var party = OscalJson.party(uuid(one), one.type(), Leaf.text(person(one), "name"));
        return one.organization() == null ? party
                : party.add("member-of-organizations", JSON.createArrayBuilder().add(uuid(one.organization())));
    }

    /** What the record says of somebody; of people also what they declared. */
    @SuppressWarnings("unchecked")
    Map<String, Object> person(OscalParty one) {
        return (Map<String, Object>) bundle.only("people").object("people").get(one.member());
    }

    String uuid(OscalParty one) {
        return Identifiers.uuid("party", Leaf.text(person(one), "id"));
    }

    JsonObjectBuilder responsible(OscalParty one) {
        return JSON.createObjectBuilder().add("role-id", one.role()).add("party-uuids",
                JSON.createArrayBuilder().add(uuid(one)));
    }

    JsonArrayBuilder origins(OscalParty one) {
        return OscalJson.array(List.of(JSON.createObjectBuilder().add("actors", actors(one))));
    }

    JsonArrayBuilder actors(OscalParty one) {
        return OscalJson.array(List.of(JSON.createObjectBuilder().add("type", "party").add("actor-uuid", uuid(one))
                .add("role-id", one.role())));
    }

    /** The part of the firm that was assessed: OSCAL wants a subject, and the record knows one only, the scope. */
    JsonArrayBuilder components() {
        return OscalJson.array(List.of(JSON.createObjectBuilder().add("uuid", component()).add("type", "system")
                .add("title", OscalJson.line(text("certificate", "firm")))
                .add("description", Prose.escape(text("certificate", "scope")))
                .add("status", JSON.createObjectBuilder().add("state", "other").add("remarks",
                        words("oscal.component.state")))));
    }

    String component() {
        return Identifiers.uuid("component", text("assessment", "id"));
    }

    JsonObjectBuilder subject() {
        return JSON.createObjectBuilder().add("subject-uuid", component()).add("type", "component");
    }

    JsonArrayBuilder subjects() {
        return OscalJson.array(List.of(JSON.createObjectBuilder().add("type", "component").add("include-subjects",
                JSON.createArrayBuilder().add(subject()))));
    }

    /** What the auditor looked at, and beside it what was left out and what was taken as claimed. */
    JsonObjectBuilder reviewedControls() {
        var props = JSON.createArrayBuilder();
        requirements.forEach(one -> {
            if (one.isExcluded()) props.add(excluded(one));
            else
                if (!one.isReviewed())
                    props.add(SanadProps.prop("not-examined", ids.control(one.code())).add("class",
                            String.valueOf(one.claimed())));
        });
        var selection = selection(reviewed()).add("description", words("oscal.controls"));
        OscalJson.list(selection, "props", props.build());
        return JSON.createObjectBuilder().add("control-selections", OscalJson.array(List.of(selection)))
                .add("links", OscalJson.array(List.of(link("checklist"))));
    }

    private JsonObjectBuilder link(String resource) {
        return JSON.createObjectBuilder().add("href", "#" + resource(resource)).add("rel", "reference");
    }

    private JsonObjectBuilder excluded(RequirementRecord one) {
        var accepted = one.seen("exclusionAccepted");
        return SanadProps.prop("excluded", ids.control(one.code()))
                .add("class", accepted == null ? "not-examined" : accepted.equals("true") ? "accepted" : "rejected")
                .add("remarks", Prose.escape(one.claim("justification")));
    }

    JsonObjectBuilder selection(List<RequirementRecord> chosen) {
        return JSON.createObjectBuilder().add("include-controls", OscalJson.array(chosen.stream()
                .map(one -> JSON.createObjectBuilder().add("control-id", ids.control(one.code()))).toList()));
    }

    /** The uuid of a resource of which there is one. */
    String resource(String name) {
        return uuid("resource " + name);
    }

    /** @param others resources that only this document has */
    JsonObjectBuilder backMatter(List<RequirementRecord> of, JsonObjectBuilder... others) {
        var resources = OscalJson.array(List.of(others));
        resources.add(linked(resource("checklist"), text("framework", "title"), "application/oscal.catalog+json",
                Identifiers.catalogFile(text("framework", "code")), null));
        resources.add(linked(resource("record"), words("oscal.record"), "application/json",
                "sanad-record-" + serial() + ".json", bundle.sha256()));
        of.forEach(one -> one.evidence().forEach(evidence -> resources.add(OscalEvidence.resource(evidence))));
        return JSON.createObjectBuilder().add("resources", resources);
    }

    /** A file that is looked for beside this one. @param sha256 null where it is not known */
    static JsonObjectBuilder linked(String uuid, String title, String mediaType, String href, String sha256) {
        var link = JSON.createObjectBuilder().add("href", href).add("media-type", mediaType);
        if (sha256 != null)
            link.add("hashes", OscalJson
                    .array(List.of(JSON.createObjectBuilder().add("algorithm", "SHA-256").add("value", sha256))));
        return JSON.createObjectBuilder().add("uuid", uuid).add("title", OscalJson.line(title)).add("rlinks",
                OscalJson.array(List.of(link)));
    }

    JsonObjectBuilder document(OscalFile file) {
        return linked(resource(file.name()), title(file), "application/json", file.fileName(serial()), null);
    }
}
