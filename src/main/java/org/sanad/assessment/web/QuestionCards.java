package org.sanad.assessment.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sanad.assessment.AnswerView;
import org.sanad.assessment.Assessments;
import org.sanad.assessment.EvidenceRow;
import org.sanad.framework.Requirement;
import org.sanad.framework.Section;
import org.sanad.scoring.RequirementScore;
import org.sanad.web.Texts;

/** Lays out the questions of a section from what was read of the assessment at once. */
final class QuestionCards {

    private final Map<String, AnswerView> answers = new HashMap<>();
    private final Map<String, RequirementScore> scores = new HashMap<>();
    private final Map<String, List<EvidenceRow>> files;
    private final PostedAnswer typed;
    private final Texts texts;

    /** @param typed what was posted; null where nothing was */
    QuestionCards(Assessments.View view, PostedAnswer typed, Texts texts) {
        view.answers().forEach(answer -> answers.put(answer.requirement(), answer));
        view.score().requirements().forEach(score -> scores.put(score.code(), score));
        this.files = view.evidence().stream().collect(Collectors.groupingBy(EvidenceRow::requirement));
        this.typed = typed;
        this.texts = texts;
    }

    List<QuestionCard> of(Section section) {
        var cards = new ArrayList<QuestionCard>(section.requirements().size());
        section.requirements().forEach(asked -> cards.add(card(asked)));
        return cards;
    }

    private QuestionCard card(Requirement asked) {
        var answer = answers.get(asked.code());
        var stands = answer == null ? AnswerForm.NOTHING : AnswerForm.of(answer);
        boolean mine = typed != null && typed.requirement().equals(asked.code());
        var said = mine ? typed.said() : stands;
        var version = answer == null ? null : (Integer) answer.version();
        boolean stale = mine && version != null && !version.equals(typed.version());
        var checks = asked.checks().stream()
                .map(check -> new QuestionCard.Check(check.code(), check.text(), said.checks().get(check.code())))
                .toList();
        return new QuestionCard(asked, mine ? "" : asked.code() + "-", said, checks,
                Rating.of(stands.begun(), scores.get(asked.code())), version,
                answer == null ? null : answer.answeredBy(), answer == null ? null : answer.answeredAt(),
                files.getOrDefault(asked.code(), List.of()),
                stale ? AnswerDifference.between(stands, said, asked, texts) : List.of(),
                answer == null ? null : answer.origin());
    }
}
