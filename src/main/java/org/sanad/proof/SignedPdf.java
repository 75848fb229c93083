package org.sanad.proof;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.sanad.platform.Sha256;

/**
 * What the signature of a file says, judged by its bytes alone. The file is not read as a PDF: it is genuine only if
 * one of our keys signed every byte of it but the signature itself, so that there is nothing left for a reader of PDFs
 * to be deceived about. Viewers call a file validly signed to which something was appended; here it is not whole.
 *
 * @param kid       thumbprint of the key that signed; null unless the verdict is {@code FOREIGN} or {@code GENUINE}
 * @param signer    the name in its certificate, which anybody can give themselves; null as the thumbprint
 * @param timeStamp when an authority saw the signature, if one did. Which authority that is nobody vouches for
 */
public record SignedPdf(Verdict verdict, String kid, String signer, Optional<TimeStamp> timeStamp) {

    /** The first question that is answered with no, or that all are answered with yes. */
    public enum Verdict {
        /** There is no signature. */
        UNSIGNED,
        /** There is one, but it does not cover the whole file: something was appended, cut off, or signed once more. */
        NOT_WHOLE,
        /** It is not one over these bytes, or not one as we make it. */
        BROKEN,
        /** It holds, but the key is none of ours. */
        FOREIGN,
        GENUINE
    }

    private static final byte[] MARK = "/ByteRange".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern RANGE =
            Pattern.compile("\\s*\\[\\s*0\\s+(\\d{1,10})\\s+(\\d{1,10})\\s+(\\d{1,10})\\s*\\].*", Pattern.DOTALL);
    private static final int LONGEST_RANGE = 100;

    private static SignedPdf no(Verdict verdict) {
        return new SignedPdf(verdict, null, null, Optional.empty());
    }

    /** @param ours thumbprints of the keys that are published */
    public static SignedPdf examine(byte[] pdf, Set<String> ours) {
        int mark = Bytes.find(pdf, MARK, 0);
        if (mark < 0) return no(Verdict.UNSIGNED);
        if (Bytes.find(pdf, MARK, mark + 1) >= 0) return no(Verdict.NOT_WHOLE);
        String text = new String(pdf, mark + MARK.length, Math.min(LONGEST_RANGE, pdf.length - mark - MARK.length),
                StandardCharsets.ISO_8859_1);
        MatchResult range = RANGE.matcher(text).results().findFirst().orElse(null);
        if (range == null) return no(Verdict.NOT_WHOLE);
        long from = Long.parseLong(range.group(1));
        long to = Long.parseLong(range.group(2));
        if (from < 1 || from >= to || to + Long.parseLong(range.group(3)) != pdf.length) return no(Verdict.NOT_WHOLE);
        return signature(pdf, (int) from, (int) to)
                .map(signature -> judge(Bytes.without(pdf, (int) from, (int) to), signature, ours))
                .orElseGet(() -> no(Verdict.BROKEN));
    }

    /** The gap must hold one hexadecimal string as we write it, and nothing else. */
    private static Optional<byte[]> signature(byte[] pdf, int from, int to) {
        String gap = new String(pdf, from, to - from, StandardCharsets.ISO_8859_1);
        return gap.matches("<(?:[0-9a-f]{2})+>") ? Optional.of(HexFormat.of().parseHex(gap, 1, gap.length() - 1))
                : Optional.empty();
    }

    private static SignedPdf judge(byte[] signed, byte[] padded, Set<String> ours) {
        try {
            Der whole = Der.first(padded);
            for (int i = whole.to(); i < padded.length; i++) {
                if (padded[i] != 0) return no(Verdict.BROKEN);
            }
            Cms cms = Cms.read(whole);
            X509Certificate by = cms.certificate();
            var key = P256.on(by.getPublicKey());
            Optional<Instant> stamped =
                    cms.attribute(Cades.STAMPED).filter(value -> value.tag() == Der.TIME).map(TimeStamp::time);
            Optional<TimeStamp> stamp = stamped.flatMap(moment -> stamp(cms, moment));
            boolean asSaid = stamped.isPresent() ? stamp.isPresent() : cms.unsigned() == null;
            boolean ofOurForm =
                    key.isPresent() && bound(cms, by) && asSaid && Arrays.equals(again(cms, by), whole.whole());
            if (!ofOurForm || !low(cms.signature()) || !cms.holds(by, signed)) return no(Verdict.BROKEN);
            String kid = P256.thumbprint(key.get());
            return new SignedPdf(ours.contains(kid) ? Verdict.GENUINE : Verdict.FOREIGN, kid,
                    by.getSubjectX500Principal().getName(), stamp);
        } catch (GeneralSecurityException | RuntimeException e) {
            // the JDK's readers of certificates too stumble over hostile bytes
            return no(Verdict.BROKEN);
        }
    }

    private static boolean low(byte[] signature) {
        return Ecdsa.raw(signature).filter(raw -> Arrays.equals(raw, Ecdsa.low(raw))).isPresent();
    }

    private static byte[] again(Cms cms, X509Certificate by) {
        return Cades.write(cms.certificates().stream().map(Der::whole).toList(), by, cms.attributes(), cms.signature(),
                cms.unsigned() == null ? new byte[0] : cms.unsigned().whole());
    }

    private static Optional<TimeStamp> stamp(Cms cms, Instant signed) {
        Optional<Der> token = cms.unsigned() == null ? Optional.empty() : Cms.value(cms.unsigned(), Cades.TIME_STAMP);
        return token.map(Der::whole).filter(bytes -> Arrays.equals(Cades.unsigned(bytes), cms.unsigned().whole()))
                .flatMap(bytes -> TimeStamp.read(bytes, cms.signature(), signed));
    }

    /** Each certificate that is sent along is named by its hash in what is signed, the signer's first. */
    private static boolean bound(Cms cms, X509Certificate by) throws GeneralSecurityException {
        List<String> named = cms.attribute(Cades.SIGNING_CERTIFICATES).map(value -> value.child(0).children())
                .orElse(List.of()).stream()
                .map(id -> HexFormat.of().formatHex(id.only().expect(Der.OCTETS).content())).toList();
        List<String> sent = cms.certificates().stream().map(certificate -> Sha256.of(certificate.whole())).toList();
        return !named.isEmpty() && named.get(0).equals(Sha256.of(by.getEncoded())) && named.size() == sent.size()
                && Set.copyOf(named).equals(Set.copyOf(sent));
    }
}
