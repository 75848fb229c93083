package org.sanad.certificate;

import java.util.Locale;

/** Who took part in a review: two organizations, and people of them. */
enum OscalParty {
    FIRM("firm", null), AUDIT_BODY("auditBody", null), LEAD("lead", FIRM), AUDITOR("auditor", AUDIT_BODY),
    CERTIFIER("certifier", AUDIT_BODY);

    private final String member;
    private final OscalParty organization;

    OscalParty(String member, OscalParty organization) {
        this.member = member;
        this.organization = organization;
    }

    /** Its name in the record. */
    String member() {
        return member;
    }

    /** The one that a person belongs to; null for an organization. */
    OscalParty organization() {
        return organization;
    }

    String type() {
        return organization == null ? "organization" : "person";
    }

    /** The id of its role. */
    String role() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
