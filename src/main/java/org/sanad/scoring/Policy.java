package org.sanad.scoring;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The thresholds and caps of a scoring policy, as data. All thresholds are whole percents from 0 to 100.
 *
 * @param code                   the name of the policy, shown with every score
 * @param bands                  from which overall floor each band is reached
 * @param ratings                up to which value each rating goes
 * @param caps                   the best band that each cap leaves; every code must be there
 * @param weakSectionBelow       a section whose floor is below this is weak
 * @param narrowScopeAbove       an exclusion share above this narrows the scope
 * @param doubleSampleAbove      a lowered share above this doubles the sample of a review
 * @param certifiableFrom        the worst assured band that may be certified
 * @param certifiableExclusionTo the greatest exclusion share that may be certified
 * @throws IllegalArgumentException if a threshold is out of range or order, or a cap is missing
 */
public record Policy(String code, Bands bands, Ratings ratings, Map<Cap.Code, Band> caps, int weakSectionBelow,
        int narrowScopeAbove,
        int doubleSampleAbove, Band certifiableFrom, int certifiableExclusionTo) {

    /** The policy of {@code docs/scoring.md}. */
    public static final Policy READINESS_1 = new Policy("readiness-1", new Bands(90, 75, 60, 40),
            new Ratings(15, 50, 85),
            Map.of(Cap.Code.CRITICAL_NONE, Band.D, Cap.Code.CRITICAL_PARTLY, Band.C, Cap.Code.NARROW_SCOPE, Band.B,
                    Cap.Code.OPEN_MAJOR, Band.D, Cap.Code.OPEN_MINOR, Band.B, Cap.Code.WEAK_SECTION, Band.B),
            50, 25, 10, Band.C, 40);

    /** The least overall floor of each band; below {@code d} it is {@code E}. */
    public record Bands(int a, int b, int c, int d) {
        public Bands {
            requireOrder(d, c, b, a);
        }
    }

    /**
     * The greatest value of each rating; above {@code largely} it is {@code FULLY}. The steps of ISO/IEC 33020 are 15,
     * 50 and 85.
     */
    public record Ratings(int none, int partly, int largely) {
        public Ratings {
            requireOrder(none, partly, largely);
        }
    }

    public Policy {
        if (code == null || code.isBlank()) throw new IllegalArgumentException("The code of the policy is empty");
        requireOrder(weakSectionBelow);
        requireOrder(narrowScopeAbove);
        requireOrder(doubleSampleAbove);
        requireOrder(certifiableExclusionTo);
        for (Cap.Code each : Cap.Code.values()) {
            if (caps.get(each) == null)
                throw new IllegalArgumentException("Policy " + code + " says no band for the cap " + each);
        }
        if (caps.get(Cap.Code.CRITICAL_PARTLY).isWorseThan(caps.get(Cap.Code.CRITICAL_NONE))) {
            throw new IllegalArgumentException(
                    "Policy " + code + " would punish progress: CRITICAL_PARTLY caps lower than CRITICAL_NONE");
        }
        caps = Collections.unmodifiableMap(new EnumMap<>(caps));
    }

    private static void requireOrder(int... thresholds) {
        int least = 0;
        for (int threshold : thresholds) {
            if (threshold < least || threshold > 100) {
                throw new IllegalArgumentException("A threshold is out of order or not within 0 to 100: " + threshold);
            }
            least = threshold;
        }
    }

    Cap cap(Cap.Code reason, String at) {
        return new Cap(reason, at, caps.get(reason));
    }
}
