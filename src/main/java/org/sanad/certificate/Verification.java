package org.sanad.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sanad.identity.OpenToAll;
import org.sanad.keys.Keys;
import org.sanad.keys.PublishedKey;
import org.sanad.platform.RuleBroken;
import org.sanad.platform.Sha256;
import org.sanad.proof.Claims;
import org.sanad.proof.CredentialText;
import org.sanad.proof.SignedPdf;

/**
 * What a file is that somebody was given. It is genuine if two things hold that do not depend on each other: the record
 * knows its very bytes, and our signature covers every one of them. Nothing is kept.
 */
@ApplicationScoped
@Transactional
public class Verification {

    /** Largest file that is checked. */
    public static final int LARGEST_FILE = 50 * 1024 * 1024;

    /**
     * Documents of ours are smaller; of what is larger, only the hash and the numbers it carries are looked at, piece
     * by piece.
     */
    private static final int LARGEST_DOCUMENT = 4 * 1024 * 1024;

    /** Whether a file is one we issued, byte for byte. */
    public enum Result {
        GENUINE, ALTERED, UNKNOWN
    }

    /** What was issued with a certificate. */
    public enum Document {
        CERTIFICATE, REPORT, STATEMENT_OF_APPLICABILITY, CREDENTIAL
    }

    /**
     * @param certificate the one it is, or claims to be; null where it is unknown
     * @param sha256      of the file that was sent
     * @param document    which document it is; null unless it is genuine
     * @param signature   what its signature says; empty for a file that is too large to be ours, and for a credential
     */
    public record Checked(Result result, CertificateView certificate, String sha256, Document document,
            Optional<SignedPdf> signature) {}

    @PersistenceContext EntityManager db;
    @Inject Certificates certificates;
    @Inject Keys keys;

    /**
     * Whether the file is a certificate, a report, a statement of applicability or a credential of ours: the very
     * bytes, an altered copy of one that exists, or neither.
     */
    @OpenToAll
    public Checked check(InputStream file) throws IOException {
        byte[] head = file.readNBytes(LARGEST_DOCUMENT + 1);
        if (head.length == 0) throw RuleBroken.invalid("file", "evidence.no-file");
        var credential = CredentialText.in(head);
        return credential.isPresent() ? credential(credential.get()) : document(head, file);
    }

    private Checked document(byte[] head, InputStream rest) throws IOException {
        boolean large = head.length > LARGEST_DOCUMENT;
        var bytes = new ByteArrayInputStream(head);
        var traced = SerialTrace.read(large ? new SequenceInputStream(bytes, rest) : bytes, LARGEST_FILE);
        if (traced.size() > LARGEST_FILE) throw new RuleBroken(RuleBroken.Kind.TOO_LARGE, "evidence.refused.too-large");
        Optional<SignedPdf> signature = large ? Optional.empty() : Optional.of(SignedPdf.examine(head, published()));
        var same = db.createQuery(
                "select c from Certificate c where c.pdfSha256 = :hash or c.reportSha256 = :hash or "
                        + "c.applicabilitySha256 = :hash",
                Certificate.class)
                .setParameter("hash", traced.sha256()).getResultList().stream().findFirst();
        if (same.isPresent()) {
            boolean signed = signature.isPresent() && signature.get().verdict() == SignedPdf.Verdict.GENUINE;
            var view = certificates.view(same.get());
            return signed || unsigned(same.get(), signature)
                    ? new Checked(Result.GENUINE, view, traced.sha256(), document(same.get(), traced.sha256()),
                            signature)
                    : new Checked(Result.ALTERED, view, traced.sha256(), null, signature);
        }
        for (var candidate : traced.serials()) {
            var claimed = Serial.read(candidate).flatMap(certificates::bySerial);
            if (claimed.isPresent())
                return new Checked(Result.ALTERED, certificates.view(claimed.get()), traced.sha256(), null, signature);
        }
        return new Checked(Result.UNKNOWN, null, traced.sha256(), null, signature);
    }

    private Set<String> published() {
        return keys.published().stream().map(PublishedKey::kid).collect(Collectors.toSet());
    }

    /** Before there were credentials, documents were not signed: for those the record alone speaks. */
    private static boolean unsigned(Certificate certificate, Optional<SignedPdf> signature) {
        return certificate.credentialSha256() == null && signature.isPresent()
                && signature.get().verdict() == SignedPdf.Verdict.UNSIGNED;
    }

    private static Document document(Certificate certificate, String hash) {
        var documents = certificate.documents();
        return hash.equals(documents.certificate()) ? Document.CERTIFICATE
                : hash.equals(documents.report()) ? Document.REPORT : Document.STATEMENT_OF_APPLICABILITY;
    }

    /**
     * A credential is genuine if we signed it and it is the recorded one, or names the root of the certificate whose
     * number it carries, as the one in the certificate's file does.
     */
    private Checked credential(CredentialText credential) {
        var sha256 = Sha256.of(credential.text().getBytes(StandardCharsets.US_ASCII));
        var claimed = credential.serial().flatMap(Serial::read).flatMap(certificates::bySerial);
        if (claimed.isEmpty()) return new Checked(Result.UNKNOWN, null, sha256, null, Optional.empty());
        var signed = credential.verified(PublishedKey.among(keys.published()));
        boolean genuine = signed.flatMap(Claims::of).filter(says -> sha256.equals(claimed.get().credentialSha256())
                || says.rootHash().equals(claimed.get().recordHash())).isPresent();
        return new Checked(genuine ? Result.GENUINE : Result.ALTERED, certificates.view(claimed.get()), sha256,
                genuine ? Document.CREDENTIAL : null, Optional.empty());
    }
}
