package org.sanad.reuse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanad.assessment.Assessment;
import org.sanad.assessment.Origin;
import org.sanad.framework.Framework;
import org.sanad.framework.Requirement;
import org.sanad.scoring.RequirementScore;
import org.sanad.scoring.Score;

/**
 * What an assessment can take over from what the firm said elsewhere.
 *
 * @param items   every requirement that is open and for which something is offered, in the checklist's order, without statements and evidence
 * @param section the section that is shown whole; null where nothing is offered at all
 * @param shown   the items of that section, whole
 */
public record Outlook(Assessment assessment, Framework framework, Score score, List<Item> items, String section, List<Item> shown) {

    /** What is offered to one requirement. @param origin where its present answer was taken over from already, or null */
    public record Item(String section, Requirement asked, Origin origin, List<Proposal> proposals) {

        public Item {
            proposals = List.copyOf(proposals);
        }

        public String code() {
            return asked.code();
        }

        /** Whether the best of them answers it. */
        public boolean answerable() {
            return proposals.get(0).answers();
        }

        /** The one to look at first: the best that has something to take over; it is the best of all where none has. */
        public List<Proposal> first() {
            return List.of(proposals.stream().filter(Proposal::brings).findFirst().orElse(proposals.get(0)));
        }

        public List<Proposal> others() {
            return proposals.stream().filter(proposal -> proposal != first().get(0)).toList();
        }

        Item only(Proposal proposal) {
            return with(List.of(proposal));
        }

        Item with(List<Proposal> others) {
            return new Item(section, asked, origin, others);
        }
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
