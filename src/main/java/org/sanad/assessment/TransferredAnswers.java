package org.sanad.assessment;

import static org.sanad.identity.Role.LEAD;
import static org.sanad.identity.Role.RESPONDENT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sanad.evidence.Evidence;
import org.sanad.framework.Framework;
import org.sanad.framework.Frameworks;
import org.sanad.framework.Relation;
import org.sanad.framework.Reply;
import org.sanad.framework.VersionChanges;
import org.sanad.identity.Caller;
import org.sanad.identity.Permitted;
import org.sanad.platform.RuleBroken;
import org.sanad.trail.Change;
import org.sanad.trail.Trail;
import org.sanad.trail.TrailEventType;
import org.sanad.trail.TrailSubject;

/** Bringing into an assessment what the firm said elsewhere: replies, statements and evidence, never a verdict. */
@ApplicationScoped
@Transactional
public class TransferredAnswers {

    /** How an assessment would go on under another version of its checklist. */
    public record Preview(Assessment assessment, Framework from, Framework to, VersionChanges changes) {}

    @PersistenceContext EntityManager db;
    @Inject Caller caller;
    @Inject Submissions submissions;
    @Inject Frameworks frameworks;
    @Inject Trail trail;
    @Inject Clock clock;

    /**
     * Brings answers into an open assessment. One that is complete already is not touched, and what the firm itself
     * said in another stays.
     *
     * @return the requirements for which anything was taken
     */
    @Permitted({LEAD, RESPONDENT})
    public List<String> carry(UUID id, List<TransferredAnswer> items) {
        var assessment = submissions.find(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(RuleBroken::notFound);
        assessment.requireOpen();
        return carry(assessment, items);
    }

    private List<String> carry(Assessment assessment, List<TransferredAnswer> items) {
        var framework = submissions.framework(assessment);
        var answers = new HashMap<String, Answer>();
        submissions.answers(assessment.id()).forEach(answer -> answers.put(answer.requirement(), answer));
        var fresh = items.stream().filter(item -> open(framework, answers, item.requirement())).toList();
        var filed = copyEvidence(assessment.id(), fresh);
        var taken = fresh.stream()
                .filter(item -> carry(assessment.id(), framework, answers, item, filed.contains(item.requirement()))
                        || filed.contains(item.requirement()))
                .toList();
        assessment.score(AnswerSheet.of(framework, List.copyOf(answers.values()), Set.of()).score());
        return taken.stream().map(TransferredAnswer::requirement).toList();
    }

    private static boolean open(Framework framework, Map<String, Answer> answers, String code) {
        var requirement = framework.requirement(code).orElseThrow(RuleBroken::notFound);
        var known = answers.get(code);
        return known == null || !known.outcome(requirement).answered();
    }

    /**
     * @param filed whether files of it were copied.
     * @return whether the answer says anything that it did not say before
     */
    private boolean carry(UUID assessment, Framework framework, Map<String, Answer> answers, TransferredAnswer item,
            boolean filed) {
        var requirement = framework.requirement(item.requirement()).orElseThrow();
        if (item.reply() != null && !requirement.question().accepts(item.reply()))
            throw new IllegalArgumentException("No reply to " + requirement.code());
        var by = caller.who().orElseThrow();
        var at = clock.instant();
        var known = answers.get(requirement.code());
        var before = known == null ? null : known.said();
        var answer = known != null ? known
                : new Answer(assessment, requirement,
                        requirement.graded() ? new Reply.Graded(null) : new Reply.Checked(Map.of()), null, by, at);
        boolean taken = answer.carry(requirement, item, by, at);
        if (known == null) {
            if (!taken && !filed) return false;
            answer.from(item.origin());
            answers.put(requirement.code(), answer);
            db.persist(answer);
        } else if (!taken) {
            return false;
        }
        var from = item.origin();
        trail.record(TrailEventType.ANSWER_CARRIED, TrailSubject.ASSESSMENT, assessment, requirement.code(),
                from.framework() + " " + from.requirement() + " " + from.relation(),
                Change.of(before, answer.said()));
        return true;
    }

    /**
     * The files are the same, so only their rows are doubled; what has expired is left.
     * @return the requirements that got any
     */
    private Set<String> copyEvidence(UUID assessment, List<TransferredAnswer> items) {
        var wanted = new HashSet<UUID>();
        items.forEach(item -> wanted.addAll(item.evidence()));
        if (wanted.isEmpty()) return Set.of();
        var filed = new HashSet<String>();
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var found = new HashMap<UUID, Evidence>();
        db.createQuery("select e from Evidence e where e.organization = :organization and e.id in :ids", Evidence.class)
                .setParameter("organization", caller.organization()).setParameter("ids", wanted).getResultList()
                .forEach(evidence -> found.put(evidence.id(), evidence));
        var present = new HashSet<String>();
        submissions.evidence(assessment).forEach(row -> present.add(row.requirement() + " " + row.sha256()));
        for (var item : items) {
            for (var id : item.evidence()) {
                var evidence = found.get(id);
                if (evidence == null || !evidence.currentOn(today)
                        || !present.add(item.requirement() + " " + evidence.sha256()))
                    continue;
                db.persist(
                        evidence.beside(assessment, item.requirement(), caller.who().orElseThrow(), clock.instant()));
                trail.record(TrailEventType.EVIDENCE_ADDED, TrailSubject.ASSESSMENT, assessment, item.requirement(),
                        evidence.fileName() + " " + evidence.sha256(), new Change(null, evidence.sha256()));
                filed.add(item.requirement());
            }
        }
        return filed;
    }

    /** What would be carried, and what is new, changed or gone. @param version a published version's label */
    @Permitted(LEAD)
    public Preview preview(UUID id, String version) {
        var assessment = own(id, LockModeType.NONE);
        var from = submissions.framework(assessment);
        var to = target(assessment, from, version).framework().choosing(assessment.chosen());
        return new Preview(assessment, from, to, VersionChanges.between(from, to));
    }

    /**
     * Goes on under another version of the checklist, in a new assessment: what is asked unchanged is answered as
     * before, what is asked differently keeps its statement, its evidence and the checks that read the same. An open
     * assessment is closed by it.
     *
     * @return the new assessment
     */
    @Permitted(LEAD)
    public UUID continueOn(UUID id, String version) {
        var old = own(id, LockModeType.PESSIMISTIC_WRITE);
        var from = submissions.framework(old);
        var published = target(old, from, version);
        if (old.state() == AssessmentState.CONTINUED) throw RuleBroken.conflict("assessment.continued");
        var next = old.continuedOn(published.id(), caller.who().orElseThrow(), clock.instant());
        var to = submissions.framework(next);
        next.score(AnswerSheet.of(to, List.of(), Set.of()).score());
        db.persist(next);
        db.flush();
        var changes = VersionChanges.between(from, to);
        var files = new HashMap<String, Set<UUID>>();
        submissions.evidence(id)
                .forEach(row -> files.computeIfAbsent(row.requirement(), any -> new HashSet<>()).add(row.id()));
        var carried = submissions.answers(id).stream()
                .filter(answer -> to.requirement(answer.requirement()).isPresent()).map(answer -> {
                    var asked = to.requirement(answer.requirement()).orElseThrow();
                    boolean same = !changes.askedDifferently(asked.code());
                    var origin = new AnswerOrigin(id, from.label(), asked.code(),
                            same ? Relation.EQUAL : Relation.INTERSECTS,
                            null);
                    return new TransferredAnswer(asked.code(),
                            same ? answer.reply() : changes.stillSaid(asked.code(), answer.reply()), answer.statement(),
                            origin, files.getOrDefault(asked.code(), Set.of()), true);
                }).toList();
        carry(next, carried);
        old.continued();
        trail.record(TrailEventType.ASSESSMENT_CONTINUED, TrailSubject.ASSESSMENT, id, null, to.label());
        trail.record(TrailEventType.ASSESSMENT_STARTED, TrailSubject.ASSESSMENT, next.id(), null, to.label());
        return next.id();
    }

    private Assessment own(UUID id, LockModeType lock) {
        return submissions.find(id, lock).filter(found -> caller.organization().equals(found.organization()))
                .orElseThrow(RuleBroken::notFound);
    }

    private Frameworks.Published target(Assessment assessment, Framework from, String version) {
        if (version == null || version.isBlank())
            throw RuleBroken.invalid("version", "error.required", new RuleBroken.Field("version", "field.version"));
        var published = frameworks.versions(from.code()).stream().filter(edition -> edition.label().equals(version))
                .findFirst()
                .orElseThrow(() -> RuleBroken.invalid("version", "assessment.version-unknown", from.title(), version));
        if (published.id().equals(assessment.framework()))
            throw RuleBroken.conflict("assessment.version-same", version);
        return new Frameworks.Published(published.id(), frameworks.get(published.id()), published.organization());
    }
}
