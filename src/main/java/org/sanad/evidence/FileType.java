package org.sanad.evidence;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The kinds of file that are kept as evidence; everything else is refused. */
public enum FileType {

    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    WEBP("image/webp", "webp"),
    TXT("text/plain", "txt", "text", "log"),
    CSV("text/csv", "csv"),
    MD("text/markdown", "md", "markdown"),
    JSON("application/json", "json"),
    EML("message/rfc822", "eml"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods");

    private final String mediaType;
    private final Set<String> extensions;

    FileType(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = Collections.unmodifiableSet(new LinkedHashSet<>(List.of(extensions)));
    }

    /** The media type that the file is served with, as registered with IANA. */
    public String mediaType() {
        return mediaType;
    }

    /** The extensions a name may have, lower case, without the dot; the usual one first. */
    public Set<String> extensions() {
        return extensions;
    }

    /** The extension that such a file usually has, without the dot. */
    public String extension() {
        return extensions.iterator().next();
    }

    /** Key of the name that people know this type by, such as {@code evidence.type.pdf}. */
    public String messageKey() {
        return "evidence.type." + name().toLowerCase(Locale.ROOT);
    }

    /** Whether this is one of the kinds that only their extension tells apart: text, table, Markdown, JSON, mail. */
    boolean isText() {
        return switch (this) {
            case TXT, CSV, MD, JSON, EML -> true;
            case PDF, PNG, JPEG, WEBP, DOCX, XLSX, PPTX, ODT, ODS -> false;
        };
    }

    /** @param extension lower case, without the dot */
    static Optional<FileType> ofExtension(String extension) {
        return Arrays.stream(values()).filter(type -> type.extensions.contains(extension)).findFirst();
    }

    /** @param mediaType without parameters */
    static Optional<FileType> ofMediaType(String mediaType) {
        return Arrays.stream(values()).filter(type -> type.mediaType.equals(mediaType)).findFirst();
    }
}
