package org.sanad.proof;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A credential as it lies in a file: a compact JWS.
 *
 * @param text   without spaces, tabs and line ends around it
 * @param claims what it says of itself, whoever signed it
 */
public record CredentialText(String text, JsonObject claims) {

    /** {@code typ} of a signed W3C Verifiable Credential. */
    public static final String TYPE = "vc+jwt";

    /** Ours have some 4,000 letters. */
    private static final int LONGEST = 64 * 1024;
    private static final Pattern COMPACT =
            Pattern.compile("[ \\t\\r\\n]*(eyJ[\\w-]+\\.eyJ[\\w-]+\\.[\\w-]*)[ \\t\\r\\n]*");
    private static final Pattern EMBEDDED =
            Pattern.compile("/EmbeddedFile\\s*/Length (\\d{1,6})\\s*>>\\s*stream\\r?\\n");

    /** The credential that a file is, if it looks like one. */
    public static Optional<CredentialText> in(byte[] file) {
        if (file.length > LONGEST) return Optional.empty();
        var found = COMPACT.matcher(new String(file, StandardCharsets.ISO_8859_1));
        return found.matches() ? read(found.group(1)) : Optional.empty();
    }

    /** The credential that lies in a PDF of ours. Whether to believe it depends on the signature of the file. */
    public static Optional<CredentialText> embeddedIn(byte[] pdf) {
        var found = EMBEDDED.matcher(new String(pdf, StandardCharsets.ISO_8859_1));
        if (!found.find() || found.end() + Integer.parseInt(found.group(1)) > pdf.length) return Optional.empty();
        return inflated(pdf, found.end(), Integer.parseInt(found.group(1))).flatMap(CredentialText::in);
    }

    private static Optional<byte[]> inflated(byte[] pdf, int from, int length) {
        var inflater = new Inflater();
        try {
            inflater.setInput(pdf, from, length);
            byte[] content = new byte[LONGEST + 1];
            return Optional.of(Arrays.copyOf(content, inflater.inflate(content)));
        } catch (DataFormatException e) {
            return Optional.empty();
        } finally {
            inflater.end();
        }
    }

    private static Optional<CredentialText> read(String text) {
        return Jws.payload(text).map(claims -> new CredentialText(text, claims));
    }

    /** The number of the certificate that it names: the end of its id. */
    public Optional<String> serial() {
        String id = claims.getString("id", "");
        return id.contains("/") ? Optional.of(id.substring(id.lastIndexOf('/') + 1)) : Optional.empty();
    }

    /** The key that it says signed it. */
    public Optional<String> kid() {
        return Jws.kid(text);
    }

    /** What it says, if one of the keys signed it. */
    public Optional<JsonObject> verified(Function<String, Optional<? extends PublicKey>> keys) {
        return Jws.verify(text, TYPE, keys);
    }
}
