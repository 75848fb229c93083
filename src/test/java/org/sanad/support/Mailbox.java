package org.sanad.support;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** The mail server of all shared servers, in the JVM of the tests. What somebody gets is asked for by their address. */
public final class Mailbox {

    private static final List<MimeMessage> EARLIER = new ArrayList<>();
    private static final ServerSetup SETUP = setup();
    private static GreenMail running = started();

    private Mailbox() {}

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
        return Map.of("SANAD_MAIL_HOST", "127.0.0.1", "SANAD_MAIL_PORT", String.valueOf(SETUP.getPort()),
                "SANAD_MAIL_FROM", "sanad@sanad.example", "SANAD_CHECKPOINT_MAIL", "keeper@elsewhere.example");
    }

    /** Nobody answers any more, until it is opened again. */
    public static synchronized void close() {
        EARLIER.addAll(List.of(running.getReceivedMessages()));
        running.stop();
    }

    public static synchronized void open() {
        running = started();
    }

    /** All mails to this address so far. */
    public static synchronized List<MimeMessage> to(String address) {
        return Stream.concat(EARLIER.stream(), Arrays.stream(running.getReceivedMessages()))
                .filter(message -> isTo(message, address)).toList();
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
        return awaited(address, "");
    }

    /** The first one that says this. */
    public static MimeMessage awaited(String address, String words) {
        var latest = Instant.now().plus(Duration.ofSeconds(90));
        while (true) {
            var found = to(address).stream().filter(message -> text(message).contains(words)).findFirst();
            if (found.isPresent()) return found.get();
            if (Instant.now().isAfter(latest))
                throw new AssertionError("No mail to " + address + " arrived that says " + words);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    public static String text(MimeMessage message) {
        try {
            return (String) message.getContent();
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
