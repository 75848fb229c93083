package org.sanad.reuse;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanad.assessment.Assessment;
import org.sanad.framework.Framework;
import org.sanad.framework.Requirement;
import org.sanad.scoring.RequirementScore;
import org.sanad.scoring.Score;

/**
 * What an assessment can take over from what the firm said elsewhere.
 *
 * @param items   every requirement that is open and for which something is offered, in the checklist's order
 * @param section the section that is shown; null where nothing is offered at all
 */
public record ReuseOutlook(Assessment assessment, Framework framework, Score score, List<Item> items, String section) {

    /** What is offered to one requirement, beside what stands there already. */
    public record Item(String section, Requirement asked, ExistingAnswer present, List<Proposal> proposals) {

        /** The best are enough. */
        private static final int MOST = 3;
        private static final Comparator<Proposal> BEST = Comparator
                .comparing((Proposal proposal) -> !proposal.verbatim()).thenComparing(proposal -> !proposal.answers())
                .thenComparing(Proposal::relation).thenComparing(proposal -> proposal.via() != null)
                .thenComparing(proposal -> proposal.word().rating(), Comparator.nullsLast(Comparator.reverseOrder()));

        public Item {
            proposals = proposals.stream().sorted(BEST).toList();
        }

        public String code() {
            return asked.code();
        }

        /** Whether the best of them answers it, and nobody has begun to. */
        public boolean answerable() {
            return proposals.get(0).answers() && !present.begun();
        }

        /** The one to look at first. */
        public List<Proposal> first() {
            return proposals.subList(0, 1);
        }

        public List<Proposal> others() {
            return proposals.subList(1, proposals.size());
        }

        /** The best of those that have something to take over. */
        Item offered() {
            var bringing = proposals.stream().filter(Proposal::brings).toList();
            boolean near = bringing.stream().anyMatch(proposal -> !proposal.remote());
            return with(bringing.stream().filter(proposal -> near ? !proposal.remote() : proposal == bringing.get(0))
                    .limit(MOST).toList());
        }

        Item only(Proposal proposal) {
            return with(List.of(proposal));
        }

        Item with(List<Proposal> others) {
            return new Item(section, asked, present, others);
        }
    }

    /** Those of the section that is shown. */
    public List<Item> shown() {
        return items.stream().filter(item -> item.section().equals(section)).toList();
    }

    /** How many requirements can be answered at once. */
    public int answerable() {
        return (int) items.stream().filter(Item::answerable).count();
    }

    /** How many have text or evidence to bring, and keep their checks open. */
    public int helped() {
        return items.size() - answerable();
    }

    /** How many are answered already. */
    public int answered() {
        return (int) score.requirements().stream().filter(RequirementScore::answered).count();
    }

    /** How many are open and have nothing to take over. */
    public int fresh() {
        return framework.size() - answered() - items.size();
    }

    /** How many proposals each section has, in order; those without any are left out. */
    public Map<String, Long> sections() {
        var counts = new LinkedHashMap<String, Long>();
        items.forEach(item -> counts.merge(item.section(), 1L, Long::sum));
        return counts;
    }
}
