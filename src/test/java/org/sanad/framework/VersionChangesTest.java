package org.sanad.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sanad.framework.VersionChanges.Part;
import org.sanad.scoring.Level;

class VersionChangesTest {

    private static final Question LOCKS = checks("Locks exist.", "Keys are counted.");
    private static final Requirement DOORS = requirement("D.1", LOCKS);

    private static Question checks(String... texts) {
        var checks = new java.util.ArrayList<Check>();
        for (var text : texts) checks.add(new Check(String.valueOf((char) ('a' + checks.size())), text));
        return new Question.Checklist(checks);
    }

    private static Requirement requirement(String code, Question question) {
        return new Requirement(code, "Doors are locked", "Every door has a lock.", "Count the keys.",
                List.of("A list of keys"), 3, false, true, List.of("processor"), question);
    }

    private static Framework version(String version, Requirement... requirements) {
        return in("D", version, requirements);
    }

    private static Framework in(String section, String version, Requirement... requirements) {
        return new Framework("sample", "Sample", version, "Sanad", "Own text", "Own text", "",
                List.of(new Section(section, "Section", false, List.of(requirements))));
    }

    private static VersionChanges between(Requirement before, Requirement after) {
        return VersionChanges.between(version("1", before), version("2", after));
    }

    private static Arguments part(Part part, boolean asked, UnaryOperator<Requirement> change) {
        return Arguments.of(part, asked, change.apply(DOORS));
    }

    static Stream<Arguments> parts() {
        return Stream.of(
                part(Part.TITLE, true,
                        r -> new Requirement(r.code(), "Doors and windows are locked", r.text(), r.guidance(),
                                r.evidence(), r.weight(), r.critical(), r.excludable(), r.roles(), r.question())),
                part(Part.TEXT, true,
                        r -> new Requirement(r.code(), r.title(), "Every door has two locks.", r.guidance(),
                                r.evidence(), r.weight(), r.critical(), r.excludable(), r.roles(), r.question())),
                part(Part.GUIDANCE, false,
                        r -> new Requirement(r.code(), r.title(), r.text(), "Count them twice.", r.evidence(),
                                r.weight(), r.critical(), r.excludable(), r.roles(), r.question())),
                part(Part.EVIDENCE, false,
                        r -> new Requirement(r.code(), r.title(), r.text(), r.guidance(), List.of(), r.weight(),
                                r.critical(), r.excludable(), r.roles(), r.question())),
                part(Part.WEIGHT, false,
                        r -> new Requirement(r.code(), r.title(), r.text(), r.guidance(), r.evidence(), 4, r.critical(),
                                r.excludable(), r.roles(), r.question())),
                part(Part.CRITICAL, false,
                        r -> new Requirement(r.code(), r.title(), r.text(), r.guidance(), r.evidence(), r.weight(),
                                true, r.excludable(), r.roles(), r.question())),
                part(Part.EXCLUDABLE, true,
                        r -> new Requirement(r.code(), r.title(), r.text(), r.guidance(), r.evidence(), r.weight(),
                                r.critical(), false, r.roles(), r.question())),
                part(Part.ROLES, false,
                        r -> new Requirement(r.code(), r.title(), r.text(), r.guidance(), r.evidence(), r.weight(),
                                r.critical(), r.excludable(), List.of(), r.question())),
                part(Part.QUESTION, true, r -> requirement(r.code(), new Question.Graded())),
                part(Part.QUESTION, true,
                        r -> requirement(r.code(), checks("Locks exist.", "Keys are counted twice."))));
    }

    @ParameterizedTest
    @MethodSource("parts")
    void one_part_that_differs_is_named_and_only_what_is_asked_makes_an_answer_doubtful(Part part, boolean asked,
            Requirement after) {
        var changes = between(DOORS, after);
        assertThat(changes.unchanged()).isZero();
        assertThat(changes.changed()).singleElement().satisfies(change -> {
            assertThat(change.parts()).containsExactly(part);
            assertThat(change.asked()).isEqualTo(asked);
        });
        assertThat(changes.askedDifferently("D.1")).isEqualTo(asked);
    }

    @Test
    void every_part_is_compared() {
        var compared = EnumSet.of(Part.SECTION);
        parts().forEach(one -> compared.add((Part) one.get()[0]));
        assertThat(compared).containsExactlyInAnyOrder(Part.values());
    }

    @Test
    void a_requirement_that_moves_to_another_section_asks_the_same() {
        var changes = VersionChanges.between(in("D", "1", DOORS), in("B", "2", DOORS));
        assertThat(changes.changed()).singleElement()
                .satisfies(change -> assertThat(change.parts()).containsExactly(Part.SECTION));
        assertThat(changes.askedDifferently("D.1")).isFalse();
    }

    @Test
    void what_comes_and_goes_is_listed_in_its_own_order() {
        var changes = VersionChanges.between(version("1", requirement("D.9", LOCKS), DOORS, requirement("D.2", LOCKS)),
                version("2", requirement("D.7", LOCKS), requirement("D.3", LOCKS), DOORS));
        assertThat(changes.removed()).extracting(Requirement::code).containsExactly("D.9", "D.2");
        assertThat(changes.added()).extracting(Requirement::code).containsExactly("D.7", "D.3");
        assertThat(changes.unchanged()).isEqualTo(1);
        assertThat(changes.changed()).isEmpty();
        assertThat(changes.askedDifferently("D.7")).as("new").isTrue();
        assertThat(changes.askedDifferently("D.1")).as("unchanged").isFalse();
    }

    @Test
    void of_a_reply_only_the_checks_that_read_the_same_are_still_said() {
        var reply = new Reply.Checked(Map.of("a", true, "b", false));
        assertThat(between(DOORS, requirement("D.1", checks("Locks exist.", "Keys are counted twice.")))
                .stillSaid("D.1", reply)).isEqualTo(new Reply.Checked(Map.of("a", true)));
        assertThat(between(DOORS, requirement("D.1", checks("Locks exist.", "Keys are counted.", "Visitors sign.")))
                .stillSaid("D.1", reply)).isEqualTo(reply);
        assertThat(
                between(DOORS, requirement("D.1", checks("Keys are counted.", "Locks exist."))).stillSaid("D.1", reply))
                .as("a letter that says something else").isNull();
        assertThat(between(DOORS, requirement("D.1", checks("Locks exist."))).stillSaid("D.1", reply))
                .isEqualTo(new Reply.Checked(Map.of("a", true)));
    }

    @Test
    void a_check_that_was_left_open_stays_open() {
        var changes = between(DOORS, requirement("D.1", checks("Locks exist.", "Keys are counted.", "Visitors sign.")));
        assertThat(changes.stillSaid("D.1", new Reply.Checked(Map.of("b", true))))
                .isEqualTo(new Reply.Checked(Map.of("b", true)));
        assertThat(changes.stillSaid("D.1", new Reply.Checked(Map.of()))).isNull();
    }

    @Test
    void a_level_an_exclusion_and_a_change_of_the_kind_of_question_say_nothing_any_more() {
        var graded = requirement("D.1", new Question.Graded());
        assertThat(between(graded, DOORS).stillSaid("D.1", new Reply.Graded(Level.FULLY))).isNull();
        assertThat(between(DOORS, graded).stillSaid("D.1", new Reply.Checked(Map.of("a", true)))).isNull();
        assertThat(between(DOORS, requirement("D.1", checks("Other."))).stillSaid("D.1",
                new Reply.Excluded("There are no doors at all."))).isNull();
        assertThat(between(DOORS, DOORS).stillSaid("D.2", new Reply.Checked(Map.of("a", true)))).isNull();
    }
}
