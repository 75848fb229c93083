package org.sanad.evidence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.sanad.evidence.Inspection.Reason;

/**
 * The entries of a zip that every reader sees alike. Some readers trust the directory at the end of a zip and some the
 * header before each entry, so both must agree here: same names, no overlap, nothing before the first entry, nothing
 * after the directory. Unpacking is bounded in entries, bytes and ratio, and checks every length and checksum.
 *
 * @see <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">.ZIP File Format Specification</a>
 */
final class ZipEntries {

    static final int MAX_ENTRIES = 5_000;
    static final long MAX_UNPACKED = 500L * 1024 * 1024;
    /** Deflate reaches 1,032:1; spreadsheets of equal rows come near 100:1. */
    static final int MAX_RATIO = 200;
    /** Entries up to this size may have any ratio. */
    static final long RATIO_FREE = 10L * 1024 * 1024;

    /** Where the end of a zip lies: its own length and a comment. */
    static final int END_WITHIN = 22 + 0xffff;

    private static final int END_LENGTH = 22;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int DIRECTORY_SIGNATURE = 0x02014b50;
    private static final int LOCAL_SIGNATURE = 0x04034b50;
    private static final int DIRECTORY_HEADER = 46;
    private static final int LOCAL_HEADER = 30;
    private static final int MAX_DIRECTORY = MAX_ENTRIES * 512;
    private static final int ENCRYPTED_FLAG = 1;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int ZIP64_EXTRA = 1;
    private static final int ZIP64_END_SIGNATURE = 0x06064b50;
    private static final int ZIP64_END_RECORD = 56;
    private static final int ZIP64_LOCATOR_SIGNATURE = 0x07064b50;
    private static final int ZIP64_END_LENGTH = ZIP64_END_RECORD + 20;

    /** One entry as the directory tells it; lengths and offset in bytes. */
    record Entry(String name, int flags, int method, long crc, long packed, long size, long offset) {}

    /** Hears what an entry unpacks to, piece by piece. */
    interface Sink {
        void accept(byte[] bytes, int length) throws InspectionRefusal;
    }

    private final FileChannel file;
    private final List<Entry> entries;

    private ZipEntries(FileChannel file, List<Entry> entries) {
        this.file = file;
        this.entries = entries;
    }

    /** Reads the directory and compares it with what lies before each entry. Nothing is unpacked yet. */
    static ZipEntries of(FileChannel file) throws IOException, InspectionRefusal {
        if (file.size() < END_LENGTH) throw new InspectionRefusal(Reason.BROKEN);
        ByteBuffer end = read(file, file.size() - END_LENGTH, END_LENGTH);
        if (end.getInt(0) != END_SIGNATURE || end.getShort(20) != 0) throw new InspectionRefusal(Reason.BROKEN);
        int count = Short.toUnsignedInt(end.getShort(10));
        long length = Integer.toUnsignedLong(end.getInt(12));
        long start = Integer.toUnsignedLong(end.getInt(16));
        if (count > MAX_ENTRIES) throw new InspectionRefusal(Reason.UNPACKS_TOO_LARGE);
        if (length > MAX_DIRECTORY) throw new InspectionRefusal(Reason.BROKEN);
        long gap = file.size() - END_LENGTH - start - length;
        if (gap != 0 && !isZip64End(file, gap, count, length, start)) throw new InspectionRefusal(Reason.BROKEN);
        List<Entry> entries = directory(read(file, start, (int) length), count);
        ZipEntries zip = new ZipEntries(file, entries);
        zip.compareWithLocalHeaders(start);
        return zip;
    }

    /**
     * Whether a zip ends in this file, whatever it begins with: then a zip reader opens it.
     *
     * @param tail the last bytes of the file, {@value #END_WITHIN} if it has them
     */
    static boolean endsIn(FileChannel file, byte[] tail) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = tail.length - END_LENGTH; at >= 0; at--) {
            if (bytes.getInt(at) == END_SIGNATURE
                    && isDirectory(file, file.size() - tail.length + at, bytes.getInt(at + 12)))
                return true;
        }
        return false;
    }

    private static boolean isDirectory(FileChannel file, long end, int length) throws IOException {
        if (length == -1) return true;
        ByteBuffer signature = ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        long start = end - Integer.toUnsignedLong(length);
        return length != 0 && start >= 0 && file.read(signature, start) == Integer.BYTES
                && signature.getInt(0) == DIRECTORY_SIGNATURE;
    }

    /** In the order in which they lie in the file. */
    List<Entry> all() {
        return entries;
    }

    /** Gives the entry's bytes to the sink and returns how many they were; their number and checksum are right. */
    long unpack(Entry entry, Sink sink) throws IOException, InspectionRefusal {
        CRC32 crc = new CRC32();
        long[] total = {0};
        Sink counted = (bytes, length) -> {
            crc.update(bytes, 0, length);
            total[0] += length;
            if (total[0] > entry.size()) throw new InspectionRefusal(Reason.BROKEN);
            if (total[0] > Math.max(RATIO_FREE, MAX_RATIO * entry.packed()))
                throw new InspectionRefusal(Reason.UNPACKS_TOO_LARGE);
            sink.accept(bytes, length);
        };
        switch (entry.method()) {
            case STORED -> copy(entry, counted);
            case DEFLATED -> inflate(entry, counted);
            default -> throw new InspectionRefusal(Reason.BROKEN);
        }
        if (crc.getValue() != entry.crc() || total[0] != entry.size()) throw new InspectionRefusal(Reason.BROKEN);
        return total[0];
    }

    /** A whole entry, for the small parts that describe the rest. */
    byte[] unpackSmall(Entry entry, int limit) throws IOException, InspectionRefusal {
        ByteBuffer part = ByteBuffer.allocate((int) Math.min(limit, entry.size()));
        unpack(entry, (bytes, length) -> {
            if (length > part.remaining()) throw new InspectionRefusal(Reason.BROKEN);
            part.put(bytes, 0, length);
        });
        return part.array();
    }

    /**
     * Java's streaming spreadsheet writers always add the wide form of the end; it must tell the same as the narrow
     * one.
     */
    private static boolean isZip64End(FileChannel file, long gap, int count, long length, long start)
            throws IOException, InspectionRefusal {
        if (gap != ZIP64_END_LENGTH) return false;
        ByteBuffer wide = read(file, start + length, ZIP64_END_LENGTH);
        return wide.getInt(0) == ZIP64_END_SIGNATURE && wide.getLong(32) == count && wide.getLong(40) == length
                && wide.getLong(48) == start
                && wide.getInt(ZIP64_END_RECORD) == ZIP64_LOCATOR_SIGNATURE
                && wide.getLong(ZIP64_END_RECORD + 8) == start + length;
    }

    private static List<Entry> directory(ByteBuffer directory, int count) throws InspectionRefusal {
        List<Entry> entries = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < count; i++) {
            Entry entry = entry(directory);
            requireSafe(entry.name());
            if (!names.add(entry.name().toLowerCase(Locale.ROOT))) throw new InspectionRefusal(Reason.BROKEN);
            entries.add(entry);
        }
        if (directory.hasRemaining()) throw new InspectionRefusal(Reason.BROKEN);
        entries.sort(Comparator.comparingLong(Entry::offset));
        return List.copyOf(entries);
    }

    private static Entry entry(ByteBuffer directory) throws InspectionRefusal {
        int at = directory.position();
        if (directory.remaining() < DIRECTORY_HEADER || directory.getInt(at) != DIRECTORY_SIGNATURE)
            throw new InspectionRefusal(Reason.BROKEN);
        int nameLength = Short.toUnsignedInt(directory.getShort(at + 28));
        int extraLength = Short.toUnsignedInt(directory.getShort(at + 30));
        int commentLength = Short.toUnsignedInt(directory.getShort(at + 32));
        int end = at + DIRECTORY_HEADER + nameLength + extraLength + commentLength;
        if (end > directory.limit()) throw new InspectionRefusal(Reason.BROKEN);
        directory.position(end);
        ByteBuffer extra =
                directory.slice(at + DIRECTORY_HEADER + nameLength, extraLength).order(ByteOrder.LITTLE_ENDIAN);
        seekZip64(extra);
        long size = wide(directory.getInt(at + 24), extra);
        long packed = wide(directory.getInt(at + 20), extra);
        long offset = wide(directory.getInt(at + 42), extra);
        return new Entry(name(directory, at + DIRECTORY_HEADER, nameLength),
                Short.toUnsignedInt(directory.getShort(at + 8)), Short.toUnsignedInt(directory.getShort(at + 10)),
                Integer.toUnsignedLong(directory.getInt(at + 16)), packed, size, offset);
    }

    /** Puts the buffer at the values of the zip64 field, or at its end if there is none. */
    private static void seekZip64(ByteBuffer extra) {
        while (extra.remaining() >= 4) {
            int id = Short.toUnsignedInt(extra.getShort());
            int length = Math.min(Short.toUnsignedInt(extra.getShort()), extra.remaining());
            if (id == ZIP64_EXTRA) {
                extra.limit(extra.position() + length);
                return;
            }
            extra.position(extra.position() + length);
        }
        extra.position(extra.limit());
    }

    private static long wide(int narrow, ByteBuffer zip64) throws InspectionRefusal {
        if (narrow != -1) return Integer.toUnsignedLong(narrow);
        if (zip64.remaining() < Long.BYTES) throw new InspectionRefusal(Reason.BROKEN);
        long value = zip64.getLong();
        if (value < 0) throw new InspectionRefusal(Reason.BROKEN);
        return value;
    }

    /** UTF-8 where it is, else one character a byte: only ASCII parts of names matter here. */
    private static String name(ByteBuffer buffer, int from, int length) {
        byte[] bytes = new byte[length];
        buffer.get(from, bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static void requireSafe(String name) throws InspectionRefusal {
        boolean unsafe = name.isEmpty() || name.indexOf('\0') >= 0 || name.matches("(?s)[/\\\\].*|[A-Za-z]:.*")
                || Arrays.asList(name.split("[/\\\\]")).contains("..");
        if (unsafe) throw new InspectionRefusal(Reason.BROKEN);
    }

    private void compareWithLocalHeaders(long directoryStart) throws IOException, InspectionRefusal {
        long free = 0;
        for (Entry entry : entries) {
            boolean first = free == 0;
            if (first ? entry.offset() != 0 : entry.offset() < free) throw new InspectionRefusal(Reason.BROKEN);
            if (entry.packed() > directoryStart) throw new InspectionRefusal(Reason.BROKEN);
            free = start(entry) + entry.packed();
            if (free > directoryStart) throw new InspectionRefusal(Reason.BROKEN);
        }
    }

    /** Where the entry's bytes begin, after its own header, which must tell the same name as the directory. */
    private long start(Entry entry) throws IOException, InspectionRefusal {
        ByteBuffer header = read(file, entry.offset(), LOCAL_HEADER);
        if (header.getInt(0) != LOCAL_SIGNATURE) throw new InspectionRefusal(Reason.BROKEN);
        if (((entry.flags() | header.getShort(6)) & ENCRYPTED_FLAG) != 0) throw new InspectionRefusal(Reason.ENCRYPTED);
        int nameLength = Short.toUnsignedInt(header.getShort(26));
        ByteBuffer name = read(file, entry.offset() + LOCAL_HEADER, nameLength);
        if (!name(name, 0, nameLength).equals(entry.name())) throw new InspectionRefusal(Reason.BROKEN);
        if (Short.toUnsignedInt(header.getShort(8)) != entry.method()) throw new InspectionRefusal(Reason.BROKEN);
        return entry.offset() + LOCAL_HEADER + nameLength + Short.toUnsignedInt(header.getShort(28));
    }

    private void copy(Entry entry, Sink sink) throws IOException, InspectionRefusal {
        if (entry.packed() != entry.size()) throw new InspectionRefusal(Reason.BROKEN);
        Packed packed = new Packed(entry);
        for (ByteBuffer piece = packed.next(); piece.hasRemaining(); piece = packed.next())
            sink.accept(piece.array(), piece.limit());
    }

    private void inflate(Entry entry, Sink sink) throws IOException, InspectionRefusal {
        Inflater inflater = new Inflater(true);
        try {
            Packed packed = new Packed(entry);
            byte[] out = new byte[1 << 16];
            while (!inflater.finished()) {
                int length = inflater.inflate(out);
                if (length > 0) {
                    sink.accept(out, length);
                } else if (!inflater.finished()) {
                    ByteBuffer piece = packed.next();
                    if (!inflater.needsInput() || !piece.hasRemaining()) throw new InspectionRefusal(Reason.BROKEN);
                    inflater.setInput(piece);
                }
            }
            if (inflater.getBytesRead() != entry.packed()) throw new InspectionRefusal(Reason.BROKEN);
        } catch (DataFormatException e) {
            throw new InspectionRefusal(Reason.BROKEN);
        } finally {
            inflater.end();
        }
    }

    /** The packed bytes of one entry, a piece at a time. */
    private final class Packed {

        private long position;
        private final long end;

        private Packed(Entry entry) throws IOException, InspectionRefusal {
            position = start(entry);
            end = position + entry.packed();
        }

        private ByteBuffer next() throws IOException, InspectionRefusal {
            ByteBuffer piece = read(file, position, (int) Math.min(1 << 15, end - position));
            position += piece.limit();
            return piece;
        }
    }

    private static ByteBuffer read(FileChannel file, long position, int length) throws IOException, InspectionRefusal {
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (file.read(buffer, position + buffer.position()) < 0) throw new InspectionRefusal(Reason.BROKEN);
        }
        return buffer.flip();
    }
}
