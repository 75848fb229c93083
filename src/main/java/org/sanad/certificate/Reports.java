package org.sanad.certificate;

import static org.sanad.identity.Role.AUDITOR;
import static org.sanad.identity.Role.CERTIFIER;
import static org.sanad.identity.Role.LEAD;
import static org.sanad.identity.Role.RESPONDENT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.sanad.identity.Permitted;
import org.sanad.review.Engagements;

/** The readiness report behind a certificate, for its firm and the audit body that issued it. */
@ApplicationScoped
@Transactional
public class Reports {

    @PersistenceContext EntityManager db;
    @Inject Certificates certificates;
    @Inject Engagements engagements;
    @Inject Issuer issuer;

    /** The report as PDF. */
    @Permitted({LEAD, RESPONDENT, AUDITOR, CERTIFIER})
    public byte[] report(String serial) {
        var view = engagements.view(certificates.reviewOf(serial));
        return ReportPdf.of(ReportContent.of(certificates.get(serial), view, issuer), Issuer.words());
    }
}
