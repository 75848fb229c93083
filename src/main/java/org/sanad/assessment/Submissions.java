package org.sanad.assessment;

import static org.sanad.identity.Role.LEAD;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sanad.evidence.Evidence;
import org.sanad.framework.Framework;
import org.sanad.framework.Frameworks;
import org.sanad.identity.Caller;

/**
 * The rows of an assessment, for use cases that have shown before that their caller may see it: the firm's own and the
 * review's. Itself it asks nobody's permission and opens no transaction.
 */
@ApplicationScoped
public class Submissions {

    @PersistenceContext EntityManager db;
    @Inject Caller caller;
    @Inject Frameworks frameworks;
    @Inject Clock clock;

    /**
     * An assessment of the caller's own firm in which they take part, or one that was submitted to their audit body.
     */
    Optional<Assessment> find(UUID id, LockModeType lock) {
        return db.createQuery(
                "select a from Assessment a where a.id = :id and (a.organization = :organization or a.auditBody = "
                        + ":organization)",
                Assessment.class)
                .setParameter("id", id).setParameter("organization", caller.organization()).setLockMode(lock)
                .getResultList().stream().findFirst()
                .filter(assessment -> !caller.organization().equals(assessment.organization()) || caller.has(LEAD)
                        || assessment.concerns(caller.person()));
    }

    /** Whether the caller, if of the firm, takes part in it; other organizations are not concerned by this. */
    public boolean concernsCaller(UUID id) {
        var assessment = reviewed(id);
        return !caller.organization().equals(assessment.organization()) || caller.has(LEAD)
                || assessment.concerns(caller.person());
    }

    /** An assessment by its id alone: for the review that was opened on it. */
    public Assessment reviewed(UUID id) {
        return db.find(Assessment.class, id);
    }

    /** Ends the assessment with the certifier's decision. */
    public void decided(UUID id, boolean granted) {
        reviewed(id).decided(granted);
    }

    List<Answer> answers(UUID assessment) {
        return db.createQuery("select a from Answer a where a.assessment = :assessment", Answer.class)
                .setParameter("assessment", assessment).getResultList();
    }

    /** All evidence of an assessment, oldest first. */
    public List<EvidenceRow> evidence(UUID assessment) {
        var today = today();
        return db.createQuery("select e from Evidence e where e.assessment = :assessment order by e.id", Evidence.class)
                .setParameter("assessment", assessment)
                .getResultList().stream().map(evidence -> EvidenceRow.of(evidence, today)).toList();
    }

    /** The checklist with its answers. */
    public AnswerSheet sheet(Assessment assessment, List<EvidenceRow> evidence) {
        var evidenced = evidence.stream().filter(EvidenceRow::current).map(EvidenceRow::requirement)
                .collect(Collectors.toSet());
        return AnswerSheet.of(framework(assessment), answers(assessment.id()), evidenced);
    }

    /** The checklist that it answers, with only those optional sections that it covers. */
    public Framework framework(Assessment assessment) {
        return frameworks.get(assessment.framework()).choosing(assessment.chosen());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
