package org.sanad.support;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** The mail server of all shared servers, in the JVM of the tests. What somebody gets is asked for by their address. */
public final class Mailbox {

    private static final ServerSetup SETUP = setup();
    private static GreenMail running = started();

    private Mailbox() {
    }

    private static ServerSetup setup() {
        var first = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        first.start();
        int port = first.getSmtp().getPort();
        first.stop();
        return new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    }

    private static GreenMail started() {
        var server = new GreenMail(SETUP);
        server.start();
        return server;
    }

    /** What a server is started with, so that its mails come here. */
    static Map<String, String> settings() {
        return Map.of("SANAD_MAIL_HOST", "127.0.0.1", "SANAD_MAIL_PORT", String.valueOf(SETUP.getPort()), "SANAD_MAIL_FROM", "sanad@sanad.example", "SANAD_CHECKPOINT_MAIL", "keeper@elsewhere.example");
    }

    /** Nobody answers any more; what was received before is gone. */
    public static synchronized void close() {
        running.stop();
    }

    public static synchronized void open() {
        running = started();
    }

    /** All mails to this address so far. */
    public static synchronized List<MimeMessage> to(String address) {
        return Arrays.stream(running.getReceivedMessages()).filter(message -> isTo(message, address)).toList();
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            return ((InternetAddress) message.getRecipients(Message.RecipientType.TO)[0]).getAddress().equals(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first mail to this address, as soon as it is there. */
    public static MimeMessage awaited(String address) {
        var latest = Instant.now().plus(Duration.ofSeconds(90));
        while (to(address).isEmpty()) {
            if (Instant.now().isAfter(latest)) throw new AssertionError("No mail to " + address + " arrived");
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        return to(address).get(0);
    }
}
