package org.sanad.proof;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Our signatures: ECDSA on P-256 with SHA-256, of which one form counts. Where (r, s) verifies, (r, n - s) does too, so
 * that anybody could make other bytes of a signature, and a document that nobody issued would be called genuine: we
 * write, and accept, the smaller s alone.
 */
final class Ecdsa {

    private static final String ALGORITHM = "SHA256withECDSAinP1363Format";
    private static final int NUMBER = 32;

    private Ecdsa() {}

    /** r and s, 32 bytes each, whatever provider the key belongs to. */
    static byte[] sign(PrivateKey key, byte[] content) throws GeneralSecurityException {
        var signature = Signature.getInstance(ALGORITHM);
        signature.initSign(key);
        signature.update(content);
        return low(signature.sign());
    }

    static boolean verify(PublicKey key, byte[] content, byte[] value) throws GeneralSecurityException {
        var signature = Signature.getInstance(ALGORITHM);
        signature.initVerify(key);
        signature.update(content);
        return value.length == 2 * NUMBER && Arrays.equals(value, low(value)) && signature.verify(value);
    }

    /** The one of both forms that counts. */
    static byte[] low(byte[] value) {
        var s = s(value);
        var other = P256.order().subtract(s);
        return s.compareTo(other) <= 0 ? value
                : HexFormat.of().parseHex("%s%064x".formatted(HexFormat.of().formatHex(value, 0, NUMBER), other));
    }

    private static BigInteger s(byte[] value) {
        return new BigInteger(1, Arrays.copyOfRange(value, NUMBER, 2 * NUMBER));
    }

    /** As a CMS signature writes it. */
    static byte[] der(byte[] value) {
        var r = new BigInteger(1, Arrays.copyOf(value, NUMBER));
        return Der.write(Der.SEQUENCE, Der.write(Der.INTEGER, r.toByteArray()),
                Der.write(Der.INTEGER, s(value).toByteArray()));
    }

    /** Back from there. Empty if it is written in any other way than {@link #der} does. */
    static Optional<byte[]> raw(byte[] der) {
        var numbers = Der.first(der).expect(Der.SEQUENCE).children().stream()
                .map(number -> new BigInteger(1, number.expect(Der.INTEGER).content())).toList();
        if (numbers.size() != 2 || numbers.stream().anyMatch(number -> number.bitLength() > 8 * NUMBER))
            return Optional.empty();
        return Optional.of(HexFormat.of().parseHex("%064x%064x".formatted(numbers.get(0), numbers.get(1))))
                .filter(raw -> Arrays.equals(der(raw), der));
    }
}
