package org.sanad.organization;

import static org.sanad.identity.Role.ADMIN;
import static org.sanad.identity.Role.CERTIFIER;
import static org.sanad.identity.Role.CLIENT;
import static org.sanad.identity.Role.LEAD;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sanad.identity.Accounts;
import org.sanad.identity.Caller;
import org.sanad.identity.OpenToAll;
import org.sanad.identity.Permitted;
import org.sanad.identity.Person;
import org.sanad.identity.Role;
import org.sanad.identity.Roles;
import org.sanad.mail.MailKind;
import org.sanad.mail.MailQueue;
import org.sanad.mail.Recipient;
import org.sanad.platform.PageRequest;
import org.sanad.platform.RuleBroken;
import org.sanad.platform.Secret;
import org.sanad.platform.Sha256;
import org.sanad.server.Settings;
import org.sanad.trail.Trail;
import org.sanad.trail.TrailEventType;
import org.sanad.trail.TrailSubject;

/** The people of an organization: who they are, who invites them and how they join. */
@ApplicationScoped
@Transactional
public class People {

    public record PersonRow(UUID id, String name, String email, Roles roles, boolean active) {}

    public record InvitationRow(UUID id, String name, String email, Roles roles, Instant expiresAt) {}

    /** What an invited person sees before joining. @param inviter who invites; may be null */
    public record Invited(String organization, String inviter, String name, String email) {}

    /** A new invitation; the secret is part of the link and not kept. */
    public record Link(UUID id, String secret, Instant expires) {}

    /** Who keeps an organization's people and profile. */
    private static final Set<Role> STEWARDS = Set.of(LEAD, CERTIFIER, CLIENT, ADMIN);
    private static final DateTimeFormatter UNTIL =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.UK).withZone(ZoneOffset.UTC);

    @PersistenceContext EntityManager db;
    @Inject Caller caller;
    @Inject Accounts accounts;
    @Inject MailQueue mails;
    @Inject Settings settings;
    @Inject Trail trail;
    @Inject Clock clock;

    @Permitted
    public List<PersonRow> list(PageRequest slice) {
        return db.createQuery("""
                select new org.sanad.organization.People$PersonRow(p.id, p.name, p.email, p.roles, p.active) from Person
                p
                where p.organization = :organization and p.id < :before order by p.id desc""", PersonRow.class)
                .setParameter("organization", caller.organization()).setParameter("before", slice.bound())
                .setMaxResults(slice.limit() + 1).getResultList();
    }

    @Permitted({LEAD, CERTIFIER, CLIENT, ADMIN})
    public List<InvitationRow> invitations(PageRequest slice) {
        return db
                .createQuery(
                        """
                select new org.sanad.organization.People$InvitationRow(i.id, i.name, i.email, i.roles, i.expiresAt) from
                Invitation i
                where i.organization = :organization and i.acceptedAt is null and i.withdrawnAt is null and i.expiresAt
                > :now and i.id < :before order by i.id desc""",
                        InvitationRow.class)
                .setParameter("organization", caller.organization()).setParameter("now", clock.instant())
                .setParameter("before", slice.bound()).setMaxResults(slice.limit() + 1).getResultList();
    }

    /** Invites somebody into the caller's own organization. */
    @Permitted({LEAD, CERTIFIER, CLIENT, ADMIN})
    public Link invite(String name, String email, Roles roles) {
        return invite(db.find(Organization.class, caller.organization()), name, email, roles);
    }

    /**
     * Invites somebody into an organization where nobody can invite: one that an administrator just created, or that
     * lost its last steward. Where somebody can, the scheme has no business among a firm's weaknesses.
     */
    @Permitted(ADMIN)
    public Link inviteInto(UUID organization, String name, String email, Roles roles) {
        var found = db.find(Organization.class, organization, LockModeType.PESSIMISTIC_WRITE);
        if (found == null) throw RuleBroken.notFound();
        if (!found.id().equals(caller.organization()) && activeStewards(organization) > 0)
            throw RuleBroken.conflict("organization.invites-itself");
        return invite(found, name, email, roles);
    }

    private long activeStewards(UUID organization) {
        return db
                .createQuery("select p from Person p where p.organization = :organization and p.active = true",
                        Person.class)
                .setParameter("organization", organization).getResultStream()
                .filter(person -> STEWARDS.stream().anyMatch(person.roles()::has)).count();
    }

    private Link invite(Organization organization, String name, String email, Roles roles) {
        if (!organization.kind().roles().containsAll(roles.all())) throw RuleBroken.invalid("roles", "error.roles");
        var secret = Secret.next();
        var invitation =
                new Invitation(organization.id(), email, name, roles, secret, caller.person(), clock.instant());
        if (accounts.exists(invitation.email())) throw RuleBroken.invalid("email", "error.email-taken");
        db.persist(invitation);
        trail.record(TrailEventType.PERSON_INVITED, TrailSubject.ORGANIZATION, organization.id(), null,
                invitation.name() + " <" + invitation.email() + ">");
        mails.queue(MailKind.INVITATION, invitation.id().toString(),
                new Recipient(invitation.email(), invitation.name()), invitation.expiresAt(),
                invitation.name(), organization.name(), caller.name(), settings.baseUrl() + "/invitation/" + secret,
                UNTIL.format(invitation.expiresAt()));
        return new Link(invitation.id(), secret, invitation.expiresAt());
    }

    @Permitted({LEAD, CERTIFIER, CLIENT, ADMIN})
    public void withdraw(UUID id) {
        var invitation = db
                .createQuery("select i from Invitation i where i.id = :id and i.organization = :organization",
                        Invitation.class)
                .setParameter("id", id).setParameter("organization", caller.organization())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList().stream().findFirst()
                .orElseThrow(RuleBroken::notFound);
        invitation.withdraw(clock.instant());
        forget(id);
        trail.record(TrailEventType.INVITATION_WITHDRAWN, TrailSubject.ORGANIZATION, caller.organization(), null,
                invitation.email());
    }

    /** Why nobody can join by this link, as the key of a sentence; empty while somebody can. */
    @OpenToAll
    public Optional<String> obstacle(String secret) {
        return lookUp(secret, LockModeType.NONE).map(invitation -> invitation.obstacle(clock.instant()))
                .orElse(Optional.of("invitation.unknown"));
    }

    /** Who the link is for; refuses a used, withdrawn or expired one with a sentence that says which. */
    @OpenToAll
    public Invited invited(String secret) {
        var invitation = find(secret);
        invitation.requireOpen(clock.instant());
        var inviter = invitation.invitedBy() == null ? null : db.find(Person.class, invitation.invitedBy());
        return new Invited(db.find(Organization.class, invitation.organization()).name(),
                inviter == null ? null : inviter.name(), invitation.name(), invitation.email());
    }

    /** Joins with a password of one's own choice. */
    @OpenToAll
    public void join(String secret, String password) {
        var invitation = lookUp(secret, LockModeType.PESSIMISTIC_WRITE).orElseThrow(People::unknown);
        var person = invitation.accept(clock.instant());
        forget(invitation.id());
        if (accounts.exists(person.email())) throw RuleBroken.conflict("error.email-taken");
        accounts.add(person, password);
        trail.record(TrailEventType.PERSON_JOINED, TrailSubject.ORGANIZATION, person.organization(), null,
                person.name());
    }

    /** The link does not work any more; it need not be sent. */
    private void forget(UUID invitation) {
        mails.forget(MailKind.INVITATION, invitation.toString());
    }

    private Invitation find(String secret) {
        return lookUp(secret, LockModeType.NONE).orElseThrow(People::unknown);
    }

    private static RuleBroken unknown() {
        return new RuleBroken(RuleBroken.Kind.NOT_FOUND, "invitation.unknown");
    }

    private Optional<Invitation> lookUp(String secret, LockModeType lock) {
        return db.createQuery("select i from Invitation i where i.tokenHash = :hash", Invitation.class)
                .setParameter("hash", Sha256.of(secret == null ? "" : secret))
                .setLockMode(lock).getResultList().stream().findFirst();
    }

    /**
     * Ends a person's access at once, everywhere, and the invitations they made. The organization is locked: of two who
     * deactivate each other at the same moment one comes second, and is nobody any more.
     */
    @Permitted({LEAD, CERTIFIER, CLIENT, ADMIN})
    public void deactivate(UUID id) {
        if (id.equals(caller.person())) throw RuleBroken.conflict("organization.not-yourself");
        db.find(Organization.class, caller.organization(), LockModeType.PESSIMISTIC_WRITE);
        if (!accounts.active(caller.person())) throw RuleBroken.forbidden("error.role-missing");
        var person = own(id);
        accounts.deactivate(person);
        db.createQuery(
                "select i.id from Invitation i where i.invitedBy = :person and i.acceptedAt is null and i.withdrawnAt "
                        + "is null",
                UUID.class).setParameter("person", id).getResultList().forEach(this::forget);
        db.createQuery(
                "update Invitation i set i.withdrawnAt = :now where i.invitedBy = :person and i.acceptedAt is null "
                        + "and i.withdrawnAt is null")
                .setParameter("now", clock.instant()).setParameter("person", id).executeUpdate();
        trail.record(TrailEventType.PERSON_DEACTIVATED, TrailSubject.ORGANIZATION, caller.organization(), null,
                person.name());
    }

    @Permitted({LEAD, CERTIFIER, CLIENT, ADMIN})
    public void activate(UUID id) {
        var person = own(id);
        person.activate();
        trail.record(TrailEventType.PERSON_ACTIVATED, TrailSubject.ORGANIZATION, caller.organization(), null,
                person.name());
    }

    private Person own(UUID id) {
        return db
                .createQuery("select p from Person p where p.id = :id and p.organization = :organization", Person.class)
                .setParameter("id", id)
                .setParameter("organization", caller.organization()).getResultList().stream().findFirst()
                .orElseThrow(RuleBroken::notFound);
    }
}
