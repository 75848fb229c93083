package org.sanad.certificate;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sanad.framework.Checks;
import org.sanad.review.Method;
import org.sanad.scoring.Level;
import org.sanad.scoring.Percent;
import org.sanad.scoring.Policy;

/**
 * Everything that a record says about one requirement.
 *
 * @param verdict null where the auditor gave none
 */
record RequirementRecord(String code, Leaf answer, Leaf verdict, List<Leaf> evidence, List<FindingRecord> findings) {

    /** In the checklist's order. */
    static List<RequirementRecord> of(Bundle bundle) {
        var verdicts = byRequirement(bundle, "verdict");
        var evidence = byRequirement(bundle, "evidence");
        var findings = byRequirement(bundle, "finding");
        return bundle.of("answer").stream().map(answer -> {
            var code = answer.requirement();
            return new RequirementRecord(code, answer,
                    verdicts.getOrDefault(code, List.of()).stream().findFirst().orElse(null),
                    evidence.getOrDefault(code, List.of()),
                    findings.getOrDefault(code, List.of()).stream().map(FindingRecord::new).toList());
        }).toList();
    }

    private static Map<String, List<Leaf>> byRequirement(Bundle bundle, String kind) {
        return bundle.of(kind).stream().collect(Collectors.groupingBy(Leaf::requirement));
    }

    /** With its title, where the checklist had one for it. */
    String name() {
        var asked = answer.object("asked");
        return asked == null || asked.get("title") == null ? code : code + " " + asked.get("title");
    }

    String claim(String column) {
        return Leaf.text(answer.row(), column);
    }

    String seen(String column) {
        return verdict == null ? null : Leaf.text(verdict.row(), column);
    }

    boolean isExcluded() {
        return "true".equals(claim("excluded"));
    }

    /** The rating as claimed; null where excluded. */
    Level claimed() {
        return claim("rating") == null ? null : Level.valueOf(claim("rating"));
    }

    /**
     * The rating that counts: the auditor's, or the claim where there is no verdict; null where it is excluded rightly.
     */
    Level assured() {
        if (verdict == null) return claimed();
        if (seen("level") != null) return Level.valueOf(seen("level"));
        if (seen("checks") != null) {
            var met = new Checks.InColumn().convertToEntityAttribute(seen("checks")).met().values();
            return Level.rate(Percent.of(met.stream().filter(Boolean::booleanValue).count(), met.size()),
                    Policy.READINESS_1.ratings());
        }
        return "true".equals(seen("exclusionAccepted")) ? null : Level.NONE;
    }

    /** Null where there is no verdict. */
    Method method() {
        return verdict == null ? null : Method.valueOf(seen("method"));
    }

    /** Whether the auditor said anything about it. */
    boolean isReviewed() {
        return verdict != null || !findings.isEmpty();
    }

    /** Whether what counts is full, or nothing is asked, and no nonconformity against it is open. */
    boolean isSatisfied() {
        return (assured() == null || assured() == Level.FULLY) && findings.stream()
                .noneMatch(finding -> finding.isNonconformity() && finding.state() != FindingRecord.State.CLOSED);
    }
}
