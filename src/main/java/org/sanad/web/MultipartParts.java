package org.sanad.web;

import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The parts of a multipart request. */
public record MultipartParts(List<EntityPart> all) {

    private static final int LONGEST_TEXT = 8_000;

    public Optional<EntityPart> file(String name) {
        return all == null ? Optional.empty()
                : all.stream().filter(part -> name.equals(part.getName()) && part.getFileName().isPresent())
                        .findFirst();
    }

    /** The file's name. Browsers send it in UTF-8, and the server takes every header for ISO 8859-1. */
    public static String nameOf(EntityPart file) {
        var name = file.getFileName().orElse(null);
        if (name == null || name.chars().anyMatch(c -> c > 0xff)) return name;
        try {
            return StandardCharsets.UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(name.getBytes(StandardCharsets.ISO_8859_1))).toString();
        } catch (CharacterCodingException reallyIso) {
            return name;
        }
    }

    /** A short text, or null. */
    public String text(String name) throws IOException {
        if (all == null) return null;
        var part = all.stream()
                .filter(candidate -> name.equals(candidate.getName()) && candidate.getFileName().isEmpty()).findFirst();
        return part.isEmpty() ? null
                : new String(part.get().getContent().readNBytes(LONGEST_TEXT), StandardCharsets.UTF_8);
    }
}
