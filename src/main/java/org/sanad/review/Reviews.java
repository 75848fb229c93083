package org.sanad.review;

import static org.sanad.identity.Role.AUDITOR;
import static org.sanad.identity.Role.CERTIFIER;
import static org.sanad.identity.Role.LEAD;
import static org.sanad.identity.Role.RESPONDENT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sanad.assessment.AssessmentSubmitted;
import org.sanad.assessment.Submissions;
import org.sanad.identity.Caller;
import org.sanad.identity.Permitted;
import org.sanad.platform.EditConflict;
import org.sanad.platform.PageRequest;
import org.sanad.platform.RuleBroken;
import org.sanad.platform.Secret;
import org.sanad.trail.Change;
import org.sanad.trail.Trail;
import org.sanad.trail.TrailEventType;
import org.sanad.trail.TrailSubject;

/**
 * What audit bodies do with a submission, and what the firm sees of it. Every query names the caller's organization.
 */
@ApplicationScoped
@Transactional
public class Reviews {

    /** What one verdict changed. */
    public record Given(int version, boolean created, Examination examination) {}

    @PersistenceContext EntityManager db;
    @Inject Caller caller;
    @Inject Submissions submissions;
    @Inject Engagements engagements;
    @Inject Trail trail;
    @Inject Clock clock;
    @Inject Event<CertificateGranted> granted;

    void open(@Observes AssessmentSubmitted submitted) {
        long seed = ByteBuffer.wrap(Secret.bytes(8)).getLong();
        var review = new Review(submitted.assessment(), submitted.firm(), submitted.auditBody(), seed, clock.instant());
        db.persist(review);
        trail.record(TrailEventType.REVIEW_OPENED, TrailSubject.REVIEW, review.id(), null, "sampling seed " + seed);
    }

    /** The reviews of the caller's audit body, or those of the caller's firm, newest first. */
    @Permitted({AUDITOR, CERTIFIER, LEAD, RESPONDENT})
    public List<ReviewRow> list(PageRequest slice) {
        return list(EnumSet.allOf(ReviewState.class), slice);
    }

    /** Of these, the ones in one of the states. */
    @Permitted({AUDITOR, CERTIFIER, LEAD, RESPONDENT})
    public List<ReviewRow> list(Set<ReviewState> states, PageRequest slice) {
        return db.createQuery("""
                select distinct new org.sanad.review.ReviewRow(r.id, a.id, a.title, o.name, f.code, f.title, r.state,
                a.floor, a.band, r.openedAt, r.auditor, r.decision)
                from Review r, Organization o, PublishedFramework f, Assessment a left join a.people p
                where a.id = r.assessment and o.id = r.firm and f.id = a.framework and (r.auditBody = :organization or
                r.firm = :organization and (:lead = true or p is null or p = :person)) and r.id < :before
                and r.state in :states order by r.id desc""", ReviewRow.class)
                .setParameter("organization", caller.organization()).setParameter("lead", caller.has(LEAD))
                .setParameter("person", caller.person()).setParameter("before", slice.bound())
                .setParameter("states", states).setMaxResults(slice.limit() + 1).getResultList();
    }

    /** How many reviews of the caller's audit body or firm are in each state; states without any are left out. */
    @Permitted({AUDITOR, CERTIFIER, LEAD, RESPONDENT})
    public Map<ReviewState, Long> counts() {
        var counts = new EnumMap<ReviewState, Long>(ReviewState.class);
        db.createQuery(
                """
                select r.state, count(distinct r) from Review r, Assessment a left join a.people p where a.id =
                r.assessment
                and (r.auditBody = :organization or r.firm = :organization and (:lead = true or p is null or p =
                :person)) group by r.state""",
                Object[].class)
                .setParameter("organization", caller.organization()).setParameter("lead", caller.has(LEAD))
                .setParameter("person", caller.person()).getResultList()
                .forEach(row -> counts.put((ReviewState) row[0], (Long) row[1]));
        return counts;
    }

    /** How many open nonconformities of each review have no corrective action yet; reviews without any are left out. */
    @Permitted({AUDITOR, CERTIFIER, LEAD, RESPONDENT})
    public Map<UUID, Long> unanswered(Collection<UUID> reviews) {
        if (reviews.isEmpty()) return Map.of();
        var counts = new HashMap<UUID, Long>();
        db.createQuery("""
                select f.review, count(f) from Finding f, Review r
                where r.id = f.review and (r.auditBody = :organization or r.firm = :organization) and r.id in :reviews
                and f.closedAt is null and f.grade in :grades
                and not exists (select c.id from CorrectiveAction c where c.finding = f) group by f.review""",
                Object[].class)
                .setParameter("organization", caller.organization()).setParameter("reviews", reviews)
                .setParameter("grades", EnumSet.of(Grade.MAJOR_NONCONFORMITY, Grade.MINOR_NONCONFORMITY))
                .getResultList()
                .forEach(row -> counts.put((UUID) row[0], (Long) row[1]));
        return counts;
    }

    @Permitted({AUDITOR, CERTIFIER, LEAD, RESPONDENT})
    public ReviewView view(UUID id) {
        return engagements.view(find(id, LockModeType.NONE));
    }

    @Permitted({AUDITOR, CERTIFIER})
    public void accept(UUID id, String independence) {
        var review = locked(id);
        caller.require(AUDITOR);
        review.accept(caller.who().orElseThrow(), independence, engagements.ties(review));
        trail.record(TrailEventType.REVIEW_ACCEPTED, TrailSubject.REVIEW, id, null, review.independence());
    }

    /** Stands for {@code If-Match: *}. */
    public static final int WHATEVER = -1;

    /** Gives a verdict, or replaces the one given before. */
    @Permitted({AUDITOR, CERTIFIER})
    public Given judge(UUID id, String code, VerdictChange change) {
        return judge(id, code, change, null);
    }

    /** @param version the version that the caller saw; null or {@link #WHATEVER} for whatever is there */
    @Permitted({AUDITOR, CERTIFIER})
    public Given judge(UUID id, String code, VerdictChange change, Integer version) {
        var review = locked(id);
        review.requireAuditor(caller.person());
        var before = engagements.examine(review);
        var requirement = before.sheet().framework().requirement(code).orElseThrow(RuleBroken::notFound);
        var claim = before.sheet().answers().get(code);
        var judgement = change.on(requirement, claim != null && claim.excluded());
        var known = before.verdicts().get(code);
        requireSeen(known, version);
        var said = known == null ? null : known.said();
        var verdict = known != null ? known : new Verdict(id, code);
        verdict.give(judgement, caller.person(), clock.instant());
        if (known == null) db.persist(verdict);
        trail.record(TrailEventType.VERDICT_GIVEN, TrailSubject.REVIEW, id, code, judgement.method().name(),
                Change.of(said, verdict.said()));
        db.flush();
        return new Given(verdict.version(), known == null, engagements.examine(review));
    }

    static void requireSeen(Verdict known, Integer version) {
        if (version == null || version == WHATEVER) return;
        if (known == null) throw new EditConflict(null, 0);
        if (version != known.version()) throw new EditConflict(VerdictView.of(known), known.version());
    }

    /** Takes a verdict back: the requirement counts as not examined again. */
    @Permitted({AUDITOR, CERTIFIER})
    public void takeBack(UUID id, String code) {
        var review = locked(id);
        review.requireAuditor(caller.person());
        var verdict = engagements.examine(review).verdicts().get(code);
        if (verdict == null) throw RuleBroken.notFound();
        db.remove(verdict);
        trail.record(TrailEventType.VERDICT_GIVEN, TrailSubject.REVIEW, id, code, "taken back",
                Change.of(verdict.said(), null));
    }

    @Permitted({AUDITOR, CERTIFIER})
    public UUID raise(UUID id, String requirement, Grade grade, String statement) {
        var review = locked(id);
        review.requireAuditor(caller.person());
        if (requirement == null || engagements.framework(review).requirement(requirement).isEmpty())
            throw RuleBroken.invalid("requirement", "finding.requirement-unknown");
        var finding = new Finding(id, requirement, grade, statement, caller.person(), clock.instant());
        db.persist(finding);
        trail.record(TrailEventType.FINDING_RAISED, TrailSubject.REVIEW, id, requirement, grade.name(),
                Change.of(null, statement));
        return finding.id();
    }

    /** @return null when the review may be concluded so; the refusal otherwise comes as {@link RuleBroken} */
    @Permitted({AUDITOR, CERTIFIER})
    public void conclude(UUID id, Recommendation recommendation, Assurance assurance, String summary) {
        var review = locked(id);
        review.requireAuditor(caller.person());
        review.conclude(caller.person(), recommendation, assurance, summary, engagements.examine(review).obstacles(),
                clock.instant());
        trail.record(TrailEventType.REVIEW_CONCLUDED, TrailSubject.REVIEW, id, null, recommendation.name(),
                Change.of(null, assurance + "\n" + summary));
    }

    /** The certifier's decision; a grant issues the certificate in the same transaction. */
    @Permitted({AUDITOR, CERTIFIER})
    public void decide(UUID id, Recommendation decision, String reason) {
        var review = locked(id);
        caller.require(CERTIFIER);
        review.decide(caller.who().orElseThrow(), decision, reason, engagements.examine(review).obstacles(),
                engagements.ties(review));
        trail.record(TrailEventType.DECISION_TAKEN, TrailSubject.REVIEW, id, null, decision.name(),
                Change.of(null, reason));
        submissions.decided(review.assessment(), decision == Recommendation.GRANT);
        db.flush();
        if (decision == Recommendation.GRANT) granted.fire(new CertificateGranted(id));
    }

    @Permitted({AUDITOR, CERTIFIER, LEAD, RESPONDENT})
    public List<Trail.Row> history(UUID id, PageRequest slice) {
        find(id, LockModeType.NONE);
        return trail.of(TrailSubject.REVIEW, id, slice);
    }

    private Review locked(UUID id) {
        return find(id, LockModeType.PESSIMISTIC_WRITE);
    }

    private Review find(UUID id, LockModeType lock) {
        return engagements.find(id, lock).orElseThrow(RuleBroken::notFound);
    }
}
