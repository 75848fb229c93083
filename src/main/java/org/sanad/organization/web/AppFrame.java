package org.sanad.organization.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.sanad.identity.Caller;
import org.sanad.organization.Organizations;

/** {@code #{shell}}: what the frame of every signed-in page says: whose place this is. */
@Named("appFrame")
@RequestScoped
public class AppFrame {

    @Inject Organizations organizations;
    @Inject Caller caller;

    private String organization;

    @PostConstruct
    void open() {
        organization = caller.signedIn() ? organizations.own().name() : null;
    }

    public String getOrganization() {
        return organization;
    }
}
