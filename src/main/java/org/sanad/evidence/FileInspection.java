package org.sanad.evidence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import org.apache.tika.mime.MediaType;
import org.sanad.evidence.Inspection.Accepted;
import org.sanad.evidence.Inspection.Reason;
import org.sanad.evidence.Inspection.Refused;

/**
 * Decides by its content whether a file may be kept as evidence. The name decides nothing alone: it must fit the
 * content, and it tells apart only the kinds of text.
 *
 * <p>A file must be one thing for every reader: one that is also a zip, a program or a page is refused. Only bounded
 * memory is used, whatever the file claims about itself. This is no search for malware in what is well-formed.
 */
public final class FileInspection {

    /** The largest file that is kept, in bytes. */
    public static final long MAX_BYTES = 50L * 1024 * 1024;

    private static final int HEAD = 64 * 1024;
    private static final byte[] ENCRYPTED_PACKAGE = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    /**
     * Looks at a whole file.
     *
     * @param clientName the name as the client sent it, possibly with a path
     * @throws IOException if the file cannot be read; a broken file is a refusal instead
     */
    public Inspection inspect(Path file, String clientName) throws IOException {
        FileName name = new FileName(clientName);
        if (clientName == null || clientName.isBlank()) return new Refused(Reason.NAME_INVALID, name.value());
        try {
            return new Accepted(typeOf(file, name, new InspectionBudget()), name.value());
        } catch (InspectionRefusal refusal) {
            return refusal.of(name.value());
        }
    }

    /**
     * @param bounds of the upload that this is, or is a part of; parts of it are put beside the file while they are
     *     looked at
     */
    static FileType typeOf(Path file, FileName name, InspectionBudget bounds) throws IOException, InspectionRefusal {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return new Look(channel, name, file.toAbsolutePath().getParent(), bounds).type();
        }
    }

    /** One look at one file. */
    private static final class Look {

        private final FileChannel file;
        private final FileName name;
        private final Path folder;
        private final InspectionBudget bounds;
        private final Optional<FileType> named;
        private final byte[] head;
        private final byte[] tail;

        private Look(FileChannel file, FileName name, Path folder, InspectionBudget bounds)
                throws IOException, InspectionRefusal {
            if (file.size() == 0) throw new InspectionRefusal(Reason.EMPTY);
            if (file.size() > MAX_BYTES) throw new InspectionRefusal(Reason.TOO_LARGE);
            this.file = file;
            this.name = name;
            this.folder = folder;
            this.bounds = bounds;
            this.named = FileType.ofExtension(name.extension());
            this.head = bytes(0, HEAD);
            this.tail = bytes(Math.max(0, file.size() - ZipEntries.END_WITHIN), ZipEntries.END_WITHIN);
        }

        private FileType type() throws IOException, InspectionRefusal {
            if (Signature.isProgram(head)) throw new InspectionRefusal(Reason.PROGRAM);
            if (Signature.OLE2.begins(head))
                throw new InspectionRefusal(hasEncryptedPackage() ? Reason.ENCRYPTED : Reason.LEGACY_OFFICE);
            Optional<FileType> binary = binary();
            return binary.isPresent() ? agreeing(binary.get()) : text();
        }

        /** The kinds that tell themselves by their bytes. */
        private Optional<FileType> binary() throws IOException, InspectionRefusal {
            boolean zip = isZip();
            Optional<FileType> image = image();
            int pdf = Signature.PDF.indexIn(head, PdfContent.HEADER_WITHIN);
            boolean readAsPdf = pdf == 0 || pdf > 0 && PdfContent.hasEnd(tail);
            if (!zip && ZipEntries.endsIn(file, tail) || readAsPdf && (zip || image.isPresent()))
                throw new InspectionRefusal(Reason.AMBIGUOUS);
            if (zip) return Optional.of(zipDocument());
            if (readAsPdf) {
                requireHarmlessBefore(pdf);
                PdfContent.requireSound(file, tail, bounds);
                return Optional.of(FileType.PDF);
            }
            return image;
        }

        private boolean isZip() {
            return Signature.ZIP_ENTRY.begins(head) || Signature.ZIP_END.begins(head)
                    || Signature.ZIP_SPANNED.begins(head);
        }

        private Optional<FileType> image() throws IOException, InspectionRefusal {
            if (Signature.PNG.begins(head)) {
                ImageContent.requireWholePng(file);
                return Optional.of(FileType.PNG);
            }
            if (Signature.JPEG.begins(head)) {
                ImageContent.requireWholeJpeg(file);
                return Optional.of(FileType.JPEG);
            }
            if (ImageContent.isWebp(head)) {
                ImageContent.requireWholeWebp(file);
                return Optional.of(FileType.WEBP);
            }
            return Optional.empty();
        }

        /** A zip that cannot be read is a broken document if it is named like one, else some archive. */
        private FileType zipDocument() throws IOException, InspectionRefusal {
            try {
                return ZipDocument.typeOf(file, bounds);
            } catch (InspectionRefusal refusal) {
                throw refusal.reason() == Reason.BROKEN && named.isEmpty() ? new InspectionRefusal(Reason.ARCHIVE)
                        : refusal;
            }
        }

        /**
         * Printers and mail put lines of text before a PDF, and readers skip them; anything else there is a second
         * file.
         */
        private void requireHarmlessBefore(int pdf) throws InspectionRefusal {
            String before = new String(head, 0, pdf, StandardCharsets.ISO_8859_1);
            if (before.stripLeading().startsWith("<")) throw new InspectionRefusal(Reason.MARKUP);
            if (before.chars().anyMatch(c -> c < ' ' && "\t\n\f\r\u001b".indexOf(c) < 0))
                throw new InspectionRefusal(Reason.AMBIGUOUS);
        }

        private FileType agreeing(FileType type) throws InspectionRefusal {
            if (name.extension().isEmpty()) throw new InspectionRefusal(Reason.NO_EXTENSION, type.extension());
            if (!type.extensions().contains(name.extension()))
                throw new InspectionRefusal(Reason.NAME_LIES, type.messageKey());
            return type;
        }

        private FileType text() throws IOException, InspectionRefusal {
            Optional<TextContent> plain = TextContent.read(file, head);
            if (plain.isEmpty() && named.equals(Optional.of(FileType.EML)))
                plain = TextContent.readMail(file).filter(TextContent::isMail);
            TextContent text = plain.orElseThrow(this::notText);
            if (text.begins("#!")) throw new InspectionRefusal(Reason.PROGRAM);
            if (text.begins("{\\rtf")) throw new InspectionRefusal(Reason.TYPE_NOT_ACCEPTED, "application/rtf");
            if (text.begins("%!PS")) throw new InspectionRefusal(Reason.TYPE_NOT_ACCEPTED, "application/postscript");
            text.requireNoMarkup(named.orElse(FileType.TXT));
            if (named.isEmpty() && !name.extension().isEmpty())
                throw new InspectionRefusal(Reason.TYPE_NOT_ACCEPTED, "." + name.extension());
            FileType type = named.isPresent() && named.get().isText() ? ofKind(text, named.get()) : likely(text);
            if (type == FileType.EML) MailContent.requireHarmless(file, folder, bounds);
            return agreeing(type);
        }

        private InspectionRefusal notText() {
            MediaType type = ForeignContent.typeOf(head);
            if (!ForeignContent.isUnknown(type)) return ForeignContent.refusal(type);
            return named.map(expected -> new InspectionRefusal(expected.isText() ? Reason.NOT_TEXT : Reason.BROKEN))
                    .orElseGet(() -> new InspectionRefusal(Reason.TYPE_NOT_ACCEPTED, type.toString()));
        }

        private static FileType ofKind(TextContent text, FileType type) throws IOException, InspectionRefusal {
            boolean fits = switch (type) {
                case JSON -> text.isJson();
                case EML -> text.isMail();
                case TXT, CSV, MD -> true;
                case PDF, PNG, JPEG, WEBP, DOCX, XLSX, PPTX, ODT, ODS -> false;
            };
            if (fits) return type;
            if (type == FileType.JSON && text.looksLikeJson()) throw new InspectionRefusal(Reason.BROKEN);
            throw new InspectionRefusal(Reason.NAME_LIES, FileType.TXT.messageKey());
        }

        private static FileType likely(TextContent text) throws IOException {
            if (text.isMail()) return FileType.EML;
            return text.looksLikeJson() && text.isJson() ? FileType.JSON : FileType.TXT;
        }

        private boolean hasEncryptedPackage() throws IOException {
            ByteSearch needle = new ByteSearch(ENCRYPTED_PACKAGE);
            byte[] piece = new byte[HEAD];
            var in = Channels.newInputStream(file.position(0));
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) needle.read(piece, length);
            return needle.found();
        }

        private byte[] bytes(long from, int limit) throws IOException {
            ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(limit, file.size() - from));
            while (buffer.hasRemaining() && file.read(buffer, from + buffer.position()) >= 0) {}
            return Arrays.copyOf(buffer.array(), buffer.position());
        }
    }
}
