package org.sanad.organization;

import java.util.EnumSet;
import java.util.Set;
import org.sanad.identity.Role;

/** What an organization is in the scheme, and which roles its people can have. */
public enum OrganizationKind {
    FIRM(Role.LEAD, Role.RESPONDENT),
    AUDIT_BODY(Role.AUDITOR, Role.CERTIFIER),
    CLIENT(Role.CLIENT),
    SCHEME(Role.ADMIN);

    private final Set<Role> roles;

    OrganizationKind(Role first, Role... more) {
        roles = EnumSet.of(first, more);
    }

    public Set<Role> roles() {
        return roles;
    }
}
