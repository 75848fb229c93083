package org.sanad.assessment.web;

import java.util.List;

/**
 * What comes next in an open assessment: the first section with something open.
 *
 * @param requirement the first open one there
 * @param left        how many are open there
 */
public record NextQuestion(SectionRow section, SectionRow.Gap requirement, int left) {

    /** @return null where everything is answered */
    static NextQuestion in(List<SectionRow> sections) {
        return sections.stream().filter(section -> !section.gaps().isEmpty()).findFirst()
                .map(section -> new NextQuestion(section, section.gaps().get(0), section.gaps().size())).orElse(null);
    }
}
