package org.sanad.assessment;

import java.util.Map;
import org.sanad.framework.Reply;
import org.sanad.framework.Requirement;
import org.sanad.platform.RuleBroken;
import org.sanad.platform.RuleBroken.Field;
import org.sanad.platform.Text;
import org.sanad.scoring.Level;

/**
 * What somebody wants to say about one requirement: checks, a level, or an exclusion, and a statement. Null means not
 * said.
 *
 * @param checks codes to true, false or null (not answered yet)
 */
public record AnswerChange(Map<String, Boolean> checks, String level, Boolean excluded, String justification,
        String statement) {

    /** A finding has a statement too, and it says something else. */
    public static final Field STATEMENT = new Field("statement", "field.answer-statement");

    private static final int LONGEST_STATEMENT = 8_000;
    private static final int LONGEST_JUSTIFICATION = 2_000;

    /** The reply, if it fits the requirement; otherwise a refusal that says what does. */
    Reply replyTo(Requirement requirement) {
        if (Boolean.TRUE.equals(excluded)) return exclusionOf(requirement);
        if (requirement.graded()) {
            if (checks != null && !checks.isEmpty())
                throw RuleBroken.invalid("checks", "answer.level-wanted", requirement.code());
            return new Reply.Graded(level(requirement));
        }
        if (level != null) throw RuleBroken.invalid("level", "answer.checks-wanted", requirement.code());
        var reply = new Reply.Checked(answered());
        if (!requirement.question().accepts(reply))
            throw RuleBroken.invalid("checks", "answer.check-unknown", requirement.code());
        return reply;
    }

    private Map<String, Boolean> answered() {
        if (checks == null) return Map.of();
        var answered = new java.util.TreeMap<String, Boolean>();
        checks.forEach((code, met) -> {
            if (met != null) answered.put(code, met);
        });
        return answered;
    }

    private Level level(Requirement requirement) {
        if (level == null) return null;
        try {
            return Level.valueOf(level);
        } catch (IllegalArgumentException e) {
            throw RuleBroken.invalid("level", "answer.level-unknown", requirement.code());
        }
    }

    private Reply exclusionOf(Requirement requirement) {
        if (!requirement.excludable())
            throw RuleBroken.invalid("excluded", "answer.not-excludable", requirement.code());
        var text = Text.optional("justification", justification, LONGEST_JUSTIFICATION);
        if (text == null || text.codePointCount(0, text.length()) < Reply.SHORTEST_JUSTIFICATION) {
            throw new RuleBroken(RuleBroken.Kind.INVALID,
                    java.util.List
                            .of(new Field("justification", "answer.justification-short", Reply.SHORTEST_JUSTIFICATION)),
                    "answer.justification-short", Reply.SHORTEST_JUSTIFICATION);
        }
        return new Reply.Excluded(text);
    }

    String cleanStatement() {
        return Text.optional(STATEMENT, statement, LONGEST_STATEMENT);
    }
}
