package org.sanad.assessment;

import java.util.Set;
import java.util.UUID;
import org.sanad.framework.Reply;

/**
 * What is brought to one requirement from an answer given elsewhere.
 *
 * @param reply     what it proves here, or null where the checks stay open
 * @param statement may be null
 * @param evidence  files of the firm that stand beside the other answer
 * @param own       whether it is the firm's answer to the same requirement in the assessment that goes on here
 */
public record TransferredAnswer(String requirement, Reply reply, String statement, AnswerOrigin origin,
        Set<UUID> evidence,
        boolean own) {

    public TransferredAnswer {
        evidence = Set.copyOf(evidence);
    }
}
