package org.sanad.certificate.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.sanad.certificate.CertificateView;
import org.sanad.certificate.Certificates;
import org.sanad.certificate.Serial;
import org.sanad.certificate.Verification;
import org.sanad.platform.RuleBroken;
import org.sanad.proof.SignedPdf;
import org.sanad.proof.TimeStamp;
import org.sanad.web.Texts;

/** Whether a number or a file is a certificate of ours, and what it is worth today. */
@Named
@RequestScoped
public class VerifyPage {

    @Inject Certificates certificates;
    @Inject Verification verification;
    @Inject Clock clock;
    @Inject Texts texts;

    private String serial;
    private String code;
    private Part file;
    private String fileHash;
    private Verification.Document document;
    private Optional<SignedPdf> signature = Optional.empty();
    private VerificationOutcome answer;
    private CertificateView certificate;

    public void open() {
        if (serial == null || serial.isBlank()) return;
        serial = serial.strip();
        certificate = certificates.find(serial).orElse(null);
        if (certificate != null) answer = VerificationOutcome.of(certificate.status());
        else answer = Serial.read(serial).isPresent() ? VerificationOutcome.UNKNOWN : VerificationOutcome.MALFORMED;
    }

    /** Compares the file that was sent; it is not kept. */
    public void check() throws IOException {
        serial = null;
        if (file == null || file.getSize() == 0) throw RuleBroken.invalid("file", "evidence.no-file");
        try (var in = file.getInputStream()) {
            var checked = verification.check(in);
            fileHash = checked.sha256();
            document = checked.document();
            signature = checked.signature();
            certificate = checked.certificate();
            answer = switch (checked.result()) {
                case GENUINE -> VerificationOutcome.of(certificate.status());
                case ALTERED -> VerificationOutcome.ALTERED;
                case UNKNOWN -> VerificationOutcome.FOREIGN;
            };
        }
    }

    /** Null as long as nothing was asked. */
    public VerificationOutcome getAnswer() {
        return answer;
    }

    public CertificateView getCertificate() {
        return certificate;
    }

    /** Whether the page shows all about a certificate: not where a file only claims to be it. */
    public boolean isShown() {
        return certificate != null && answer != VerificationOutcome.ALTERED;
    }

    public CertificateHistory getHistory() {
        return new CertificateHistory(certificate);
    }

    public String getTitle() {
        return texts.of("verify." + answer + ".title");
    }

    /** The sentence below the title: since when, and that a file is the very one. */
    public String getWords() {
        var key = "verify." + answer + ".words";
        var words = switch (answer) {
            case ACTIVE -> texts.of(key, texts.time(clock.instant()));
            case SUSPENDED, WITHDRAWN, EXPIRED, SUPERSEDED -> texts.of(key, texts.date(getHistory().getSince()));
            case UNKNOWN, MALFORMED, ALTERED, FOREIGN -> texts.of(key);
        };
        return isShown() && fileHash != null ? texts.of(said()) + " " + words : words;
    }

    /** What the signature of the file says, or what speaks against the file; null where a number was asked for. */
    public String getSignatureWords() {
        if (fileHash == null || certificate == null || document == Verification.Document.CREDENTIAL) return null;
        if (answer == VerificationOutcome.ALTERED)
            return texts.of(signature
                    .map(signed -> "verify.signature."
                            + (signed.verdict() == SignedPdf.Verdict.GENUINE ? "unrecorded" : signed.verdict()))
                    .orElse("verify.signature.none"));
        if (signature.isEmpty() || signature.get().verdict() != SignedPdf.Verdict.GENUINE)
            return texts.of("verify.signature.before");
        var issued = texts.date(certificate.issued());
        return signature.get().timeStamp()
                .map(stamp -> texts.of("verify.signature.stamped", issued, name(stamp), texts.time(stamp.at())))
                .orElseGet(() -> texts.of("verify.signature.GENUINE", issued));
    }

    private static String name(TimeStamp stamp) {
        return stamp.authority().replaceFirst("^(?:.*,)?CN=((?:[^,\\\\]|\\\\.)+).*$", "$1").replace("\\", "");
    }

    /** Whether the code that was scanned names another address than ours. */
    public boolean isElsewhere() {
        return "other".equals(code) && answer != null;
    }

    /** Whether caps lowered the band. */
    public String getCapWords() {
        int caps = certificate.caps().size();
        if (caps == 0) return texts.of("pdf.caps.none");
        return certificate.band() == certificate.rawBand() ? texts.of("pdf.caps.without-effect", caps)
                : texts.of("pdf.caps.lowering", caps, certificate.rawBand());
    }

    /** How close somebody looked. */
    public String getAssuranceWords() {
        return texts.of("pdf.assurance.meaning." + certificate.assurance().name());
    }

    /** What was asked about: a number, or the name of a file. */
    public String getName() {
        if (fileHash != null) return file.getSubmittedFileName();
        return certificate == null ? serial : certificate.serial().toString();
    }

    public String getSerial() {
        return serial;
    }

    public void setSerial(String serial) {
        this.serial = serial;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    /** SHA-256 of the file that was sent; null where a number was asked for. */
    public String getFileHash() {
        return fileHash;
    }

    private String said() {
        return switch (document) {
            case CERTIFICATE -> "verify.file.same";
            case REPORT -> "verify.file.report";
            case STATEMENT_OF_APPLICABILITY -> "verify.file.applicability";
            case CREDENTIAL -> "verify.file.credential";
        };
    }
}
