package org.sanad.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sanad.framework.Check;
import org.sanad.framework.Question;
import org.sanad.framework.Reply;
import org.sanad.framework.Requirement;
import org.sanad.platform.RuleBroken;
import org.sanad.scoring.Level;

class AnswerChangeTest {

    private static final String REASON = "We develop no software at all.";
    private static final Requirement CHECKED =
            requirement(true, new Question.Checklist(List.of(new Check("a", "A."), new Check("b", "B."))));
    private static final Requirement GRADED = requirement(false, new Question.Graded());

    private static Requirement requirement(boolean excludable, Question question) {
        return new Requirement("A.1", "Title", "Text", "", List.of(), 3, false, excludable, List.of(), question);
    }

    private static AnswerChange checks(Map<String, Boolean> checks) {
        return new AnswerChange(checks, null, null, null, null);
    }

    private static AnswerChange level(String level) {
        return new AnswerChange(null, level, null, null, null);
    }

    private static AnswerChange excluded(String justification) {
        return new AnswerChange(null, null, true, justification, null);
    }

    @Test
    void checks_answer_a_checklist() {
        assertThat(checks(Map.of("a", true, "b", false)).replyTo(CHECKED))
                .isEqualTo(new Reply.Checked(Map.of("a", true, "b", false)));
    }

    @Test
    void a_check_that_is_null_or_missing_is_not_answered_yet() {
        var some = new HashMap<String, Boolean>();
        some.put("a", null);
        some.put("b", true);
        assertThat(checks(some).replyTo(CHECKED)).isEqualTo(new Reply.Checked(Map.of("b", true)));
        assertThat(checks(null).replyTo(CHECKED)).isEqualTo(new Reply.Checked(Map.of()));
    }

    @Test
    void an_unknown_check_is_refused() {
        assertThatThrownBy(() -> checks(Map.of("c", true)).replyTo(CHECKED)).isInstanceOf(RuleBroken.class)
                .hasMessage("answer.check-unknown");
    }

    @Test
    void a_level_answers_a_graded_question() {
        for (var level : Level.values())
            assertThat(level(level.name()).replyTo(GRADED)).isEqualTo(new Reply.Graded(level));
        assertThat(level(null).replyTo(GRADED)).isEqualTo(new Reply.Graded(null));
    }

    @Test
    void an_unknown_level_is_refused() {
        assertThatThrownBy(() -> level("MOSTLY").replyTo(GRADED)).hasMessage("answer.level-unknown");
        assertThatThrownBy(() -> level("fully").replyTo(GRADED)).hasMessage("answer.level-unknown");
    }

    @Test
    void a_reply_of_the_other_kind_is_refused() {
        assertThatThrownBy(() -> level("FULLY").replyTo(CHECKED)).hasMessage("answer.checks-wanted");
        assertThatThrownBy(() -> checks(Map.of("a", true)).replyTo(GRADED)).hasMessage("answer.level-wanted");
    }

    @Test
    void an_exclusion_needs_a_requirement_that_allows_it() {
        assertThatThrownBy(() -> excluded(REASON).replyTo(GRADED)).hasMessage("answer.not-excludable");
    }

    @Test
    void an_exclusion_needs_a_justification_of_20_characters() {
        assertThat(excluded("  " + "x".repeat(20) + " ").replyTo(CHECKED))
                .isEqualTo(new Reply.Excluded("x".repeat(20)));
        for (var short1 : new String[] {null, "", " ".repeat(30), "x".repeat(19), "🎻".repeat(19)}) {
            assertThatThrownBy(() -> excluded(short1).replyTo(CHECKED)).isInstanceOfSatisfying(RuleBroken.class,
                    broken -> {
                        assertThat(broken.key()).isEqualTo("answer.justification-short");
                        assertThat(broken.fields()).extracting(RuleBroken.Field::name).containsExactly("justification");
                    });
        }
    }

    @Test
    void an_exclusion_replaces_whatever_else_was_said() {
        assertThat(new AnswerChange(Map.of("a", true), null, true, REASON, null).replyTo(CHECKED))
                .isEqualTo(new Reply.Excluded(REASON));
        assertThat(new AnswerChange(Map.of("a", true), null, false, REASON, null).replyTo(CHECKED))
                .isEqualTo(new Reply.Checked(Map.of("a", true)));
    }

    @Test
    void a_statement_that_is_too_long_is_called_what_the_page_calls_it() {
        assertThatThrownBy(() -> new AnswerChange(null, null, null, null, "x".repeat(8_001)).cleanStatement())
                .isInstanceOfSatisfying(RuleBroken.class, broken -> {
                    assertThat(broken.fields()).extracting(RuleBroken.Field::name).containsExactly("statement");
                    assertThat(broken.arguments()).contains(AnswerChange.STATEMENT);
                });
    }

    @Test
    void a_statement_is_cleaned() {
        assertThat(new AnswerChange(null, null, null, null, "  We do it.\r\n ").cleanStatement())
                .isEqualTo("We do it.");
        assertThat(checks(null).cleanStatement()).isNull();
        assertThatThrownBy(() -> new AnswerChange(null, null, null, null, "x".repeat(8_001)).cleanStatement())
                .hasMessage("error.too-long");
    }
}
