package org.sanad.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.sanad.platform.Ids;
import org.sanad.platform.PageRequest;
import org.sanad.platform.RuleBroken;
import org.sanad.platform.Secret;
import org.sanad.platform.Sha256;
import org.sanad.server.Settings;

/**
 * Signing in and out, in the browser and with API tokens. Every attempt is counted until it turns out right, by account
 * and by network address.
 */
@ApplicationScoped
@Transactional
public class SignIns {

    private static final int FREE_BY_EMAIL = 5;
    private static final int FREE_BY_ADDRESS = 50;

    @PersistenceContext EntityManager db;
    @Inject Settings settings;
    @Inject Clock clock;
    @Inject Caller caller;
    @Inject SignInAttempts attempts;

    /** What a browser or a program was given: the secret is not kept. */
    public record Granted(UUID id, String secret, Instant expires) {}

    /** A named API token, without its secret. */
    public record TokenRow(UUID id, String name, Instant createdAt, Instant expiresAt, Instant usedAt) {}

    /** An account that anybody may try. */
    public record SampleRow(String email, String name, Roles roles) {}

    public record SignInRow(UUID id, String agent, Instant createdAt, Instant seenAt) {}

    /**
     * @param agent   the browser's own name for the list of sign-ins, may be null
     * @param address network address that asks
     */
    @OpenToAll
    @Transactional(dontRollbackOn = RuleBroken.class)
    public Granted signIn(String email, String password, String agent, String address) {
        var person = check(email, password, address);
        var secret = Secret.next();
        var signIn = new BrowserSignIn(person.id(), secret, agent, clock.instant());
        db.persist(signIn);
        return new Granted(null, secret, clock.instant().plus(BrowserSignIn.LONGEST));
    }

    @OpenToAll
    @Transactional(dontRollbackOn = RuleBroken.class)
    public Granted createToken(String email, String password, String name, String address) {
        var person = check(email, password, address);
        return grantToken(person.id(), name);
    }

    /** A further token for whoever is signed in. */
    @Permitted
    public Granted createToken(String name) {
        return grantToken(caller.person(), name);
    }

    private Granted grantToken(UUID person, String name) {
        var secret = ApiToken.PREFIX + Secret.next();
        var token = new ApiToken(person, name, secret, clock.instant());
        db.persist(token);
        return new Granted(token.id(), secret, token.expiresAt());
    }

    private Person check(String email, String password, String address) {
        var normal = email == null ? "" : email.strip().toLowerCase(Locale.ROOT);
        attempts.reserve("address:" + address, FREE_BY_ADDRESS);
        attempts.reserve("email:" + normal, FREE_BY_EMAIL);
        var person = find(normal);
        boolean right = password != null && password.length() <= 128
                && (person == null ? PasswordHash.matches(password, PasswordHash.OF_NOBODY) & false
                        : person.hasPassword(password));
        if (!right || !person.mayUseIt(settings.demo()))
            throw new RuleBroken(RuleBroken.Kind.SIGN_IN_REQUIRED, "error.sign-in-failed");
        attempts.clear("email:" + normal);
        attempts.takeBack("address:" + address);
        return person;
    }

    private Person find(String email) {
        return db.createNamedQuery("Person.byEmail", Person.class).setParameter("email", email).getResultList().stream()
                .findFirst().orElse(null);
    }

    /** The accounts of the sample with their published password, as long as they work; else none. */
    @OpenToAll
    public List<SampleRow> samples() {
        if (!settings.demo()) return List.of();
        return db.createQuery(
                "select new org.sanad.identity.SignIns$SampleRow(p.email, p.name, p.roles) from Person p where p.demo "
                        + "= true and p.active = true order by p.id",
                SampleRow.class)
                .setMaxResults(20).getResultList();
    }

    /** Whoever holds this browser secret, if it is still good; notes now and then that the browser was seen. */
    @OpenToAll
    public Optional<SignedInPerson> resume(String secret) {
        var now = clock.instant();
        var rows = db
                .createQuery(
                        """
                select p.id, p.organization, p.name, p.email, p.roles, s.id, s.seenAt, p.demo from BrowserSignIn s,
                Person p
                where s.tokenHash = :hash and p.id = s.person and p.active = true and s.expiresAt > :now and s.seenAt >
                :idle""",
                        Object[].class)
                .setParameter("hash", Sha256.of(secret)).setParameter("now", now)
                .setParameter("idle", now.minus(BrowserSignIn.IDLE)).getResultList();
        if (rows.isEmpty() || demoButNotAllowed(rows.get(0)[7])) return Optional.empty();
        var row = rows.get(0);
        if (((Instant) row[6]).plus(BrowserSignIn.SEEN_EVERY).isBefore(now)) {
            db.createQuery("update BrowserSignIn s set s.seenAt = :now where s.id = :id").setParameter("now", now)
                    .setParameter("id", row[5]).executeUpdate();
        }
        return Optional.of(signedIn(row, false));
    }

    @OpenToAll
    public Optional<SignedInPerson> byToken(String token) {
        var now = clock.instant();
        var rows = db
                .createQuery(
                        """
                select p.id, p.organization, p.name, p.email, p.roles, t.id, t.usedAt, p.demo from ApiToken t, Person p
                where t.tokenHash = :hash and p.id = t.person and p.active = true and t.expiresAt > :now and t.revokedAt
                is null""",
                        Object[].class)
                .setParameter("hash", Sha256.of(token)).setParameter("now", now).getResultList();
        if (rows.isEmpty() || demoButNotAllowed(rows.get(0)[7])) return Optional.empty();
        var row = rows.get(0);
        if (row[6] == null || ((Instant) row[6]).plus(Duration.ofHours(1)).isBefore(now)) {
            db.createQuery("update ApiToken t set t.usedAt = :now where t.id = :id").setParameter("now", now)
                    .setParameter("id", row[5]).executeUpdate();
        }
        return Optional.of(signedIn(row, true));
    }

    private boolean demoButNotAllowed(Object demo) {
        return Boolean.TRUE.equals(demo) && !settings.demo();
    }

    private static SignedInPerson signedIn(Object[] row, boolean byToken) {
        return new SignedInPerson((UUID) row[0], (UUID) row[1], (String) row[2], (String) row[3], (Roles) row[4],
                (UUID) row[5], byToken);
    }

    @OpenToAll
    public void signOut(String secret) {
        db.createQuery("delete from BrowserSignIn s where s.tokenHash = :hash").setParameter("hash", Sha256.of(secret))
                .executeUpdate();
    }

    /** Ends every browser sign-in of the caller, this one too. API tokens are revoked one by one. */
    @Permitted
    public void signOutEverywhere() {
        db.createQuery("delete from BrowserSignIn s where s.person = :person").setParameter("person", caller.person())
                .executeUpdate();
    }

    @Permitted
    public List<SignInRow> signIns() {
        return db.createQuery(
                "select new org.sanad.identity.SignIns$SignInRow(s.id, s.agent, s.createdAt, s.seenAt) from "
                        + "BrowserSignIn s where s.person = :person and s.expiresAt > :now order by s.id desc",
                SignInRow.class).setParameter("person", caller.person()).setParameter("now", clock.instant())
                .setMaxResults(50).getResultList();
    }

    @Permitted
    public List<TokenRow> tokens(PageRequest slice) {
        return db
                .createQuery(
                        """
                select new org.sanad.identity.SignIns$TokenRow(t.id, t.name, t.createdAt, t.expiresAt, t.usedAt) from
                ApiToken t
                where t.person = :person and t.revokedAt is null and t.expiresAt > :now and t.id < :before order by t.id
                desc""",
                        TokenRow.class)
                .setParameter("person", caller.person()).setParameter("now", clock.instant())
                .setParameter("before", slice.bound())
                .setMaxResults(slice.limit() + 1).getResultList();
    }

    @Permitted
    public void revokeToken(UUID id) {
        db.createQuery("select t from ApiToken t where t.id = :id and t.person = :person", ApiToken.class)
                .setParameter("id", id)
                .setParameter("person", caller.person()).getResultList().stream().findFirst()
                .orElseThrow(RuleBroken::notFound).revoke(clock.instant());
    }

    /** Replaces the caller's password and ends every other sign-in. */
    @Permitted
    @Transactional(dontRollbackOn = RuleBroken.class)
    public void changePassword(String current, String wanted) {
        var person = db.find(Person.class, caller.person());
        attempts.reserve("password:" + person.id(), FREE_BY_EMAIL);
        if (current == null || !person.hasPassword(current))
            throw RuleBroken.invalid("current", "error.password-wrong");
        attempts.clear("password:" + person.id());
        person.choosePassword(wanted);
        var keep = caller.who().map(SignedInPerson::credential).orElse(Ids.next());
        db.createQuery("delete from BrowserSignIn s where s.person = :person and s.id <> :keep")
                .setParameter("person", person.id()).setParameter("keep", keep).executeUpdate();
    }
}
