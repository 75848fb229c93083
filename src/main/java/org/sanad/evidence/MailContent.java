package org.sanad.evidence;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.tika.mime.MimeType;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;
import org.sanad.evidence.Inspection.Reason;

/**
 * Judges a mail by its parts: whoever may not hand in a file may not hand it in as an attachment either. The text of
 * the mail, also as HTML, is what every mail program writes, and is no file. Parts are decoded to the disk one at a
 * time.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2045">RFC 2045 and those that follow, MIME</a>
 */
final class MailContent {

    private static final int PIECE = 1 << 15;
    private static final String TEXT = "text/plain";
    private static final String MESSAGE = "message/rfc822";
    private static final String UNKNOWN = "application/octet-stream";
    /** A message in instalments and one whose content lies elsewhere: nobody can judge them. */
    private static final Set<String> INCOMPLETE = Set.of("message/partial", "message/external-body");
    /** What mail programs add by themselves: pictures of signatures, invitations, cards, PGP signatures and keys. */
    private static final Set<String> ADDED = Set.of("image/gif", ".ics", ".vcf", ".asc");
    private static final Set<String> SIGNATURES =
            Set.of("application/pkcs7-signature", "application/x-pkcs7-signature");

    private final MailLines lines;
    private final Path folder;
    private final InspectionBudget bounds;

    private MailContent(FileChannel file, Path folder, InspectionBudget bounds) throws IOException {
        this.lines = new MailLines(new BufferedInputStream(Channels.newInputStream(file.position(0)), PIECE));
        this.folder = folder;
        this.bounds = bounds;
    }

    /** @param folder where parts lie while they are looked at */
    static void requireHarmless(FileChannel file, Path folder, InspectionBudget bounds)
            throws IOException, InspectionRefusal {
        bounds.enterMessage();
        try {
            new MailContent(file, folder, bounds).part(TEXT);
        } finally {
            bounds.leaveMessage();
        }
    }

    private void part(String usualType) throws IOException, InspectionRefusal {
        bounds.part();
        MailHeader header = MailHeader.read(lines, usualType);
        if (header.isMultipart()) parts(header);
        else content(header);
    }

    private void parts(MailHeader header) throws IOException, InspectionRefusal {
        if (header.isEncoded()) throw new InspectionRefusal(Reason.BROKEN);
        lines.open(header.boundary());
        String usualType = header.type().equals("multipart/digest") ? MESSAGE : TEXT;
        while (lines.toNextPart()) part(usualType);
    }

    private void content(MailHeader header) throws IOException, InspectionRefusal {
        Path file = Files.createTempFile(folder, "part", "");
        try {
            boolean hasZeros = decode(header, file);
            if (header.isBody() && (!hasZeros || header.isWide())) return;
            judge(header, file);
        } finally {
            Files.delete(file);
        }
    }

    private void judge(MailHeader header, Path file) throws IOException, InspectionRefusal {
        if (INCOMPLETE.contains(header.type())) throw new InspectionRefusal(Reason.TYPE_NOT_ACCEPTED, header.type());
        if (header.isMessage()) message(file);
        Set<String> names = header.names();
        for (String name : names) judge(header, file, new FileName(name));
        if (names.isEmpty() && !header.isMessage())
            judge(header, file, new FileName("part" + usualExtension(header.type())));
    }

    private void message(Path file) throws IOException, InspectionRefusal {
        try (FileChannel channel = FileChannel.open(file)) {
            requireHarmless(channel, folder, bounds);
        }
    }

    private void judge(MailHeader header, Path file, FileName name) throws IOException, InspectionRefusal {
        if (header.isMessage() && (name.extension().isEmpty() || FileType.EML.extensions().contains(name.extension())))
            return;
        try {
            FileInspection.typeOf(file, name, bounds);
        } catch (InspectionRefusal refusal) {
            if (!isUsual(refusal, header, name)) throw refusal.inside(name);
        }
    }

    private static boolean isUsual(InspectionRefusal refusal, MailHeader header, FileName name) {
        return switch (refusal.reason()) {
            case EMPTY, NO_EXTENSION -> true;
            case TYPE_NOT_ACCEPTED -> ADDED.contains(refusal.detail())
                    || SIGNATURES.contains(header.type()) && SIGNATURES.contains(refusal.detail())
                            && name.extension().equals("p7s");
            case TOO_LARGE, NAME_INVALID, NAME_LIES, LEGACY_OFFICE, MACROS, ARCHIVE, PROGRAM, MARKUP, ENCRYPTED,
                    ACTIVE_PDF, NOT_TEXT, AMBIGUOUS,
                    UNPACKS_TOO_LARGE, BROKEN -> false;
        };
    }

    /** A mail program names a part without a name by its type. */
    private static String usualExtension(String type) throws InspectionRefusal {
        if (type.equals(UNKNOWN)) return "";
        try {
            MimeType known = MimeTypes.getDefaultMimeTypes().getRegisteredMimeType(type);
            String extension = known == null ? "" : known.getExtension();
            if (extension.isEmpty() && !type.startsWith("text/"))
                throw new InspectionRefusal(Reason.TYPE_NOT_ACCEPTED,
                        type.matches("[\\w.+/-]{1,120}") ? type : UNKNOWN);
            return extension;
        } catch (MimeTypeException e) {
            throw new InspectionRefusal(Reason.BROKEN);
        }
    }

    /** Returns whether zeros were among the bytes, which no text has. */
    private boolean decode(MailHeader header, Path file) throws IOException, InspectionRefusal {
        Body body = new Body();
        boolean zeros = false;
        byte[] piece = new byte[PIECE];
        try (OutputStream out = Files.newOutputStream(file)) {
            InputStream decoded = decoded(header, body);
            for (int length = body.read(decoded, piece); length >= 0; length = body.read(decoded, piece)) {
                bounds.decode(length);
                for (int i = 0; i < length && !zeros; i++) zeros = piece[i] == 0;
                out.write(piece, 0, length);
            }
        }
        return zeros;
    }

    private static InputStream decoded(MailHeader header, Body body) throws InspectionRefusal {
        try {
            return header.isEncoded() ? MimeUtility.decode(body, header.encoding()) : body;
        } catch (MessagingException e) {
            throw new InspectionRefusal(Reason.BROKEN);
        }
    }

    /** The content of one part, as it stands in the mail. */
    private final class Body extends InputStream {

        private int at;
        private int length;
        private InspectionRefusal refusal;
        private IOException fault;

        /** Tells trouble with the mail from trouble with the disk, which a decoder throws alike. */
        private int read(InputStream decoded, byte[] piece) throws IOException, InspectionRefusal {
            try {
                int read = decoded.read(piece);
                if (refusal != null) throw refusal;
                return read;
            } catch (IOException e) {
                if (fault != null) throw fault;
                throw refusal == null ? new InspectionRefusal(Reason.BROKEN) : refusal;
            }
        }

        @Override
        public int read() throws IOException {
            return fill() ? lines.piece()[at++] & 0xff : -1;
        }

        @Override
        public int read(byte[] bytes, int from, int most) throws IOException {
            if (most == 0) return 0;
            if (!fill()) return -1;
            int count = Math.min(most, length - at);
            System.arraycopy(lines.piece(), at, bytes, from, count);
            at += count;
            return count;
        }

        private boolean fill() throws IOException {
            try {
                if (at == length && refusal == null && lines.next()) {
                    at = 0;
                    length = lines.length();
                }
                return at < length;
            } catch (InspectionRefusal e) {
                refusal = e;
                return false;
            } catch (IOException e) {
                fault = e;
                throw e;
            }
        }
    }
}
