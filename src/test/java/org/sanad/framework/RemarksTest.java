package org.sanad.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sanad.platform.RuleBroken.Field;

class RemarksTest {

    private static Requirement requirement(String code, String guidance, boolean critical, int weight, String... checks) {
        var list = IntStream.range(0, checks.length).mapToObj(at -> new Check(String.valueOf((char) ('a' + at)), checks[at])).toList();
        return new Requirement(code, "Title of " + code, "Text of " + code, guidance, guidance.isEmpty() ? List.of() : List.of("a record"), weight, critical, false, List.of(),
                list.isEmpty() ? new Question.Graded() : new Question.Checklist(list));
    }

    private static List<String> on(Requirement... requirements) {
        return Remarks.on(new Framework("x", "X", "1", "P", "L", "S", "", List.of(new Section("A", "All", false, List.of(requirements))))).stream().map(Field::key).toList();
    }

    @Test
    void a_careful_checklist_gets_none() {
        assertThat(on(requirement("A.1", "How.", true, 3, "Doors are locked at night."), requirement("A.2", "How.", false, 1, "Backups are restored once a quarter."),
                requirement("A.3", "How.", false, 2), requirement("A.4", "How.", false, 2), requirement("A.5", "How.", false, 2), requirement("A.6", "How.", false, 2),
                requirement("A.7", "How.", false, 2))).isEmpty();
    }

    @Test
    void what_nobody_can_prove_false_is_named() {
        assertThat(on(requirement("A.1", "", true, 3, "Access is reviewed regularly."))).containsExactly("remark.no-guidance", "remark.no-evidence", "remark.vague", "remark.many-critical");
        assertThat(on(requirement("A.1", "How.", false, 3, "Is access reviewed?"))).containsExactly("remark.question", "remark.none-critical");
    }

    @Test
    void two_checks_that_say_the_same_are_named_with_both_requirements() {
        var framework = new Framework("x", "X", "1", "P", "L", "S", "", List.of(new Section("A", "All", false, List.of(
                requirement("A.1", "How.", false, 3, "Every laptop of the firm is encrypted."), requirement("A.2", "How.", false, 2, "Each laptop of the firm is encrypted.")))));
        assertThat(Remarks.on(framework)).filteredOn(remark -> remark.key().equals("remark.alike")).singleElement()
                .satisfies(remark -> assertThat(remark.arguments()).containsExactly(1, "A.1 – A.2"));
    }

    @Test
    void one_weight_for_all_is_none() {
        assertThat(on(IntStream.rangeClosed(1, 7).mapToObj(at -> requirement("A." + at, "How.", at == 1, 3)).toArray(Requirement[]::new))).containsExactly("remark.one-weight");
    }
}
