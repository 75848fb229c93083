package org.sanad.proof;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import org.sanad.platform.Sha256;

/**
 * A time stamp over a signature (RFC 3161): some authority saw it at this time. Whether to trust that authority is for
 * the reader to say.
 *
 * @param authority the name in its certificate, which anybody can give themselves
 */
public record TimeStamp(Instant at, String authority) {

    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withResolverStyle(ResolverStyle.STRICT);
    /** How far an authority's clock may be behind ours. */
    private static final Duration SKEW = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofDays(1);
    private static final String TOKEN = "1.2.840.113549.1.9.16.1.4";
    private static final String SHA_256 = "2.16.840.1.101.3.4.2.1";
    private static final String MAY_STAMP = "1.3.6.1.5.5.7.3.8";

    /**
     * Empty unless the token is of this signature, fits the moment when that was made, and its own signature verifies.
     */
    public static Optional<TimeStamp> read(byte[] token, byte[] signature, Instant signed) {
        try {
            Der whole = Der.first(token);
            if (whole.to() != token.length) return Optional.empty();
            Cms cms = Cms.read(whole);
            X509Certificate authority = cms.certificate();
            List<String> uses = authority.getExtendedKeyUsage();
            boolean holds = cms.contentType().equals(TOKEN) && cms.content() != null && uses != null
                    && uses.contains(MAY_STAMP) && cms.holds(authority, cms.content());
            List<Der> info = holds ? Der.first(cms.content()).expect(Der.SEQUENCE).children() : List.of();
            return holds && isOf(info.get(2), signature)
                    ? Optional.of(new TimeStamp(time(info.get(4)), authority.getSubjectX500Principal().getName()))
                            .filter(stamp -> stamp.fits(signed))
                    : Optional.empty();
        } catch (GeneralSecurityException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private boolean fits(Instant signed) {
        return !at.isBefore(signed.minus(SKEW)) && !at.isAfter(signed.plus(PATIENCE));
    }

    private static boolean isOf(Der imprint, byte[] signature) {
        return imprint.child(0).child(0).oid().equals(SHA_256) && MessageDigest
                .isEqual(imprint.child(1).expect(Der.OCTETS).content(), Sha256.digest().digest(signature));
    }

    /** {@code 20261126093000Z}, perhaps with a fraction of a second, which is cut off. */
    static Instant time(Der value) {
        String text = new String(value.expect(Der.TIME).content(), StandardCharsets.US_ASCII);
        if (!text.matches("\\d{14}(\\.\\d+)?Z")) throw new Der.Malformed("a time is not in UTC");
        return LocalDateTime.parse(text.substring(0, 14), SECONDS).toInstant(ZoneOffset.UTC);
    }

    /** Back from there. */
    static byte[] moment(Instant at) {
        return Der.write(Der.TIME,
                (SECONDS.format(at.atOffset(ZoneOffset.UTC)) + "Z").getBytes(StandardCharsets.US_ASCII));
    }
}
