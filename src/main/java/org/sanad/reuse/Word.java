package org.sanad.reuse;

import java.time.Instant;
import java.util.UUID;
import org.sanad.assessment.AssessmentState;
import org.sanad.scoring.Level;

/**
 * What a firm last said about one requirement, complete: a rating, or an exclusion.
 *
 * @param assessment where it was said, with its title and state
 * @param framework  the checklist's code
 * @param edition    the very version of the checklist
 * @param rating     null for what is excluded
 */
public record Word(UUID answer, UUID assessment, String title, AssessmentState state, UUID edition, String framework, String requirement, Level rating, boolean excluded,
        Instant at) {

    public boolean met() {
        return rating == Level.FULLY;
    }

    /** Whether there is something to build on. */
    public boolean begun() {
        return rating != null && rating != Level.NONE;
    }
}
