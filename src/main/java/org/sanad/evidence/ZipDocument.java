package org.sanad.evidence;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import org.sanad.evidence.Inspection.Reason;
import org.sanad.evidence.ZipEntries.Entry;

/**
 * Tells an office document from any other zip by its own manifest, and refuses what it must not carry: macros, active
 * controls, programs, passwords, bombs.
 *
 * @see <a href="https://ecma-international.org/publications-and-standards/standards/ecma-376/">ECMA-376 part 2, Open
 *      Packaging Conventions</a>
 * @see <a
 *      href="https://docs.oasis-open.org/office/OpenDocument/v1.3/OpenDocument-v1.3-part2-packages.html">OpenDocument
 *      1.3 part 2, packages</a>
 */
final class ZipDocument {

    private static final int MAX_MANIFEST = 4 * 1024 * 1024;
    /** Excel keeps up to 65,530 links in a sheet. */
    private static final int MAX_RELATIONS = 16 * 1024 * 1024;
    private static final long MAX_ALL_RELATIONS = 4L * MAX_RELATIONS;
    private static final String PACKAGE_TYPES = "[Content_Types].xml";
    private static final String PACKAGE_RELATIONS = "_rels/.rels";
    private static final String PACKAGE_PREFIX = "application/vnd.openxmlformats-officedocument.";
    private static final String ODF_TYPE = "mimetype";
    private static final String ODF_MANIFEST = "META-INF/manifest.xml";
    private static final String ODF_PREFIX = "application/vnd.oasis.opendocument.";
    private static final byte[] VBA_STREAM = "_VBA_PROJECT".getBytes(StandardCharsets.UTF_16LE);
    private static final int HEAD = 8;

    private final ZipEntries zip;
    private final InspectionBudget bounds;

    private ZipDocument(ZipEntries zip, InspectionBudget bounds) {
        this.zip = zip;
        this.bounds = bounds;
    }

    static FileType typeOf(FileChannel file, InspectionBudget bounds) throws IOException, InspectionRefusal {
        return new ZipDocument(ZipEntries.of(file), bounds).type();
    }

    private FileType type() throws IOException, InspectionRefusal {
        boolean packaged = find(PACKAGE_TYPES).isPresent();
        boolean openDocument = find(ODF_TYPE).isPresent();
        if (has(name -> name.equalsIgnoreCase("META-INF/MANIFEST.MF") || name.endsWith(".class")
                || name.equals("classes.dex"))) {
            throw new InspectionRefusal(Reason.PROGRAM);
        }
        if (packaged && openDocument) throw new InspectionRefusal(Reason.AMBIGUOUS);
        if (!packaged && !openDocument) throw new InspectionRefusal(Reason.ARCHIVE);
        FileType type = packaged ? packageType() : openDocumentType();
        unpackAll();
        return type;
    }

    private FileType packageType() throws IOException, InspectionRefusal {
        Packaging packaging = Packaging.of(small(PACKAGE_TYPES), small(PACKAGE_RELATIONS));
        if (packaging.types().stream().anyMatch(ActiveParts::isActiveType)) throw new InspectionRefusal(Reason.MACROS);
        requirePassiveParts();
        if (find(packaging.mainPart()).isEmpty()) throw new InspectionRefusal(Reason.BROKEN);
        String mainType = packaging.mainType();
        return FileType.ofMediaType(mainType.replaceFirst("\\.main\\+xml$", ""))
                .filter(type -> type.mediaType().startsWith(PACKAGE_PREFIX))
                .orElseThrow(() -> new InspectionRefusal(Reason.TYPE_NOT_ACCEPTED, shown(mainType)));
    }

    private void requirePassiveParts() throws IOException, InspectionRefusal {
        long left = MAX_ALL_RELATIONS;
        for (Entry entry : zip.all()) {
            ActiveParts.requirePassive(entry.name());
            if (!ActiveParts.isRelations(entry.name())) continue;
            left -= entry.size();
            if (left < 0) throw new InspectionRefusal(Reason.UNPACKS_TOO_LARGE);
            bounds.unpack(entry.size());
            Relations.requireHarmless(zip.unpackSmall(entry, MAX_RELATIONS));
        }
    }

    private FileType openDocumentType() throws IOException, InspectionRefusal {
        String mediaType = new String(small(ODF_TYPE), StandardCharsets.US_ASCII).strip();
        FileType type = FileType.ofMediaType(mediaType)
                .filter(found -> mediaType.startsWith(ODF_PREFIX))
                .orElseThrow(() -> new InspectionRefusal(Reason.TYPE_NOT_ACCEPTED, shown(mediaType)));
        if (has(name -> name.regionMatches(true, 0, "Basic/", 0, 6) || name.regionMatches(true, 0, "Scripts/", 0, 8))) {
            throw new InspectionRefusal(Reason.MACROS);
        }
        if (Packaging.elements(small(ODF_MANIFEST)).contains("encryption-data"))
            throw new InspectionRefusal(Reason.ENCRYPTED);
        if (find("content.xml").isEmpty()) throw new InspectionRefusal(Reason.BROKEN);
        return type;
    }

    /** Every byte is unpacked once: that is what shows bombs, damage, and programs and macros under harmless names. */
    private void unpackAll() throws IOException, InspectionRefusal {
        for (Entry entry : zip.all()) {
            bounds.unpack(entry.size());
            Part part = new Part();
            zip.unpack(entry, part);
            part.requireHarmless();
        }
    }

    private byte[] small(String name) throws IOException, InspectionRefusal {
        Entry entry = find(name).orElseThrow(() -> new InspectionRefusal(Reason.BROKEN));
        return zip.unpackSmall(entry, MAX_MANIFEST);
    }

    /** A media type that the file itself claims, as far as it is one. */
    private static String shown(String mediaType) {
        return mediaType.matches("[\\w.+/-]{1,120}") ? mediaType : "application/zip";
    }

    private Optional<Entry> find(String name) {
        return zip.all().stream().filter(entry -> entry.name().equalsIgnoreCase(name)).findFirst();
    }

    private boolean has(Predicate<String> wanted) {
        return zip.all().stream().map(Entry::name).anyMatch(wanted);
    }

    /**
     * What one entry holds, judged by its first bytes and, in an OLE2 container, by the stream that every VBA project
     * has.
     */
    private static final class Part implements ZipEntries.Sink {

        private final byte[] head = new byte[HEAD];
        private int headLength;
        private final ByteSearch macros = new ByteSearch(VBA_STREAM);

        @Override
        public void accept(byte[] bytes, int length) {
            int taken = Math.min(length, HEAD - headLength);
            System.arraycopy(bytes, 0, head, headLength, taken);
            headLength += taken;
            if (headLength < HEAD || Signature.OLE2.begins(head)) macros.read(bytes, length);
        }

        private void requireHarmless() throws InspectionRefusal {
            if (Signature.isProgram(Arrays.copyOf(head, headLength))) throw new InspectionRefusal(Reason.PROGRAM);
            if (macros.found()) throw new InspectionRefusal(Reason.MACROS);
        }
    }
}
