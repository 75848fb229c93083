package org.sanad.proof;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A CMS signature (RFC 5652) with one signer and signed attributes, read with nothing but the JDK.
 *
 * @param content      null where it is detached
 * @param certificates in the order in which they stand
 * @param signer       the whole SignerInfo
 * @param attributes   the signed ones, as a SET
 * @param unsigned     the unsigned ones, as they stand; null if there are none
 */
record Cms(String contentType, byte[] content, List<Der> certificates, Der signer, String digest, byte[] attributes,
        String algorithm, byte[] signature, Der unsigned) {

    static final String MESSAGE_DIGEST = "1.2.840.113549.1.9.4";
    static final String CONTENT_TYPE = "1.2.840.113549.1.9.3";
    static final String SIGNED_DATA = "1.2.840.113549.1.7.2";
    private static final Map<String, String> DIGESTS = Map.of("2.16.840.1.101.3.4.2.1", "SHA-256",
            "2.16.840.1.101.3.4.2.2", "SHA-384", "2.16.840.1.101.3.4.2.3", "SHA-512");
    private static final Map<String, String> ALGORITHMS =
            Map.of("1.2.840.113549.1.1.11", "SHA256withRSA", "1.2.840.113549.1.1.12", "SHA384withRSA",
                    "1.2.840.113549.1.1.13", "SHA512withRSA", "1.2.840.10045.4.3.2", "SHA256withECDSA",
                    "1.2.840.10045.4.3.3", "SHA384withECDSA", "1.2.840.10045.4.3.4", "SHA512withECDSA");
    private static final String PLAIN_RSA = "1.2.840.113549.1.1.1";

    /** @throws Der.Malformed if it is anything else */
    static Cms read(Der whole) {
        List<Der> outer = whole.expect(Der.SEQUENCE).children();
        if (outer.size() != 2 || !outer.get(0).oid().equals(SIGNED_DATA)) throw new Der.Malformed("no signed data");
        List<Der> data = outer.get(1).expect(Der.CONTEXT_0).only().expect(Der.SEQUENCE).children();
        if (data.size() < 4) throw new Der.Malformed("signed data is cut off");
        List<Der> encapsulated = data.get(2).expect(Der.SEQUENCE).children();
        byte[] content = encapsulated.size() < 2 ? null
                : encapsulated.get(1).expect(Der.CONTEXT_0).only().expect(Der.OCTETS).content();
        List<Der> certificates = data.get(3).tag() == Der.CONTEXT_0 ? data.get(3).children() : List.of();
        Der signer = data.get(data.size() - 1).expect(Der.SET).only().expect(Der.SEQUENCE);
        List<Der> parts = signer.children();
        if (parts.size() < 6) throw new Der.Malformed("a signer is cut off");
        byte[] attributes = parts.get(3).expect(Der.CONTEXT_0).whole();
        attributes[0] = Der.SET;
        Der unsigned = parts.size() == 7 ? parts.get(6).expect(Der.CONTEXT_1) : null;
        return new Cms(encapsulated.get(0).oid(), content, certificates, signer,
                known(DIGESTS, parts.get(2).child(0).oid()), attributes, parts.get(4).child(0).oid(),
                parts.get(5).expect(Der.OCTETS).content(), unsigned);
    }

    private static String known(Map<String, String> names, String oid) {
        String name = names.get(oid);
        if (name == null) throw new Der.Malformed("the algorithm " + oid + " is not accepted");
        return name;
    }

    /** The value of a signed attribute that stands there once and has one value. */
    Optional<Der> attribute(String oid) {
        return value(Der.first(attributes), oid);
    }

    static Optional<Der> value(Der set, String oid) {
        List<Der> found = set.children().stream().filter(attribute -> attribute.child(0).oid().equals(oid)).toList();
        return found.size() == 1 ? Optional.of(found.get(0).child(1).expect(Der.SET).only()) : Optional.empty();
    }

    /** The certificate whose issuer and number the signer names. */
    X509Certificate certificate() throws CertificateException {
        List<Der> id = signer.child(1).expect(Der.SEQUENCE).children();
        for (X509Certificate each : all()) {
            boolean same =
                    id.size() == 2 && Arrays.equals(each.getIssuerX500Principal().getEncoded(), id.get(0).whole())
                            && each.getSerialNumber().equals(new BigInteger(id.get(1).expect(Der.INTEGER).content()));
            if (same) return each;
        }
        throw new CertificateException("the signer's certificate is missing");
    }

    private List<X509Certificate> all() throws CertificateException {
        List<X509Certificate> all = new ArrayList<>();
        for (Der each : certificates)
            all.add((X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(each.whole())));
        return all;
    }

    /** Whether the certificate's key signed the attributes, and they name this content. */
    boolean holds(X509Certificate by, byte[] signed) throws GeneralSecurityException {
        byte[] named = attribute(MESSAGE_DIGEST).map(value -> value.expect(Der.OCTETS).content()).orElse(new byte[0]);
        boolean ofType = attribute(CONTENT_TYPE).map(Der::oid).filter(contentType::equals).isPresent();
        if (!ofType || !MessageDigest.isEqual(named, MessageDigest.getInstance(digest).digest(signed))) return false;
        Signature check = Signature.getInstance(
                algorithm.equals(PLAIN_RSA) ? digest.replace("-", "") + "withRSA" : known(ALGORITHMS, algorithm));
        check.initVerify(by.getPublicKey());
        check.update(attributes);
        return check.verify(signature);
    }
}
