package org.sanad.framework;

import java.util.List;

/** A clause or a group of clauses. */
public record Section(String code, String title, List<Requirement> requirements) {
    public Section {
        requirements = List.copyOf(requirements);
    }
}
