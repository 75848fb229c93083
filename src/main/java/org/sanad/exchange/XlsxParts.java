package org.sanad.exchange;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The XML parts of a workbook, unpacked once and in bounds: what is read afterwards is exactly what was counted.
 * Pictures, macros and the like are not unpacked at all. The directory at the zip's end tells where the parts lie, as
 * spreadsheet programs read it; writers that stream put sizes before the parts that Java's own stream does not
 * understand.
 *
 * @see <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">.ZIP File Format Specification</a>
 */
final class XlsxParts {

    static final String WORKBOOK = "xl/workbook.xml";
    static final int MOST_ENTRIES = 2_000;
    /** In bytes, of all parts together. */
    static final long LARGEST = 32L * 1024 * 1024;
    /** Deflate reaches 1,032:1; spreadsheets of equal rows come near 100:1. */
    static final int RATIO = 200;
    /** Up to this size any ratio will do. */
    private static final long RATIO_FREE = 2L * 1024 * 1024;

    private static final int END_LENGTH = 22;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_WITHIN = END_LENGTH + 0xffff;
    private static final int DIRECTORY_HEADER = 46;
    private static final int DIRECTORY_SIGNATURE = 0x02014b50;
    private static final int LOCAL_HEADER = 30;
    private static final int LOCAL_SIGNATURE = 0x04034b50;
    private static final int ENCRYPTED_FLAG = 1;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    private final ByteBuffer zip;
    private final Map<String, byte[]> parts = new HashMap<>();
    private long unpacked;

    private XlsxParts(byte[] content) {
        this.zip = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    }

    static XlsxParts of(byte[] content) {
        var parts = new XlsxParts(content);
        try {
            parts.unpack();
        } catch (DataFormatException | IndexOutOfBoundsException e) {
            throw ImportRefusal.of("exchange.refused.spreadsheet-broken");
        }
        if (!parts.parts.containsKey(WORKBOOK)) throw ImportRefusal.of("exchange.refused.no-spreadsheet");
        return parts;
    }

    byte[] get(String name) {
        return parts.get(name);
    }

    private void unpack() throws DataFormatException {
        int end = end();
        int count = Short.toUnsignedInt(zip.getShort(end + 10));
        if (count > MOST_ENTRIES) throw ImportRefusal.of("exchange.refused.unpacks-too-large");
        int at = zip.getInt(end + 16);
        for (int i = 0; i < count; i++) {
            if (zip.getInt(at) != DIRECTORY_SIGNATURE) throw ImportRefusal.of("exchange.refused.spreadsheet-broken");
            int nameLength = Short.toUnsignedInt(zip.getShort(at + 28));
            var name = new byte[nameLength];
            zip.get(at + DIRECTORY_HEADER, name);
            entry(new String(name, StandardCharsets.UTF_8), at);
            at += DIRECTORY_HEADER + nameLength + Short.toUnsignedInt(zip.getShort(at + 30))
                    + Short.toUnsignedInt(zip.getShort(at + 32));
        }
    }

    private int end() {
        for (int at = zip.limit() - END_LENGTH; at >= Math.max(0, zip.limit() - END_WITHIN); at--) {
            if (zip.getInt(at) == END_SIGNATURE) return at;
        }
        throw ImportRefusal.of("exchange.refused.spreadsheet-broken");
    }

    /** @param at where the directory tells of the entry */
    private void entry(String name, int at) throws DataFormatException {
        if (!name.startsWith("xl/") || !name.endsWith(".xml") && !name.endsWith(".rels")) return;
        int local = zip.getInt(at + 42);
        if (zip.getInt(local) != LOCAL_SIGNATURE) throw ImportRefusal.of("exchange.refused.spreadsheet-broken");
        if ((zip.getShort(at + 8) & ENCRYPTED_FLAG) != 0) throw ImportRefusal.of("exchange.refused.old-spreadsheet");
        int start = local + LOCAL_HEADER + Short.toUnsignedInt(zip.getShort(local + 26))
                + Short.toUnsignedInt(zip.getShort(local + 28));
        var bytes = switch (zip.getShort(at + 10)) {
            case STORED -> stored(start, zip.getInt(at + 24));
            case DEFLATED -> inflated(start);
            default -> throw ImportRefusal.of("exchange.refused.spreadsheet-broken");
        };
        if (parts.put(name, bytes) != null) throw ImportRefusal.of("exchange.refused.spreadsheet-broken");
    }

    private byte[] stored(int start, int length) {
        if (length < 0 || length > zip.limit() - start) throw ImportRefusal.of("exchange.refused.spreadsheet-broken");
        count(length);
        var bytes = new byte[length];
        zip.get(start, bytes);
        return bytes;
    }

    private byte[] inflated(int start) throws DataFormatException {
        var inflater = new Inflater(true);
        try {
            inflater.setInput(zip.slice(start, zip.limit() - start));
            var bytes = new ByteArrayOutputStream();
            var piece = new byte[1 << 14];
            while (!inflater.finished()) {
                int length = inflater.inflate(piece);
                if (length == 0 && !inflater.finished()) throw ImportRefusal.of("exchange.refused.spreadsheet-broken");
                count(length);
                bytes.write(piece, 0, length);
            }
            return bytes.toByteArray();
        } finally {
            inflater.end();
        }
    }

    private void count(int length) {
        unpacked += length;
        if (unpacked > LARGEST || unpacked > Math.max(RATIO_FREE, (long) RATIO * zip.limit()))
            throw ImportRefusal.of("exchange.refused.unpacks-too-large");
    }
}
