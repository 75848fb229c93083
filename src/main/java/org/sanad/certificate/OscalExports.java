package org.sanad.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import org.sanad.identity.Permitted;
import org.sanad.platform.RuleBroken;

/**
 * A certified review as OSCAL 1.2.2, for its firm and its audit body ({@code docs/oscal.md}). Every file is made from
 * the record that the certificate binds: it says what was certified, and the same certificate always gives the same
 * bytes.
 */
@ApplicationScoped
@Transactional
public class OscalExports {

    /** A file that leaves. */
    public record Exported(String name, String content) {}

    @Inject Certificates certificates;

    /**
     * The files that there are of a certificate; none of one whose record has the first format, which does not hold
     * enough for them.
     */
    @Permitted
    public List<OscalFile> offered(String serial) {
        var certificate = certificates.own(serial, LockModeType.NONE);
        if (certificate.recordFormat() != Bundle.FORMAT) return List.of();
        var review = review(certificate);
        return Arrays.stream(OscalFile.values()).filter(file -> file != OscalFile.ACTIONS || OscalActions.isFor(review))
                .toList();
    }

    @Permitted
    public Exported file(String serial, OscalFile file) {
        var certificate = certificates.own(serial, LockModeType.NONE);
        if (certificate.recordFormat() != Bundle.FORMAT)
            throw new RuleBroken(RuleBroken.Kind.NOT_FOUND, "certificate.no-oscal");
        var review = review(certificate);
        if (file == OscalFile.ACTIONS && !OscalActions.isFor(review))
            throw new RuleBroken(RuleBroken.Kind.NOT_FOUND, "certificate.nothing-to-plan");
        return new Exported(file.fileName(review.serial()), file.text(review));
    }

    private static OscalReview review(Certificate certificate) {
        var bundle = Bundle.read(certificate.record());
        if (!bundle.root().equals(certificate.recordHash()))
            throw new IllegalStateException(
                    "The record of " + certificate.serial() + " is not the one that its certificate binds");
        return new OscalReview(bundle);
    }
}
