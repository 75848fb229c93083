package org.sanad.assessment;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.sanad.framework.Frameworks;
import org.sanad.platform.DatabaseReady;

/**
 * Rates, once at the first start after the upgrade, the answers that were saved before ratings were kept beside them.
 */
@ApplicationScoped
@Transactional
public class AnswerRatings {

    private static final int AT_ONCE = 500;

    @PersistenceContext EntityManager db;
    @Inject Frameworks frameworks;
    @Inject Submissions submissions;

    void fill(@Observes @Priority(DatabaseReady.FRAMEWORKS + 1) DatabaseReady ready) {
        var last = new UUID(0, 0);
        while (true) {
            var batch = db
                    .createQuery(
                            """
                    select a from Answer a where a.rating is null and a.excluded = false and (a.level is not null or
                    a.checks is not null) and a.id > :last order by a.id""",
                            Answer.class)
                    .setParameter("last", last).setMaxResults(AT_ONCE).getResultList();
            if (batch.isEmpty()) return;
            for (var answer : batch) {
                submissions.framework(submissions.reviewed(answer.assessment())).requirement(answer.requirement())
                        .ifPresent(answer::rate);
                last = answer.id();
            }
            db.flush();
            db.clear();
        }
    }
}
