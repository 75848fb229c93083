package org.sanad.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.WithNull;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sanad.framework.Check;
import org.sanad.framework.Question;
import org.sanad.framework.Relation;
import org.sanad.framework.Reply;
import org.sanad.framework.Requirement;
import org.sanad.scoring.Level;
import org.sanad.scoring.Percent;
import org.sanad.scoring.Policy;

class AnswerTransferTest {

    private static final Requirement GRADED = requirement(new Question.Graded());

    private static Requirement requirement(Question question) {
        return new Requirement("A.1", "Title", "Text", "", List.of(), 1, false, true, List.of(), question);
    }

    private static Requirement checked(int checks) {
        return requirement(new Question.Checklist(IntStream.range(0, checks)
                .mapToObj(i -> new Check(String.valueOf((char) ('a' + i)), "Check " + i + ".")).toList()));
    }

    private static Level rating(Requirement asked, Reply reply) {
        var outcome = asked.question().outcome(reply);
        return outcome.answered()
                ? Level.rate(Percent.of(outcome.floor(), outcome.parts()), Policy.READINESS_1.ratings())
                : null;
    }

    /**
     * What a requirement demands is a set of facts. The one that was answered demands some, of which its rating says
     * how many hold; all of them only where it is fully met. A reply must not claim a fact that was not said.
     */
    @Property(tries = 5000)
    void never_claims_more_than_was_said(@ForAll("facts") Set<Integer> said, @ForAll("facts") Set<Integer> asked,
            @ForAll @WithNull(0.1) Level rating, @ForAll @IntRange(max = 6) int checks) {
        var relation = said.equals(asked) ? Relation.EQUAL : said.containsAll(asked) ? Relation.SUPERSET
                : asked.containsAll(said) ? Relation.SUBSET : Relation.INTERSECTS;
        var requirement = checks == 0 ? GRADED : checked(checks);
        var reply = AnswerTransfer.reply(requirement, relation, rating);
        if (reply == null) return;
        assertThat(reply).as("an exclusion is about its own requirement").isNotInstanceOf(Reply.Excluded.class);
        assertThat(requirement.question().accepts(reply)).isTrue();
        assertThat(said).as("every fact that is claimed was spoken about").containsAll(asked);
        assertThat(rating(requirement, reply)).isNotNull().isLessThanOrEqualTo(rating);
    }

    @Provide
    static Arbitrary<Set<Integer>> facts() {
        return Arbitraries.integers().between(1, 3).set().ofMinSize(1).ofMaxSize(3);
    }

    @ParameterizedTest
    @EnumSource(names = {"EQUAL", "SUPERSET"})
    void what_demands_as_much_and_is_fully_met_answers_every_check_and_every_level(Relation relation) {
        for (int checks = 1; checks <= 6; checks++)
            assertThat(rating(checked(checks), AnswerTransfer.reply(checked(checks), relation, Level.FULLY)))
                    .isEqualTo(Level.FULLY);
        assertThat(AnswerTransfer.reply(GRADED, relation, Level.FULLY)).isEqualTo(new Reply.Graded(Level.FULLY));
    }

    @ParameterizedTest
    @EnumSource(names = "FULLY", mode = EnumSource.Mode.EXCLUDE)
    void below_that_only_a_level_of_an_equal_requirement_is_passed_on(Level rating) {
        assertThat(AnswerTransfer.reply(GRADED, Relation.EQUAL, rating)).isEqualTo(new Reply.Graded(rating));
        assertThat(AnswerTransfer.reply(GRADED, Relation.SUPERSET, rating)).isNull();
        assertThat(AnswerTransfer.reply(checked(4), Relation.EQUAL, rating)).as("which of the checks hold, nobody said")
                .isNull();
    }

    @ParameterizedTest
    @EnumSource
    void an_exclusion_is_passed_on_to_nothing(Relation relation) {
        assertThat(AnswerTransfer.reply(GRADED, relation, null)).isNull();
        assertThat(AnswerTransfer.reply(checked(2), relation, null)).isNull();
    }

    @Test
    void what_is_narrower_or_only_overlaps_answers_nothing() {
        for (var relation : List.of(Relation.SUBSET, Relation.INTERSECTS)) {
            for (var level : Level.values()) {
                assertThat(AnswerTransfer.reply(GRADED, relation, level)).isNull();
                assertThat(AnswerTransfer.reply(checked(3), relation, level)).isNull();
            }
        }
    }
}
