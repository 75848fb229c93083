package org.sanad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sanad.support.Given.INDUS;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.sanad.support.Database;
import org.sanad.support.Json;
import org.sanad.support.Mailbox;
import org.sanad.support.OnEachDatabase;
import org.sanad.support.Server;

/** Mails as they arrive. */
@ResourceLock("mailbox")
class MailIT {

    /** The path of the link, as whoever invites gets it. */
    private static String invited(Server server, String email, String name) {
        return server.as(INDUS)
                .post("/organization/invitations",
                        Json.object("name", name, "email", email, "roles", List.of("RESPONDENT")))
                .is(201).json().getString("path");
    }

    private static int failures(Server server) {
        return server.log().split("could not be sent, attempt 1 of", -1).length;
    }

    private static String address() {
        return UUID.randomUUID() + "@indus.example";
    }

    @OnEachDatabase
    void an_invitation_arrives_with_the_link_that_opens_it(Database database) throws Exception {
        var server = database.server();
        var email = address();
        var path = invited(server, email, "علی\nBcc: all@elsewhere.example");
        var mail = Mailbox.awaited(email);
        assertThat(Mailbox.text(mail)).contains(server.address() + path, "Indus Software House");
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        server.anonymous().post("/invitations/" + path.replaceFirst(".*/", "") + "/acceptance",
                Json.object("password", "four unrelated words of mine")).is(201);
        assertThat(Mailbox.to(email)).hasSize(1);
        assertThat(server.log()).doesNotContain(path);
    }

    @OnEachDatabase
    @Timeout(180)
    void what_could_not_be_sent_is_sent_once_the_mail_server_is_back(Database database) throws Exception {
        var server = database.server();
        var email = address();
        var withdrawn = address();
        Mailbox.close();
        try {
            int before = failures(server);
            invited(server, email, "Sana");
            while (failures(server) == before) LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            var id = server.as(INDUS).post("/organization/invitations",
                    Json.object("name", "Omar", "email", withdrawn, "roles", List.of("RESPONDENT"))).created();
            server.as(INDUS).delete("/organization/invitations/" + id).is(204);
        } finally {
            Mailbox.open();
        }
        Mailbox.awaited(email);
        invited(server, address(), "Yusuf");
        assertThat(Mailbox.to(email)).hasSize(1);
        assertThat(Mailbox.to(withdrawn)).isEmpty();
    }
}
