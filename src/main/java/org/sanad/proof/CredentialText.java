package org.sanad.proof;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A credential as it lies in a file: a compact JWS.
 *
 * @param text   without white space around it
 * @param claims what it says of itself, whoever signed it
 */
public record CredentialText(String text, JsonObject claims) {

    /** {@code typ} of a signed W3C Verifiable Credential. */
    public static final String TYPE = "vc+jwt";

    /** Ours have some 4,000 letters. */
    private static final int LONGEST = 64 * 1024;
    private static final Pattern COMPACT = Pattern.compile("eyJ[\\w-]+\\.eyJ[\\w-]+\\.[\\w-]*");
    private static final Pattern EMBEDDED = Pattern.compile("stream\\r?\\n(eyJ[\\w-]+\\.eyJ[\\w-]+\\.[\\w-]+)\\r?\\n?endstream");

    /** The credential that a file is, if it looks like one. */
    public static Optional<CredentialText> in(byte[] file) {
        if (file.length > LONGEST) return Optional.empty();
        String text = new String(file, StandardCharsets.ISO_8859_1).strip();
        return COMPACT.matcher(text).matches() ? read(text) : Optional.empty();
    }

    /** The credential that lies in a PDF of ours, uncompressed. Whether to believe it depends on the signature of the file. */
    public static Optional<CredentialText> embeddedIn(byte[] pdf) {
        var found = EMBEDDED.matcher(new String(pdf, StandardCharsets.ISO_8859_1));
        return found.find() ? read(found.group(1)) : Optional.empty();
    }

    private static Optional<CredentialText> read(String text) {
        return Jws.payload(text).map(claims -> new CredentialText(text, claims));
    }

    /** The number of the certificate that it names: the end of its id. */
    public Optional<String> serial() {
        String id = claims.getString("id", "");
        return id.contains("/") ? Optional.of(id.substring(id.lastIndexOf('/') + 1)) : Optional.empty();
    }

    /** What it says, if one of the keys signed it. */
    public Optional<JsonObject> verified(Function<String, Optional<? extends PublicKey>> keys) {
        return Jws.verify(text, TYPE, keys);
    }
}
