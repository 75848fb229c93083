package org.sanad.review.web;

import java.util.Optional;
import java.util.UUID;

/** Where the certificate of a review can be read; known to the room above. */
public interface CertificateLocation {
    /** Below {@code /api/v1/}. */
    Optional<String> of(UUID review);
}
