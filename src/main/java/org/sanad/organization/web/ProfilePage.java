package org.sanad.organization.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.sanad.organization.Organization;
import org.sanad.organization.OrganizationKind;
import org.sanad.organization.Organizations;
import org.sanad.web.Messages;
import org.sanad.web.Texts;

/** What an organization says about itself. */
@Named
@RequestScoped
public class ProfilePage {

    @Inject Organizations organizations;
    @Inject Texts texts;

    private final ProfileForm form = new ProfileForm();
    private Organization.Profile saved;
    private OrganizationKind kind;

    public void open() {
        var own = organizations.own();
        saved = own.profile();
        kind = own.kind();
        if (!FacesContext.getCurrentInstance().isPostback()) form.fill(saved);
    }

    public String save() {
        organizations.describe(form.profile());
        Messages.done(texts.of("profile.saved"));
        return "/organization/profile?faces-redirect=true";
    }

    public ProfileForm getForm() {
        return form;
    }

    public Organization.Profile getSaved() {
        return saved;
    }

    public OrganizationKind getKind() {
        return kind;
    }
}
