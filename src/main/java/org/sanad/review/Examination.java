package org.sanad.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sanad.assessment.AnswerSheet;
import org.sanad.scoring.Certifiability;
import org.sanad.scoring.Certifiability.Obstacle;
import org.sanad.scoring.Comparison;
import org.sanad.scoring.Outcome;
import org.sanad.scoring.Policy;
import org.sanad.scoring.Sampling;

/**
 * The present state of a review, computed whole from its facts: claims beside verdicts, what is still to be examined,
 * and what stands against a certificate.
 *
 * @param required the requirements that must be examined now
 * @param missing  those of them without a verdict
 */
public record Examination(AnswerSheet sheet, Map<String, Verdict> verdicts, List<Finding> findings,
        Comparison comparison,
        List<String> required, List<String> missing,
        List<Obstacle> obstacles) {

    static Examination of(AnswerSheet sheet, long seed, List<Verdict> given, List<Finding> findings) {
        var lines = sheet.lines();
        var verdicts = new HashMap<String, Verdict>();
        given.forEach(verdict -> verdicts.put(verdict.requirement(), verdict));
        var outcomes = new HashMap<String, Outcome>();
        verdicts.forEach((code, verdict) -> outcomes.put(code, verdict.outcome(sheet.framework().byCode().get(code))));
        var comparison = Comparison.of(lines, outcomes, at(findings, true), at(findings, false), Policy.READINESS_1);
        var sampling = Sampling.of(lines, seed);
        var required = sampling.required(verdicts.keySet(), comparison.lowered(), Policy.READINESS_1);
        var missing = sampling.missing(verdicts.keySet(), comparison.lowered(), Policy.READINESS_1);
        var obstacles = Certifiability.obstacles(comparison.assured(), missing.isEmpty(), Policy.READINESS_1);
        return new Examination(sheet, Map.copyOf(verdicts), List.copyOf(findings), comparison, required, missing,
                obstacles);
    }

    private static Set<String> at(List<Finding> findings, boolean major) {
        var codes = new TreeSet<String>();
        for (var finding : findings) {
            if (major ? finding.openMajor() : finding.openMinor()) codes.add(finding.requirement());
        }
        return codes;
    }

    public boolean requires(String requirement) {
        return required.contains(requirement);
    }
}
