package org.sanad.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypes;
import org.sanad.evidence.Inspection.Reason;

/** Names what is none of the accepted kinds, by Tika's table of signatures. */
final class ForeignContent {

    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();
    private static final Set<String> ARCHIVES = Set.of(
            "application/zip", "application/x-7z-compressed", "application/x-rar-compressed", "application/x-tar",
            "application/gzip",
            "application/x-bzip", "application/x-xz", "application/zstd", "application/x-lz4", "application/x-lzip",
            "application/x-lha",
            "application/x-lharc", "application/x-compress", "application/x-arj", "application/x-cpio",
            "application/x-archive",
            "application/x-rpm", "application/vnd.ms-cab-compressed", "application/x-iso9660-image",
            "application/x-stuffit");
    private static final Set<String> PROGRAMS = Set.of(
            "application/x-msdownload", "application/x-elf", "application/java-vm", "application/x-dex",
            "application/wasm",
            "application/x-sh", "application/x-shockwave-flash");
    private static final String MACH_O = "application/x-mach-o";

    private ForeignContent() {}

    /** @param head the first bytes of the file; some tens of thousands, since an ISO image names itself late */
    static MediaType typeOf(byte[] head) {
        try {
            return TYPES.detect(new ByteArrayInputStream(head), new Metadata()).getBaseType();
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    static boolean isUnknown(MediaType type) {
        return type.equals(MediaType.OCTET_STREAM) || is(type, MediaType.TEXT_PLAIN.toString());
    }

    static InspectionRefusal refusal(MediaType type) {
        if (ARCHIVES.stream().anyMatch(archive -> is(type, archive))) return new InspectionRefusal(Reason.ARCHIVE);
        if (type.toString().startsWith(MACH_O) || PROGRAMS.stream().anyMatch(program -> is(type, program)))
            return new InspectionRefusal(Reason.PROGRAM);
        return new InspectionRefusal(Reason.TYPE_NOT_ACCEPTED, type.toString());
    }

    private static boolean is(MediaType type, String ancestor) {
        MediaTypeRegistry registry = TYPES.getMediaTypeRegistry();
        return registry.isInstanceOf(type, MediaType.parse(ancestor));
    }
}
