package org.sanad.certificate;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Everything that is printed on a readiness certificate, as it was when the decision fell.
 *
 * @param serial           16 characters of Crockford's base 32 in four groups, such as {@code 7K3M-9QXT-2D4F-8R6W}
 * @param firm             legal name, in any script
 * @param country          name of the country, in words
 * @param scope            what was assessed
 * @param framework        title of the checklist
 * @param frameworkVersion its version
 * @param score            0 to 100 with one decimal, already truncated, such as {@code 81.4}
 * @param band             letter A to E after all caps
 * @param rawBand          letter A to E that the score alone would give
 * @param assurance        the level's constant, such as {@code EVIDENCE_SAMPLED}, or its words
 * @param exclusionShare   percentage with one decimal, without the sign, such as {@code 4.1}
 * @param auditBody        the organization that reviewed
 * @param auditor          the person who concluded
 * @param certifier        the person who decided
 * @param issuedAt         when the decision fell
 * @param expiresAt        end of validity
 * @param recordHash       root of the hash tree over what was certified, 64 hexadecimal digits
 * @param verifyAt         absolute address of the public verification page of this serial
 * @param caps             every cap that applies, in words, worst first; empty if none
 */
public record CertificateFacts(String serial, String firm, String country, String scope, String framework,
        String frameworkVersion,
        String score, String band, String rawBand, String assurance, String exclusionShare, String auditBody,
        String auditor,
        String certifier, Instant issuedAt, Instant expiresAt, String recordHash, URI verifyAt, List<String> caps) {

    /**
     * @throws IllegalArgumentException if a value does not have its form
     * @throws NullPointerException     if one is missing
     */
    public CertificateFacts {
        Form.matches("serial", serial, Form.SERIAL);
        Form.present("firm", firm);
        Form.present("country", country);
        Form.present("scope", scope);
        Form.present("framework", framework);
        Form.present("frameworkVersion", frameworkVersion);
        Form.matches("score", score, Form.SCORE);
        Form.matches("band", band, Form.BAND);
        Form.matches("rawBand", rawBand, Form.BAND);
        Form.present("assurance", assurance);
        Form.matches("exclusionShare", exclusionShare, Form.SCORE);
        Form.present("auditBody", auditBody);
        Form.present("auditor", auditor);
        Form.present("certifier", certifier);
        Form.matches("recordHash", recordHash, Form.SHA_256);
        caps = List.copyOf(caps);
        if (!Objects.requireNonNull(expiresAt, "expiresAt").isAfter(Objects.requireNonNull(issuedAt, "issuedAt"))) {
            throw new IllegalArgumentException("expiresAt must be after issuedAt");
        }
        if (!verifyAt.isAbsolute()) {
            throw new IllegalArgumentException("verifyAt must be absolute: " + verifyAt);
        }
    }

    /** The same with its root, which is known last. */
    CertificateFacts rooted(String root) {
        return new CertificateFacts(serial, firm, country, scope, framework, frameworkVersion, score, band, rawBand,
                assurance, exclusionShare, auditBody, auditor,
                certifier, issuedAt, expiresAt, root, verifyAt, caps);
    }
}
