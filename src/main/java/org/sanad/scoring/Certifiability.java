package org.sanad.scoring;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether the result of a review may be certified. That auditor and certifier are independent is for others to see to.
 */
public final class Certifiability {

    /** Why a result is not certifiable. */
    public enum Obstacle {
        /** Something is still unanswered. */
        COVERAGE_INCOMPLETE,
        /** The auditor has not examined all that the sampling requires. */
        SAMPLE_INCOMPLETE,
        /** A major nonconformity is open. */
        OPEN_MAJOR,
        /** A minor nonconformity has no accepted corrective action. */
        OPEN_MINOR,
        /** The assured band is worse than the policy allows, or there is none. */
        BAND_TOO_LOW,
        /** More is excluded than the policy allows. */
        SCOPE_TOO_NARROW
    }

    private Certifiability() {}

    /**
     * All obstacles, in the order of their constants; none when the result may be certified.
     *
     * @param assured        the assured score, whose caps tell of the open nonconformities
     * @param sampleComplete whether nothing is missing from the sample, see {@link Sampling#missing}
     */
    public static List<Obstacle> obstacles(Score assured, boolean sampleComplete, Policy policy) {
        List<Obstacle> obstacles = new ArrayList<>();
        if (assured.coverage().isBelow(100)) obstacles.add(Obstacle.COVERAGE_INCOMPLETE);
        if (!sampleComplete) obstacles.add(Obstacle.SAMPLE_INCOMPLETE);
        if (has(assured, Cap.Code.OPEN_MAJOR)) obstacles.add(Obstacle.OPEN_MAJOR);
        if (has(assured, Cap.Code.OPEN_MINOR)) obstacles.add(Obstacle.OPEN_MINOR);
        if (assured.band() == null || assured.band().isWorseThan(policy.certifiableFrom()))
            obstacles.add(Obstacle.BAND_TOO_LOW);
        if (assured.exclusionShare().isAbove(policy.certifiableExclusionTo())) obstacles.add(Obstacle.SCOPE_TOO_NARROW);
        return List.copyOf(obstacles);
    }

    private static boolean has(Score score, Cap.Code code) {
        return score.caps().stream().anyMatch(cap -> cap.code() == code);
    }
}
