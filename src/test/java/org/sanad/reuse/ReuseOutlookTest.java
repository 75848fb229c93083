package org.sanad.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sanad.assessment.AssessmentState;
import org.sanad.assessment.EvidenceRow;
import org.sanad.evidence.FileType;
import org.sanad.framework.Check;
import org.sanad.framework.Question;
import org.sanad.framework.Relation;
import org.sanad.framework.Reply;
import org.sanad.framework.Requirement;
import org.sanad.reuse.ReuseOutlook.Item;
import org.sanad.scoring.Level;

class ReuseOutlookTest {

    private static final Requirement ASKED =
            new Requirement("A.1", "Title", "Text", "", List.of(), 3, false, true, List.of(),
                    new Question.Checklist(List.of(new Check("a", "A."), new Check("b", "B."))));
    private static final Reply FULL = new Reply.Checked(Map.of("a", true, "b", true));
    private static final ExistingAnswer NOTHING = present(Map.of(), null, false);

    private static ExistingAnswer present(Map<String, Boolean> checks, String statement, boolean borrowed,
            String... files) {
        return new ExistingAnswer(checks, statement, borrowed, null, Set.of(files));
    }

    private static Proposal proposal(String requirement, Relation relation, String via, Reply reply, String statement,
            String... files) {
        var word = new PriorAnswer(UUID.randomUUID(), UUID.randomUUID(), "Somewhere", AssessmentState.OPEN,
                UUID.randomUUID(),
                "b", requirement, Level.FULLY, false, Instant.EPOCH, ASKED);
        var evidence = java.util.stream.Stream.of(files).map(hash -> new EvidenceRow(UUID.randomUUID(), requirement,
                hash, hash, FileType.PDF, 1, hash, (LocalDate) null, true, "Lead", Instant.EPOCH)).toList();
        return new Proposal(word, "Other checklist", "Title", relation, via, "Why.", false, reply, statement, evidence);
    }

    private static Item item(ExistingAnswer present, Proposal... proposals) {
        return new Item("A", ASKED, present,
                java.util.stream.Stream.of(proposals).map(proposal -> proposal.beside(present)).toList()).offered();
    }

    private static List<String> offered(ExistingAnswer present, Proposal... proposals) {
        return item(present, proposals).proposals().stream().map(proposal -> proposal.word().requirement()).toList();
    }

    @Test
    void what_the_firm_has_begun_to_answer_is_not_taken_over_with_all_the_others() {
        var proving = proposal("B.1", Relation.EQUAL, null, FULL, "Elsewhere");
        assertThat(item(NOTHING, proving).answerable()).isTrue();
        for (var own : List.of(true, false)) {
            var begun = item(present(Map.of("a", own), null, false), proving);
            assertThat(begun.answerable()).isFalse();
            assertThat(begun.proposals().get(0).answers()).as("by itself, for what is open").isTrue();
        }
        assertThat(item(present(Map.of(), "Ours", false), proving).answerable()).as("a text alone is no reply")
                .isTrue();
    }

    @Test
    void what_has_nothing_to_take_is_not_offered() {
        assertThat(offered(NOTHING, proposal("B.1", Relation.EQUAL, null, null, null),
                proposal("B.2", Relation.SUBSET, null, null, "Text"),
                proposal("B.3", Relation.INTERSECTS, null, null, null, "f")))
                .containsExactly("B.2", "B.3");
        var ours = present(Map.of(), "Ours", false, "f");
        assertThat(offered(ours, proposal("B.2", Relation.SUBSET, null, null, "Text"),
                proposal("B.3", Relation.INTERSECTS, null, null, "Text", "f"))).isEmpty();
        assertThat(item(ours, proposal("B.3", Relation.INTERSECTS, null, null, "Text", "f", "g")).proposals().get(0))
                .satisfies(left -> {
                    assertThat(left.statement()).isNull();
                    assertThat(left.evidence()).extracting(EvidenceRow::sha256).containsExactly("g");
                });
        var borrowed = present(Map.of(), "Text", true);
        assertThat(offered(borrowed, proposal("B.2", Relation.SUBSET, null, null, "Text"),
                proposal("B.3", Relation.SUBSET, null, null, "Another"))).containsExactly("B.3");
    }

    @Test
    void an_exclusion_is_not_offered_over_replies() {
        var excluded =
                proposal("A.1", Relation.EQUAL, null, new Reply.Excluded("It does not apply to us at all."), null);
        assertThat(offered(NOTHING, excluded)).containsExactly("A.1");
        assertThat(offered(present(Map.of("a", false), null, false), excluded)).isEmpty();
    }

    @Test
    void an_overlap_of_an_overlap_is_offered_only_where_nothing_better_has_anything_to_take() {
        var far = proposal("B.9", Relation.INTERSECTS, "H.1", null, "Far");
        assertThat(offered(NOTHING, far, proposal("B.1", Relation.INTERSECTS, null, null, "Near")))
                .containsExactly("B.1");
        assertThat(offered(NOTHING, far, proposal("B.1", Relation.INTERSECTS, null, null, null)))
                .containsExactly("B.9");
    }

    @Test
    void the_best_three_are_offered_what_answers_first() {
        assertThat(offered(NOTHING, proposal("B.1", Relation.INTERSECTS, null, null, "1"),
                proposal("B.2", Relation.SUBSET, null, null, "2"), proposal("B.3", Relation.EQUAL, null, null, "3"),
                proposal("B.4", Relation.SUPERSET, null, FULL, "4"))).containsExactly("B.4", "B.3", "B.2");
    }
}
