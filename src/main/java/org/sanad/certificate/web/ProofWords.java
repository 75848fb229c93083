package org.sanad.certificate.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.sanad.proof.SignedPdf;
import org.sanad.review.Assurance;
import org.sanad.server.Settings;
import org.sanad.web.Texts;

/** The words with which the browser says what it found by itself; values stand in them as {@code {0}}. */
@Named
@RequestScoped
public class ProofWords {

    /** @param name of an answer, a level of assurance or a verdict */
    public record Said(String name, String words) {}

    /** @param kind tint of the result */
    public record Told(VerificationOutcome name, String kind, String icon, String title, String words) {}

    @Inject Texts texts;
    @Inject Settings settings;

    public List<Told> getAnswers() {
        return Arrays.stream(VerificationOutcome.values())
                .map(answer -> new Told(answer, answer.getKind(), answer.getIcon(),
                        texts.of("verify." + answer + ".title"), texts.of("verify." + answer + ".words")))
                .toList();
    }

    public List<Said> getAssurances() {
        return Arrays.stream(Assurance.values()).map(level -> new Said(level.name(),
                texts.name("assurance", level) + ": " + texts.of("pdf.assurance.meaning." + level))).toList();
    }

    public List<Said> getSignatures() {
        return Arrays.stream(SignedPdf.Verdict.values())
                .map(verdict -> new Said(verdict.name(), texts.of("verify.signature." + verdict))).toList();
    }

    /** Of the address that our QR codes name. */
    public String getHost() {
        return settings.baseUrl().getRawAuthority();
    }
}
