package org.sanad.certificate;

import static org.sanad.oscal.OscalJson.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import org.sanad.oscal.OscalJson;
import org.sanad.oscal.Prose;
import org.sanad.oscal.SanadProps;

/** The assessment results: one result, that of the review which led to the certificate. */
final class OscalResults {

    private final OscalReview review;

    private OscalResults(OscalReview review) {
        this.review = review;
    }

    static String of(OscalReview review) {
        return OscalJson.text("assessment-results", new OscalResults(review).results().build());
    }

    private JsonObjectBuilder results() {
        return JSON.createObjectBuilder().add("uuid", review.uuid("assessment-results"))
                .add("metadata", review.metadata(OscalFile.RESULTS))
                .add("import-ap", JSON.createObjectBuilder().add("href", "#" + review.resource(OscalFile.PLAN.name())))
                .add("results", JSON.createArrayBuilder().add(result()))
                .add("back-matter", review.backMatter(review.requirements(), review.document(OscalFile.PLAN)));
    }

    private JsonObjectBuilder result() {
        var summary = review.text("review", "summary");
        var result = JSON.createObjectBuilder().add("uuid", review.uuid("result"))
                .add("title", OscalJson.line(review.text("assessment", "title")))
                .add("description", summary == null ? review.words("oscal.no-words") : Prose.escape(summary))
                .add("start", review.text("review", "acceptedAt")).add("end", review.text("review", "concludedAt"))
                .add("props", figures())
                .add("local-definitions", JSON.createObjectBuilder().add("components", review.components()))
                .add("reviewed-controls", review.reviewedControls()).add("attestations", attestations());
        new OscalFindings(review, review.reviewed()).addTo(result);
        return result;
    }

    @SuppressWarnings("unchecked")
    private JsonArrayBuilder figures() {
        var score = review.score();
        var assured = (Map<String, Object>) score.get("assured");
        var claimed = (Map<String, Object>) score.get("claimed");
        var props = SanadProps.props("policy", score.get("policy"), "score", assured.get("floor"), "band",
                assured.get("band"),
                "raw-band", assured.get("rawBand"), "coverage", assured.get("coverage"),
                "exclusion-share", assured.get("exclusionShare"), "claimed-score", claimed.get("floor"), "claimed-band",
                claimed.get("band"), "evidence-coverage", score.get("evidenceCoverage"),
                "examined-share", score.get("examinedShare"), "lowered-share", score.get("loweredShare"), "assurance",
                review.text("review", "assurance"),
                "recommendation", review.text("review", "recommendation"), "decision",
                review.text("review", "decision"), "expires", review.text("certificate", "expiresAt"));
        for (var cap : (List<Map<String, Object>>) assured.get("caps")) {
            var prop = SanadProps.prop("cap", Leaf.text(cap, "code")).add("class", Leaf.text(cap, "band"));
            props.add(cap.containsKey("at") ? prop.add("remarks", Prose.escape(Leaf.text(cap, "at"))) : prop);
        }
        for (var section : (List<Map<String, Object>>) assured.get("sections")) {
            if (section.containsKey("floor"))
                props.add(SanadProps.prop("section-score", Leaf.text(section, "floor")).add("remarks",
                        Prose.escape(Leaf.text(section, "code"))));
        }
        return props;
    }

    private JsonArrayBuilder attestations() {
        var attestations = JSON.createArrayBuilder();
        attest(attestations, OscalParty.LEAD, "declaration", Leaf.text(review.person(OscalParty.LEAD), "declaration"));
        attest(attestations, OscalParty.AUDITOR, "independence", review.text("review", "independence"));
        attest(attestations, OscalParty.AUDITOR, "conclusion", review.text("review", "summary"));
        attest(attestations, OscalParty.CERTIFIER, "independence", review.text("review", "certifierIndependence"));
        attest(attestations, OscalParty.CERTIFIER, "decision", review.text("review", "reason"));
        return attestations;
    }

    private void attest(JsonArrayBuilder attestations, OscalParty by, String name, String said) {
        if (said == null) return;
        attestations.add(JSON.createObjectBuilder()
                .add("responsible-parties", OscalJson.array(List.of(review.responsible(by))))
                .add("parts",
                        OscalJson.array(List.of(JSON.createObjectBuilder().add("name", name).add("ns", SanadProps.NS)
                                .add("title", review.words("oscal.part." + name)).add("prose", Prose.escape(said))))));
    }
}
