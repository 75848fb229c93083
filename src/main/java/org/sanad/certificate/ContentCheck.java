package org.sanad.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.sanad.platform.CanonicalJson;
import org.sanad.review.Engagements;

/** Whether the rows under a certificate are those that were certified, and still give its score. */
@ApplicationScoped
public class ContentCheck {

    /** In a record of the first format: names that people and organizations may have changed since. */
    private static final Set<String> NAMES = Set.of("name", "auditBody", "auditor", "certifier");

    @Inject StoredRows stored;
    @Inject Records records;
    @Inject Engagements engagements;

    List<RecordDifference> of(Bundle bundle) {
        var found = new ArrayList<RecordDifference>();
        var rows = new RowComparison(stored, found);
        rows.one(BoundTable.CERTIFICATE, bundle.only("certificate").row());
        framework(bundle, rows, found);
        assessment(bundle, rows);
        review(bundle, rows);
        // only rows that are whole can be reckoned with
        if (found.isEmpty()) score(bundle, found);
        return found;
    }

    private void framework(Bundle bundle, RowComparison rows, List<RecordDifference> found) {
        var leaf = bundle.only("framework");
        var id = leaf.row().get("id");
        rows.one(BoundTable.FRAMEWORK, leaf.row());
        if (!leaf.members().get("contentSha256").equals(records.contentSha256(id)))
            found.add(RecordDifference.changed("framework", "content", null));
        var entries = new ArrayList<Map<String, Object>>();
        for (var answer : bundle.of("answer")) {
            var asked = answer.object("asked");
            if (asked == null) continue;
            var entry = new TreeMap<>(asked);
            entry.put("frameworkId", id);
            entry.put("code", answer.members().get("requirement"));
            entries.add(entry);
        }
        // sections that the firm left out have their entries beside these
        rows.some(BoundTable.FRAMEWORK_REQUIREMENT, id, entries, null);
    }

    private static void assessment(Bundle bundle, RowComparison rows) {
        var leaf = bundle.only("assessment");
        var id = leaf.row().get("id");
        rows.one(BoundTable.ASSESSMENT, leaf.row());
        var people = new ArrayList<Map<String, Object>>();
        for (var person : (List<?>) leaf.members().get("people"))
            people.add(Map.of("assessmentId", id, "personId", person));
        rows.all(BoundTable.ASSESSMENT_PERSON, id, people, null);
        rows.all(BoundTable.ANSWER, id, rows(bundle, "answer"), null);
        rows.all(BoundTable.EVIDENCE, id, rows(bundle, "evidence"), null);
    }

    private static void review(Bundle bundle, RowComparison rows) {
        var review = bundle.only("review").row();
        rows.one(BoundTable.REVIEW, review);
        rows.all(BoundTable.VERDICT, review.get("id"), rows(bundle, "verdict"), null);
        rows.all(BoundTable.FINDING, review.get("id"), rows(bundle, "finding"), null);
        for (var finding : bundle.of("finding")) {
            rows.all(BoundTable.CORRECTIVE_ACTION, finding.row().get("id"), finding.rows("actions"),
                    finding.members().get("requirement"));
        }
    }

    private static List<Map<String, Object>> rows(Bundle bundle, String kind) {
        return bundle.of(kind).stream().map(Leaf::row).toList();
    }

    private void score(Bundle bundle, List<RecordDifference> found) {
        var view = engagements.view(UUID.fromString((String) bundle.only("review").row().get("id")));
        var now = Records.score(view);
        bundle.only("score").object("score").forEach((name, value) -> {
            if (!RowComparison.same(value, now.get(name))) found.add(RecordDifference.changed("score", name, null));
        });
    }

    /** As {@link #of(Bundle)}, for a record of the first format. */
    List<RecordDifference> ofFirst(String record, UUID review) {
        var found = new ArrayList<RecordDifference>();
        var now = members(CanonicalJson.read(FirstRecord.of(engagements.view(review))));
        members(CanonicalJson.read(record)).forEach((part, value) -> {
            if (value instanceof Map<?, ?>) first(part, members(value), members(now.get(part)), found);
            else if (!RowComparison.same(value, now.get(part))) found.add(RecordDifference.changed(part, null, null));
        });
        return found;
    }

    private static void first(String part, Map<String, Object> then, Map<String, Object> now,
            List<RecordDifference> found) {
        var names = new TreeSet<>(then.keySet());
        names.addAll(now.keySet());
        boolean byRequirement = part.equals("answers") || part.equals("verdicts");
        for (var name : names) {
            if (NAMES.contains(name) || RowComparison.same(then.get(name), now.get(name))) continue;
            found.add(RecordDifference.changed(part, byRequirement ? null : name, byRequirement ? name : null));
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> members(Object value) {
        return value instanceof Map<?, ?> ? (Map<String, Object>) value : Map.of();
    }
}
