package org.sanad.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sanad.identity.Person;
import org.sanad.identity.Roles;
import org.sanad.platform.Ids;
import org.sanad.platform.Printable;
import org.sanad.platform.RuleBroken;
import org.sanad.platform.Sha256;
import org.sanad.platform.Text;

/** A link that lets one named person join an organization, once, within {@link #LIFE}. */
@Entity
@Table(name = "invitation")
class Invitation {

    static final Duration LIFE = Duration.ofDays(7);

    @Id private UUID id;
    @Column(name = "organization_id") private UUID organization;
    private String email;
    private String name;
    private Roles roles;
    @Column(name = "token_hash") private String tokenHash;
    @Column(name = "invited_by") private UUID invitedBy;
    @Column(name = "created_at") private Instant createdAt;
    @Column(name = "expires_at") private Instant expiresAt;
    @Column(name = "accepted_at") private Instant acceptedAt;
    @Column(name = "withdrawn_at") private Instant withdrawnAt;

    protected Invitation() {}

    Invitation(UUID organization, String email, String name, Roles roles, String secret, UUID by, Instant at) {
        this.id = Ids.next();
        this.organization = organization;
        this.email = Person.normalise(email);
        this.name = Printable.required("name", Text.required("name", name, 2, 120), null);
        this.roles = roles;
        this.tokenHash = Sha256.of(secret);
        this.invitedBy = by;
        this.createdAt = at;
        this.expiresAt = at.plus(LIFE);
    }

    /** Why nobody can join by it any more, as the key of a sentence; empty while somebody can. */
    Optional<String> obstacle(Instant at) {
        if (acceptedAt != null) return Optional.of("invitation.used");
        if (withdrawnAt != null) return Optional.of("invitation.withdrawn");
        return expiresAt.isBefore(at) ? Optional.of("invitation.expired") : Optional.empty();
    }

    void requireOpen(Instant at) {
        obstacle(at).ifPresent(key -> {
            throw RuleBroken.conflict(key);
        });
    }

    Person accept(Instant at) {
        requireOpen(at);
        acceptedAt = at;
        return new Person(organization, email, name, roles, at);
    }

    void withdraw(Instant at) {
        requireOpen(at);
        withdrawnAt = at;
    }

    UUID id() {
        return id;
    }

    UUID organization() {
        return organization;
    }

    String email() {
        return email;
    }

    String name() {
        return name;
    }

    /** The person who invites; null for the first administrator of a new Sanad. */
    UUID invitedBy() {
        return invitedBy;
    }

    Roles roles() {
        return roles;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
