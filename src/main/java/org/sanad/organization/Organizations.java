package org.sanad.organization;

import static org.sanad.identity.Role.ADMIN;
import static org.sanad.identity.Role.CERTIFIER;
import static org.sanad.identity.Role.CLIENT;
import static org.sanad.identity.Role.LEAD;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.sanad.identity.Caller;
import org.sanad.identity.Permitted;
import org.sanad.platform.PageRequest;
import org.sanad.platform.RuleBroken;
import org.sanad.platform.Text;
import org.sanad.trail.Trail;
import org.sanad.trail.TrailEventType;
import org.sanad.trail.TrailSubject;

/** Organizations and their profiles. */
@ApplicationScoped
@Transactional
public class Organizations {

    /** An organization in a list. */
    public record OrganizationRow(UUID id, OrganizationKind kind, String name, String country) {}

    @PersistenceContext EntityManager db;
    @Inject Caller caller;
    @Inject Trail trail;
    @Inject Clock clock;

    /** The caller's own. */
    @Permitted
    public Organization own() {
        return db.find(Organization.class, caller.organization());
    }

    @Permitted({LEAD, CERTIFIER, CLIENT, ADMIN})
    public void describe(Organization.Profile profile) {
        var own = own();
        own.describe(profile);
        requireNew(own);
        db.flush();
        trail.record(TrailEventType.ORGANIZATION_CHANGED, TrailSubject.ORGANIZATION, caller.organization());
    }

    /** Everything in the scheme, newest first. */
    @Permitted(ADMIN)
    public List<OrganizationRow> all(PageRequest slice) {
        return db.createQuery(
                "select new org.sanad.organization.Organizations$OrganizationRow(o.id, o.kind, o.name, o.country) "
                        + "from Organization o where o.id < :before order by o.id desc",
                OrganizationRow.class).setParameter("before", slice.bound()).setMaxResults(slice.limit() + 1)
                .getResultList();
    }

    /** One of them, by its id. */
    @Permitted(ADMIN)
    public OrganizationRow get(UUID id) {
        var found = db.find(Organization.class, id);
        if (found == null) throw RuleBroken.notFound();
        return new OrganizationRow(found.id(), found.kind(), found.name(), found.country());
    }

    /** The audit bodies a firm can submit to, by name. */
    @Permitted
    public List<OrganizationRow> auditBodies() {
        return db.createQuery(
                "select new org.sanad.organization.Organizations$OrganizationRow(o.id, o.kind, o.name, o.country) "
                        + "from Organization o where o.kind = :kind order by o.name",
                OrganizationRow.class).setParameter("kind", OrganizationKind.AUDIT_BODY)
                .setMaxResults(PageRequest.MAXIMUM)
                .getResultList();
    }

    @Permitted(ADMIN)
    public UUID create(OrganizationKind kind, Organization.Profile profile) {
        Text.required("kind", kind);
        var organization = new Organization(kind, profile, clock.instant());
        requireNew(organization);
        db.persist(organization);
        db.flush();
        trail.record(TrailEventType.ORGANIZATION_CREATED, TrailSubject.ORGANIZATION, organization.id(), null,
                organization.name());
        return organization.id();
    }

    /**
     * No two organizations of a kind have names that read alike. No list of them is long enough to need an index for
     * this.
     */
    private void requireNew(Organization organization) {
        var taken =
                db.createQuery("select o.name from Organization o where o.kind = :kind and o.id <> :id", String.class)
                        .setFlushMode(FlushModeType.COMMIT)
                        .setParameter("kind", organization.kind()).setParameter("id", organization.id())
                        .getResultStream().anyMatch(organization::readsLike);
        if (taken) throw RuleBroken.conflict("organization.name-taken", organization.name());
    }
}
