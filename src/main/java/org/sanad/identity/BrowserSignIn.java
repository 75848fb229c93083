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

/**
 * One browser that is signed in. It lives in the database, so that a restarted or another server goes on with it; the
 * browser holds the secret, the row only its hash. It ends after {@link #IDLE} without a request or {@link #LONGEST}
 * after its beginning.
 */
@Entity
@Table(name = "sign_in")
class BrowserSignIn {

    static final Duration IDLE = Duration.ofMinutes(45);
    static final Duration LONGEST = Duration.ofHours(12);
    /** How often a request writes that the browser was seen. */
    static final Duration SEEN_EVERY = Duration.ofMinutes(2);

    @Id private UUID id;
    @Column(name = "person_id") private UUID person;
    @Column(name = "token_hash") private String tokenHash;
    private String agent;
    @Column(name = "created_at") private Instant createdAt;
    @Column(name = "seen_at") private Instant seenAt;
    @Column(name = "expires_at") private Instant expiresAt;

    protected BrowserSignIn() {}

    BrowserSignIn(UUID person, String secret, String agent, Instant at) {
        this.id = Ids.next();
        this.person = person;
        this.tokenHash = Sha256.of(secret);
        this.agent = agent == null ? null : agent.substring(0, Math.min(200, agent.length()));
        this.createdAt = at;
        this.seenAt = at;
        this.expiresAt = at.plus(LONGEST);
    }
}
