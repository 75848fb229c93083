package org.sanad.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.sanad.platform.Ids;
import org.sanad.platform.RuleBroken;
import org.sanad.platform.Text;

/** Somebody who can sign in, in exactly one organization. */
@Entity
@Table(name = "person")
@NamedQuery(name = "Person.byEmail", query = "select p from Person p where p.email = :email")
public class Person {

    /** Shortest password a person may choose; OWASP ASVS 5.0 V6.2.1 asks for 8 and recommends more. */
    public static final int SHORTEST_PASSWORD = 12;
    private static final int LONGEST_PASSWORD = 128;

    @Id private UUID id;
    @jakarta.persistence.Column(name = "organization_id") private UUID organization;
    private String email;
    private String name;
    private Roles roles;
    @jakarta.persistence.Column(name = "password_hash") private String passwordHash;
    private boolean active;
    private boolean demo;
    @jakarta.persistence.Column(name = "created_at") private Instant createdAt;
    @Version private int version;

    protected Person() {}

    public Person(UUID organization, String email, String name, Roles roles, Instant at) {
        this.id = Ids.next();
        this.organization = organization;
        this.email = normalise(email);
        this.name = Text.required("name", name, 2, 120);
        this.roles = roles;
        this.passwordHash = "";
        this.active = true;
        this.createdAt = at;
    }

    /** An account of the sample data: its password is published, so it works only while {@code SANAD_DEMO} is on. */
    static Person ofSample(UUID organization, String email, String name, Roles roles, String password, Instant at) {
        var person = new Person(organization, email, name, roles, at);
        person.passwordHash = PasswordHash.of(password);
        person.demo = true;
        return person;
    }

    /** E-mail addresses are compared without regard to case. */
    public static String normalise(String email) {
        var text = Text.required("email", email, 3, 190).toLowerCase(Locale.ROOT);
        if (!text.matches("[^@\\s,;<>\"]+@[^@\\s,;<>\"]+\\.[^@\\s,;<>\".]+"))
            throw RuleBroken.invalid("email", "error.email");
        return text;
    }

    void choosePassword(String password) {
        if (password == null || password.codePointCount(0, password.length()) < SHORTEST_PASSWORD) {
            throw RuleBroken.invalid("password", "error.password-short", SHORTEST_PASSWORD);
        }
        if (password.length() > LONGEST_PASSWORD)
            throw RuleBroken.invalid("password", "error.password-long", LONGEST_PASSWORD);
        if (CommonPasswords.contains(password)
                || password.toLowerCase(Locale.ROOT).contains(email.substring(0, email.indexOf('@')))) {
            throw RuleBroken.invalid("password", "error.password-guessable");
        }
        passwordHash = PasswordHash.of(password);
    }

    boolean hasPassword(String password) {
        return !passwordHash.isEmpty() && PasswordHash.matches(password, passwordHash);
    }

    String passwordHash() {
        return passwordHash;
    }

    boolean mayUseIt(boolean demoAllowed) {
        return active && (!demo || demoAllowed);
    }

    public void deactivate() {
        active = false;
    }

    public void activate() {
        active = true;
    }

    public void changeRoles(Roles roles) {
        this.roles = roles;
    }

    public UUID id() {
        return id;
    }

    public UUID organization() {
        return organization;
    }

    public String email() {
        return email;
    }

    public String name() {
        return name;
    }

    public Roles roles() {
        return roles;
    }

    public boolean active() {
        return active;
    }

    /** The part of the address after the at sign. */
    public static String mailDomain(String email) {
        return email.substring(email.indexOf('@') + 1).toLowerCase(Locale.ROOT);
    }
}
