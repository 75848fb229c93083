package org.sanad.scoring;

import java.util.Objects;

/**
 * One requirement of a framework with what came of its question: all that scoring needs to know of it.
 *
 * @param section     the code of its section
 * @param requirement its own code, unique in the framework
 * @param weight      1 to 5
 * @param critical    whether a poor rating caps the band
 * @param excludable  whether it may be declared not applicable
 * @param outcome     what came of its question
 * @param evidenced   whether at least one current evidence (clean, not expired) supports it
 * @throws IllegalArgumentException if a code is empty, the weight lies outside 1 to 5, or what is not excludable is
 *                                  excluded
 */
public record ScoreLine(String section, String requirement, int weight, boolean critical, boolean excludable,
        Outcome outcome, boolean evidenced) {

    public ScoreLine {
        if (section == null || section.isBlank())
            throw new IllegalArgumentException("The section code of requirement " + requirement + " is empty");
        if (requirement == null || requirement.isBlank())
            throw new IllegalArgumentException("A requirement code in section " + section + " is empty");
        if (weight < 1 || weight > 5)
            throw new IllegalArgumentException("The weight of " + requirement + " is not within 1 to 5: " + weight);
        Objects.requireNonNull(outcome, "outcome");
        if (!excludable && concernsExclusion(outcome))
            throw new IllegalArgumentException(requirement + " cannot be excluded");
    }

    /** This line with another outcome. */
    public ScoreLine with(Outcome other) {
        return new ScoreLine(section, requirement, weight, critical, excludable, other, evidenced);
    }

    private static boolean concernsExclusion(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Excluded() -> true;
            case Outcome.Rejected() -> true;
            case Outcome.Checked checked -> false;
            case Outcome.Levelled levelled -> false;
        };
    }
}
