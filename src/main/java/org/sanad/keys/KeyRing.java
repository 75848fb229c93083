package org.sanad.keys;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.sanad.platform.Secret;
import org.sanad.proof.P256;

/**
 * What a keystore holds for us: each P-256 key that is no authority's, with or without its private part, oldest first,
 * and the one that signs: the youngest with a private part whose certificate has begun and not ended.
 */
record KeyRing(SigningKey current, List<PublishedKey> published) {

    private static final int NO_AUTHORITY = -1;
    /** How far the clock of another server, which made the key, may be ahead. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    /** @throws GeneralSecurityException with a sentence that says what is missing */
    static KeyRing read(KeyStore store, char[] password, Instant now) throws GeneralSecurityException {
        var certificates = new ArrayList<X509Certificate>();
        SigningKey current = null;
        for (var alias : Collections.list(store.aliases())) {
            if (!(store.getCertificate(alias) instanceof X509Certificate certificate)
                    || certificate.getBasicConstraints() != NO_AUTHORITY)
                continue;
            var key = P256.on(certificate.getPublicKey());
            if (key.isEmpty()) continue;
            certificates.add(certificate);
            var valid = Validity.of(certificate);
            boolean signs =
                    store.isKeyEntry(alias) && !valid.from().isAfter(now.plus(SKEW)) && valid.until().isAfter(now);
            if (signs && (current == null || valid.from().isAfter(Validity.of(current.certificate()).from()))) {
                current = new SigningKey(P256.thumbprint(key.get()), (PrivateKey) store.getKey(alias, password),
                        chain(store.getCertificateChain(alias)));
            }
        }
        if (current == null)
            throw new GeneralSecurityException("it holds no ECDSA key on P-256 with a certificate that is valid today");
        prove(current);
        return new KeyRing(current, publish(certificates, current));
    }

    private static List<X509Certificate> chain(Certificate[] chain) {
        return List.of(chain).stream().map(X509Certificate.class::cast).toList();
    }

    private static List<PublishedKey> publish(List<X509Certificate> certificates, SigningKey current) {
        certificates.sort(Comparator.comparing(certificate -> Validity.of(certificate).from()));
        var published = new ArrayList<PublishedKey>();
        for (int i = 0; i < certificates.size(); i++) {
            var certificate = certificates.get(i);
            var key = P256.on(certificate.getPublicKey()).orElseThrow();
            var kid = P256.thumbprint(key);
            var valid = Validity.of(certificate);
            boolean followed = i + 1 < certificates.size() && !kid.equals(current.kid());
            var successor = followed ? Validity.of(certificates.get(i + 1)).from() : valid.until();
            published.add(new PublishedKey(kid, key, certificate, valid.from(),
                    successor.isBefore(valid.until()) ? successor : valid.until()));
        }
        return List.copyOf(published);
    }

    /** Refuses a private key that does not belong to its certificate, before it has signed anything. */
    private static void prove(SigningKey key) throws GeneralSecurityException {
        var text = Secret.bytes(32);
        var signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(key.key());
        signature.update(text);
        var signed = signature.sign();
        var check = Signature.getInstance("SHA256withECDSA");
        check.initVerify(key.certificate().getPublicKey());
        check.update(text);
        if (!check.verify(signed))
            throw new GeneralSecurityException(
                    "the private key of " + key.kid() + " does not belong to its certificate");
    }
}
