package org.sanad.certificate.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.sanad.certificate.CertificateView;
import org.sanad.certificate.Certificates;
import org.sanad.certificate.Status;
import org.sanad.identity.Caller;
import org.sanad.identity.Role;
import org.sanad.platform.RuleBroken;
import org.sanad.review.web.StateBadge;
import org.sanad.web.Messages;
import org.sanad.web.Posted;
import org.sanad.web.Texts;

/** One certificate for its firm and for the audit body that issued it; a certifier changes its status here. */
@Named
@RequestScoped
public class CertificatePage {

    @Inject Certificates certificates;
    @Inject Caller caller;
    @Inject Posted posted;
    @Inject Texts texts;

    private CertificateView certificate;
    private UUID review;
    private boolean applicability;

    @PostConstruct
    void read() {
        var serial = posted.text("serial");
        var own = certificates.own(serial);
        review = own.review();
        applicability = own.applicability() != null;
        certificate = own.certificate();
    }

    /** Asked for by the page, so that what does not exist is refused before anything is shown. */
    public void open() {
        getReview();
    }

    public String change() {
        var status = getStatus();
        if (status == null) throw RuleBroken.invalid("status", "certificate-page.choose");
        if (posted.flag("confirm") == null) throw RuleBroken.invalid("confirm", "certificate-page.unconfirmed");
        certificates.change(certificate.serial().value(), status, getReason());
        Messages.done(texts.of("certificate-page.changed"));
        return "/certificate/view?faces-redirect=true&serial=" + certificate.serial();
    }

    public CertificateView getCertificate() {
        return certificate;
    }

    /** Whether there is a statement of applicability. */
    public boolean isApplicability() {
        return applicability;
    }

    public UUID getReview() {
        return review;
    }

    public StateBadge getMark() {
        return StatusMark.of(certificate.status());
    }

    public CertificateHistory getHistory() {
        return new CertificateHistory(certificate);
    }

    /** What the reader can make of it; empty for everybody but a certifier. */
    public List<Status> getChoices() {
        return caller.has(Role.CERTIFIER) ? StatusMark.choices(certificate.status()) : List.of();
    }

    public Status getStatus() {
        return posted.constant("status", Status.class);
    }

    public String getReason() {
        return posted.text("reason");
    }
}
