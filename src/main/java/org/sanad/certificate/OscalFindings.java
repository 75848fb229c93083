package org.sanad.certificate;

import static org.sanad.oscal.OscalJson.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import org.sanad.oscal.Identifiers;
import org.sanad.oscal.OscalJson;
import org.sanad.oscal.Prose;
import org.sanad.oscal.SanadProps;

/**
 * What was seen and what follows. OSCAL's finding says of one requirement whether it is satisfied; a verdict and each
 * finding of ours are observations under it, and a nonconformity is a risk besides.
 */
final class OscalFindings {

    private final OscalReview review;
    private final List<RequirementRecord> requirements;
    private final OscalRisks risks;

    /** @param requirements of which the auditor said something */
    OscalFindings(OscalReview review, List<RequirementRecord> requirements) {
        this.review = review;
        this.requirements = requirements;
        this.risks = new OscalRisks(review);
    }

    /** @param document gets the observations, risks and findings that there are */
    void addTo(JsonObjectBuilder document) {
        var observations = new ArrayList<JsonObjectBuilder>();
        requirements.forEach(one -> {
            if (one.verdict() != null) observations.add(seen(one));
            one.findings().forEach(finding -> observations.add(raised(one, finding)));
        });
        OscalJson.list(document, "observations", OscalJson.array(observations).build());
        OscalJson.list(document, "risks",
                OscalJson.array(requirements.stream()
                        .flatMap(one -> nonconformities(one).stream().map(finding -> risks.risk(one, finding)))
                        .toList()).build());
        OscalJson
                .list(document, "findings",
                        OscalJson.array(requirements.stream()
                                .filter(one -> one.assured() != null || !nonconformities(one).isEmpty())
                                .map(this::finding).toList()).build());
    }

    static List<FindingRecord> nonconformities(RequirementRecord one) {
        return one.findings().stream().filter(FindingRecord::isNonconformity).toList();
    }

    private JsonObjectBuilder seen(RequirementRecord one) {
        var said = one.seen("observation");
        var props =
                SanadProps.props("requirement", one.code(), "checks", one.seen("checks"), "level", one.seen("level"),
                        "exclusion-accepted", one.seen("exclusionAccepted"));
        var observation =
                observation(verdict(one), one, said == null ? review.words("oscal.no-words") : Prose.escape(said),
                        "control-objective", one.seen("givenAt")).add("props", props);
        OscalJson.list(observation, "relevant-evidence", OscalEvidence.relevant(one.evidence()));
        return observation;
    }

    private JsonObjectBuilder raised(RequirementRecord one, FindingRecord finding) {
        return observation(observation(finding), one, Prose.escape(finding.text("statement")), "finding",
                finding.text("raisedAt"))
                .add("props", SanadProps.props("requirement", one.code(), "grade", finding.grade(), "state",
                        finding.state()));
    }

    private JsonObjectBuilder observation(String uuid, RequirementRecord one, String description, String type,
            String collected) {
        return JSON.createObjectBuilder().add("uuid", uuid).add("title", OscalJson.line(one.name()))
                .add("description", description)
                .add("methods", JSON.createArrayBuilder().add(one.method() == null ? "UNKNOWN" : one.method().name()))
                .add("types", JSON.createArrayBuilder().add(type))
                .add("origins", review.origins(OscalParty.AUDITOR))
                .add("subjects", JSON.createArrayBuilder().add(review.subject())).add("collected", collected);
    }

    private JsonObjectBuilder finding(RequirementRecord one) {
        var props =
                SanadProps.props("requirement", one.code(), "claimed", one.isExcluded() ? "EXCLUDED" : one.claimed(),
                        "assured", one.assured() == null ? "EXCLUDED" : one.assured(),
                        "claimed-checks", one.claim("checks"), "assured-checks", one.seen("checks"), "examined",
                        one.verdict() != null, "statement", one.claim("statement"));
        one.findings().forEach(finding -> SanadProps.add(props, "grade", finding.grade().name()));
        var status = JSON.createObjectBuilder().add("state", one.isSatisfied() ? "satisfied" : "not-satisfied")
                .add("reason", one.isSatisfied() ? "pass" : "fail");
        var finding = JSON.createObjectBuilder().add("uuid", uuid(one)).add("title", OscalJson.line(one.name()))
                .add("description", rated(one)).add("props", props)
                .add("origins", review.origins(OscalParty.AUDITOR))
                .add("target",
                        JSON.createObjectBuilder().add("type", "statement-id").add("target-id", review.statement(one))
                                .add("status", status))
                .add("related-observations", related(one));
        OscalJson.list(finding, "related-risks",
                OscalJson.array(nonconformities(one).stream().map(OscalRisks::related).toList()).build());
        return finding;
    }

    private String rated(RequirementRecord one) {
        return review.words("oscal.rated", rating(one.isExcluded() ? "EXCLUDED" : one.claim("rating")),
                rating(one.assured() == null ? "EXCLUDED" : one.assured().name()));
    }

    private String rating(String constant) {
        return review.words("pdf.rating." + constant);
    }

    static JsonArrayBuilder related(RequirementRecord one) {
        var observations = JSON.createArrayBuilder();
        if (one.verdict() != null) observations.add(related(verdict(one)));
        one.findings().forEach(finding -> observations.add(related(observation(finding))));
        return observations;
    }

    static JsonObjectBuilder related(String observation) {
        return JSON.createObjectBuilder().add("observation-uuid", observation);
    }

    private static String verdict(RequirementRecord one) {
        return Identifiers.uuid("verdict", one.seen("id"));
    }

    static String observation(FindingRecord finding) {
        return Identifiers.uuid("observation", finding.text("id"));
    }

    static String uuid(RequirementRecord one) {
        return Identifiers.uuid("finding", one.claim("id"));
    }
}
