package org.sanad.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.sanad.identity.SignIns;

/** Signing out of this browser: by a form of its own, so that it works on a page whose own address is lost. */
@Named
@RequestScoped
public class SignOutPage {

    @Inject SignIns signIns;
    @Inject SignInCookie cookie;
    @Inject HttpServletRequest request;

    /** Only a form signs out, never a mere link. */
    public void signOut() throws IOException {
        var external = FacesContext.getCurrentInstance().getExternalContext();
        if (!"POST".equals(request.getMethod())) {
            external.redirect("/home");
            return;
        }
        cookie.secret(request).ifPresent(signIns::signOut);
        var session = request.getSession(false);
        if (session != null) session.invalidate();
        cookie.takeBack((HttpServletResponse) external.getResponse());
        external.addResponseHeader("Clear-Site-Data", "\"cache\"");
        external.redirect("/sign-in");
    }
}
