package org.sanad.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.sanad.framework.Framework;
import org.sanad.identity.Person;
import org.sanad.platform.Sha256;
import org.sanad.review.ReviewView;

/** Makes the record of what is certified: the rows as they stand in the database, and what follows from them. */
@ApplicationScoped
public class Records {

    /** Everything about one requirement that has rows of its own. */
    private record Parts(List<SortedMap<String, Object>> answers, List<SortedMap<String, Object>> evidence,
            List<SortedMap<String, Object>> verdicts,
            List<SortedMap<String, Object>> findings) {

        /** In the checklist's order. */
        Set<Object> requirements(Framework framework) {
            var known = new LinkedHashSet<Object>(framework.byCode().keySet());
            for (var rows : List.of(answers, evidence, verdicts, findings))
                rows.forEach(row -> known.add(row.get("requirement")));
            return known;
        }

        static List<SortedMap<String, Object>> about(Object requirement, List<SortedMap<String, Object>> rows) {
            return rows.stream().filter(row -> requirement.equals(row.get("requirement"))).toList();
        }
    }

    @PersistenceContext EntityManager db;
    @Inject StoredRows stored;

    /** @param certificate not yet written, and not yet bound; all else is */
    Bundle of(ReviewView view, Certificate certificate) {
        var assessment = view.assessment();
        var leaves = new ArrayList<Leaf>();
        leaves.add(Leaf.of("certificate", Map.of("row", certificate.row())));
        leaves.add(framework(view));
        leaves.add(Leaf.of("assessment", Map.of("row", row(BoundTable.ASSESSMENT, assessment.id()), "people",
                stored.of(BoundTable.ASSESSMENT_PERSON, "assessment_id", assessment.id()).stream()
                        .map(person -> person.get("personId")).sorted().toList())));
        leaves.add(Leaf.of("review", Map.of("row", row(BoundTable.REVIEW, view.review().id()))));
        leaves.add(Leaf.of("people", Map.of("people", people(view))));
        leaves.add(Leaf.of("score", Map.of("score", score(view))));
        requirements(view, leaves);
        return new Bundle(certificate.serial().toString(), leaves);
    }

    private Map<String, Object> row(BoundTable table, UUID id) {
        return stored.of(table, "id", id).get(0);
    }

    private Leaf framework(ReviewView view) {
        var id = view.assessment().framework();
        return Leaf.of("framework", Map.of("row", row(BoundTable.FRAMEWORK, id), "label",
                view.examination().sheet().framework().version(), "contentSha256", contentSha256(id)));
    }

    /** SHA-256 of a checklist's text as it stands in the database now; null where there is no such checklist. */
    String contentSha256(Object framework) {
        return db.createQuery("select f.content from PublishedFramework f where f.id = :id", String.class)
                .setParameter("id", UUID.fromString(framework.toString()))
                .getResultList().stream().findFirst().map(Sha256::of).orElse(null);
    }

    static Map<String, Object> score(ReviewView view) {
        return ScoreFacts.of(view, LocalDate.ofInstant(view.review().decidedAt(), ZoneOffset.UTC));
    }

    private Map<String, Object> people(ReviewView view) {
        var review = view.review();
        var lead = db.find(Person.class, view.assessment().submittedBy());
        return Map.of("firm", Map.of("id", review.firm().toString(), "name", view.firm()),
                "auditBody", Map.of("id", review.auditBody().toString(), "name", view.auditBody()),
                "lead",
                Map.of("id", view.assessment().submittedBy().toString(), "name", lead.name(), "at",
                        view.assessment().submittedAt().toString(),
                        "declaration", Issuer.words().getString("assess.submit.declaration")),
                "auditor",
                Map.of("id", review.auditor().toString(), "name", view.auditor(), "at", review.acceptedAt().toString(),
                        "declaration", review.independence()),
                "certifier", Map.of("id", review.certifier().toString(), "name", view.certifier(), "at",
                        review.decidedAt().toString(), "reason", review.reason()));
    }

    private void requirements(ReviewView view, List<Leaf> leaves) {
        var framework = view.examination().sheet().framework();
        var assessment = view.assessment().id();
        var parts = new Parts(stored.of(BoundTable.ANSWER, "assessment_id", assessment),
                stored.of(BoundTable.EVIDENCE, "assessment_id", assessment),
                stored.of(BoundTable.VERDICT, "review_id", view.review().id()),
                stored.of(BoundTable.FINDING, "review_id", view.review().id()));
        var asked = new LinkedHashMap<Object, Map<String, Object>>();
        stored.of(BoundTable.FRAMEWORK_REQUIREMENT, "framework_id", view.assessment().framework())
                .forEach(row -> asked.put(row.get("code"), row));
        for (var code : parts.requirements(framework)) {
            var evidence = Parts.about(code, parts.evidence());
            var verdicts = Parts.about(code, parts.verdicts());
            var findings = Parts.about(code, parts.findings());
            var with = Map.of("evidence", evidence.size(), "verdicts", verdicts.size(), "findings", findings.size());
            for (var row : Parts.about(code, parts.answers()))
                leaves.add(Leaf.of("answer", code, answer(row, asked.get(code), framework, with)));
            evidence.forEach(row -> leaves.add(Leaf.of("evidence", code, Map.of("row", row))));
            verdicts.forEach(row -> leaves.add(Leaf.of("verdict", code, Map.of("row", row))));
            findings.forEach(row -> leaves.add(Leaf.of("finding", code, Map.of("row", row, "actions",
                    stored.of(BoundTable.CORRECTIVE_ACTION, "finding_id", row.get("id"))))));
        }
    }

    /**
     * With what was asked, and with how many leaves are about it, so that none can be kept back when the proof of one
     * requirement is handed on.
     */
    private static Map<String, Object> answer(Map<String, Object> row, Map<String, Object> entry, Framework framework,
            Map<String, Integer> with) {
        var contents = new TreeMap<String, Object>(Map.of("row", row, "with", with));
        if (entry != null) {
            var asked = new TreeMap<>(entry);
            asked.keySet().removeAll(Set.of("frameworkId", "code"));
            framework.requirement((String) entry.get("code"))
                    .ifPresent(requirement -> asked.put("title", requirement.title()));
            contents.put("asked", asked);
        }
        return contents;
    }
}
