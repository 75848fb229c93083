package org.sanad.review.web;

import java.util.ArrayList;
import java.util.List;
import org.sanad.framework.Requirement;
import org.sanad.review.Examination;

/**
 * Requirements that must still be examined, and why.
 *
 * @param key of the reason: critical, excluded by the firm, or drawn
 */
public record UnexaminedRequirement(String key, List<Requirement> requirements) {

    /** Without the reasons that nothing is missing for. */
    static List<UnexaminedRequirement> of(Examination examination) {
        var critical = new ArrayList<Requirement>();
        var excluded = new ArrayList<Requirement>();
        var drawn = new ArrayList<Requirement>();
        for (var code : examination.missing()) {
            var requirement = examination.sheet().framework().byCode().get(code);
            var claim = examination.sheet().answers().get(code);
            (requirement.critical() ? critical : claim != null && claim.excluded() ? excluded : drawn).add(requirement);
        }
        return List
                .of(new UnexaminedRequirement("missing.critical", critical),
                        new UnexaminedRequirement("missing.excluded", excluded),
                        new UnexaminedRequirement("missing.drawn", drawn))
                .stream()
                .filter(group -> !group.requirements().isEmpty()).toList();
    }
}
