package org.sanad.reuse;

import java.util.Map;
import java.util.Set;
import org.sanad.assessment.Answer;
import org.sanad.assessment.AnswerOrigin;

/**
 * What stands already for a requirement that is still open.
 *
 * @param checks    the replies so far
 * @param statement may be null
 * @param borrowed  whether the statement was taken over and left as it was
 * @param origin    where it was taken over from, or null
 * @param files     hashes of its evidence
 */
public record ExistingAnswer(Map<String, Boolean> checks, String statement, boolean borrowed, AnswerOrigin origin,
        Set<String> files) {

    public ExistingAnswer {
        checks = Map.copyOf(checks);
        files = Set.copyOf(files);
    }

    /** @param answer null for none */
    static ExistingAnswer of(Answer answer, Set<String> files) {
        return answer == null ? new ExistingAnswer(Map.of(), null, false, null, files)
                : new ExistingAnswer(answer.met(), answer.statement(), answer.borrowed(), answer.origin(), files);
    }

    /** Whether the firm has replied to anything of it. */
    public boolean begun() {
        return !checks.isEmpty();
    }

    /** The text that would take the place of its own; null for none. */
    String fresh(String offered) {
        return statement == null || borrowed && !statement.equals(offered) ? offered : null;
    }
}
