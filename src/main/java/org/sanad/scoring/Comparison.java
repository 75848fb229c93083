package org.sanad.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The firm's claims beside the auditor's verdicts under the same policy. Where there is no verdict the claim stands in.
 *
 * @param claimed       the score of the claims, without findings
 * @param assured       the score of the verdicts, and of the claims where there are none, with the findings
 * @param examinedShare of the weight that is applicable in the assured run, how much has a verdict; 0 where nothing is
 *                      applicable
 * @param loweredShare  of the requirements with a verdict, by count, how many were lowered; 0 where nothing was
 *                      examined
 * @param lowered       the requirements whose verdict is below the claimed floor value, in the order of the framework;
 *                      a rejected exclusion is one of them
 */
public record Comparison(Score claimed, Score assured, Percent examinedShare, Percent loweredShare,
        List<String> lowered) {

    public Comparison {
        lowered = List.copyOf(lowered);
    }

    /**
     * Compares claims with the verdicts so far.
     *
     * @param verdicts  by requirement code. An exclusion is either confirmed ({@link Outcome.Excluded}) or rejected
     *                  ({@link Outcome.Rejected}); any other claim gets checks or a level, with nothing left unanswered
     * @param openMajor requirements with an open major nonconformity
     * @param openMinor requirements with a minor nonconformity that has no accepted corrective action
     * @throws IllegalArgumentException if a verdict does not fit its claim or is tied to no requirement; and as
     *                                  {@link Score#of}
     */
    public static Comparison of(List<ScoreLine> claims, Map<String, Outcome> verdicts, Collection<String> openMajor,
            Collection<String> openMinor,
            Policy policy) {
        List<ScoreLine> assured = new ArrayList<>(claims.size());
        List<String> lowered = new ArrayList<>();
        int examined = 0;
        long applicableWeight = 0;
        long examinedWeight = 0;
        for (ScoreLine claim : claims) {
            Outcome verdict = verdicts.get(claim.requirement());
            if (verdict != null) {
                requireFit(claim, verdict);
                examined++;
                if (isLowered(claim.outcome(), verdict)) lowered.add(claim.requirement());
            }
            ScoreLine line = verdict == null ? claim : claim.with(verdict);
            assured.add(line);
            if (line.outcome().applicable()) {
                applicableWeight += line.weight();
                if (verdict != null) examinedWeight += line.weight();
            }
        }
        if (examined < verdicts.size())
            throw new IllegalArgumentException(
                    "A verdict is tied to an unknown requirement: " + unknown(claims, verdicts));
        return new Comparison(Score.of(claims, policy), Score.of(assured, openMajor, openMinor, policy),
                Percent.share(examinedWeight, applicableWeight), Percent.share(lowered.size(), examined), lowered);
    }

    private static boolean isLowered(Outcome claim, Outcome verdict) {
        if (!claim.applicable()) return verdict.applicable();
        return (long) verdict.floor() * claim.parts() < (long) claim.floor() * verdict.parts();
    }

    private static void requireFit(ScoreLine claim, Outcome verdict) {
        boolean fits = switch (verdict) {
            case Outcome.Excluded() -> !claim.outcome().applicable();
            case Outcome.Rejected() -> !claim.outcome().applicable();
            case Outcome.Checked checked -> claim.outcome().applicable() && checked.answered();
            case Outcome.Levelled levelled -> claim.outcome().applicable() && levelled.answered();
        };
        if (!fits)
            throw new IllegalArgumentException("The verdict on " + claim.requirement() + " does not fit its claim: "
                    + verdict + " on " + claim.outcome());
    }

    private static List<String> unknown(List<ScoreLine> claims, Map<String, Outcome> verdicts) {
        List<String> codes = new ArrayList<>(verdicts.keySet());
        codes.removeAll(claims.stream().map(ScoreLine::requirement).toList());
        return codes;
    }
}
