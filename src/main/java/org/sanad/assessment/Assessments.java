package org.sanad.assessment;

import static org.sanad.identity.Role.AUDITOR;
import static org.sanad.identity.Role.CERTIFIER;
import static org.sanad.identity.Role.LEAD;
import static org.sanad.identity.Role.RESPONDENT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sanad.framework.Frameworks;
import org.sanad.framework.Requirement;
import org.sanad.identity.Caller;
import org.sanad.identity.Permitted;
import org.sanad.organization.Organizations;
import org.sanad.platform.EditConflict;
import org.sanad.platform.PageRequest;
import org.sanad.platform.RuleBroken;
import org.sanad.platform.RuleBroken.Field;
import org.sanad.scoring.Level;
import org.sanad.scoring.Score;
import org.sanad.trail.Change;
import org.sanad.trail.Trail;
import org.sanad.trail.TrailEventType;
import org.sanad.trail.TrailSubject;

/** What a firm does with its assessments. Every query names the firm; what belongs to another does not exist. */
@ApplicationScoped
@Transactional
public class Assessments {

    /** What one saved answer changed. */
    public record Saved(int version, boolean created, Level rating, Score score, String section) {}

    /** An assessment with its checklist, answers and score: what the home page and the API show. */
    public record View(Assessment assessment, AnswerSheet sheet, Score score, List<EvidenceRow> evidence) {

        /** The answers so far, in the checklist's order. */
        public List<AnswerView> answers() {
            return sheet.framework().byCode().values().stream()
                    .filter(requirement -> sheet.answers().containsKey(requirement.code()))
                    .map(requirement -> AnswerView.of(sheet.answers().get(requirement.code()), requirement)).toList();
        }
    }

    @PersistenceContext EntityManager db;
    @Inject Caller caller;
    @Inject Frameworks frameworks;
    @Inject Organizations organizations;
    @Inject Submissions submissions;
    @Inject Trail trail;
    @Inject Clock clock;
    @Inject Event<AssessmentSubmitted> submitted;

    /** @param people who may answer besides the leads; empty for everyone of the firm */
    @Permitted(LEAD)
    public UUID start(AssessmentCriteria criteria, Assessment.Frame frame, Set<UUID> people) {
        var published = criteria.in(frameworks);
        requireColleagues(people);
        var assessment = new Assessment(published.id(), criteria.sections(), frame, people, caller.who().orElseThrow(),
                clock.instant());
        assessment.score(AnswerSheet.of(submissions.framework(assessment), List.of(), Set.of()).score());
        db.persist(assessment);
        trail.record(TrailEventType.ASSESSMENT_STARTED, TrailSubject.ASSESSMENT, assessment.id(), null,
                published.framework().title() + " " + published.framework().version());
        return assessment.id();
    }

    @Permitted(LEAD)
    public void describe(UUID id, Assessment.Frame frame, Set<UUID> people) {
        requireColleagues(people);
        locked(id).describe(frame, people);
        trail.record(TrailEventType.ASSESSMENT_CHANGED, TrailSubject.ASSESSMENT, id);
    }

    private void requireColleagues(Set<UUID> people) {
        if (people.isEmpty()) return;
        long known = db
                .createQuery("select count(p) from Person p where p.organization = :organization and p.id in :people",
                        Long.class)
                .setParameter("organization", caller.organization()).setParameter("people", people).getSingleResult();
        if (known != people.size()) throw RuleBroken.invalid("people", "assessment.people-unknown");
    }

    /** The firm's assessments, newest first; one row more than the limit where there are more. */
    @Permitted({LEAD, RESPONDENT})
    public List<AssessmentRow> list(PageRequest slice) {
        return db.createQuery("""
                select distinct new org.sanad.assessment.AssessmentRow(a.id, a.title, a.scope, a.framework, f.code,
                f.title, a.state, a.floor, a.ceiling, a.coverage, a.band, a.createdAt, a.submittedAt)
                from PublishedFramework f, Assessment a left join a.people p where a.organization = :organization and
                f.id = a.framework and a.id < :before
                and (:lead = true or p is null or p = :person) order by a.id desc""", AssessmentRow.class)
                .setParameter("organization", caller.organization()).setParameter("before", slice.bound())
                .setParameter("lead", caller.has(LEAD))
                .setParameter("person", caller.person()).setMaxResults(slice.limit() + 1).getResultList();
    }

    /**
     * Everything about one assessment in four queries, whatever its size: for its firm and for the audit body it was
     * submitted to.
     */
    @Permitted({LEAD, RESPONDENT, AUDITOR, CERTIFIER})
    public View view(UUID id) {
        var assessment = find(id, LockModeType.NONE);
        var evidence = submissions.evidence(id);
        var sheet = submissions.sheet(assessment, evidence);
        return new View(assessment, sheet, sheet.score(), evidence);
    }

    @Permitted({LEAD, RESPONDENT, AUDITOR, CERTIFIER})
    public Score score(UUID id) {
        return view(id).score();
    }

    /**
     * Saves one answer and replaces the score.
     *
     * @param version the version that the caller saw; null for none, {@link #WHATEVER} to replace whatever is there
     */
    @Permitted({LEAD, RESPONDENT})
    public Saved answer(UUID id, String code, AnswerChange change, Integer version) {
        var assessment = locked(id);
        assessment.requireOpen();
        var framework = submissions.framework(assessment);
        var requirement = framework.requirement(code).orElseThrow(RuleBroken::notFound);
        var reply = change.replyTo(requirement);
        var statement = change.cleanStatement();
        var sheet = AnswerSheet.of(framework, submissions.answers(id), Set.of());
        var known = sheet.answers().get(code);
        var section = framework.sectionOf(code).code();
        if (known != null && known.says(reply, statement))
            return new Saved(known.version(), false, AnswerView.rating(known, requirement), sheet.score(), section);
        requireSeen(known, version, requirement);
        var before = known == null ? null : known.said();
        var answer = known != null ? known
                : new Answer(id, requirement, reply, statement, caller.who().orElseThrow(), clock.instant());
        if (known == null) db.persist(answer);
        else answer.replace(requirement, reply, statement, caller.who().orElseThrow(), clock.instant());
        var score = sheet.with(answer).score();
        assessment.score(score);
        trail.record(TrailEventType.ANSWER_SAVED, TrailSubject.ASSESSMENT, id, code, null,
                Change.of(before, answer.said()));
        db.flush();
        return new Saved(answer.version(), known == null, AnswerView.rating(answer, requirement), score, section);
    }

    /** Stands for {@code If-Match: *}. */
    public static final int WHATEVER = -1;

    private static void requireSeen(Answer known, Integer version, Requirement requirement) {
        if (known == null) {
            if (version != null && version != WHATEVER) throw new EditConflict(null, 0);
            return;
        }
        if (version == null) throw new RuleBroken(RuleBroken.Kind.VERSION_REQUIRED, "error.version-required");
        if (version != WHATEVER && version != known.version())
            throw new EditConflict(AnswerView.of(known, requirement), known.version());
    }

    /** What stands for one requirement now. */
    @Permitted({LEAD, RESPONDENT, AUDITOR, CERTIFIER})
    public AnswerView answer(UUID id, String code) {
        var assessment = find(id, LockModeType.NONE);
        var requirement = submissions.framework(assessment).requirement(code).orElseThrow(RuleBroken::notFound);
        return submissions.answers(id).stream().filter(answer -> answer.requirement().equals(code)).findFirst()
                .map(answer -> AnswerView.of(answer, requirement))
                .orElseThrow(RuleBroken::notFound);
    }

    /**
     * Freezes the answers and asks an audit body to review them.
     *
     * @param auditBody which; may be null where there is only one
     */
    @Permitted({LEAD, RESPONDENT})
    public void submit(UUID id, boolean declared, UUID auditBody) {
        var assessment = locked(id);
        caller.require(LEAD);
        assessment.requireOpen();
        var sheet = submissions.sheet(assessment, submissions.evidence(id));
        var score = sheet.score();
        assessment.requireComplete(score, declared);
        var body = bodyFor(auditBody);
        assessment.submit(score, declared, body, caller.who().orElseThrow(), clock.instant());
        trail.record(TrailEventType.ASSESSMENT_SUBMITTED, TrailSubject.ASSESSMENT, id, null,
                score.floor() + " " + score.band());
        submitted.fire(new AssessmentSubmitted(id, assessment.organization(), body));
    }

    private UUID bodyFor(UUID wanted) {
        var bodies = organizations.auditBodies();
        if (wanted == null && bodies.size() == 1) return bodies.get(0).id();
        if (wanted != null && bodies.stream().anyMatch(body -> body.id().equals(wanted))) return wanted;
        var choices = bodies.stream()
                .map(body -> Field.choice("auditBody", body.id(), "assessment.audit-body-choice", body.name()))
                .toList();
        throw new RuleBroken(RuleBroken.Kind.CONFLICT, choices,
                bodies.isEmpty() ? "assessment.no-audit-body" : "assessment.choose-audit-body");
    }

    /** What was done to one assessment, newest first. */
    @Permitted({LEAD, RESPONDENT})
    public List<Trail.Row> history(UUID id, PageRequest slice) {
        find(id, LockModeType.NONE);
        return trail.of(TrailSubject.ASSESSMENT, id, slice);
    }

    private Assessment locked(UUID id) {
        return find(id, LockModeType.PESSIMISTIC_WRITE);
    }

    private Assessment find(UUID id, LockModeType lock) {
        return submissions.find(id, lock).orElseThrow(RuleBroken::notFound);
    }
}
