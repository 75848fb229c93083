package org.sanad.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.sanad.framework.Check;
import org.sanad.framework.Question;
import org.sanad.framework.Relation;
import org.sanad.framework.Reply;
import org.sanad.framework.Requirement;
import org.sanad.identity.Role;
import org.sanad.identity.Roles;
import org.sanad.identity.SignedInPerson;
import org.sanad.platform.Ids;
import org.sanad.scoring.Level;

/**
 * Taking over what was said elsewhere never replaces what the firm said here, and an origin is named only for what came
 * from it.
 */
class AnswerCarryTest {

    private static final Requirement ASKED =
            new Requirement("A.1", "Title", "Text", "", List.of(), 3, false, true, List.of(),
                    new Question.Checklist(List.of(new Check("a", "A."), new Check("b", "B."), new Check("c", "C."))));
    private static final Requirement GRADED =
            new Requirement("A.2", "Title", "Text", "", List.of(), 3, false, true, List.of(), new Question.Graded());
    private static final SignedInPerson LEAD =
            new SignedInPerson(UUID.randomUUID(), UUID.randomUUID(), "Lead", "lead@firm.example",
                    Roles.of(Role.LEAD), Ids.next(), false);
    private static final Reply FULL = checked(Map.of("a", true, "b", true, "c", true));

    private static Reply checked(Map<String, Boolean> met) {
        return new Reply.Checked(met);
    }

    private static Answer answer(Map<String, Boolean> met, String statement) {
        return new Answer(UUID.randomUUID(), ASKED, checked(met), statement, LEAD, Instant.EPOCH);
    }

    private static AnswerOrigin origin(String requirement) {
        return new AnswerOrigin(UUID.randomUUID(), "Other checklist", requirement, Relation.EQUAL, null);
    }

    private static TransferredAnswer carried(Reply reply, String statement, AnswerOrigin origin) {
        return new TransferredAnswer("A.1", reply, statement, origin, Set.of(), false);
    }

    private static boolean carry(Answer answer, Reply reply, String statement, AnswerOrigin origin) {
        return answer.carry(ASKED, carried(reply, statement, origin), LEAD, Instant.now());
    }

    @Property
    void a_check_that_the_firm_replied_to_keeps_its_reply(@ForAll @Size(max = 3) Map<
            @net.jqwik.api.constraints.StringLength(1) @net.jqwik.api.constraints.CharRange(from = 'a',
                    to = 'c') String,
            Boolean> own) {
        var answer = answer(own, null);
        carry(answer, FULL, "Elsewhere", origin("B.1"));
        assertThat(answer.met()).containsAllEntriesOf(own).hasSize(3);
        assertThat(answer.met().entrySet().stream().filter(one -> !own.containsKey(one.getKey())))
                .allMatch(Map.Entry::getValue);
    }

    @Test
    void neither_an_exclusion_nor_a_level_takes_the_place_of_a_reply() {
        var begun = answer(Map.of("a", false), "Ours");
        assertThat(carry(begun, new Reply.Excluded("It does not apply to us at all."), null, origin("B.1"))).isFalse();
        assertThat(begun.met()).isEqualTo(Map.of("a", false));
        assertThat(begun.origin()).isNull();
        var graded = new Answer(UUID.randomUUID(), GRADED, new Reply.Graded(Level.NONE), null, LEAD, Instant.EPOCH);
        assertThat(
                graded.carry(GRADED, carried(new Reply.Graded(Level.FULLY), null, origin("B.1")), LEAD, Instant.now()))
                .isFalse();
        assertThat(graded.level()).isEqualTo(Level.NONE);
    }

    @Test
    void where_nothing_is_taken_the_origin_stays_what_it_was() {
        var first = origin("B.1");
        var answer = answer(Map.of(), null);
        assertThat(carry(answer, null, "From B.1", first)).isTrue();
        assertThat(carry(answer, null, "From B.1", origin("B.2"))).as("the same text").isFalse();
        assertThat(carry(answer, null, null, origin("B.3"))).as("no text").isFalse();
        assertThat(answer.origin()).isEqualTo(first);
        var own = answer(Map.of(), "Ours");
        assertThat(carry(own, null, "From B.1", first)).isFalse();
        assertThat(own.statement()).isEqualTo("Ours");
        assertThat(own.origin()).isNull();
    }

    @Test
    void a_text_that_was_taken_over_and_left_as_it_was_goes_with_its_origin() {
        var second = origin("B.2");
        var answer = answer(Map.of(), null);
        carry(answer, null, "From B.1", origin("B.1"));
        assertThat(answer.borrowed()).isTrue();
        assertThat(carry(answer, null, "From B.2", second)).isTrue();
        assertThat(answer.statement()).isEqualTo("From B.2");
        assertThat(answer.origin()).isEqualTo(second);
        var third = origin("B.3");
        assertThat(carry(answer, FULL, null, third)).isTrue();
        assertThat(answer.statement()).as("a reply of B.3 does not stand over a text of B.2").isNull();
        assertThat(answer.origin()).isEqualTo(third);
    }

    @Test
    void a_text_that_the_firm_changed_is_its_own() {
        var answer = answer(Map.of(), null);
        carry(answer, null, "From B.1", origin("B.1"));
        answer.replace(ASKED, checked(Map.of("a", true)), "From B.1", LEAD, Instant.now());
        assertThat(answer.borrowed()).as("only a check was answered").isTrue();
        answer.replace(ASKED, checked(Map.of("a", true)), "From B.1, and more.", LEAD, Instant.now());
        assertThat(answer.borrowed()).isFalse();
        assertThat(carry(answer, FULL, "From B.2", origin("B.2"))).isTrue();
        assertThat(answer.statement()).isEqualTo("From B.1, and more.");
        assertThat(answer.origin().requirement()).isEqualTo("B.2");
    }

    @Test
    void what_goes_on_from_an_earlier_version_is_the_firms_own_text() {
        var answer = answer(Map.of(), null);
        answer.carry(ASKED, new TransferredAnswer("A.1", null, "Ours", origin("A.1"), Set.of(), true), LEAD,
                Instant.now());
        assertThat(answer.statement()).isEqualTo("Ours");
        assertThat(carry(answer, null, "From B.1", origin("B.1"))).isFalse();
        assertThat(answer.origin().requirement()).isEqualTo("A.1");
    }
}
