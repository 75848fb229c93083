package org.sanad.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sanad.framework.Check;
import org.sanad.framework.Question;
import org.sanad.framework.Requirement;
import org.sanad.scoring.Level;
import org.sanad.web.Texts;

class PostedAnswerTest {

    private static final Texts TEXTS = new Texts();

    private static PostedAnswer typed(String... namesAndValues) {
        var parameters = new java.util.HashMap<String, String[]>();
        for (int i = 0; i < namesAndValues.length; i += 2)
            parameters.put(namesAndValues[i], new String[] {namesAndValues[i + 1]});
        return PostedAnswer.in(parameters);
    }

    @Test
    void a_request_without_a_requirement_is_no_answer() {
        assertThat(typed("id", "x", "section", "A.5")).isNull();
    }

    @Test
    void reads_the_checks_that_were_chosen_and_leaves_out_the_others() {
        var said = typed("requirement", "A.5.1", "check.a", "true", "check.c", "false", "statement",
                " At night.\r\nEvery day. ").said();
        assertThat(said.checks()).isEqualTo(Map.of("a", true, "c", false));
        assertThat(said.statement()).isEqualTo("At night.\nEvery day.");
        assertThat(said.begun()).isTrue();
    }

    @Test
    void reads_a_level_and_ignores_one_that_does_not_exist() {
        assertThat(typed("requirement", "A.5.1", "level", "LARGELY").said().level()).isEqualTo(Level.LARGELY);
        assertThat(typed("requirement", "A.5.1", "level", "SUPERB").said().level()).isNull();
    }

    @Test
    void a_statement_alone_is_no_answer_yet() {
        assertThat(typed("requirement", "A.5.1", "statement", "Soon.").said().begun()).isFalse();
    }

    @Test
    void replaces_the_version_its_page_showed() {
        assertThat(typed("requirement", "A.5.1", "version", "3").replaces(4)).isEqualTo(3);
    }

    @Test
    void whoever_saw_no_answer_replaces_none_of_those_there_are() {
        assertThat(typed("requirement", "A.5.1").replaces(1)).isZero();
        assertThat(typed("requirement", "A.5.1").replaces(null)).isNull();
    }

    @Test
    void differences_name_only_what_differs() {
        var asked = new Requirement("A.5.1", "Title", "", "", List.of(), 1, false, true, List.of(),
                new Question.Checklist(List.of(new Check("a", "First"), new Check("b", "Second"))));
        var theirs = new AnswerForm(Map.of("a", true, "b", true), null, false, null, "Theirs");
        var mine = new AnswerForm(Map.of("a", true), null, false, null, "Mine");
        assertThat(AnswerDifference.between(theirs, mine, asked, TEXTS)).extracting(AnswerDifference::label)
                .containsExactly("Second", TEXTS.of("assess.statement"));
        assertThat(AnswerDifference.between(mine, mine, asked, TEXTS)).isEmpty();
    }
}
