package org.sanad.identity;

/** What a person may be in their organization. One person can have several. */
public enum Role {
    /** Of a firm: starts and submits assessments, invites people. */
    LEAD,
    /** Of a firm: answers. */
    RESPONDENT,
    /** Of an audit body: reviews and concludes. */
    AUDITOR,
    /** Of an audit body: decides, never on an engagement they audited. */
    CERTIFIER,
    /** Of a client: asks firms for proof. */
    CLIENT,
    /** Of the scheme: keeps frameworks, organizations and people. */
    ADMIN
}
