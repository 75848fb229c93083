package org.sanad.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Clock;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.sanad.server.Settings;

/** Hands letters over to the mail server of the settings, one connection for each. */
@ApplicationScoped
public class SmtpTransport {

    private static final Logger LOG = Logger.getLogger(SmtpTransport.class.getName());
    private static final String CONNECT_WITHIN = "10000";
    private static final String ANSWER_WITHIN = "20000";

    @Inject Settings settings;
    @Inject Clock clock;

    /** The mail server did not take a letter. */
    static class Undelivered extends Exception {

        private final boolean away;

        Undelivered(boolean away, Exception cause) {
            super(MailText.one(String.valueOf(cause.getMessage())), cause);
            this.away = away;
        }

        /** Whether nobody could be spoken to at all, so that other letters would fare the same. */
        boolean away() {
            return away;
        }
    }

    SmtpTransport() {}

    SmtpTransport(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    void deliver(OutboundMessage letter) throws Undelivered {
        var server = settings.mail().orElseThrow();
        var session = Session.getInstance(properties(server, settings.baseUrl().getHost()));
        try {
            var message = letter.message(session, server.from(), clock.instant());
            var transport = connected(session, server);
            try {
                transport.sendMessage(message, message.getAllRecipients());
            } finally {
                close(transport);
            }
        } catch (MessagingException | RuntimeException e) {
            throw new Undelivered(false, e);
        }
    }

    private static Transport connected(Session session, Settings.Mail server) throws MessagingException, Undelivered {
        var transport = session.getTransport("smtp");
        try {
            transport.connect(server.host(), server.port(), server.user().orElse(null), server.password().orElse(null));
            return transport;
        } catch (MessagingException e) {
            throw new Undelivered(true, e);
        }
    }

    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            // whether the letter was taken is known already
            LOG.log(Level.FINE, "The mail server did not part well", e);
        }
    }

    static Properties properties(Settings.Mail server, String host) {
        var properties = new Properties();
        properties.put("mail.transport.protocol", "smtp");
        properties.put("mail.smtp.localhost", host);
        properties.put("mail.smtp.from", server.from());
        properties.put("mail.smtp.auth", String.valueOf(server.user().isPresent()));
        properties.put("mail.smtp.connectiontimeout", CONNECT_WITHIN);
        properties.put("mail.smtp.timeout", ANSWER_WITHIN);
        properties.put("mail.smtp.writetimeout", ANSWER_WITHIN);
        properties.put("mail.smtp.quitwait", "false");
        properties.put("mail.smtp.ssl.enable", String.valueOf(server.tls() == Settings.Mail.Tls.IMPLICIT));
        properties.put("mail.smtp.starttls.enable", String.valueOf(server.tls() == Settings.Mail.Tls.STARTTLS));
        properties.put("mail.smtp.starttls.required", String.valueOf(server.tls() == Settings.Mail.Tls.STARTTLS));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
        return properties;
    }
}
