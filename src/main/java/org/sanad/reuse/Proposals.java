package org.sanad.reuse;

import static org.sanad.identity.Role.LEAD;
import static org.sanad.identity.Role.RESPONDENT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sanad.assessment.Answer;
import org.sanad.assessment.AnswerOrigin;
import org.sanad.assessment.Assessments;
import org.sanad.assessment.EvidenceRow;
import org.sanad.assessment.TransferredAnswer;
import org.sanad.assessment.TransferredAnswers;
import org.sanad.evidence.Evidence;
import org.sanad.framework.Counterparts.Counterpart;
import org.sanad.framework.Crosswalks;
import org.sanad.framework.Framework;
import org.sanad.framework.Frameworks;
import org.sanad.framework.Relation;
import org.sanad.framework.Requirement;
import org.sanad.identity.Caller;
import org.sanad.identity.Permitted;
import org.sanad.platform.RuleBroken;
import org.sanad.reuse.ReuseOutlook.Item;

/** What a firm said elsewhere, offered to an assessment and taken over on request. A verdict never travels. */
@ApplicationScoped
@Transactional
public class Proposals {

    /** Overlaps of overlaps that are looked at for one requirement. */
    private static final int REMOTE = 3;

    @PersistenceContext EntityManager db;
    @Inject Caller caller;
    @Inject PriorAnswerQueries words;
    @Inject Crosswalks crosswalks;
    @Inject Frameworks frameworks;
    @Inject Assessments assessments;
    @Inject TransferredAnswers answers;
    @Inject Clock clock;

    /**
     * What is offered to the requirements that are not completely answered yet, in a fixed number of queries.
     *
     * @param section the section whose proposals are wanted; null for the first that has any
     */
    @Permitted({LEAD, RESPONDENT})
    public ReuseOutlook outlook(UUID assessment, String section) {
        var view = assessments.view(assessment);
        var items = offered(items(view));
        var shown = section != null ? section : items.stream().map(Item::section).findFirst().orElse(null);
        return new ReuseOutlook(view.assessment(), view.sheet().framework(), view.score(), items, shown);
    }

    /** All proposals, for the API. */
    @Permitted({LEAD, RESPONDENT})
    public List<Item> all(UUID assessment) {
        return offered(items(assessments.view(assessment)));
    }

    private static List<Item> offered(List<Item> items) {
        return items.stream().map(Item::offered).filter(item -> !item.proposals().isEmpty()).toList();
    }

    /**
     * Takes over, for every requirement to which nothing was replied yet, the best proposal that answers it.
     * @return what was taken over
     */
    @Permitted({LEAD, RESPONDENT})
    public List<String> acceptAll(UUID assessment) {
        var view = assessments.view(assessment);
        return accept(view, offered(items(view)).stream().filter(Item::answerable).toList());
    }

    /**
     * Takes over the best proposal for each of these requirements.
     *
     * @return what was taken over; a requirement for which nothing is offered any more is refused
     */
    @Permitted({LEAD, RESPONDENT})
    public List<String> accept(UUID assessment, Set<String> requirements) {
        var view = assessments.view(assessment);
        view.assessment().requireOpen();
        if (requirements.isEmpty())
            throw RuleBroken.invalid("requirements", "error.required",
                    new RuleBroken.Field("requirements", "field.requirements"));
        var items = items(view).stream().filter(item -> requirements.contains(item.code())).toList();
        requireOffered(requirements, items);
        return accept(view, offered(items));
    }

    /** Takes over one proposal. @param answer the answer that it rests on */
    @Permitted({LEAD, RESPONDENT})
    public List<String> accept(UUID assessment, String requirement, UUID answer) {
        var view = assessments.view(assessment);
        var items = items(view).stream().filter(item -> item.code().equals(requirement))
                .flatMap(item -> item.proposals().stream().filter(proposal -> proposal.word().answer().equals(answer))
                        .limit(1).map(item::only))
                .toList();
        requireOffered(Set.of(requirement), items);
        return accept(view, items);
    }

    /** What is not offered is told from what is, and brings nothing that is not here already. */
    private static void requireOffered(Set<String> wanted, List<Item> items) {
        var known = items.stream().map(Item::code).collect(Collectors.toSet());
        var bringing = items.stream().filter(item -> item.proposals().stream().anyMatch(Proposal::brings))
                .map(Item::code).collect(Collectors.toSet());
        wanted.stream().filter(code -> !bringing.contains(code)).sorted().findFirst().ifPresent(code -> {
            throw RuleBroken.conflict(known.contains(code) ? "reuse.brings-nothing" : "reuse.not-offered", code);
        });
    }

    private List<String> accept(Assessments.View view, List<Item> chosen) {
        view.assessment().requireOpen();
        var carried = chosen.stream().map(item -> {
            var proposal = item.proposals().get(0);
            var origin =
                    new AnswerOrigin(proposal.word().assessment(), proposal.source(), proposal.word().requirement(),
                            proposal.relation(), proposal.via());
            return new TransferredAnswer(item.code(), proposal.reply(), proposal.statement(), origin,
                    proposal.evidence().stream().map(EvidenceRow::id).collect(Collectors.toSet()), false);
        }).toList();
        return answers.carry(view.assessment().id(), carried);
    }

    /** Each requirement that is open with all that bears on it, whole, also what brings nothing. */
    private List<Item> items(Assessments.View view) {
        var framework = view.sheet().framework();
        var said = words.all(view.assessment().id());
        var related = crosswalks.counterparts().of(framework.code());
        var files = new HashMap<String, Set<String>>();
        view.evidence()
                .forEach(row -> files.computeIfAbsent(row.requirement(), any -> new HashSet<>()).add(row.sha256()));
        var items = new ArrayList<Item>();
        for (var section : framework.sections()) {
            for (var requirement : section.requirements()) {
                var answer = view.sheet().answers().get(requirement.code());
                if (answer != null && answer.outcome(requirement).answered()) continue;
                var proposals =
                        proposals(framework, requirement, related.getOrDefault(requirement.code(), List.of()), said);
                if (!proposals.isEmpty())
                    items.add(new Item(section.code(), requirement,
                            ExistingAnswer.of(answer, files.getOrDefault(requirement.code(), Set.of())), proposals));
            }
        }
        return filled(items);
    }

    private List<Proposal> proposals(Framework framework, Requirement asked, List<Counterpart> near,
            PriorAnswers said) {
        var proposals = new ArrayList<Proposal>();
        for (var earlier : said.about(framework.code(), asked.code())) {
            boolean same = earlier.settles(asked);
            proposals.add(proposal(earlier, same ? Relation.EQUAL : Relation.INTERSECTS, null, "", same, null));
        }
        for (var counterpart : near) {
            for (var word : said.about(counterpart.framework(), counterpart.requirement())) {
                var relation = word.toward(asked, counterpart);
                if (word.excluded()) continue;
                var proposal = proposal(word, relation, counterpart.via(), counterpart.why(), false,
                        AnswerTransfer.reply(asked, relation, word.rating()));
                if (!proposal.remote() || proposals.stream().filter(Proposal::remote).count() < REMOTE)
                    proposals.add(proposal);
            }
        }
        return proposals;
    }

    private Proposal proposal(PriorAnswer word, Relation relation, String via, String why, boolean verbatim,
            org.sanad.framework.Reply reply) {
        var source = frameworks.get(word.edition());
        return new Proposal(word, source.label(),
                source.requirement(word.requirement()).map(Requirement::title).orElse(""), relation, via, why, verbatim,
                reply, null, List.of());
    }

    /** Two queries for the answers and the evidence of all. */
    private List<Item> filled(List<Item> items) {
        var words = items.stream().flatMap(item -> item.proposals().stream()).map(Proposal::word).toList();
        if (words.isEmpty()) return items;
        var answers = new HashMap<UUID, Answer>();
        db.createQuery(
                "select a from Answer a, Assessment s where s.id = a.assessment and s.organization = :organization "
                        + "and a.id in :ids",
                Answer.class)
                .setParameter("organization", caller.organization())
                .setParameter("ids", words.stream().map(PriorAnswer::answer).collect(Collectors.toSet()))
                .getResultList().forEach(answer -> answers.put(answer.id(), answer));
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var evidence = new HashMap<String, List<EvidenceRow>>();
        db.createQuery(
                "select e from Evidence e where e.organization = :organization and e.assessment in :assessments order "
                        + "by e.id",
                Evidence.class)
                .setParameter("organization", caller.organization())
                .setParameter("assessments", words.stream().map(PriorAnswer::assessment).collect(Collectors.toSet()))
                .getResultList().stream().filter(file -> file.currentOn(today))
                .forEach(file -> evidence
                        .computeIfAbsent(file.assessment() + " " + file.requirement(), any -> new ArrayList<>())
                        .add(EvidenceRow.of(file, today)));
        return items.stream()
                .map(item -> item.with(
                        item.proposals().stream().filter(proposal -> answers.containsKey(proposal.word().answer()))
                                .map(proposal -> proposal
                                        .with(answers.get(proposal.word().answer()),
                                                evidence.getOrDefault(proposal.word().assessment() + " "
                                                        + proposal.word().requirement(), List.of()))
                                        .beside(item.present()))
                                .toList()))
                .filter(item -> !item.proposals().isEmpty()).toList();
    }
}
