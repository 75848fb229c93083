/**
 * One audit engagement over one submission: independence, verdicts beside the claims, findings and corrective actions,
 * the auditor's conclusion and the certifier's decision. It knows nothing of the document that comes of it; it tells
 * upward, by {@link org.sanad.review.CertificateGranted}, that one is due.
 */
package org.sanad.review;
