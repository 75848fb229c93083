package org.sanad.review;

import java.util.Map;
import java.util.TreeMap;
import org.sanad.framework.Question;
import org.sanad.framework.Reply;
import org.sanad.framework.Requirement;
import org.sanad.platform.RuleBroken;
import org.sanad.platform.Text;
import org.sanad.scoring.Level;

/**
 * What an auditor wants to say about one requirement.
 *
 * @param excluded for a claimed exclusion: true accepts it, false rejects it
 * @param method   EXAMINE where null
 */
public record VerdictChange(Map<String, Boolean> checks, String level, Boolean excluded, String method,
        String observation) {

    private static final int LONGEST_OBSERVATION = 4_000;

    /** A change that fits its requirement and its claim. */
    record Judgement(Reply reply, Boolean exclusionAccepted, Method method, String observation) {}

    /** @param claimExcluded whether the firm claims that the requirement does not apply */
    Judgement on(Requirement requirement, boolean claimExcluded) {
        var how = chosenMethod();
        var seen = Text.optional("observation", observation, LONGEST_OBSERVATION);
        if (claimExcluded) {
            boolean rejectedByReply = excluded == null && (checks != null && !checks.isEmpty() || level != null);
            if (excluded == null && !rejectedByReply)
                throw RuleBroken.invalid("excluded", "verdict.exclusion-wanted", requirement.code());
            return new Judgement(null, !rejectedByReply && excluded, how, seen);
        }
        if (Boolean.TRUE.equals(excluded))
            throw RuleBroken.invalid("excluded", "verdict.not-excluded", requirement.code());
        return new Judgement(reply(requirement), null, how, seen);
    }

    private Reply reply(Requirement requirement) {
        return switch (requirement.question()) {
            case Question.Checklist list -> {
                var reply = new Reply.Checked(complete(list, requirement));
                if (!list.accepts(reply))
                    throw RuleBroken.invalid("checks", "answer.check-unknown", requirement.code());
                yield reply;
            }
            case Question.Graded graded -> new Reply.Graded(level(requirement));
        };
    }

    private Map<String, Boolean> complete(Question.Checklist list, Requirement requirement) {
        if (level != null) throw RuleBroken.invalid("level", "answer.checks-wanted", requirement.code());
        var given = new TreeMap<String, Boolean>();
        if (checks != null) {
            checks.forEach((code, met) -> {
                if (met != null) given.put(code, met);
            });
        }
        if (!given.keySet().containsAll(list.checks().stream().map(check -> check.code()).toList())) {
            throw RuleBroken.invalid("checks", "verdict.incomplete", requirement.code());
        }
        return given;
    }

    private Level level(Requirement requirement) {
        if (checks != null && !checks.isEmpty())
            throw RuleBroken.invalid("checks", "answer.level-wanted", requirement.code());
        try {
            return Level.valueOf(Text.required("level", level));
        } catch (IllegalArgumentException e) {
            throw RuleBroken.invalid("level", "answer.level-unknown", requirement.code());
        }
    }

    private Method chosenMethod() {
        try {
            return method == null || method.isBlank() ? Method.EXAMINE : Method.valueOf(method);
        } catch (IllegalArgumentException e) {
            throw RuleBroken.invalid("method", "verdict.method-unknown");
        }
    }
}
