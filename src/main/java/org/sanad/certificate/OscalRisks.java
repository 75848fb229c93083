package org.sanad.certificate;

import static org.sanad.oscal.OscalJson.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sanad.oscal.Identifiers;
import org.sanad.oscal.OscalJson;
import org.sanad.oscal.Prose;
import org.sanad.oscal.SanadProps;

/**
 * A nonconformity as a risk, with the firm's corrective actions as its remediations and what became of it as its log.
 */
final class OscalRisks {

    /** A day ends with it: the record knows days only. */
    private static final String END_OF_DAY = "T23:59:59Z";

    private final OscalReview review;

    OscalRisks(OscalReview review) {
        this.review = review;
    }

    JsonObjectBuilder risk(RequirementRecord one, FindingRecord finding) {
        var risk = JSON.createObjectBuilder().add("uuid", uuid(finding)).add("title", title(one, finding))
                .add("description", Prose.escape(finding.text("statement")))
                .add("statement", review.words("oscal.risk", review.words("grade." + finding.grade())))
                .add("props",
                        SanadProps.props("requirement", one.code(), "grade", finding.grade(), "effectiveness",
                                finding.text("effectiveness")))
                .add("status", switch (finding.state()) {
                    case OPEN -> "open";
                    case REMEDIATING -> "remediating";
                    case CLOSED -> "closed";
                }).add("origins", review.origins(OscalParty.AUDITOR));
        finding.actions().stream().map(action -> Leaf.text(action, "due")).filter(Objects::nonNull)
                .max(String::compareTo).ifPresent(due -> risk.add("deadline", due + END_OF_DAY));
        OscalJson.list(risk, "remediations", OscalJson
                .array(finding.actions().stream().map(action -> remediation(action, finding)).toList()).build());
        return risk.add("risk-log", JSON.createObjectBuilder().add("entries", log(finding)))
                .add("related-observations",
                        OscalJson.array(List.of(OscalFindings.related(OscalFindings.observation(finding)))));
    }

    String title(RequirementRecord one, FindingRecord finding) {
        return OscalJson.line(one.code() + ": " + review.words("grade." + finding.grade()));
    }

    private JsonObjectBuilder remediation(Map<String, Object> action, FindingRecord finding) {
        var remediation = JSON.createObjectBuilder().add("uuid", uuid(action))
                .add("lifecycle", finding.state() == FindingRecord.State.CLOSED ? "completed" : "planned")
                .add("title", review.words("oscal.action"))
                .add("description", Prose.escape(Leaf.text(action, "action")))
                .add("props",
                        SanadProps.props("proposed", action.get("proposedAt"), "accepted", action.get("acceptedAt"),
                                "correction", action.get("correction"), "cause", action.get("cause"), "owner",
                                action.get("owner")))
                .add("origins", review.origins(OscalParty.FIRM));
        var due = Leaf.text(action, "due");
        if (due != null) {
            remediation
                    .add("tasks",
                            OscalJson.array(List.of(JSON.createObjectBuilder()
                                    .add("uuid", Identifiers.uuid("due", Leaf.text(action, "id")))
                                    .add("type", "milestone").add("title", review.words("oscal.due"))
                                    .add("timing", JSON.createObjectBuilder().add("on-date",
                                            JSON.createObjectBuilder().add("date", due + END_OF_DAY))))));
        }
        return remediation;
    }

    private JsonArrayBuilder log(FindingRecord finding) {
        var entries =
                JSON.createArrayBuilder().add(entry(finding.text("id"), "raised", finding.text("raisedAt"), "open"));
        finding.actions().stream().filter(action -> action.containsKey("acceptedAt")).forEach(action -> entries
                .add(entry(Leaf.text(action, "id"), "accepted", Leaf.text(action, "acceptedAt"), "remediating")
                        .add("related-responses", OscalJson
                                .array(List.of(JSON.createObjectBuilder().add("response-uuid", uuid(action)))))));
        if (finding.text("closedAt") != null)
            entries.add(entry(finding.text("id"), "closed", finding.text("closedAt"), "closed"));
        return entries;
    }

    private JsonObjectBuilder entry(String id, String step, String at, String status) {
        return JSON.createObjectBuilder().add("uuid", Identifiers.uuid("log " + step, id))
                .add("title", review.words("oscal.log." + step)).add("start", at)
                .add("logged-by", OscalJson.array(List.of(JSON.createObjectBuilder()
                        .add("party-uuid", review.uuid(OscalParty.AUDITOR)).add("role-id", OscalParty.AUDITOR.role()))))
                .add("status-change", status);
    }

    static JsonObjectBuilder related(FindingRecord finding) {
        return JSON.createObjectBuilder().add("risk-uuid", uuid(finding));
    }

    private static String uuid(FindingRecord finding) {
        return Identifiers.uuid("risk", finding.text("id"));
    }

    private static String uuid(Map<String, Object> action) {
        return Identifiers.uuid("action", Leaf.text(action, "id"));
    }
}
