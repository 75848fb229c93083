package org.sanad.reuse;

import java.util.List;
import org.sanad.assessment.Answer;
import org.sanad.assessment.EvidenceRow;
import org.sanad.framework.Relation;
import org.sanad.framework.Reply;

/**
 * What the firm said elsewhere that bears on one requirement of an assessment.
 *
 * @param word      where and when it was said, and its rating
 * @param source    the checklist's title and version in which it was said
 * @param title     of the requirement it was said about
 * @param relation  read "that requirement RELATION the one asked about"
 * @param via       the requirement of ISO/IEC 27001 between the two, or null
 * @param why       what the crosswalk says; empty for the same requirement in an earlier assessment
 * @param verbatim  whether it is the same requirement, asked in the same words: then its reply holds as it is
 * @param reply     the reply that it proves here otherwise, or null where the checks stay open
 * @param statement the text that it would put here; null for none
 * @param evidence  files beside it that have not expired, and do not lie here yet
 */
public record Proposal(PriorAnswer word, String source, String title, Relation relation, String via, String why,
        boolean verbatim, Reply reply, String statement, List<EvidenceRow> evidence) {

    public Proposal {
        evidence = List.copyOf(evidence);
    }

    /** Whether accepting it answers the requirement. */
    public boolean answers() {
        return verbatim || reply != null;
    }

    /** Whether it is an overlap of an overlap: to be offered only where nothing better is. */
    boolean remote() {
        return via != null && relation == Relation.INTERSECTS;
    }

    /** Whether there is anything to take over: a reply, a text or a file. */
    public boolean brings() {
        return answers() || statement != null || !evidence.isEmpty();
    }

    /** With what only the answer itself holds. */
    Proposal with(Answer answer, List<EvidenceRow> evidence) {
        return new Proposal(word, source, title, relation, via, why, verbatim, verbatim ? answer.reply() : reply,
                answer.statement(), evidence);
    }

    /** What of it there is to take where something stands already: an exclusion does not replace replies. */
    Proposal beside(ExistingAnswer present) {
        boolean fits = !present.begun() || !(reply instanceof Reply.Excluded);
        return new Proposal(word, source, title, relation, via, why, verbatim && fits, fits ? reply : null,
                present.fresh(statement),
                evidence.stream().filter(file -> !present.files().contains(file.sha256())).toList());
    }
}
