package org.sanad.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The bytes that kinds of file begin with. */
enum Signature {

    PDF("%PDF-"),
    PNG("\u0089PNG\r\n\u001a\n"),
    JPEG("\u00ff\u00d8\u00ff"),
    RIFF("RIFF"),
    ZIP_ENTRY("PK\u0003\u0004"),
    ZIP_END("PK\u0005\u0006"),
    ZIP_SPANNED("PK\u0007\u0008"),
    OLE2("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"),
    RTF("{\\rtf"),
    POSTSCRIPT("%!PS"),
    DOS_OR_WINDOWS("MZ"),
    ELF("\u007fELF"),
    MACH_O_32("\u00ce\u00fa\u00ed\u00fe"),
    MACH_O_64("\u00cf\u00fa\u00ed\u00fe"),
    MACH_O_32_BIG("\u00fe\u00ed\u00fa\u00ce"),
    MACH_O_64_BIG("\u00fe\u00ed\u00fa\u00cf"),
    CLASS_OR_MACH_O_FAT("\u00ca\u00fe\u00ba\u00be"),
    DALVIK("dex\n"),
    WEB_ASSEMBLY("\0asm"),
    SCRIPT("#!");

    private final byte[] bytes;

    Signature(String latin1) {
        bytes = latin1.getBytes(StandardCharsets.ISO_8859_1);
    }

    boolean begins(byte[] content) {
        return isAt(content, 0);
    }

    boolean isAt(byte[] content, int offset) {
        return offset + bytes.length <= content.length
                && Arrays.equals(content, offset, offset + bytes.length, bytes, 0, bytes.length);
    }

    /** Where this first stands at an offset in [0, limit], or -1. */
    int indexIn(byte[] content, int limit) {
        for (int at = 0; at <= Math.min(limit, content.length - bytes.length); at++) {
            if (isAt(content, at)) return at;
        }
        return -1;
    }

    /** Whether this is something that a computer runs as it is. */
    boolean isProgram() {
        return switch (this) {
            case DOS_OR_WINDOWS, ELF, MACH_O_32, MACH_O_64, MACH_O_32_BIG, MACH_O_64_BIG, CLASS_OR_MACH_O_FAT, DALVIK,
                    WEB_ASSEMBLY,
                    SCRIPT -> true;
            case PDF, PNG, JPEG, RIFF, ZIP_ENTRY, ZIP_END, ZIP_SPANNED, OLE2, RTF, POSTSCRIPT -> false;
        };
    }

    static boolean isProgram(byte[] content) {
        return Arrays.stream(values()).anyMatch(signature -> signature.isProgram() && signature.begins(content));
    }
}
