package org.sanad.proof;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sanad.platform.Sha256;

/**
 * The one form of our signatures: detached CMS for PAdES baseline B-B, and B-T with a time stamp. Signed are the
 * content's type and digest, the hashes of all certificates that are sent along, so that none of them can be swapped,
 * and whether there is a time stamp, so that none can be added or taken away; the time of signing stands in the PDF.
 * Everything else has one possible value, so that whoever checks can write the signature again and compare.
 */
public final class Cades {

    static final String SIGNING_CERTIFICATES = "1.2.840.113549.1.9.16.2.47";
    static final String TIME_STAMP = "1.2.840.113549.1.9.16.2.14";
    /**
     * Our own, from UUID 63f583de-9b8b-439d-adb1-372d0b0ccce3: the moment of signing if there is a time stamp, which
     * cannot be signed itself; NULL if there is none.
     */
    static final String STAMPED = "2.25.132868358945496397240419289877380386019";

    private static final byte[] ONE = Der.write(Der.INTEGER, new byte[] {1});
    private static final byte[] UNSTAMPED = Der.write(Der.NULL);
    private static final byte[] DATA = Der.oid("1.2.840.113549.1.7.1");
    private static final byte[] SHA_256 = Der.write(Der.SEQUENCE, Der.oid("2.16.840.1.101.3.4.2.1"));
    private static final byte[] ECDSA_WITH_SHA_256 = Der.write(Der.SEQUENCE, Der.oid("1.2.840.10045.4.3.2"));

    private Cades() {}

    /** Without a time stamp. @param chain the signer's certificate, then those above it */
    public static byte[] sign(PrivateKey key, List<X509Certificate> chain, byte[] content)
            throws GeneralSecurityException {
        return signed(key, chain, content, UNSTAMPED, value -> Optional.of(new byte[0])).orElseThrow();
    }

    /**
     * With a time stamp. Empty if there is none to be had: what was signed by then says that there is one, and must not
     * be used.
     *
     * @param at    the moment of signing
     * @param stamp gives the time stamp token for a signature
     */
    public static Optional<byte[]> stamped(PrivateKey key, List<X509Certificate> chain, byte[] content, Instant at,
            Function<byte[], Optional<byte[]>> stamp) throws GeneralSecurityException {
        return signed(key, chain, content, TimeStamp.moment(at), value -> stamp.apply(value).map(Cades::unsigned));
    }

    private static Optional<byte[]> signed(PrivateKey key, List<X509Certificate> chain, byte[] content, byte[] stamped,
            Function<byte[], Optional<byte[]>> unsigned) throws GeneralSecurityException {
        List<byte[]> certificates = new ArrayList<>();
        for (X509Certificate each : chain) certificates.add(each.getEncoded());
        byte[] attributes = attributes(content, certificates, stamped);
        byte[] value = Ecdsa.der(Ecdsa.sign(key, attributes));
        return unsigned.apply(value).map(rest -> write(certificates, chain.get(0), attributes, value, rest));
    }

    private static byte[] attributes(byte[] content, List<byte[]> certificates, byte[] stamped) {
        byte[][] ids = certificates.stream()
                .map(each -> Der.write(Der.SEQUENCE, Der.write(Der.OCTETS, Sha256.digest().digest(each))))
                .toArray(byte[][]::new);
        return Der.write(Der.SET,
                sorted(List.of(attribute(Cms.CONTENT_TYPE, DATA),
                        attribute(Cms.MESSAGE_DIGEST, Der.write(Der.OCTETS, Sha256.digest().digest(content))),
                        attribute(SIGNING_CERTIFICATES, Der.write(Der.SEQUENCE, Der.write(Der.SEQUENCE, ids))),
                        attribute(STAMPED, stamped))));
    }

    /** The unsigned attributes, which are one time stamp. */
    static byte[] unsigned(byte[] token) {
        return Der.write(Der.CONTEXT_1, attribute(TIME_STAMP, token));
    }

    private static byte[] attribute(String type, byte[] value) {
        return Der.write(Der.SEQUENCE, Der.oid(type), Der.write(Der.SET, value));
    }

    /** DER has its own order for what has none. */
    private static byte[][] sorted(List<byte[]> elements) {
        return elements.stream().sorted(Arrays::compareUnsigned).toArray(byte[][]::new);
    }

    /** @param attributes the signed ones, as a SET; @param unsigned empty, or the unsigned ones under their tag */
    static byte[] write(List<byte[]> certificates, X509Certificate by, byte[] attributes, byte[] signature,
            byte[] unsigned) {
        byte[] tagged = attributes.clone();
        tagged[0] = (byte) Der.CONTEXT_0;
        byte[] issuer = by.getIssuerX500Principal().getEncoded();
        byte[] id = Der.write(Der.SEQUENCE, issuer, Der.write(Der.INTEGER, by.getSerialNumber().toByteArray()));
        byte[] signer = Der.write(Der.SEQUENCE, ONE, id, SHA_256, tagged, ECDSA_WITH_SHA_256,
                Der.write(Der.OCTETS, signature), unsigned);
        byte[] data = Der.write(Der.SEQUENCE, ONE, Der.write(Der.SET, SHA_256), Der.write(Der.SEQUENCE, DATA),
                Der.write(Der.CONTEXT_0, sorted(certificates)), Der.write(Der.SET, signer));
        return Der.write(Der.SEQUENCE, Der.oid(Cms.SIGNED_DATA), Der.write(Der.CONTEXT_0, data));
    }
}
