package org.sanad.certificate;

import static org.sanad.oscal.OscalJson.JSON;

import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.sanad.oscal.OscalJson;
import org.sanad.oscal.Prose;
import org.sanad.oscal.SanadProps;

/**
 * The plan of action and milestones: every nonconformity that was raised, closed ones too, with what the firm did or
 * does about it.
 */
final class OscalActions {

    private final OscalReview review;
    private final List<RequirementRecord> requirements;

    private OscalActions(OscalReview review) {
        this.review = review;
        this.requirements = requirements(review);
    }

    /** @throws IllegalArgumentException where there is nothing to plan, since OSCAL knows no empty plan */
    static String of(OscalReview review) {
        var actions = new OscalActions(review);
        if (actions.requirements.isEmpty()) throw new IllegalArgumentException("No nonconformity was raised");
        return OscalJson.text("plan-of-action-and-milestones", actions.plan().build());
    }

    static boolean isFor(OscalReview review) {
        return !requirements(review).isEmpty();
    }

    private static List<RequirementRecord> requirements(OscalReview review) {
        return review.requirements().stream().filter(one -> !OscalFindings.nonconformities(one).isEmpty()).toList();
    }

    private JsonObjectBuilder plan() {
        var plan = JSON.createObjectBuilder().add("uuid", review.uuid("plan-of-action"))
                .add("metadata", review.metadata(OscalFile.ACTIONS, OscalFile.RESULTS.name()))
                .add("system-id",
                        JSON.createObjectBuilder().add("identifier-type", "https://ietf.org/rfc/rfc4122").add("id",
                                review.component()))
                .add("local-definitions", JSON.createObjectBuilder().add("components", review.components()));
        new OscalFindings(review, requirements).addTo(plan);
        var risks = new OscalRisks(review);
        return plan
                .add("poam-items",
                        OscalJson.array(requirements.stream()
                                .flatMap(one -> OscalFindings.nonconformities(one).stream()
                                        .map(finding -> item(one, finding, risks)))
                                .toList()))
                .add("back-matter", review.backMatter(requirements, review.document(OscalFile.RESULTS)));
    }

    private JsonObjectBuilder item(RequirementRecord one, FindingRecord finding, OscalRisks risks) {
        return JSON.createObjectBuilder().add("uuid", review.uuid("poam-item " + finding.text("id")))
                .add("title", risks.title(one, finding)).add("description", Prose.escape(finding.text("statement")))
                .add("props",
                        SanadProps.props("requirement", one.code(), "grade", finding.grade(), "state", finding.state()))
                .add("origins",
                        OscalJson.array(
                                List.of(JSON.createObjectBuilder().add("actors", review.actors(OscalParty.AUDITOR)))))
                .add("related-findings",
                        OscalJson.array(
                                List.of(JSON.createObjectBuilder().add("finding-uuid", OscalFindings.uuid(one)))))
                .add("related-observations",
                        OscalJson.array(List.of(OscalFindings.related(OscalFindings.observation(finding)))))
                .add("related-risks", OscalJson.array(List.of(OscalRisks.related(finding))));
    }
}
