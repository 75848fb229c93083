package org.sanad.certificate;

import static org.sanad.identity.Role.ADMIN;
import static org.sanad.identity.Role.CERTIFIER;
import static org.sanad.identity.Role.CLIENT;
import static org.sanad.identity.Role.LEAD;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sanad.identity.Caller;
import org.sanad.identity.Permitted;
import org.sanad.platform.PageRequest;
import org.sanad.trail.Trail;

/**
 * The part of the trail that concerns an organization, for whoever answers for it: what its own people did, and what
 * others did to the firm's reviews and certificates.
 */
@ApplicationScoped
@Transactional
public class History {

    /** Of each kind, the youngest: who wants to look further back finds the whole history of each thing beside it. */
    private static final int MOST_THINGS = 500;

    @PersistenceContext EntityManager db;
    @Inject Trail trail;
    @Inject Caller caller;

    /** Newest first; one row more than the slice's limit where there are more. */
    @Permitted({LEAD, CERTIFIER, CLIENT, ADMIN})
    public List<Trail.Row> own(PageRequest slice) {
        var things = new ArrayList<UUID>();
        if (caller.has(LEAD)) {
            things.addAll(ids("select r.id from Review r where r.firm = :firm order by r.id desc"));
            things.addAll(ids("select c.id from Certificate c where c.firmId = :firm order by c.id desc"));
        }
        return things.isEmpty() ? trail.by(caller.organization(), slice)
                : trail.concerning(caller.organization(), things, slice);
    }

    private List<UUID> ids(String query) {
        return db.createQuery(query, UUID.class).setParameter("firm", caller.organization()).setMaxResults(MOST_THINGS)
                .getResultList();
    }
}
