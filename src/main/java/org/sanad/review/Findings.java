package org.sanad.review;

import static org.sanad.identity.Role.AUDITOR;
import static org.sanad.identity.Role.CERTIFIER;
import static org.sanad.identity.Role.LEAD;
import static org.sanad.identity.Role.RESPONDENT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.sanad.identity.Caller;
import org.sanad.identity.Permitted;
import org.sanad.platform.RuleBroken;
import org.sanad.trail.Change;
import org.sanad.trail.Trail;
import org.sanad.trail.TrailEventType;
import org.sanad.trail.TrailSubject;

/** Answering findings: the firm proposes a corrective action, the auditor accepts it and closes the finding. */
@ApplicationScoped
@Transactional
public class Findings {

    @PersistenceContext EntityManager db;
    @Inject Caller caller;
    @Inject Engagements engagements;
    @Inject Trail trail;
    @Inject Clock clock;

    @Permitted({LEAD, RESPONDENT, AUDITOR, CERTIFIER})
    public Finding get(UUID id) {
        return engagements.finding(id).orElseThrow(RuleBroken::notFound);
    }

    /** One corrective action, for whoever may see its finding. */
    @Permitted({LEAD, RESPONDENT, AUDITOR, CERTIFIER})
    public CorrectiveAction action(UUID id, UUID action) {
        return action(get(id), action);
    }

    private static CorrectiveAction action(Finding finding, UUID action) {
        return finding.actions().stream().filter(candidate -> candidate.id().equals(action)).findFirst()
                .orElseThrow(RuleBroken::notFound);
    }

    @Permitted({LEAD, RESPONDENT, AUDITOR, CERTIFIER})
    public UUID propose(UUID id, CorrectiveAction.Plan plan) {
        var finding = get(id);
        caller.require(LEAD, RESPONDENT);
        engagements.get(finding.review()).requireUnderReview();
        var action = finding.propose(plan, caller.person(), clock.instant());
        db.persist(action);
        trail.record(TrailEventType.ACTION_PROPOSED, TrailSubject.REVIEW, finding.review(), finding.requirement(), null,
                Change.of(null, plan.toString()));
        return action.id();
    }

    @Permitted({LEAD, RESPONDENT, AUDITOR, CERTIFIER})
    public void accept(UUID id, UUID action) {
        var finding = get(id);
        caller.require(AUDITOR);
        engagements.get(finding.review()).requireAuditor(caller.person());
        action(finding, action).accept(caller.person(), clock.instant());
        trail.record(TrailEventType.ACTION_ACCEPTED, TrailSubject.REVIEW, finding.review(), finding.requirement(),
                null);
    }

    @Permitted({LEAD, RESPONDENT, AUDITOR, CERTIFIER})
    public void close(UUID id, String effectiveness) {
        var finding = get(id);
        caller.require(AUDITOR);
        engagements.get(finding.review()).requireAuditor(caller.person());
        finding.close(effectiveness, caller.person(), clock.instant());
        trail.record(TrailEventType.FINDING_CLOSED, TrailSubject.REVIEW, finding.review(), finding.requirement(),
                finding.effectiveness(),
                Change.of(finding.statement(), finding.statement() + "\n" + finding.effectiveness()));
    }
}
