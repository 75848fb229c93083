package org.sanad.review.web;

import java.util.Optional;
import java.util.UUID;

/** The certificate that came of a review: where it can be read, and its status; known to the room above. */
public interface CertificateLocation {
    /** Below {@code /api/v1/}. */
    Optional<String> of(UUID review);

    /** Its status of today. */
    Optional<StateBadge> today(UUID review);
}
