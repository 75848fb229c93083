package org.sanad.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.sanad.identity.Caller;
import org.sanad.identity.Role;

/** {@code #{me}}: who is signed in, for the shell's menu. */
@Named("currentUser")
@RequestScoped
public class CurrentUser {

    @Inject Caller caller;

    public boolean isSignedIn() {
        return caller.signedIn();
    }

    public String getName() {
        return caller.name();
    }

    public String getEmail() {
        return caller.email();
    }

    public boolean isFirm() {
        return caller.has(Role.LEAD) || caller.has(Role.RESPONDENT);
    }

    public boolean isLead() {
        return caller.has(Role.LEAD);
    }

    public boolean isAuditor() {
        return caller.has(Role.AUDITOR);
    }

    public boolean isCertifier() {
        return caller.has(Role.CERTIFIER);
    }

    public boolean isClient() {
        return caller.has(Role.CLIENT);
    }

    public boolean isAdmin() {
        return caller.has(Role.ADMIN);
    }

    /** May change the organization's profile and people. */
    public boolean isSteward() {
        return isLead() || isCertifier() || isClient() || isAdmin();
    }
}
