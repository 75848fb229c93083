package org.sanad.review;

import java.util.UUID;

/** The certifier granted a certificate; heard inside the same transaction. */
public record CertificateGranted(UUID review) {}
