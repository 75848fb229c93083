package org.sanad.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.sanad.identity.SignIns;

/** Signing out of this browser. */
@Named
@RequestScoped
public class SignOutPage {

    @Inject SignIns signIns;
    @Inject SignInCookie cookie;
    @Inject HttpServletRequest request;

    public void signOut() throws IOException {
        cookie.secret(request).ifPresent(signIns::signOut);
        var session = request.getSession(false);
        if (session != null) session.invalidate();
        var external = FacesContext.getCurrentInstance().getExternalContext();
        cookie.takeBack((HttpServletResponse) external.getResponse());
        external.addResponseHeader("Clear-Site-Data", "\"cache\"");
        external.redirect("/sign-in");
    }
}
