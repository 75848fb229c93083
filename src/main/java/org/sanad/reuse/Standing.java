package org.sanad.reuse;

import java.util.List;
import java.util.Map;
import org.sanad.framework.Counterparts.Counterpart;
import org.sanad.framework.Relation;

/**
 * How a firm stands towards one requirement, by all that it has said.
 *
 * @param word     what it rests on; null where nothing was said
 * @param relation of that answer's requirement to this one; null where it is this one's own
 * @param via      the requirement of ISO/IEC 27001 between the two, or null
 */
public record Standing(Coverage coverage, Word word, Relation relation, String via) {

    private static final Standing OPEN = new Standing(Coverage.OPEN, null, null, null);

    /** A requirement's own complete answer decides; without one, the best that its counterparts prove. */
    static Standing of(String framework, String requirement, List<Counterpart> counterparts, Map<String, Map<String, Word>> words) {
        var own = words.getOrDefault(framework, Map.of()).get(requirement);
        if (own != null) return new Standing(coverage(own), own, null, null);
        Standing part = OPEN;
        for (var counterpart : counterparts) {
            var word = words.getOrDefault(counterpart.framework(), Map.of()).get(counterpart.requirement());
            if (word == null) continue;
            if (word.met() && counterpart.relation().proves()) return new Standing(Coverage.MET, word, counterpart.relation(), counterpart.via());
            if (word.begun() && part == OPEN) part = new Standing(Coverage.PART, word, counterpart.relation(), counterpart.via());
        }
        return part;
    }

    private static Coverage coverage(Word own) {
        if (own.excluded()) return Coverage.EXCLUDED;
        if (own.met()) return Coverage.MET;
        return own.begun() ? Coverage.PART : Coverage.OPEN;
    }

    /** Whether it rests on an answer to the requirement itself. */
    public boolean own() {
        return word != null && relation == null;
    }
}
