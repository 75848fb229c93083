package org.sanad.proof;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;
import java.util.Optional;
import org.sanad.platform.Sha256;

/** The curve of all keys of ours: NIST P-256. */
public final class P256 {

    private static final int COORDINATE = 32;
    private static final ECGenParameterSpec NAME = new ECGenParameterSpec("secp256r1");
    private static final ECParameterSpec CURVE = curve();

    private P256() {}

    private static ECParameterSpec curve() {
        try {
            var parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(NAME);
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform knows P-256", e);
        }
    }

    /** How many points there are. */
    static BigInteger order() {
        return CURVE.getOrder();
    }

    public static KeyPair generate() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(NAME);
        return generator.generateKeyPair();
    }

    /** The key, if it lies on this curve. */
    public static Optional<ECPublicKey> on(PublicKey key) {
        if (!(key instanceof ECPublicKey ec)) return Optional.empty();
        var given = ec.getParams();
        boolean same = given != null && CURVE.getCurve().equals(given.getCurve())
                && CURVE.getGenerator().equals(given.getGenerator()) && CURVE.getOrder().equals(given.getOrder());
        return same ? Optional.of(ec) : Optional.empty();
    }

    /** The key with this point. Empty if the point does not lie on the curve. */
    public static Optional<ECPublicKey> at(BigInteger x, BigInteger y) throws GeneralSecurityException {
        var curve = CURVE.getCurve();
        var p = ((ECFieldFp) curve.getField()).getP();
        boolean on = x.compareTo(p) < 0 && y.compareTo(p) < 0
                && y.multiply(y).mod(p).equals(x.pow(3).add(curve.getA().multiply(x)).add(curve.getB()).mod(p));
        return on ? on(KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(new ECPoint(x, y), CURVE)))
                : Optional.empty();
    }

    /** A coordinate of a key's point as JOSE writes it: 32 bytes, base64url. */
    public static String coordinate(BigInteger value) {
        var given = value.toByteArray();
        var bytes = new byte[COORDINATE];
        int length = Math.min(given.length, COORDINATE);
        System.arraycopy(given, given.length - length, bytes, COORDINATE - length, length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** RFC 7638: the SHA-256 of the key's required members in the order of their names. */
    public static String thumbprint(ECPublicKey key) {
        var json = "{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"" + coordinate(key.getW().getAffineX()) + "\",\"y\":\""
                + coordinate(key.getW().getAffineY()) + "\"}";
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString(Sha256.digest().digest(json.getBytes(StandardCharsets.US_ASCII)));
    }
}
