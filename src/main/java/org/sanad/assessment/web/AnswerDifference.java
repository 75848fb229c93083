package org.sanad.assessment.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.sanad.framework.Requirement;
import org.sanad.web.Texts;

/** One point in which two versions of an answer differ, in words. */
public record AnswerDifference(String label, String theirs, String mine) {

    static List<AnswerDifference> between(AnswerForm theirs, AnswerForm mine, Requirement asked, Texts texts) {
        var found = new ArrayList<AnswerDifference>();
        add(found, texts.of("assess.exclude"), flag(theirs.excluded(), texts), flag(mine.excluded(), texts));
        for (var check : asked.checks()) {
            add(found, check.text(), met(theirs.checks().get(check.code()), texts),
                    met(mine.checks().get(check.code()), texts));
        }
        add(found, texts.of("assess.level"), texts.name("assess.level", theirs.level()),
                texts.name("assess.level", mine.level()));
        add(found, texts.of("assess.why"), theirs.justification(), mine.justification());
        add(found, texts.of("assess.statement"), theirs.statement(), mine.statement());
        return found;
    }

    private static void add(List<AnswerDifference> found, String label, String theirs, String mine) {
        if (!Objects.equals(theirs, mine)) found.add(new AnswerDifference(label, theirs, mine));
    }

    private static String flag(boolean excluded, Texts texts) {
        return texts.of(excluded ? "assess.yes" : "assess.no");
    }

    private static String met(Boolean met, Texts texts) {
        return met == null ? "" : texts.of(met ? "assess.met" : "assess.not-met");
    }
}
