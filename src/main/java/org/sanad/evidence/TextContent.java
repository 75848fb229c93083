package org.sanad.evidence;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sanad.evidence.Inspection.Reason;

/**
 * Text of some kind: UTF-8, UTF-16 with a byte order mark, or windows-1252, without characters that only machines use.
 * What kind of text it is, only the extension says; what JSON, mail and markup look like is checked here.
 */
final class TextContent {

    private static final int HEAD = 64 * 1024;
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int ESCAPE = 0x1b;
    private static final int BYTE_ORDER_MARK = 0xfeff;

    /** What a browser takes for HTML or XML: the table of the MIME Sniffing Standard, 7.1, and SVG. */
    private static final Pattern DOCUMENT_START = Pattern.compile(
            "(?i)<(\\?|!doctype|!entity|(html|head|body|script|style|title|iframe|frameset|svg|meta|link|base|object"
                    + "|embed)[\\s/>])");
    private static final Pattern FRAGMENT_START = Pattern.compile(
            "(?i)<(!--|(h1|div|font|table|a|b|br|p|img|form|input|video|audio|span|ul|ol|li)[\\s/>])");
    private static final Pattern TAG_START = Pattern.compile("<[A-Za-z_!?]");
    private static final Pattern HEADER = Pattern.compile("[!-9;-~]+[ \\t]*:.*");
    private static final List<String> COMPANIONS = List.of("date", "to", "subject", "message-id", "received", "cc");

    private final FileChannel file;
    private final Charset charset;
    private final String head;
    private final boolean closesTag;

    private TextContent(FileChannel file, Charset charset, String head, boolean closesTag) {
        this.file = file;
        this.charset = charset;
        this.head = head;
        this.closesTag = closesTag;
    }

    /** Reads the file in each encoding that it can be in; empty if it is text in none. */
    static Optional<TextContent> read(FileChannel file, byte[] start) throws IOException {
        for (Charset charset : charsets(start)) {
            Optional<TextContent> text = read(file, charset, false);
            if (text.isPresent()) return text;
        }
        return Optional.empty();
    }

    /** A mail carries its own encodings, also such as shift with escape characters or use every byte above 127. */
    static Optional<TextContent> readMail(FileChannel file) throws IOException {
        return read(file, StandardCharsets.ISO_8859_1, true);
    }

    /**
     * Refuses what a browser would show as a page. Markdown may begin with single tags: its readers escape or filter
     * them.
     */
    void requireNoMarkup(FileType type) throws InspectionRefusal {
        String start = head.stripLeading();
        boolean markup = DOCUMENT_START.matcher(withoutComments(start)).lookingAt();
        if (type != FileType.MD)
            markup |= FRAGMENT_START.matcher(start).lookingAt() || closesTag && TAG_START.matcher(start).lookingAt();
        if (markup) throw new InspectionRefusal(Reason.MARKUP);
    }

    boolean begins(String start) {
        return head.startsWith(start);
    }

    /** Whether the first character, after white space, opens a JSON object or array. */
    boolean looksLikeJson() {
        String text = head.stripLeading();
        return text.startsWith("{") || text.startsWith("[");
    }

    boolean isJson() throws IOException {
        return JsonInspection.isWellFormed(reader(file, charset));
    }

    /** Whether it begins with the header of a mail: From, and one more that mails have (RFC 5322, 3.6). */
    boolean isMail() {
        boolean from = false;
        boolean companion = false;
        for (String line : head.split("\r?\n", -1)) {
            if (line.isEmpty()) break;
            if (line.startsWith(" ") || line.startsWith("\t")) continue;
            if (!HEADER.matcher(line).matches()) return false;
            String field = line.substring(0, line.indexOf(':')).strip().toLowerCase(Locale.ROOT);
            from |= field.equals("from");
            companion |= COMPANIONS.contains(field);
        }
        return from && companion;
    }

    private static String withoutComments(String start) {
        int from = 0;
        while (start.startsWith("<!--", from)) {
            int end = start.indexOf("-->", from + 4);
            if (end < 0) return "";
            from = end + 3;
            while (from < start.length() && Character.isWhitespace(start.charAt(from))) from++;
        }
        return start.substring(from);
    }

    private static List<Charset> charsets(byte[] start) {
        if (start.length >= 2 && start[0] == (byte) 0xff && start[1] == (byte) 0xfe)
            return List.of(StandardCharsets.UTF_16LE);
        if (start.length >= 2 && start[0] == (byte) 0xfe && start[1] == (byte) 0xff)
            return List.of(StandardCharsets.UTF_16BE);
        return List.of(StandardCharsets.UTF_8, WINDOWS_1252);
    }

    private static Optional<TextContent> read(FileChannel file, Charset charset, boolean mail) throws IOException {
        StringBuilder head = new StringBuilder();
        char last = 0;
        char[] piece = new char[HEAD];
        try {
            Reader reader = reader(file, charset);
            for (int length = reader.read(piece); length >= 0; length = reader.read(piece)) {
                for (int i = 0; i < length; i++) {
                    if (!isText(piece[i], mail)) return Optional.empty();
                    if (!Character.isWhitespace(piece[i])) last = piece[i];
                }
                if (head.length() < HEAD) head.append(piece, 0, Math.min(length, HEAD - head.length()));
            }
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
        return Optional.of(new TextContent(file, charset, head.toString(), last == '>'));
    }

    private static boolean isText(char c, boolean mail) {
        if (c < ' ') return c == '\t' || c == '\n' || c == '\r' || c == '\f' || mail && c == ESCAPE;
        if (c >= 0x7f && c <= 0x9f) return mail || c == 0x85;
        return c < 0xfffe && (c < 0xfdd0 || c > 0xfdef);
    }

    /** Without the byte order mark. */
    private static Reader reader(FileChannel file, Charset charset) throws IOException {
        var decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        BufferedReader reader = new BufferedReader(new InputStreamReader(
                new BufferedInputStream(Channels.newInputStream(file.position(0))), decoder));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) reader.reset();
        return reader;
    }
}
