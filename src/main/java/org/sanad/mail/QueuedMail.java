package org.sanad.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sanad.platform.Ids;

/**
 * A mail in the outbox. It waits until a server claims it: the claim moves it into the future, so that nobody else
 * takes it meanwhile, and it is due again should that server never tell how it went. Once it has left, is given up or
 * became useless, its text is forgotten: it may have held a secret. The row stays, so that nothing is sent twice.
 */
@Entity
@Table(name = "mail")
class QueuedMail {

    /** How long a server has a mail to itself. Sending takes less: every wait for the mail server is bounded. */
    static final Duration CLAIM = Duration.ofMinutes(10);
    /** After each failure but the last. */
    private static final List<Duration> WAITS = List.of(Duration.ofSeconds(15), Duration.ofMinutes(1),
            Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2), Duration.ofHours(8),
            Duration.ofHours(24));
    static final int ATTEMPTS = WAITS.size() + 1;
    private static final int LONGEST_ERROR = 500;

    enum State {
        WAITING, SENT, GIVEN_UP, USELESS
    }

    @Id private UUID id;
    @Enumerated(EnumType.STRING) private MailKind kind;
    private String about;
    private String recipient;
    @Column(name = "recipient_name") private String recipientName;
    private String title;
    @Lob private String body;
    @Enumerated(EnumType.STRING) private State state;
    private int attempts;
    @Column(name = "due_at") private Instant dueAt;
    @Column(name = "useful_until") private Instant usefulUntil;
    @Column(name = "last_error") private String lastError;
    @Column(name = "created_at") private Instant createdAt;
    @Column(name = "sent_at") private Instant sentAt;

    protected QueuedMail() {}

    /** @param usefulUntil when it says nothing any more; null for never */
    QueuedMail(MailKind kind, String about, Recipient to, String title, String body, Instant usefulUntil, Instant at) {
        this.id = Ids.next();
        this.kind = kind;
        this.about = about;
        this.recipient = to.address();
        this.recipientName = to.name();
        this.title = title;
        this.body = body;
        this.state = State.WAITING;
        this.dueAt = at;
        this.usefulUntil = usefulUntil;
        this.createdAt = at;
    }

    OutboundMessage letter() {
        return new OutboundMessage(id, new Recipient(recipient, recipientName), title, body, attempts);
    }

    /** Whether the mail is still with the server that made this attempt. */
    boolean isWith(int attempt) {
        return state == State.WAITING && attempts == attempt;
    }

    void sent(Instant at) {
        end(State.SENT);
        sentAt = at;
        lastError = null;
    }

    /** It is due again after a while, a longer one each time, or is given up. */
    void failed(String error, Instant at) {
        lastError = error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR - 1) + "…";
        if (attempts >= ATTEMPTS) end(State.GIVEN_UP);
        else dueAt = at.plus(WAITS.get(attempts - 1));
    }

    private void end(State last) {
        state = last;
        body = null;
    }

    MailKind kind() {
        return kind;
    }

    State state() {
        return state;
    }

    Instant dueAt() {
        return dueAt;
    }

    String body() {
        return body;
    }

    String lastError() {
        return lastError;
    }
}
