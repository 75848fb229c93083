package org.sanad.framework;

import java.util.List;

/**
 * One thing demanded.
 *
 * @param code       as the standard numbers it, such as {@code A.5.1}
 * @param evidence   what usually proves it
 * @param weight     1 to 5
 * @param critical   whether failing it caps the band
 * @param excludable whether it may be declared not applicable
 * @param roles      for a law that speaks to roles ({@code controller}, {@code processor}); empty where it does not
 */
public record Requirement(String code, String title, String text, String guidance, List<String> evidence, int weight,
        boolean critical,
        boolean excludable, List<String> roles, Question question) {

    public Requirement {
        evidence = List.copyOf(evidence);
        roles = List.copyOf(roles);
    }

    /**
     * Whether an answer to one of them answers the other: help, weight and place may differ.
     * @param other null for none
     */
    public boolean asksTheSame(Requirement other) {
        return other != null && title.equals(other.title) && text.equals(other.text) && excludable == other.excludable
                && question.equals(other.question);
    }

    public List<Check> checks() {
        return question instanceof Question.Checklist list ? list.checks() : List.of();
    }

    public boolean graded() {
        return question instanceof Question.Graded;
    }
}
