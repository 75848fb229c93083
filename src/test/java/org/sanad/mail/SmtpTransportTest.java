package org.sanad.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sanad.server.Settings;

/** What really arrives at a mail server. */
class SmtpTransportTest {

    private static final Instant NOW = Instant.parse("2026-11-01T09:05:07Z");

    @RegisterExtension static final GreenMailExtension SERVER = new GreenMailExtension(
            new ServerSetup[] {ServerSetupTest.SMTP.dynamicPort(), ServerSetupTest.SMTPS.dynamicPort()})
            .withConfiguration(GreenMailConfiguration.aConfig().withUser("sanad@sanad.example", "sanad", "s3cret"));

    private static SmtpTransport postman(String... more) {
        var settings = new HashMap<>(Map.of("SANAD_BASE_URL", "https://sanad.example.org", "SANAD_MAIL_HOST",
                "127.0.0.1", "SANAD_MAIL_FROM", "trust@sanad.example",
                "SANAD_MAIL_PORT", String.valueOf(SERVER.getSmtp().getPort())));
        for (int i = 0; i < more.length; i += 2) settings.put(more[i], more[i + 1]);
        return new SmtpTransport(Settings.read(settings::get), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static OutboundMessage letter(Recipient to, String title, String body) {
        return new OutboundMessage(UUID.fromString("0198f3a0-0000-7000-8000-000000000001"), to, title, body, 1);
    }

    private static OutboundMessage letter(Recipient to) {
        return letter(to, "Join Indus", "Open the link.\n");
    }

    private static MimeMessage only() {
        assertThat(SERVER.getReceivedMessages()).hasSize(1);
        return SERVER.getReceivedMessages()[0];
    }

    @Test
    void a_letter_arrives_with_all_that_machines_look_for() throws Exception {
        postman().deliver(letter(new Recipient("ali@indus.example", "Ali Khan")));
        var message = only();
        assertThat(message.getAllRecipients()).containsExactly(new InternetAddress("ali@indus.example"));
        assertThat(message.getHeader("From")).containsExactly("Sanad <trust@sanad.example>");
        assertThat(message.getHeader("To")).containsExactly("Ali Khan <ali@indus.example>");
        assertThat(message.getHeader("Message-ID"))
                .containsExactly("<0198f3a0-0000-7000-8000-000000000001@sanad.example>");
        assertThat(message.getHeader("Date")).containsExactly("Sun, 1 Nov 2026 09:05:07 +0000");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(message.getContent()).asString().isEqualToNormalizingNewlines("Open the link.");
    }

    @Test
    void names_and_texts_in_any_script_arrive_as_they_were() throws Exception {
        var text = "عزیز علی، یہ دعوت نامہ ہے۔\nGrüße aus Köln 🔑\n" + "x".repeat(700) + "\n.\n";
        postman().deliver(
                letter(new Recipient("ali@xn--bcher-kva.example", "علی خان"), "دعوت: Müller & Söhne 🔑", text));
        var message = only();
        assertThat(((InternetAddress) message.getAllRecipients()[0]).getPersonal()).isEqualTo("علی خان");
        assertThat(message.getSubject()).isEqualTo("دعوت: Müller & Söhne 🔑");
        assertThat(message.getContent()).asString().isEqualToNormalizingNewlines(text.stripTrailing());
    }

    @Test
    void a_domain_in_another_script_is_written_in_ascii() throws Exception {
        postman().deliver(letter(new Recipient("ali@bücher.example", null)));
        assertThat(only().getHeader("To")).containsExactly("ali@xn--bcher-kva.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ali\r\nBcc: all@firm.example", "Ali\nSubject: Other\n\nBody", "Ali\r\n\r\n<h1>Win</h1>",
            "\"Ali\" <all@firm.example>", "Ali\u2028Bcc: all@firm.example", "嘍嘊Bcc: all@firm.example"})
    void what_somebody_calls_themselves_begins_no_header_and_no_body(String name) throws Exception {
        postman().deliver(letter(new Recipient("ali@indus.example", name), name, "Open the link.\n"));
        var message = only();
        assertThat(message.getAllRecipients()).containsExactly(new InternetAddress("ali@indus.example"));
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getHeader("Subject")).hasSize(1);
        assertThat(message.getSubject()).isEqualTo(MailText.one(name));
        assertThat(message.getContent()).asString().isEqualToNormalizingNewlines("Open the link.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ali@indus.example\r\nRCPT TO:<all@firm.example>",
            "ali嘍嘊RCPT TO:<all@firm.example>@indus.example", "ali嘍嘊x@indus.example",
            "ali@indus.example>,<all@firm.example", "علی@indus.example", "ali", "",
            "ali@", "@indus.example", "ali@indus..example", "a b@indus.example"})
    void what_is_no_plain_address_is_never_handed_over(String address) {
        assertThatThrownBy(() -> postman().deliver(letter(new Recipient(address, "Ali")))).isInstanceOfSatisfying(
                SmtpTransport.Undelivered.class, undelivered -> assertThat(undelivered.away()).isFalse());
        assertThat(SERVER.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_server_that_is_away_is_told_from_a_letter_that_is_refused() {
        assertThatThrownBy(
                () -> postman("SANAD_MAIL_PORT", "1").deliver(letter(new Recipient("ali@indus.example", null))))
                .isInstanceOfSatisfying(SmtpTransport.Undelivered.class,
                        undelivered -> assertThat(undelivered.away()).isTrue());
    }

    @Test
    void where_the_connection_should_be_protected_nothing_is_sent_without() {
        for (var tls : List.of("starttls", "implicit")) {
            assertThatThrownBy(
                    () -> postman("SANAD_MAIL_TLS", tls).deliver(letter(new Recipient("ali@indus.example", null))))
                    .isInstanceOf(SmtpTransport.Undelivered.class);
        }
        // its certificate is nobody's
        assertThatThrownBy(() -> postman("SANAD_MAIL_TLS", "implicit", "SANAD_MAIL_PORT",
                String.valueOf(SERVER.getSmtps().getPort())).deliver(letter(new Recipient("ali@indus.example", null))))
                .isInstanceOf(SmtpTransport.Undelivered.class).hasMessageNotContaining("s3cret");
        assertThat(SERVER.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_password_is_given_where_one_is_set_and_never_told() throws Exception {
        postman("SANAD_MAIL_TLS", "none", "SANAD_MAIL_USER", "sanad", "SANAD_MAIL_PASSWORD", "s3cret")
                .deliver(letter(new Recipient("ali@indus.example", null)));
        only();
        assertThatThrownBy(() -> postman("SANAD_MAIL_TLS", "none", "SANAD_MAIL_USER", "sanad", "SANAD_MAIL_PASSWORD",
                "other-s3cret").deliver(letter(new Recipient("ali@indus.example", null))))
                .isInstanceOf(SmtpTransport.Undelivered.class).hasMessageNotContaining("other-s3cret");
    }
}
