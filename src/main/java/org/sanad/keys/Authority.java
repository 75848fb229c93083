package org.sanad.keys;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.bouncycastle.asn1.DERGeneralizedTime;
import org.bouncycastle.asn1.DERUTCTime;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.sanad.platform.Secret;
import org.sanad.proof.P256;

/** The root of an installation that brings no keys of its own: signs itself, then each issuing key. */
record Authority(PrivateKey key, X509Certificate certificate) {

    private static final Period ROOT_LIFE = Period.ofYears(25);
    /** Long enough for a firm's audit body to recognise the signer, short enough that a key is not used for ever. */
    private static final Period ISSUING_LIFE = Period.ofYears(5);
    private static final int LAST_UTC_YEAR = 2049;

    /** @param organization who answers for the installation: the host of its address */
    static Authority create(String organization, Instant now) throws GeneralSecurityException {
        var pair = P256.generate();
        var name = name(organization, "Sanad root");
        return new Authority(pair.getPrivate(),
                sign(pair.getPrivate(), name, pair.getPublic(), name, pair.getPublic(), now, ROOT_LIFE, true));
    }

    /** A certificate for a new issuing key, named after the day on which it was made. */
    X509Certificate certify(KeyPair issuing, String organization, Instant now) throws GeneralSecurityException {
        var day = DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC).format(now);
        return sign(key, X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded()),
                certificate.getPublicKey(), name(organization, "Sanad issuing " + day),
                issuing.getPublic(), now, ISSUING_LIFE, false);
    }

    private static X500Name name(String organization, String common) {
        return new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.O, organization).addRDN(BCStyle.CN, common).build();
    }

    private static X509Certificate sign(PrivateKey by, X500Name issuer, PublicKey above, X500Name subject,
            PublicKey key, Instant from, Period life, boolean root)
            throws GeneralSecurityException {
        try {
            var ids = new JcaX509ExtensionUtils();
            var until = from.atZone(ZoneOffset.UTC).plus(life).toInstant();
            int usage = root ? KeyUsage.keyCertSign | KeyUsage.cRLSign
                    : KeyUsage.digitalSignature | KeyUsage.nonRepudiation;
            var holder = new X509v3CertificateBuilder(issuer, new BigInteger(1, Secret.bytes(16)), time(from),
                    time(until), subject, SubjectPublicKeyInfo.getInstance(key.getEncoded()))
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(root))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(usage))
                    .addExtension(Extension.subjectKeyIdentifier, false, ids.createSubjectKeyIdentifier(key))
                    .addExtension(Extension.authorityKeyIdentifier, false, ids.createAuthorityKeyIdentifier(above))
                    .build(new JcaContentSignerBuilder("SHA256withECDSA").build(by));
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(holder.getEncoded()));
        } catch (OperatorCreationException | IOException e) {
            throw new GeneralSecurityException("A certificate cannot be made", e);
        }
    }

    /** RFC 5280, 4.1.2.5: two digits for the year up to 2049, four from then on. */
    private static Time time(Instant moment) {
        var utc = moment.atZone(ZoneOffset.UTC);
        return utc.getYear() <= LAST_UTC_YEAR
                ? new Time(new DERUTCTime(DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'").format(utc)))
                : new Time(new DERGeneralizedTime(DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'").format(utc)));
    }
}
