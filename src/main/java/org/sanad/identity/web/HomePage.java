package org.sanad.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Sends each to the page their role works on. */
@Named
@RequestScoped
public class HomePage {

    @Inject CurrentUser me;

    public String open() {
        if (me.isFirm()) return go("/assessment/list");
        if (me.isAuditor() || me.isCertifier()) return go("/review/list");
        return go(me.isAdmin() ? "/admin/organizations" : "/diligence/suppliers");
    }

    private static String go(String page) {
        return page + "?faces-redirect=true";
    }
}
