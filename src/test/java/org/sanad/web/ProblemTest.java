package org.sanad.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.Json;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.sanad.platform.EditConflict;
import org.sanad.platform.RuleBroken;
import org.sanad.platform.RuleBroken.Field;
import org.sanad.platform.Text;

class ProblemTest {

    private static Map<String, Object> json(RuleBroken broken) {
        return Problem.of(broken).json(new Texts());
    }

    private static String detail(ThrowingCallable refused) {
        return (String) json(catchThrowableOfType(RuleBroken.class, refused)).get("detail");
    }

    @Test
    void a_program_is_told_that_what_stands_now_is_in_the_response() {
        var lost = json(new EditConflict("theirs", 3));
        assertThat(lost).containsEntry("status", 412).containsEntry("type", "about:blank#error.stale")
                .containsEntry("current", "theirs");
        assertThat(lost.get("detail")).asString().contains("in this response").doesNotContain("shown");
    }

    @Test
    void a_version_of_what_was_never_saved_is_said_to_be_one_of_nothing() {
        assertThat(json(new EditConflict(null, 0))).containsEntry("current", null).extracting("detail").asString()
                .contains("Nothing is saved here yet");
    }

    @Test
    void a_field_says_its_name_and_what_to_do() {
        assertThat(json(RuleBroken.invalid("file", "evidence.no-file"))).containsEntry("status", 422)
                .containsEntry("errors", List.of(Map.of("field", "file", "detail", "Choose a file.")));
    }

    @Test
    void a_choice_carries_the_value_that_makes_it() {
        var choices = new RuleBroken(RuleBroken.Kind.CONFLICT,
                List.of(Field.choice("auditBody", 7, "assessment.audit-body-choice", "Mizan Assurance")),
                "assessment.choose-audit-body");
        assertThat(json(choices)).containsEntry("errors",
                List.of(Map.of("field", "auditBody", "detail", "Mizan Assurance", "value", "7")));
    }

    @Test
    void without_fields_there_are_no_errors() {
        assertThat(json(RuleBroken.notFound())).containsOnlyKeys("type", "title", "status", "detail")
                .containsEntry("title", "Not Found");
    }

    @Test
    void the_statement_of_a_finding_is_not_that_of_an_answer() {
        assertThat(detail(() -> Text.required("statement", "", 3, 4000)))
                .isEqualTo("What was found: this is required.");
        var body = new Body(Json.createObjectBuilder().add("statement", 5).build());
        assertThat(detail(() -> body.text("statement"))).startsWith("What was found:");
        assertThat(detail(() -> body.text(new Field("statement", "field.answer-statement"))))
                .startsWith("How you do it:");
    }
}
