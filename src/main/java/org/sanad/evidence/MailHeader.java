package org.sanad.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.sanad.evidence.Inspection.Reason;

/** What the header of a mail or of one of its parts says about the content. */
final class MailHeader {

    private static final int MAX_LENGTH = 256 * 1024;
    /** Each is looked at; two programs seldom read more than three. */
    private static final int MAX_NAMES = 8;
    private static final String TYPE = "content-type";
    private static final String DISPOSITION = "content-disposition";
    private static final String ENCODING = "content-transfer-encoding";
    private static final List<String> RELEVANT = List.of(TYPE, DISPOSITION, ENCODING);
    private static final Pattern FIELD = Pattern.compile("(?s)([!-9;-~]+)[ \\t]*:(.*)");
    private static final Pattern MAILBOX_SEPARATOR = Pattern.compile("\\A\ufeff?>?From .*\n");
    /** Written by mail programs to be read with the mail, and not to be saved as a file. */
    private static final Set<String> BODIES = Set.of("text/plain", "text/html", "text/enriched", "text/richtext",
            "text/calendar", "text/watch-html", "text/x-amp-html",
            "text/rfc822-headers", "message/delivery-status", "message/global-delivery-status",
            "message/disposition-notification", "message/feedback-report");
    private static final Set<String> MESSAGES = Set.of("message/rfc822", "message/global", "message/news");
    private static final Set<String> PLAIN = Set.of("", "7bit", "8bit", "binary");

    private final MailField type;
    private final MailField disposition;
    private final String encoding;

    private MailHeader(Map<String, String> fields, String usualType) throws InspectionRefusal {
        type = MailField.of(fields.getOrDefault(TYPE, usualType));
        disposition = MailField.of(fields.getOrDefault(DISPOSITION, ""));
        encoding = MailField.of(fields.getOrDefault(ENCODING, "")).value();
    }

    /**
     * Reads up to the line that ends the header.
     *
     * @param usualType of a part that tells none
     */
    static MailHeader read(MailLines lines, String usualType) throws IOException, InspectionRefusal {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        while (lines.next() && !lines.isBlank()) {
            if (bytes.size() + lines.length() > MAX_LENGTH) throw new InspectionRefusal(Reason.BROKEN);
            bytes.write(lines.piece(), 0, lines.length());
        }
        return new MailHeader(fields(text(bytes.toByteArray())), usualType);
    }

    /** The media type without parameters, lower case; what is none means plain text (RFC 2045, 5.2). */
    String type() {
        return type.value().contains("/") || isMultipart() ? type.value() : "text/plain";
    }

    boolean isMultipart() {
        return type.value().startsWith("multipart");
    }

    boolean isMessage() {
        return MESSAGES.contains(type());
    }

    boolean isBody() throws InspectionRefusal {
        return BODIES.contains(type()) && !disposition.value().equals("attachment") && names().isEmpty();
    }

    /** Whether zeros belong to the text. */
    boolean isWide() throws InspectionRefusal {
        return type.readings("charset").stream().map(charset -> charset.toLowerCase(Locale.ROOT))
                .anyMatch(charset -> charset.startsWith("utf-16") || charset.startsWith("utf-32"));
    }

    String boundary() throws InspectionRefusal {
        Set<String> boundaries = type.readings("boundary");
        if (boundaries.isEmpty()) throw new InspectionRefusal(Reason.BROKEN);
        if (boundaries.size() > 1) throw new InspectionRefusal(Reason.AMBIGUOUS);
        return boundaries.iterator().next();
    }

    /** Every name that some mail program would save the part under. */
    Set<String> names() throws InspectionRefusal {
        Set<String> names = new LinkedHashSet<>(disposition.readings("filename"));
        names.addAll(disposition.readings("name"));
        names.addAll(type.readings("name"));
        names.addAll(type.readings("filename"));
        if (names.size() > MAX_NAMES) throw new InspectionRefusal(Reason.AMBIGUOUS);
        return names;
    }

    /** The transfer encoding, lower case. */
    String encoding() {
        return encoding;
    }

    boolean isEncoded() {
        return !PLAIN.contains(encoding);
    }

    private static Map<String, String> fields(String header) throws InspectionRefusal {
        Map<String, String> fields = new HashMap<>();
        if (header.matches("(?s).*\r(?!\n).*")) throw new InspectionRefusal(Reason.AMBIGUOUS);
        String fieldsOnly = MAILBOX_SEPARATOR.matcher(header).replaceFirst("");
        for (String field : unfolded(fieldsOnly).split("\n")) {
            if (field.isBlank()) continue;
            var matcher = FIELD.matcher(field);
            if (!matcher.matches()) throw new InspectionRefusal(Reason.BROKEN);
            String name = matcher.group(1).toLowerCase(Locale.ROOT);
            if (RELEVANT.contains(name) && fields.put(name, matcher.group(2)) != null)
                throw new InspectionRefusal(Reason.AMBIGUOUS);
        }
        return fields;
    }

    private static String unfolded(String header) {
        String text = header.startsWith("\ufeff") ? header.substring(1) : header;
        return text.replace("\r\n", "\n").replaceAll("\n(?=[ \\t])", "");
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }
}
