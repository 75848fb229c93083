package org.sanad.assessment;

import static org.sanad.identity.Role.AUDITOR;
import static org.sanad.identity.Role.CERTIFIER;
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
import java.util.UUID;
import org.sanad.evidence.Evidence;
import org.sanad.evidence.Upload;
import org.sanad.identity.Caller;
import org.sanad.identity.Permitted;
import org.sanad.platform.RuleBroken;
import org.sanad.trail.Change;
import org.sanad.trail.Trail;
import org.sanad.trail.TrailEventType;
import org.sanad.trail.TrailSubject;

/** Putting files beside answers and taking them away again. */
@ApplicationScoped
@Transactional
public class EvidenceFiles {

    /** The evidence, and whether this very file stood beside this answer already. */
    public record Attached(EvidenceRow row, boolean created) {}

    @PersistenceContext EntityManager db;
    @Inject Caller caller;
    @Inject Submissions submissions;
    @Inject Trail trail;
    @Inject Clock clock;

    /** Refuses early, before a file is received: the assessment must be open and have the requirement. */
    @Permitted({LEAD, RESPONDENT})
    public void requireOpen(UUID id, String requirement) {
        requireOpen(submissions.find(id, LockModeType.NONE).orElseThrow(RuleBroken::notFound), requirement);
    }

    private void requireOpen(Assessment assessment, String requirement) {
        if (submissions.framework(assessment).requirement(requirement).isEmpty()) throw RuleBroken.notFound();
        assessment.requireOpen();
    }

    /** The same bytes beside the same answer are one evidence, however often they are sent. */
    @Permitted({LEAD, RESPONDENT})
    public Attached attach(UUID id, String requirement, String title, LocalDate expires, Upload file) {
        requireOpen(submissions.find(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(RuleBroken::notFound),
                requirement);
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var same = db.createQuery(
                "select e from Evidence e where e.assessment = :assessment and e.requirement = :requirement and "
                        + "e.sha256 = :sha256",
                Evidence.class)
                .setParameter("assessment", id).setParameter("requirement", requirement)
                .setParameter("sha256", file.sha256()).getResultList();
        if (!same.isEmpty()) return new Attached(EvidenceRow.of(same.get(0), today), false);
        if (expires != null && expires.isBefore(today)) throw RuleBroken.invalid("expires", "evidence.expired");
        var evidence = new Evidence(id, requirement, title, expires, file, caller.who().orElseThrow(), clock.instant());
        db.persist(evidence);
        trail.record(TrailEventType.EVIDENCE_ADDED, TrailSubject.ASSESSMENT, id, requirement,
                evidence.fileName() + " " + evidence.sha256(), new Change(null, evidence.sha256()));
        return new Attached(EvidenceRow.of(evidence, today), true);
    }

    @Permitted({LEAD, RESPONDENT})
    public void remove(UUID id, UUID evidence) {
        submissions.find(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(RuleBroken::notFound).requireOpen();
        var found = find(id, evidence);
        db.remove(found);
        trail.record(TrailEventType.EVIDENCE_REMOVED, TrailSubject.ASSESSMENT, id, found.requirement(),
                found.fileName() + " " + found.sha256(), new Change(found.sha256(), null));
    }

    /** One piece of evidence, for its firm and for the audit body that reviews it. */
    @Permitted({LEAD, RESPONDENT, AUDITOR, CERTIFIER})
    public EvidenceRow get(UUID id, UUID evidence) {
        submissions.find(id, LockModeType.NONE).orElseThrow(RuleBroken::notFound);
        return EvidenceRow.of(find(id, evidence), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private Evidence find(UUID assessment, UUID evidence) {
        return db
                .createQuery("select e from Evidence e where e.id = :id and e.assessment = :assessment", Evidence.class)
                .setParameter("id", evidence).setParameter("assessment", assessment).getResultList().stream()
                .findFirst().orElseThrow(RuleBroken::notFound);
    }
}
