package org.sanad.certificate;

import static org.sanad.oscal.OscalJson.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sanad.oscal.OscalJson;
import org.sanad.oscal.Prose;
import org.sanad.review.Method;

/**
 * The assessment plan: what was reviewed, how, by whom and when. Nobody writes a system security plan in Sanad, and the
 * document says so.
 */
final class OscalPlan {

    private final OscalReview review;
    private final Map<Method, List<RequirementRecord>> byMethod;

    private OscalPlan(OscalReview review) {
        this.review = review;
        this.byMethod = review.reviewed().stream().filter(one -> one.method() != null).collect(Collectors
                .groupingBy(RequirementRecord::method, () -> new EnumMap<>(Method.class), Collectors.toList()));
    }

    static String of(OscalReview review) {
        return OscalJson.text("assessment-plan", new OscalPlan(review).plan().build());
    }

    private JsonObjectBuilder plan() {
        var noSystemPlan = JSON.createObjectBuilder().add("uuid", review.resource("system"))
                .add("title", review.words("oscal.no-ssp"))
                .add("description", review.words("oscal.no-ssp.words") + "\n\n"
                        + Prose.escape(review.text("certificate", "scope")));
        var local = JSON.createObjectBuilder().add("components", review.components());
        OscalJson.list(local, "activities",
                OscalJson.array(
                        byMethod.entrySet().stream().map(entry -> activity(entry.getKey(), entry.getValue())).toList())
                        .build());
        return JSON.createObjectBuilder().add("uuid", review.uuid("assessment-plan"))
                .add("metadata", review.metadata(OscalFile.PLAN))
                .add("import-ssp",
                        JSON.createObjectBuilder().add("href", "#" + review.resource("system")).add("remarks",
                                review.words("oscal.no-ssp")))
                .add("local-definitions", local)
                .add("terms-and-conditions",
                        JSON.createObjectBuilder().add("parts",
                                OscalJson.array(List.of(JSON.createObjectBuilder().add("name", "methodology")
                                        .add("prose",
                                                review.words("oscal.methodology", review.score().get("policy"),
                                                        review.text("review", "samplingSeed")))))))
                .add("reviewed-controls", review.reviewedControls()).add("assessment-subjects", review.subjects())
                .add("tasks", tasks())
                .add("back-matter", review.backMatter(review.requirements(), noSystemPlan));
    }

    private JsonObjectBuilder activity(Method method, List<RequirementRecord> seen) {
        return JSON.createObjectBuilder().add("uuid", activity(method)).add("title", review.words("method." + method))
                .add("description", review.words("oscal.activity." + method))
                .add("props",
                        OscalJson.array(
                                List.of(JSON.createObjectBuilder().add("name", "method").add("value", method.name()))))
                .add("related-controls",
                        JSON.createObjectBuilder().add("control-selections",
                                OscalJson.array(List.of(review.selection(seen)))))
                .add("responsible-roles", OscalJson.array(List.of(review.responsible(OscalParty.AUDITOR))));
    }

    private String activity(Method method) {
        return review.uuid("activity " + method);
    }

    private JsonArrayBuilder tasks() {
        var examination = JSON.createObjectBuilder();
        OscalJson.list(examination, "associated-activities", OscalJson.array(byMethod.keySet().stream()
                .map(method -> JSON.createObjectBuilder().add("activity-uuid", activity(method)).add("subjects",
                        review.subjects()))
                .toList()).build());
        return OscalJson.array(List.of(
                task("submission", "milestone", OscalParty.LEAD, on("assessment", "submittedAt"),
                        JSON.createObjectBuilder()),
                task("acceptance", "milestone", OscalParty.AUDITOR, on("review", "acceptedAt"),
                        JSON.createObjectBuilder()),
                task("examination", "action", OscalParty.AUDITOR, JSON.createObjectBuilder().add("within-date-range",
                        JSON.createObjectBuilder().add("start", review.text("review", "acceptedAt")).add("end",
                                review.text("review", "concludedAt"))),
                        examination),
                task("decision", "milestone", OscalParty.CERTIFIER, on("review", "decidedAt"), JSON
                        .createObjectBuilder()
                        .add("dependencies", OscalJson.array(List
                                .of(JSON.createObjectBuilder().add("task-uuid", review.uuid("task examination"))))))));
    }

    private JsonObjectBuilder task(String name, String type, OscalParty by, JsonObjectBuilder timing,
            JsonObjectBuilder task) {
        return task.add("uuid", review.uuid("task " + name)).add("type", type)
                .add("title", review.words("oscal.task." + name)).add("timing", timing)
                .add("responsible-roles", OscalJson.array(List.of(review.responsible(by))));
    }

    private JsonObjectBuilder on(String kind, String column) {
        return JSON.createObjectBuilder().add("on-date",
                JSON.createObjectBuilder().add("date", review.text(kind, column)));
    }
}
