package org.sanad.evidence;

import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sanad.evidence.Inspection.Reason;

/**
 * The value of a header such as Content-Type, with its parameters. Where mail programs read a parameter in different
 * ways, every reading is kept: Jakarta Mail settles for one, and refuses what many programs write.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2231">RFC 2231, parameter values in other character sets and in
 *      pieces</a>
 */
final class MailField {

    private static final Pattern COMMENT = Pattern.compile("\\([^()]*\\)");
    private static final Pattern SECTION = Pattern.compile("([^*]+)\\*(?:(\\d{1,4})(\\*?))?");

    private final String value;
    private final List<Parameter> parameters = new ArrayList<>();

    private record Parameter(String name, String value, boolean quoted) {}

    private MailField(String value) {
        this.value = COMMENT.matcher(value).replaceAll("").replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    }

    /** @param raw unfolded; empty if the header is absent */
    static MailField of(String raw) throws InspectionRefusal {
        List<String> segments = segments(raw);
        MailField field = new MailField(segments.getFirst());
        for (String segment : segments.subList(1, segments.size())) field.read(segment);
        return field;
    }

    /** Without parameters, comments and white space, lower case. */
    String value() {
        return value;
    }

    /** Each reading of a parameter, decoded; none is blank. */
    Set<String> readings(String name) throws InspectionRefusal {
        Set<String> readings = new LinkedHashSet<>();
        for (Parameter parameter : parameters) {
            if (!parameter.name().equals(name)) continue;
            readings.add(words(parameter.value()));
            if (!parameter.quoted()) readings.add(words(parameter.value().split("\\s", 2)[0]));
        }
        readings.addAll(extended(name));
        readings.removeIf(String::isBlank);
        return readings;
    }

    /** In pieces or percent-encoded or both. */
    private Set<String> extended(String name) throws InspectionRefusal {
        Set<String> readings = new LinkedHashSet<>();
        TreeMap<Integer, Parameter> sections = new TreeMap<>();
        for (Parameter parameter : parameters) {
            Matcher section = SECTION.matcher(parameter.name());
            if (!section.matches() || !section.group(1).equals(name)) continue;
            if (section.group(2) == null) readings.add(joined(List.of(parameter)));
            else
                if (sections.put(Integer.valueOf(section.group(2)), parameter) != null)
                    throw new InspectionRefusal(Reason.AMBIGUOUS);
        }
        if (!sections.isEmpty()) readings.add(joined(List.copyOf(sections.values())));
        return readings;
    }

    private static String joined(List<Parameter> sections) throws InspectionRefusal {
        Charset charset = StandardCharsets.UTF_8;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Parameter section : sections) {
            String text = section.value();
            boolean encoded = section.name().endsWith("*");
            if (encoded && section == sections.getFirst() && text.matches("[^']*'[^']*'.*")) {
                String[] told = text.split("'", 3);
                if (!told[0].isBlank()) charset = charset(told[0].strip());
                text = told[2];
            }
            bytes.writeBytes(encoded ? unescaped(text) : text.getBytes(charset));
        }
        return bytes.toString(charset);
    }

    private static byte[] unescaped(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            boolean escape = text.charAt(i) == '%' && i + 2 < text.length() && HexFormat.isHexDigit(text.charAt(i + 1))
                    && HexFormat.isHexDigit(text.charAt(i + 2));
            if (escape) bytes.write(HexFormat.fromHexDigits(text, i + 1, i + 3));
            else bytes.writeBytes(text.substring(i, i + 1).getBytes(StandardCharsets.UTF_8));
            if (escape) i += 2;
        }
        return bytes.toByteArray();
    }

    private static Charset charset(String name) throws InspectionRefusal {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new InspectionRefusal(Reason.BROKEN);
        }
    }

    /** Most programs encode names as if they were words of a subject. */
    private static String words(String text) throws InspectionRefusal {
        try {
            return MimeUtility.decodeText(text);
        } catch (UnsupportedEncodingException e) {
            throw new InspectionRefusal(Reason.BROKEN);
        }
    }

    /** Parted at semicolons outside quotation marks. */
    private static List<String> segments(String raw) throws InspectionRefusal {
        List<String> segments = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '"') quoted = !quoted;
            if (quoted && c == '\\') i++;
            if (quoted || c != ';') continue;
            segments.add(raw.substring(from, i));
            from = i + 1;
        }
        if (quoted) throw new InspectionRefusal(Reason.BROKEN);
        segments.add(raw.substring(from));
        return segments;
    }

    private void read(String segment) throws InspectionRefusal {
        int equals = segment.indexOf('=');
        if (equals < 0) return;
        String name = segment.substring(0, equals).strip().toLowerCase(Locale.ROOT);
        String text = segment.substring(equals + 1).strip();
        boolean quoted = text.startsWith("\"");
        parameters.add(new Parameter(name, quoted ? unquoted(text) : text, quoted));
    }

    /** A mark within a quotation ends it for some readers and not for others. */
    private static String unquoted(String text) throws InspectionRefusal {
        String inside = text.substring(1, Math.max(1, text.length() - 1));
        if (text.length() < 2 || !text.endsWith("\"") || inside.contains("\""))
            throw new InspectionRefusal(Reason.AMBIGUOUS);
        return inside.replaceAll("\\\\(.)", "$1");
    }
}
