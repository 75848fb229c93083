package org.sanad.evidence;

import java.util.List;
import java.util.Locale;

/** What {@link FileInspection} found: the file may be kept, or why not. */
public sealed interface Inspection {

    /**
     * The file may be kept.
     *
     * @param type what its content is
     * @param name the client's name for it, cleaned by {@link FileName}; its extension belongs to the type
     */
    record Accepted(FileType type, String name) implements Inspection {}

    /**
     * The file may not be kept.
     *
     * @param details arguments of the reason's message: first the cleaned name, and after a {@code ›} that of the
     *                attachment which it is about, then what {@link Reason} says. One that begins with
     *                {@code evidence.type.} is itself the key of a message.
     */
    record Refused(Reason reason, List<String> details) implements Inspection {

        public Refused {
            details = List.copyOf(details);
        }

        Refused(Reason reason, String... details) {
            this(reason, List.of(details));
        }
    }

    /** Why a file is refused. Every message may use {@code {0}}, the file's name. */
    enum Reason {
        /** No bytes at all. */
        EMPTY,
        /** More than {@link FileInspection#MAX_BYTES}. */
        TOO_LARGE,
        /** The client sent no name. */
        NAME_INVALID,
        /** The name has no extension; {@code {1}} is the one that fits the content. */
        NO_EXTENSION,
        /** The extension belongs to another kind of file; {@code {1}} is the key of what the content is. */
        NAME_LIES,
        /** None of the kinds in {@link FileType}; {@code {1}} is its media type or its extension with a dot. */
        TYPE_NOT_ACCEPTED,
        /** Word, Excel or PowerPoint before 2007, or another OLE2 file. */
        LEGACY_OFFICE,
        /** An office document with macros, or with what runs like them. */
        MACROS,
        /** A zip, 7z, rar, tar, gz or the like. */
        ARCHIVE,
        /** Something a computer runs: a binary, a script, Java classes. */
        PROGRAM,
        /** HTML, SVG or other XML. */
        MARKUP,
        /** An office document that opens only with a password. */
        ENCRYPTED,
        /** A PDF with JavaScript or an action that starts programs. */
        ACTIVE_PDF,
        /** Named as text, but with bytes that no text has. */
        NOT_TEXT,
        /** Two kinds of file in one: one reader sees this, the next sees that. */
        AMBIGUOUS,
        /** Unpacks to far more than its size says. */
        UNPACKS_TOO_LARGE,
        /** Cut short or malformed. */
        BROKEN;

        /** Key of the sentence that says what to do, such as {@code evidence.refused.too-large}. */
        public String messageKey() {
            return "evidence.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
