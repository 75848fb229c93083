package org.sanad.proof;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sanad.platform.Sha256;

/**
 * A file judged by nothing but its bytes and the keys that its reader trusts. What the record says, and whether the
 * certificate was suspended or withdrawn since, cannot be seen here.
 *
 * @param sha256    of the file
 * @param kid       thumbprint of the key that signed, or that a credential names; null if none
 * @param signer    the name in its certificate; null for a credential
 * @param serial    of the certificate; null unless it is genuine, or where a document names none
 * @param claims    what was certified; only if it is genuine, and empty for a document without a credential in it, such
 *                  as a report
 */
public record Examined(Verdict verdict, String sha256, String kid, String signer, Optional<TimeStamp> timeStamp,
        String serial, Optional<Claims> claims) {

    public enum Verdict {
        /** One of the trusted keys signed the whole of it. */
        GENUINE,
        /** Something was appended, cut off, or signed once more. */
        NOT_WHOLE,
        /** The signature is not one over these bytes. */
        BROKEN,
        /** Genuine signatures, but the credential in the document is that of another, or of none. */
        CONTRADICTORY,
        /** The signature holds; its key is none of the trusted ones. */
        FOREIGN,
        UNSIGNED
    }

    /** The first object of each document, before anything that somebody could have worded. */
    private static final Pattern SERIAL =
            Pattern.compile("\\d+ 0 obj\\s*\\(([0-9A-Z]{4}(?:-[0-9A-Z]{4}){3})\\)\\s*endobj");

    public static Examined of(byte[] file, TrustedKeys keys) {
        return CredentialText.in(file).map(credential -> credential(credential, keys))
                .orElseGet(() -> document(file, keys));
    }

    private static Examined credential(CredentialText credential, TrustedKeys keys) {
        String sha256 = Sha256.of(credential.text().getBytes(StandardCharsets.US_ASCII));
        String kid = credential.kid().orElse("");
        if (keys.key(kid).isEmpty())
            return new Examined(Verdict.FOREIGN, sha256, kid, null, Optional.empty(), null, Optional.empty());
        Optional<Claims> claims = credential.verified(keys::key).flatMap(Claims::of);
        return new Examined(claims.isPresent() ? Verdict.GENUINE : Verdict.BROKEN, sha256, kid, null, Optional.empty(),
                claims.map(Claims::serial).orElse(null), claims);
    }

    private static Examined document(byte[] file, TrustedKeys keys) {
        SignedPdf signed = SignedPdf.examine(file, keys.kids());
        String sha256 = Sha256.of(file);
        if (signed.verdict() != SignedPdf.Verdict.GENUINE)
            return new Examined(verdict(signed.verdict()), sha256, signed.kid(), signed.signer(), signed.timeStamp(),
                    null, Optional.empty());
        String serial = serial(file);
        Optional<CredentialText> embedded = CredentialText.embeddedIn(file);
        Optional<Claims> claims = embedded.flatMap(credential -> credential.verified(keys::key)).flatMap(Claims::of)
                .filter(said -> said.serial().equals(serial));
        Verdict verdict = embedded.isPresent() && claims.isEmpty() ? Verdict.CONTRADICTORY : Verdict.GENUINE;
        return new Examined(verdict, sha256, signed.kid(), signed.signer(), signed.timeStamp(),
                verdict == Verdict.GENUINE ? serial : null, claims);
    }

    private static String serial(byte[] file) {
        var found = SERIAL.matcher(new String(file, StandardCharsets.ISO_8859_1));
        return found.find() ? found.group(1) : null;
    }

    private static Verdict verdict(SignedPdf.Verdict verdict) {
        return switch (verdict) {
            case UNSIGNED -> Verdict.UNSIGNED;
            case NOT_WHOLE -> Verdict.NOT_WHOLE;
            case BROKEN -> Verdict.BROKEN;
            case FOREIGN -> Verdict.FOREIGN;
            case GENUINE -> Verdict.GENUINE;
        };
    }

    public boolean isExpired(Instant now) {
        return claims.map(said -> said.until().isBefore(now)).orElse(false);
    }
}
