package org.sanad.assessment;

import java.time.Instant;
import java.util.Map;
import org.sanad.framework.Requirement;
import org.sanad.scoring.Level;
import org.sanad.scoring.Percent;
import org.sanad.scoring.Policy;

/**
 * An answer as a reader sees it. {@code rating} is null for what is excluded, {@code origin} for what was not taken
 * over.
 */
public record AnswerView(String requirement, Map<String, Boolean> checks, Level level, boolean excluded,
        String justification, String statement, Level rating,
        int version, String answeredBy, Instant answeredAt, AnswerOrigin origin) {

    static AnswerView of(Answer answer, Requirement asked) {
        return new AnswerView(answer.requirement(), answer.met().isEmpty() ? null : answer.met(), answer.level(),
                answer.excluded(), answer.justification(),
                answer.statement(), rating(answer, asked), answer.version(), answer.answeredName(), answer.answeredAt(),
                answer.origin());
    }

    static Level rating(Answer answer, Requirement asked) {
        var outcome = answer.outcome(asked);
        return outcome.applicable()
                ? Level.rate(Percent.of(outcome.floor(), outcome.parts()), Policy.READINESS_1.ratings())
                : null;
    }
}
