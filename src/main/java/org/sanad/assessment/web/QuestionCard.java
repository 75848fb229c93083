package org.sanad.assessment.web;

import java.time.Instant;
import java.util.List;
import org.sanad.assessment.AnswerOrigin;
import org.sanad.assessment.EvidenceRow;
import org.sanad.framework.Requirement;

/**
 * One requirement on the page where it is answered.
 *
 * @param prefix      of the ids of its inputs; empty for the one whose form was refused, so that its errors find them
 * @param said        what its form shows: what stands, or what was typed and refused
 * @param version     the version that stands; null for none
 * @param savedBy     who saved it; null where nobody did
 * @param origin      where the answer was taken over from, or null
 * @param differences between what stands and what was typed, where somebody else changed it meanwhile; else empty
 */
public record QuestionCard(Requirement asked, String prefix, AnswerForm said, List<Check> checks, Rating rating,
        Integer version, String savedBy, Instant savedAt,
        List<EvidenceRow> files, List<AnswerDifference> differences, AnswerOrigin origin) {

    /** One check with its reply; null is no reply yet. */
    public record Check(String code, String text, Boolean met) {}

    public boolean isRefused() {
        return prefix.isEmpty();
    }
}
