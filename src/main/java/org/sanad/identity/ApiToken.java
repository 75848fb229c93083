package org.sanad.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.sanad.platform.Ids;
import org.sanad.platform.Sha256;
import org.sanad.platform.Text;

/** A named key for the API, shown once. It acts as its person until it expires or is revoked. */
@Entity
@Table(name = "api_token")
class ApiToken {

    static final Duration LIFE = Duration.ofDays(90);
    static final String PREFIX = "snd_";

    @Id private UUID id;
    @Column(name = "person_id") private UUID person;
    private String name;
    @Column(name = "token_hash") private String tokenHash;
    @Column(name = "created_at") private Instant createdAt;
    @Column(name = "expires_at") private Instant expiresAt;
    @Column(name = "used_at") private Instant usedAt;
    @Column(name = "revoked_at") private Instant revokedAt;

    protected ApiToken() {}

    ApiToken(UUID person, String name, String token, Instant at) {
        this.id = Ids.next();
        this.person = person;
        this.name = Text.required("name", name, 1, 100);
        this.tokenHash = Sha256.of(token);
        this.createdAt = at;
        this.expiresAt = at.plus(LIFE);
    }

    void revoke(Instant at) {
        if (revokedAt == null) revokedAt = at;
    }

    UUID id() {
        return id;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
