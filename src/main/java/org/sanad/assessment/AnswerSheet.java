package org.sanad.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sanad.framework.Framework;
import org.sanad.framework.Requirement;
import org.sanad.scoring.Policy;
import org.sanad.scoring.Score;
import org.sanad.scoring.ScoreLine;

/** A checklist with what was answered to it: the lines that are scored. */
public record AnswerSheet(Framework framework, Map<String, Answer> answers, Set<String> evidenced) {

    static AnswerSheet of(Framework framework, List<Answer> answers, Set<String> evidenced) {
        var byRequirement = new HashMap<String, Answer>();
        answers.forEach(answer -> byRequirement.put(answer.requirement(), answer));
        return new AnswerSheet(framework, byRequirement, evidenced);
    }

    /** One line for each requirement, in the checklist's order. */
    public List<ScoreLine> lines() {
        var lines = new ArrayList<ScoreLine>(framework.size());
        for (var section : framework.sections()) {
            for (var requirement : section.requirements()) lines.add(line(section.code(), requirement));
        }
        return lines;
    }

    private ScoreLine line(String section, Requirement requirement) {
        var answer = answers.get(requirement.code());
        var outcome = requirement.question().outcome(answer == null ? null : answer.reply());
        return new ScoreLine(section, requirement.code(), requirement.weight(), requirement.critical(),
                requirement.excludable(), outcome,
                evidenced.contains(requirement.code()));
    }

    public Score score() {
        return Score.of(lines(), Policy.READINESS_1);
    }

    /** The sheet with one answer more, or one replaced. */
    AnswerSheet with(Answer answer) {
        var changed = new LinkedHashMap<>(answers);
        changed.put(answer.requirement(), answer);
        return new AnswerSheet(framework, changed, evidenced);
    }
}
