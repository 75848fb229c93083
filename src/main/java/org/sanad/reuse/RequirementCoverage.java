package org.sanad.reuse;

import java.util.List;
import org.sanad.framework.Counterparts.Counterpart;
import org.sanad.framework.Relation;
import org.sanad.framework.Requirement;

/**
 * How a firm stands towards one requirement, by all that it has said.
 *
 * @param word     what it rests on; null where nothing was said
 * @param relation of that answer's requirement to this one; null where it is the answer to this very question
 * @param via      the requirement of ISO/IEC 27001 between the two, or null
 */
public record RequirementCoverage(Coverage coverage, PriorAnswer word, Relation relation, String via) {

    private static final RequirementCoverage OPEN = new RequirementCoverage(Coverage.OPEN, null, null, null);

    /**
     * A requirement's own complete answer to what it asks now decides; without one, the best that earlier wordings and
     * its counterparts prove.
     */
    static RequirementCoverage of(String framework, Requirement asked, List<Counterpart> counterparts,
            PriorAnswers said) {
        RequirementCoverage part = OPEN;
        for (var own : said.about(framework, asked.code())) {
            if (own.settles(asked)) return new RequirementCoverage(coverage(own), own, null, null);
            if (own.begun() && part == OPEN)
                part = new RequirementCoverage(Coverage.PART, own, Relation.INTERSECTS, null);
        }
        for (var counterpart : counterparts) {
            for (var word : said.about(counterpart.framework(), counterpart.requirement())) {
                var relation = word.toward(asked, counterpart);
                if (word.met() && relation.proves())
                    return new RequirementCoverage(Coverage.MET, word, relation, counterpart.via());
                if (word.begun() && part == OPEN)
                    part = new RequirementCoverage(Coverage.PART, word, relation, counterpart.via());
            }
        }
        return part;
    }

    private static Coverage coverage(PriorAnswer own) {
        if (own.excluded()) return Coverage.EXCLUDED;
        if (own.met()) return Coverage.MET;
        return own.begun() ? Coverage.PART : Coverage.OPEN;
    }

    /** Whether it rests on the answer to this very question. */
    public boolean own() {
        return word != null && relation == null;
    }
}
