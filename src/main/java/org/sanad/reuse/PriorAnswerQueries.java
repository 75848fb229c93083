package org.sanad.reuse;

import static org.sanad.identity.Role.LEAD;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import org.sanad.framework.Frameworks;
import org.sanad.identity.Caller;

/**
 * What the caller's firm said, for use cases that have asked for permission. Only assessments in which the caller takes
 * part count.
 */
@ApplicationScoped
class PriorAnswerQueries {

    /** Nobody to leave out. */
    static final UUID NONE = new UUID(0, 0);

    private static final int MOST = 20_000;

    @PersistenceContext EntityManager db;
    @Inject Caller caller;
    @Inject Frameworks frameworks;

    /** In one query. @param except an assessment that does not count, or {@link #NONE} */
    PriorAnswers all(UUID except) {
        return PriorAnswers.of(db.createQuery("""
                select distinct new org.sanad.reuse.PriorAnswer(a.id, s.id, s.title, s.state, f.id, f.code,
                a.requirement,
                a.rating, a.excluded, a.answeredAt)
                from Answer a, PublishedFramework f, Assessment s left join s.people p where s.id = a.assessment and
                f.id = s.framework and s.organization = :organization and s.id <> :except
                and (a.rating is not null or a.excluded = true) and (:lead = true or p is null or p = :person)
                order by a.answeredAt desc, a.id desc""", PriorAnswer.class)
                .setParameter("organization", caller.organization()).setParameter("except", except)
                .setParameter("lead", caller.has(LEAD)).setParameter("person", caller.person())
                .setMaxResults(MOST).getResultList().stream().flatMap(word -> frameworks.get(word.edition())
                        .requirement(word.requirement()).map(word::about).stream())
                .toList());
    }
}
