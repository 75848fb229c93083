package org.sanad.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.sanad.evidence.Inspection.Reason;

/**
 * Judges a PDF: it must have its end, and no JavaScript and no action that starts programs, neither in plain bytes nor
 * in compressed object streams, where writers since PDF 1.5 put their actions.
 *
 * <p>Allowed are form fields, links, signatures, embedded files (an invoice carries its XML so) and passwords that
 * guard only printing or copying. Not looked into: encrypted strings and streams, object streams with a filter other
 * than Flate, XFA forms.
 */
final class PdfContent {

    /** Readers look for the header in the first 1,024 bytes and for the end in the last ones. */
    static final int HEADER_WITHIN = 1024;
    private static final int END_WITHIN = 2048;
    private static final long MAX_UNPACKED = 200L * 1024 * 1024;
    private static final long MAX_REREAD = 200L * 1024 * 1024;
    private static final int PIECE = 1 << 15;
    /** Near the size of one object stream, so that little of what follows it is read again. */
    private static final int SMALL_PIECE = 1 << 12;

    private final FileChannel file;
    private final InspectionBudget bounds;
    private long unpacked;
    private long reread;

    private PdfContent(FileChannel file, InspectionBudget bounds) {
        this.file = file;
        this.bounds = bounds;
    }

    static boolean hasEnd(byte[] tail) {
        int from = Math.max(0, trimmedLength(tail) - END_WITHIN);
        String end = new String(tail, from, tail.length - from, StandardCharsets.ISO_8859_1);
        int start = end.lastIndexOf("startxref");
        return start >= 0 && end.indexOf("%%EOF", start) >= 0;
    }

    /** @param tail the last bytes of the file, a few thousand at least if it has them */
    static void requireSound(FileChannel file, byte[] tail, InspectionBudget bounds)
            throws IOException, InspectionRefusal {
        if (!hasEnd(tail)) throw new InspectionRefusal(Reason.BROKEN);
        PdfContent content = new PdfContent(file, bounds);
        PdfTokens tokens = content.plainBytes();
        if (tokens.objectStreams().size() > PdfTokens.MAX_OBJECT_STREAMS)
            throw new InspectionRefusal(Reason.UNPACKS_TOO_LARGE);
        for (long offset : tokens.objectStreams()) content.objectStream(offset);
    }

    /** Without the zeros and line ends that some transfers pad a file with. */
    private static int trimmedLength(byte[] tail) {
        int length = tail.length;
        while (length > 0 && tail[length - 1] >= 0 && tail[length - 1] <= ' ') length--;
        return length;
    }

    private PdfTokens plainBytes() throws IOException, InspectionRefusal {
        PdfTokens tokens = new PdfTokens();
        byte[] piece = new byte[PIECE];
        InputStream in = from(0);
        for (int length = in.read(piece); length >= 0; length = in.read(piece)) tokens.read(piece, length);
        requirePassive(tokens);
        return tokens;
    }

    private void objectStream(long offset) throws IOException, InspectionRefusal {
        Inflater inflater = new Inflater();
        try {
            PdfTokens tokens = new PdfTokens();
            inflate(inflater, from(offset), tokens);
            requirePassive(tokens);
        } catch (DataFormatException e) {
            return; // not compressed, or encrypted: its plain bytes were read with the rest
        } finally {
            inflater.end();
        }
    }

    private void inflate(Inflater inflater, InputStream in, PdfTokens tokens)
            throws IOException, DataFormatException, InspectionRefusal {
        byte[] packed = new byte[SMALL_PIECE];
        byte[] plain = new byte[PIECE];
        while (!inflater.finished() && !inflater.needsDictionary()) {
            int length = inflater.inflate(plain);
            tokens.read(plain, length);
            unpacked += length;
            bounds.unpack(length);
            if (unpacked > MAX_UNPACKED || reread > MAX_REREAD) throw new InspectionRefusal(Reason.UNPACKS_TOO_LARGE);
            if (length == 0 && inflater.needsInput()) {
                int read = in.read(packed);
                if (read < 0) return;
                reread += read;
                bounds.unpack(read);
                inflater.setInput(packed, 0, read);
            }
        }
    }

    private static void requirePassive(PdfTokens tokens) throws InspectionRefusal {
        tokens.end();
        if (tokens.hasAction()) throw new InspectionRefusal(Reason.ACTIVE_PDF);
    }

    private InputStream from(long offset) throws IOException {
        return Channels.newInputStream(file.position(offset));
    }
}
