package org.sanad.reuse;

import java.time.Instant;
import java.util.UUID;
import org.sanad.assessment.AssessmentState;
import org.sanad.framework.Counterparts.Counterpart;
import org.sanad.framework.Relation;
import org.sanad.framework.Requirement;
import org.sanad.scoring.Level;

/**
 * What a firm last said about one requirement, complete: a rating, or an exclusion.
 *
 * @param assessment where it was said, with its title and state
 * @param framework  the checklist's code
 * @param edition    the very version of the checklist
 * @param rating     null for what is excluded
 * @param asked      the requirement as that version asks it
 */
public record PriorAnswer(UUID answer, UUID assessment, String title, AssessmentState state, UUID edition,
        String framework,
        String requirement, Level rating, boolean excluded,
        Instant at, Requirement asked) {

    public PriorAnswer(UUID answer, UUID assessment, String title, AssessmentState state, UUID edition,
            String framework,
            String requirement, Level rating, boolean excluded, Instant at) {
        this(answer, assessment, title, state, edition, framework, requirement, rating, excluded, at, null);
    }

    PriorAnswer about(Requirement asked) {
        return new PriorAnswer(answer, assessment, title, state, edition, framework, requirement, rating, excluded, at,
                asked);
    }

    /**
     * Whether its assessment went on under another version: then the firm has been asked again, and this only helps.
     */
    boolean past() {
        return state == AssessmentState.CONTINUED;
    }

    /** Whether it is the firm's answer to this very question. */
    boolean settles(Requirement question) {
        return !past() && question.asksTheSame(asked);
    }

    public boolean met() {
        return rating == Level.FULLY;
    }

    /** How its requirement, as it was asked then, stands to a question. */
    Relation toward(Requirement question, Counterpart counterpart) {
        return past() ? Relation.INTERSECTS : counterpart.between(question, asked);
    }

    /** Whether there is something to build on. */
    public boolean begun() {
        return rating != null && rating != Level.NONE;
    }
}
