package org.sanad.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.sanad.identity.SignIns;
import org.sanad.platform.RuleBroken;

/** Signing in with e-mail and password; afterwards back to where the reader wanted to go. */
@Named
@RequestScoped
public class SignInPage {

    @Inject SignIns signIns;
    @Inject SignInCookie cookie;
    @Inject HttpServletRequest request;

    private String email;
    private String password;
    private String next;
    private List<SignIns.SampleRow> samples = List.of();

    public void signIn() throws IOException {
        requireBoth();
        var external = FacesContext.getCurrentInstance().getExternalContext();
        var granted = signIns.signIn(email, password, request.getHeader("User-Agent"), NetworkAddress.of(request));
        if (request.getSession(false) != null) request.changeSessionId();
        cookie.give((HttpServletResponse) external.getResponse(), granted.secret());
        external.redirect(own(next) ? next : "/home");
    }

    private void requireBoth() {
        var empty = new ArrayList<RuleBroken.Field>();
        if (email == null || email.isBlank()) empty.add(new RuleBroken.Field("email", "sign-in.email-empty"));
        if (password == null || password.isEmpty())
            empty.add(new RuleBroken.Field("password", "sign-in.password-empty"));
        if (!empty.isEmpty()) throw new RuleBroken(RuleBroken.Kind.INVALID, empty, empty.get(0).key());
    }

    /** Only an address of this site: a path that no browser reads as another host. */
    private static boolean own(String address) {
        return address != null && address.matches("/([A-Za-z0-9][^\\\\\\s]*)?") && !address.startsWith("/sign-in");
    }

    /** The accounts of the sample, while they work. */
    public List<SignIns.SampleRow> getSamples() {
        return samples;
    }

    public void open() {
        samples = signIns.samples();
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getNext() {
        return next;
    }

    public void setNext(String next) {
        this.next = next;
    }
}
