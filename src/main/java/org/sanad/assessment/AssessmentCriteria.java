package org.sanad.assessment;

import java.util.Set;
import org.sanad.framework.Frameworks;
import org.sanad.platform.RuleBroken;
import org.sanad.platform.RuleBroken.Field;

/**
 * What an assessment is measured by.
 *
 * @param framework the checklist's code
 * @param version   a published version's label, or null for the newest
 * @param sections  codes of the optional sections that it shall cover
 */
public record AssessmentCriteria(String framework, String version, Set<String> sections) {

    public AssessmentCriteria {
        sections = Set.copyOf(sections);
    }

    /** The newest version of a checklist, without its optional sections. */
    public static AssessmentCriteria of(String framework) {
        return new AssessmentCriteria(framework, null, Set.of());
    }

    Frameworks.Published in(Frameworks frameworks) {
        if (framework == null || framework.isBlank())
            throw RuleBroken.invalid("framework", "error.required", new Field("framework", "field.framework"));
        var published = find(frameworks);
        for (var section : sections) {
            if (!published.framework().options().contains(section))
                throw RuleBroken.invalid("sections", "assessment.section-unknown", section,
                        published.framework().title());
        }
        return published;
    }

    private Frameworks.Published find(Frameworks frameworks) {
        try {
            return version == null || version.isBlank() ? frameworks.current(framework)
                    : frameworks.version(framework, version);
        } catch (RuleBroken unknown) {
            throw RuleBroken.invalid("framework", "assessment.framework-unknown", framework);
        }
    }
}
