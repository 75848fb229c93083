package org.sanad.framework;

import java.util.List;

/**
 * A clause or a group of clauses.
 *
 * @param optional whether a firm may choose, when it starts, not to be assessed on it at all (the categories of SOC 2)
 */
public record Section(String code, String title, boolean optional, List<Requirement> requirements) {
    public Section {
        requirements = List.copyOf(requirements);
    }
}
