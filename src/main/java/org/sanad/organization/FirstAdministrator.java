package org.sanad.organization;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Set;
import java.util.logging.Logger;
import org.sanad.identity.Accounts;
import org.sanad.identity.Role;
import org.sanad.identity.Roles;
import org.sanad.platform.DatabaseReady;
import org.sanad.platform.Secret;
import org.sanad.server.Settings;

/**
 * Opens the door of a new installation: while there are no people, whoever {@code SANAD_ADMIN_EMAIL} names gets an
 * invitation. Its link is written to a file in {@code SANAD_HOME} that only the operator can read, never to the log.
 */
@ApplicationScoped
public class FirstAdministrator {

    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class.getName());
    private static final String FILE = "first-administrator.txt";

    @PersistenceContext EntityManager db;
    @Inject Accounts accounts;
    @Inject Settings settings;
    @Inject Clock clock;

    @Transactional
    void invite(@Observes @Priority(DatabaseReady.PEOPLE) DatabaseReady ready) {
        if (settings.demo() || !accounts.nobodyYet()) return;
        if (settings.admin().isEmpty()) {
            LOG.warning("Nobody can sign in yet: set SANAD_ADMIN_EMAIL to invite the first administrator");
            return;
        }
        db.createQuery(
                "update Invitation i set i.withdrawnAt = :now where i.acceptedAt is null and i.withdrawnAt is null")
                .setParameter("now", clock.instant()).executeUpdate();
        var scheme = db.createQuery("select o from Organization o where o.kind = :kind", Organization.class)
                .setParameter("kind", OrganizationKind.SCHEME).getResultList()
                .stream().findFirst().orElseGet(this::scheme);
        var secret = Secret.next();
        db.persist(new Invitation(scheme.id(), settings.admin().get(), "Administrator", new Roles(Set.of(Role.ADMIN)),
                secret, null, clock.instant()));
        write(settings.baseUrl() + "/invitation/" + secret);
    }

    private Organization scheme() {
        var scheme = new Organization(OrganizationKind.SCHEME,
                new Organization.Profile("Sanad scheme", null, null, null, null, null), clock.instant());
        db.persist(scheme);
        db.flush();
        return scheme;
    }

    private void write(String link) {
        var file = settings.home().resolve(FILE);
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, "Open this once, within 7 days, to become the first administrator:\n" + link + "\n",
                    StandardOpenOption.WRITE);
            LOG.info(() -> "The invitation of the first administrator lies in " + file);
        } catch (IOException e) {
            throw new UncheckedIOException("SANAD_HOME: " + file + " cannot be written", e);
        }
    }
}
