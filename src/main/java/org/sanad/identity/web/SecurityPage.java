package org.sanad.identity.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.sanad.identity.Caller;
import org.sanad.identity.Person;
import org.sanad.identity.SignIns;
import org.sanad.platform.Ids;
import org.sanad.platform.PageRequest;
import org.sanad.platform.RuleBroken;
import org.sanad.web.Messages;
import org.sanad.web.Posted;
import org.sanad.web.Texts;

/** One's own password, browsers and API tokens. */
@Named
@RequestScoped
public class SecurityPage {

    /** A browser that is signed in; {@code here} is the one that asks. */
    public record Browser(SignIns.SignInRow row, UserAgent agent, boolean here) {}

    @Inject SignIns signIns;
    @Inject Caller caller;
    @Inject Texts texts;
    @Inject Posted posted;

    private String current;
    private String password;
    private String repeat;
    private String name;
    private String token;
    private String ask;
    private String secret;
    private List<Browser> browsers;
    private List<SignIns.TokenRow> tokens;

    @PostConstruct
    void read() {
        token = posted.text("token");
        ask = posted.text("ask");
        var credential = caller.who().orElseThrow().credential();
        browsers = signIns.signIns().stream()
                .map(row -> new Browser(row, UserAgent.of(row.agent()), row.id().equals(credential))).toList();
        tokens = signIns.tokens(new PageRequest(PageRequest.MAXIMUM, null));
    }

    /** Called so that what is wrong with the request shows before the page begins. */
    public void open() {
        // The bean has read all it needs.
    }

    public String changePassword() {
        if (password != null && !password.equals(repeat)) throw RuleBroken.invalid("repeat", "error.password-repeat");
        signIns.changePassword(current, password);
        return done("security.password-changed");
    }

    public String signOutEverywhere() {
        signIns.signOutEverywhere();
        Messages.done(texts.of("security.signed-out"));
        return "/sign-in?faces-redirect=true";
    }

    /** Shows the new token on this answer and never again. */
    public void createToken() {
        secret = signIns.createToken(name).secret();
        name = null;
        read();
    }

    public String revoke() {
        signIns.revokeToken(Ids.parse(token));
        return done("security.revoked");
    }

    private String done(String key) {
        Messages.done(texts.of(key));
        return "/account/security?faces-redirect=true";
    }

    public List<Browser> getBrowsers() {
        return browsers;
    }

    public List<SignIns.TokenRow> getTokens() {
        return tokens;
    }

    /** The token that is about to be revoked; null where nothing was asked. */
    public SignIns.TokenRow getAskedToken() {
        return token == null ? null
                : tokens.stream().filter(row -> row.id().toString().equals(token)).findFirst().orElse(null);
    }

    public String getSecret() {
        return secret;
    }

    public int getShortest() {
        return Person.SHORTEST_PASSWORD;
    }

    public String getCurrent() {
        return current;
    }

    public void setCurrent(String current) {
        this.current = current;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getRepeat() {
        return repeat;
    }

    public void setRepeat(String repeat) {
        this.repeat = repeat;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }

    /** What is about to be done and wants a yes, such as {@code everywhere}; null where nothing is. */
    public String getAsk() {
        return ask;
    }
}
