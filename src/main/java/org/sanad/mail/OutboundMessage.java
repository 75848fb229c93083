package org.sanad.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** A mail on its way, and how it is written down. @param attempt which one this is, from 1 */
record OutboundMessage(UUID id, Recipient to, String title, String body, int attempt) {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss xx", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    /**
     * ASCII alone: the library cuts other characters to their last byte, and that can be a line break (CVE-2025-7962).
     */
    private static final Pattern ADDRESS =
            Pattern.compile("[\\x21-\\x7E&&[^@<>()\\[\\]\\\\,;:\"]]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");

    MimeMessage message(Session session, String from, Instant at) throws MessagingException {
        var number = id + "@" + from.substring(from.indexOf('@') + 1);
        var message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + number + ">");
            }
        };
        message.setFrom(address(from, "Sanad"));
        message.setRecipient(Message.RecipientType.TO, address(to.address(), to.name()));
        message.setSubject(MailText.one(title), UTF_8);
        message.setHeader("Date", DATE.format(at));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setText(body, UTF_8);
        message.saveChanges();
        return message;
    }

    static InternetAddress address(String address, String name) throws AddressException {
        var plain = plain(address);
        if (!ADDRESS.matcher(plain).matches())
            throw new AddressException("This is not an address that every mail server takes");
        var written = new InternetAddress(plain, true);
        try {
            if (name != null) written.setPersonal(MailText.one(name), UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("Every Java platform has UTF-8", e);
        }
        return written;
    }

    /** With the domain in its ASCII form. */
    private static String plain(String address) throws AddressException {
        int at = address.lastIndexOf('@') + 1;
        try {
            return address.substring(0, at) + IDN.toASCII(address.substring(at));
        } catch (IllegalArgumentException e) {
            throw new AddressException("This is not a domain");
        }
    }

    /** Without the text, which may hold a secret. */
    @Override
    public String toString() {
        return "Letter[" + id + ", attempt " + attempt + "]";
    }
}
