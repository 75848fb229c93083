package org.sanad.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Object;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.sanad.proof.Bytes;

/** What anybody can make of a signed file without its key, so that the signature still holds for other programs. */
public final class Forged {

    private static final BigInteger ORDER =
            new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);
    private static final Pattern GAP = Pattern.compile("/Contents ?<([0-9a-f]{400,})>");

    private Forged() {}

    /** The same file with the other form of its signature. */
    public static byte[] malleated(byte[] pdf) {
        return changed(pdf, signer -> {
            var numbers = ASN1Sequence.getInstance(signer.getEncryptedDigest().getOctets());
            var other = new DERSequence(new ASN1Integer[] {(ASN1Integer) numbers.getObjectAt(0),
                    new ASN1Integer(ORDER.subtract(((ASN1Integer) numbers.getObjectAt(1)).getValue()))});
            return new SignerInfo(signer.getSID(), signer.getDigestAlgorithm(), signer.getAuthenticatedAttributes(),
                    signer.getDigestEncryptionAlgorithm(), new DEROctetString(der(other)),
                    signer.getUnauthenticatedAttributes());
        });
    }

    /** The same file with the stamp of an authority that took a known name. */
    static byte[] stamped(byte[] pdf, Instant at) {
        return changed(pdf, signer -> {
            try {
                var token = ASN1Primitive.fromByteArray(
                        StampAuthority.called("CN=DigiCert").token(signer.getEncryptedDigest().getOctets(), at));
                return with(signer, new DERSet(
                        new Attribute(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken, new DERSet(token))));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** The same file without its time stamp. */
    static byte[] unstamped(byte[] pdf) {
        return changed(pdf, signer -> with(signer, null));
    }

    private static SignerInfo with(SignerInfo signer, ASN1Set unsigned) {
        return new SignerInfo(signer.getSID(), signer.getDigestAlgorithm(), signer.getAuthenticatedAttributes(),
                signer.getDigestEncryptionAlgorithm(), signer.getEncryptedDigest(), unsigned);
    }

    private static byte[] der(ASN1Object object) {
        try {
            return object.getEncoded(ASN1Encoding.DER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] changed(byte[] pdf, UnaryOperator<SignerInfo> change) {
        var gap = GAP.matcher(new String(pdf, StandardCharsets.ISO_8859_1));
        assertThat(gap.find()).isTrue();
        try {
            var before = SignedData.getInstance(ContentInfo
                    .getInstance(new ASN1InputStream(HexFormat.of().parseHex(gap.group(1))).readObject()).getContent());
            var signer = change.apply(SignerInfo.getInstance(before.getSignerInfos().getObjectAt(0)));
            var data = new SignedData(before.getDigestAlgorithms(), before.getEncapContentInfo(),
                    before.getCertificates(), null, new DERSet(signer));
            var cms = der(new ContentInfo(CMSObjectIdentifiers.signedData, data));
            assertThatItHolds(cms, Bytes.without(pdf, gap.start(1) - 1, gap.end(1) + 1));
            var changed = pdf.clone();
            System.arraycopy(HexFormat.of().formatHex(Arrays.copyOf(cms, gap.group(1).length() / 2))
                    .getBytes(StandardCharsets.US_ASCII), 0, changed, gap.start(1), gap.group(1).length());
            return changed;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertThatItHolds(byte[] cms, byte[] content) throws Exception {
        var data = new CMSSignedData(new CMSProcessableByteArray(content), new ByteArrayInputStream(cms));
        var signer = data.getSignerInfos().getSigners().iterator().next();
        var by = (X509CertificateHolder) data.getCertificates().getMatches(signer.getSID()).iterator().next();
        assertThat(signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(by))).isTrue();
    }

    /** The same credential with the other form of its signature. */
    public static String malleated(String jwt) {
        int from = jwt.lastIndexOf('.') + 1;
        var value = HexFormat.of().formatHex(Base64.getUrlDecoder().decode(jwt.substring(from)));
        var other = HexFormat.of().parseHex(
                "%s%064x".formatted(value.substring(0, 64), ORDER.subtract(new BigInteger(value.substring(64), 16))));
        return jwt.substring(0, from) + Base64.getUrlEncoder().withoutPadding().encodeToString(other);
    }
}
