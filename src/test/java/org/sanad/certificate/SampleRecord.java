package org.sanad.certificate;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.sanad.framework.Framework;
import org.sanad.framework.Question;
import org.sanad.framework.Requirement;
import org.sanad.platform.Sha256;

/** A record as the issuer makes it, with one of everything that can stand in it. */
final class SampleRecord {

    static final String SERIAL = "7K3M-9QXT-2D4F-8R6W";
    private static final String AT = "2026-10-05T09:30:00.123456Z";

    private final Framework framework;
    private final List<Leaf> leaves = new ArrayList<>();

    private SampleRecord(Framework framework) {
        this.framework = framework;
        head();
    }

    /** Everything is claimed and confirmed in full, without a word. */
    static Bundle plain(Framework framework) {
        var record = new SampleRecord(framework);
        framework.byCode().values().forEach(one -> record.answer(one, Map.of("rating", "FULLY"), reply(one, true),
                List.of(), List.of(verdict(one, "TEST", reply(one, true))), List.of()));
        return new Bundle(SERIAL, record.leaves);
    }

    /**
     * Of 123 requirements: a third examined, some lowered, three excluded, evidence, and findings of every grade and
     * state.
     */
    static Bundle full(Framework framework) {
        var record = new SampleRecord(framework);
        int i = 0;
        for (var one : framework.byCode().values()) record.some(one, i++);
        return new Bundle(SERIAL, record.leaves);
    }

    private void some(Requirement one, int i) {
        if (i >= 40 && i < 43) {
            var verdict = i == 40 ? List.<Map<String, Object>>of()
                    : List.of(verdict(one, "EXAMINE", Map.of("exclusionAccepted", i == 41)));
            answer(one, Map.of("excluded", true, "justification", "Nothing of the *kind* is done here; all is bought."),
                    Map.of(), List.of(), verdict, List.of());
            return;
        }
        var evidence = i % 5 == 0 ? List.of(evidence(one, "Richtlinie für 100 % der Büros: سياسة.pdf", "PDF", i),
                evidence(one, "minutes.txt", "TXT", -i - 1)) : List.<Map<String, Object>>of();
        var method = List.of("EXAMINE", "INTERVIEW", "TEST").get(i % 9 / 3);
        var verdict =
                i % 3 == 0 ? List.of(verdict(one, method, reply(one, i % 6 == 0))) : List.<Map<String, Object>>of();
        var findings = switch (i) {
            case 3 -> List.of(finding(one, "MAJOR_NONCONFORMITY", true, 1, true),
                    finding(one, "STRENGTH", false, 0, false));
            case 4 -> List.of(finding(one, "MINOR_NONCONFORMITY", false, 2, true));
            case 6 -> List.of(finding(one, "MINOR_NONCONFORMITY", false, 1, false));
            case 9 -> List.of(finding(one, "OPPORTUNITY_FOR_IMPROVEMENT", true, 0, false));
            default -> List.<Leaf>of();
        };
        answer(one,
                Map.of("rating", "FULLY", "statement", "Schlüssel werden gezählt.\nمفتاح 🔑 <b>&amp; *wichtig*</b>"),
                reply(one, true), evidence, verdict, findings);
    }

    private static Map<String, Object> reply(Requirement one, boolean met) {
        return switch (one.question()) {
            case Question.Graded graded -> Map.of("level", met ? "FULLY" : "PARTLY");
            case Question.Checklist list -> Map.of("checks", String.join(" ", list.checks().stream()
                    .map(check -> check.code() + "=" + (met || check == list.checks().get(0) ? 1 : 0)).toList()));
        };
    }

    static String id(String... names) {
        return UUID.nameUUIDFromBytes(String.join("/", names).getBytes(StandardCharsets.UTF_8)).toString();
    }

    private void head() {
        add("certificate", null, Map.of("row", row("certificate", "firm", "Indus Software House", "scope",
                "Hosting in Lahore\nund Zürich", "issuedAt", AT, "expiresAt", "2027-10-05T09:30:00.123456Z")));
        add("framework", null, Map.of("row", row("framework", "code", framework.code(), "title", framework.title()),
                "label", framework.version(), "contentSha256", "a".repeat(64)));
        add("assessment", null,
                Map.of("row", row("assessment", "title", "Readiness 2026", "submittedAt", "2026-09-01T08:00:00Z"),
                        "people", List.of()));
        add("review", null,
                Map.of("row",
                        row("review", "acceptedAt", "2026-09-02T08:00:00Z", "concludedAt", "2026-10-04T08:00:00Z",
                                "decidedAt", AT, "independence", "No ties.", "samplingSeed", "42",
                                "summary", "In order.\nOne thing is not.", "recommendation", "GRANT", "decision",
                                "GRANT", "assurance", "EVIDENCE_SAMPLED", "reason", "The record supports it.")));
        add("people", null, Map.of("people", Map.of("firm", Map.of("id", id("firm"), "name", "Indus Software House"),
                "auditBody", Map.of("id", id("body"), "name", "Mizan Assurance"),
                "lead", Map.of("id", id("lead"), "name", "Ayesha Malik", "at", AT, "declaration", "All is true."),
                "auditor", Map.of("id", id("auditor"), "name", "Omar Farooq", "at", AT, "declaration", "No ties."),
                "certifier",
                Map.of("id", id("certifier"), "name", "Yusuf Rahman", "at", AT, "reason", "The record supports it."))));
        var figures = Map.of("floor", "81.4", "ceiling", "81.4", "coverage", "100.0", "exclusionShare", "4.1",
                "rawBand", "B", "band", "B",
                "caps",
                List.of(Map.of("code", "WEAK_SECTION", "band", "B", "at", "A.7"),
                        Map.of("code", "NARROW_SCOPE", "band", "B")),
                "sections", List.of(Map.of("code", "4", "floor", "95.0"), Map.of("code", "A.7")));
        add("score", null, Map.of("score", Map.of("policy", "readiness-1", "claimed", figures, "assured", figures,
                "evidenceCoverage", "38.7", "examinedShare", "33.3", "loweredShare", "7.3", "lowered", List.of())));
    }

    private void answer(Requirement one, Map<String, Object> answer, Map<String, Object> reply,
            List<Map<String, Object>> evidence, List<Map<String, Object>> verdicts, List<Leaf> findings) {
        var row = row("answer " + one.code(), "requirement", one.code(), "excluded", false);
        row.putAll(answer);
        row.putAll(reply);
        add("answer", one.code(), Map.of("row", row, "asked", Map.of("section", "S", "place", 1, "title", one.title()),
                "with", Map.of("evidence", evidence.size(), "verdicts", verdicts.size(), "findings", findings.size())));
        evidence.forEach(file -> add("evidence", one.code(), Map.of("row", file)));
        verdicts.forEach(verdict -> add("verdict", one.code(), Map.of("row", verdict)));
        leaves.addAll(findings);
    }

    private static Map<String, Object> evidence(Requirement one, String fileName, String type, int number) {
        return row("evidence " + one.code() + number, "requirement", one.code(), "title", "Policy [" + number + "]",
                "fileName", fileName, "type", type, "size", "18000",
                "sha256", Sha256.of(fileName + number), "uploadedAt", AT);
    }

    private static Map<String, Object> verdict(Requirement one, String method, Map<String, Object> reply) {
        var row = row("verdict " + one.code(), "requirement", one.code(), "method", method, "givenAt", AT);
        if (!method.equals("TEST")) row.put("observation", "- Gesehen: zwei Büros, مكتبان.\n* Both *locked*.");
        row.putAll(reply);
        return row;
    }

    private static Leaf finding(Requirement one, String grade, boolean closed, int actions, boolean accepted) {
        var row = row("finding " + one.code() + grade, "requirement", one.code(), "grade", grade, "statement",
                "No key is counted.\n# Not even one", "raisedAt", AT);
        if (closed) row.putAll(Map.of("closedAt", AT, "effectiveness", "Two counts were seen.\nBoth whole."));
        var rows = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < actions; i++) {
            var action = row("action " + one.code() + i, "action", "Keys are counted each month.", "proposedAt", AT,
                    "due", "2026-12-1" + i, "owner", "Bilal");
            if (accepted) action.put("acceptedAt", AT);
            rows.add(action);
        }
        return leaf("finding", one.code(), Map.of("row", row, "actions", rows));
    }

    private static Map<String, Object> row(String name, Object... pairs) {
        var row = new TreeMap<String, Object>(Map.of("id", id(name)));
        for (int i = 0; i < pairs.length; i += 2) row.put((String) pairs[i], pairs[i + 1]);
        return row;
    }

    private void add(String kind, String requirement, Map<String, Object> contents) {
        leaves.add(leaf(kind, requirement, contents));
    }

    private static Leaf leaf(String kind, String requirement, Map<String, Object> contents) {
        return Leaf.of(kind, requirement, contents);
    }
}
