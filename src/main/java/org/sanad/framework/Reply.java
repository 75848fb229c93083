package org.sanad.framework;

import java.util.Map;
import java.util.TreeMap;
import org.sanad.scoring.Level;

/** What a firm claims for one requirement, or an auditor confirms. */
public sealed interface Reply {

    /** Shortest justification of an exclusion, in characters ({@code docs/scoring.md}). */
    int SHORTEST_JUSTIFICATION = 20;

    /** Check codes to met or not met; a check that is missing is not answered yet. */
    record Checked(Map<String, Boolean> met) implements Reply {
        public Checked {
            met = java.util.Collections.unmodifiableMap(new TreeMap<>(met));
        }
    }

    /** A level, or {@code null} for not answered yet. */
    record Graded(Level level) implements Reply {}

    /** Does not apply, and why: at least {@link #SHORTEST_JUSTIFICATION} characters. */
    record Excluded(String justification) implements Reply {}
}
