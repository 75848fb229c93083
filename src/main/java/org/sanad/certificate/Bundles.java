package org.sanad.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.sanad.identity.Permitted;
import org.sanad.platform.RuleBroken;

/** What a certificate's firm and its audit body can hand on, so that others reckon its root themselves. */
@ApplicationScoped
@Transactional
public class Bundles {

    @Inject Certificates certificates;

    /** The record as it was kept at the decision, to the letter. */
    @Permitted
    public String text(String serial) {
        return certificates.own(serial, LockModeType.NONE).record();
    }

    /** What is about one requirement, with the paths that lead from it to the root; nothing else. */
    @Permitted
    public Map<String, Object> proof(String serial, String requirement) {
        var certificate = certificates.own(serial, LockModeType.NONE);
        if (certificate.recordFormat() != Bundle.FORMAT) throw RuleBroken.conflict("certificate.no-proofs");
        var proof = Bundle.read(certificate.record()).proof(requirement);
        if (((List<?>) proof.get("proofs")).isEmpty()) throw RuleBroken.notFound();
        return proof;
    }
}
