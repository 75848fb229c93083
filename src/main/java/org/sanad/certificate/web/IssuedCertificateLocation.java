package org.sanad.certificate.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.sanad.certificate.Certificates;
import org.sanad.review.web.CertificateLocation;
import org.sanad.review.web.StateBadge;

/** Tells the review's resource and pages where the certificate that came of it lies, and how it stands. */
@ApplicationScoped
public class IssuedCertificateLocation implements CertificateLocation {

    @Inject Certificates certificates;

    @Override
    public Optional<String> of(UUID review) {
        return certificates.ofReview(review).map(serial -> "certificates/" + serial);
    }

    @Override
    public Optional<StateBadge> today(UUID review) {
        return certificates.ofReview(review).map(serial -> StatusMark.of(certificates.get(serial.value()).status()));
    }
}
