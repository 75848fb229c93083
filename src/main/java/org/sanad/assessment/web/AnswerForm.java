package org.sanad.assessment.web;

import java.util.Map;
import java.util.TreeMap;
import org.sanad.assessment.AnswerChange;
import org.sanad.assessment.AnswerView;
import org.sanad.scoring.Level;

/** What stands, or shall stand, for one requirement, as its form shows it. */
public record AnswerForm(Map<String, Boolean> checks, Level level, boolean excluded, String justification,
        String statement) {

    static final AnswerForm NOTHING = new AnswerForm(Map.of(), null, false, null, null);

    static AnswerForm of(AnswerView answer) {
        return new AnswerForm(answer.checks() == null ? Map.of() : answer.checks(), answer.level(), answer.excluded(),
                answer.justification(), answer.statement());
    }

    /** Whether any of it counts as an answer; a statement alone does not. */
    boolean begun() {
        return excluded || level != null || !checks.isEmpty();
    }

    AnswerChange change(boolean graded) {
        return new AnswerChange(graded ? null : new TreeMap<>(checks), graded && level != null ? level.name() : null,
                excluded, justification, statement);
    }
}
