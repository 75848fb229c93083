package org.sanad.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** The life of a mail in the outbox, without a database. */
class QueuedMailTest {

    private static final Instant NOW = Instant.parse("2026-11-01T09:00:00Z");

    private static QueuedMail mail() {
        return new QueuedMail(MailKind.INVITATION, "1", new Recipient("ali@firm.example", "Ali"), "Join", "The secret",
                null,
                NOW);
    }

    /** As the outbox does it in the database. */
    private static QueuedMail claimed(QueuedMail mail) throws ReflectiveOperationException {
        Field attempts = QueuedMail.class.getDeclaredField("attempts");
        attempts.setAccessible(true);
        attempts.setInt(mail, attempts.getInt(mail) + 1);
        return mail;
    }

    @Test
    void waits_longer_after_each_failure_and_is_given_up_in_the_end() throws ReflectiveOperationException {
        var mail = mail();
        var waits = new ArrayList<Duration>();
        for (int attempt = 1; attempt < QueuedMail.ATTEMPTS; attempt++) {
            claimed(mail).failed("451 Later", NOW);
            assertThat(mail.state()).isEqualTo(QueuedMail.State.WAITING);
            waits.add(Duration.between(NOW, mail.dueAt()));
        }
        assertThat(waits).isSorted().doesNotHaveDuplicates();
        assertThat(waits.get(0)).isLessThan(Duration.ofMinutes(1));
        assertThat(mail.body()).isEqualTo("The secret");
        claimed(mail).failed("x".repeat(5000), NOW);
        assertThat(mail.state()).isEqualTo(QueuedMail.State.GIVEN_UP);
        assertThat(mail.lastError()).hasSize(500);
        assertThat(mail.body()).isNull();
    }

    @Test
    void forgets_its_text_once_it_has_left() throws ReflectiveOperationException {
        var mail = claimed(mail());
        assertThat(mail.letter().body()).isEqualTo("The secret");
        assertThat(mail.letter().toString()).doesNotContain("secret", "ali@");
        mail.sent(NOW);
        assertThat(mail.state()).isEqualTo(QueuedMail.State.SENT);
        assertThat(mail.body()).isNull();
    }

    @Test
    void a_server_that_comes_too_late_has_no_say() throws ReflectiveOperationException {
        var mail = claimed(mail());
        int first = mail.letter().attempt();
        assertThat(mail.isWith(first)).isTrue();
        claimed(mail);
        assertThat(mail.isWith(first)).isFalse();
        mail.sent(NOW);
        assertThat(mail.isWith(first + 1)).isFalse();
    }
}
