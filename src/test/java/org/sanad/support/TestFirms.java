package org.sanad.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.sanad.assessment.Assessment;
import org.sanad.assessment.Assessments;
import org.sanad.identity.Caller;
import org.sanad.identity.Person;
import org.sanad.identity.Role;
import org.sanad.identity.Roles;
import org.sanad.identity.SignedInPerson;
import org.sanad.organization.Organization;
import org.sanad.organization.OrganizationKind;
import org.sanad.platform.DatabaseReady;
import org.sanad.platform.Ids;
import org.sanad.server.Settings;

/** Inside the container: firms, audit bodies and people of a test's own, and a short checklist that they can answer. */
@ApplicationScoped
public class TestFirms {

    /** A check question, a critical one, and one with a level. */
    private static final String SHORT = """
            framework: {code: %s, title: "Trial %s", version: "1", publisher: Sanad, licence: Own text, source: Own \
            text}
            sections:
            - code: T.1
              title: Trial
              requirements:
              - {code: T.1.1, title: Doors are locked, text: Every door has a lock., excludable: true, checks: [{code: \
            a, text: Locks exist.}, {code: b, text: Keys are counted.}]}
              - {code: T.1.2, title: Backups are tested, text: A restore was tried., critical: true, checks: [{code: \
            a, text: A restore was tried this year.}]}
              - {code: T.1.3, title: Logs are read, text: Somebody reads them., level: true}
            """;

    @PersistenceContext EntityManager db;
    @Inject Caller caller;
    @Inject Clock clock;
    @Inject Settings settings;
    @Inject Assessments assessments;
    @Inject Event<DatabaseReady> ready;

    /** @param respondent of the same firm */
    public record Firm(UUID id, SignedInPerson lead, SignedInPerson respondent) {}

    public record Body(UUID id, SignedInPerson auditor, SignedInPerson certifier) {}

    @Transactional
    public Firm firm() {
        var id = organization(OrganizationKind.FIRM);
        return new Firm(id, person(id, Role.LEAD), person(id, Role.RESPONDENT));
    }

    @Transactional
    public Body auditBody() {
        var id = organization(OrganizationKind.AUDIT_BODY);
        return new Body(id, person(id, Role.AUDITOR), person(id, Role.CERTIFIER));
    }

    @Transactional
    public SignedInPerson client() {
        return person(organization(OrganizationKind.CLIENT), Role.CLIENT);
    }

    @Transactional
    public SignedInPerson admin() {
        return person(organization(OrganizationKind.SCHEME), Role.ADMIN);
    }

    private UUID organization(OrganizationKind kind) {
        var organization = new Organization(kind,
                new Organization.Profile(kind + " " + UUID.randomUUID(), "PK", null, null, null, null),
                clock.instant());
        db.persist(organization);
        db.flush();
        return organization.id();
    }

    private SignedInPerson person(UUID organization, Role role) {
        var person = new Person(organization, "p" + UUID.randomUUID() + "@" + organization + ".example", "Somebody",
                Roles.of(role), clock.instant());
        db.persist(person);
        return new SignedInPerson(person.id(), organization, person.name(), person.email(), person.roles(), Ids.next(),
                false);
    }

    /** A new short checklist, published; its code. */
    public String checklist() {
        var code = "trial-" + UUID.randomUUID();
        publish(code, SHORT.formatted(code, code));
        return code;
    }

    public String shortChecklist(String code) {
        return SHORT.formatted(code, code);
    }

    /** Lays a file into the folder of the operator's own checklists and loads them as a start does. */
    public void publish(String name, String yaml) {
        try {
            Files.createDirectories(ownChecklists());
            Files.writeString(ownChecklists().resolve(name + ".yaml"), yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ready.fire(new DatabaseReady());
    }

    public void forget(String name) throws IOException {
        Files.deleteIfExists(ownChecklists().resolve(name + ".yaml"));
    }

    private Path ownChecklists() {
        return settings.home().resolve("frameworks");
    }

    /** An assessment of a new short checklist, started by this lead, who stays the caller. */
    public UUID assessment(SignedInPerson lead) {
        caller.become(lead);
        return assessments.start(org.sanad.assessment.AssessmentCriteria.of(checklist()),
                new Assessment.Frame("Trial", "Everything in the office", null, null), Set.of());
    }
}
