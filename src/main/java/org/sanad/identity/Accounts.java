package org.sanad.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sanad.server.Settings;

/** Adding and ending accounts, for the use cases that decide about people. */
@ApplicationScoped
public class Accounts {

    @PersistenceContext EntityManager db;
    @Inject Settings settings;
    @Inject Clock clock;

    public boolean exists(String email) {
        return db.createQuery("select count(p) from Person p where p.email = :email", Long.class)
                .setParameter("email", email).getSingleResult() > 0;
    }

    /** Whether the person may still act, as the database says now. */
    public boolean active(UUID person) {
        return db.createQuery("select count(p) from Person p where p.id = :id and p.active = true", Long.class)
                .setParameter("id", person).getSingleResult() > 0;
    }

    /** The people of the organization with this role who can sign in. */
    public List<Person> active(UUID organization, Role role) {
        return db
                .createQuery(
                        "select p from Person p where p.organization = :organization and p.active = true order by p.id",
                        Person.class)
                .setParameter("organization", organization)
                .getResultStream().filter(person -> person.roles().has(role) && person.mayUseIt(settings.demo()))
                .toList();
    }

    public boolean nobodyYet() {
        return db.createQuery("select count(p) from Person p", Long.class).getSingleResult() == 0;
    }

    public void add(Person person, String password) {
        person.choosePassword(password);
        db.persist(person);
        db.flush();
    }

    /** An account of the sample data, with the published password. */
    public SignedInPerson addSample(UUID organization, String email, String name, Roles roles, String password,
            Instant at) {
        var person = Person.ofSample(organization, email, name, roles, password, at);
        db.persist(person);
        return new SignedInPerson(person.id(), organization, name, email, roles, person.id(), false);
    }

    /** Ends sign-ins and tokens of the person at once. */
    public void deactivate(Person person) {
        person.deactivate();
        db.createQuery("delete from BrowserSignIn s where s.person = :person").setParameter("person", person.id())
                .executeUpdate();
        db.createQuery("update ApiToken t set t.revokedAt = :now where t.person = :person and t.revokedAt is null")
                .setParameter("now", clock.instant())
                .setParameter("person", person.id()).executeUpdate();
    }
}
