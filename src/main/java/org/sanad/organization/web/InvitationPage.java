package org.sanad.organization.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.sanad.identity.Person;
import org.sanad.organization.People;
import org.sanad.platform.RuleBroken;
import org.sanad.web.Messages;
import org.sanad.web.Texts;

/** Joining by the link of an invitation. */
@Named
@RequestScoped
public class InvitationPage {

    @Inject People people;
    @Inject Texts texts;
    /** Of the forwarded request too, which has the token of the path. */
    @Inject @RequestParameterMap Map<String, String> parameters;

    private String token;
    private String password;
    private String repeat;
    private String obstacle;
    private People.Invited invited;

    @PostConstruct
    void read() {
        token = parameters.get("token");
        obstacle = people.obstacle(token).map(texts::of).orElse(null);
        if (obstacle == null) invited = people.invited(token);
    }

    /** Called so that what is wrong with the request shows before the page begins. */
    public void open() {
        // The bean has read all it needs.
    }

    public String join() {
        if (obstacle != null) return null;
        if (password != null && !password.equals(repeat)) throw RuleBroken.invalid("repeat", "error.password-repeat");
        people.join(token, password);
        Messages.done(texts.of("invitation.joined"));
        return "/sign-in?faces-redirect=true";
    }

    /** Why nobody can join by this link; null while somebody can. */
    public String getObstacle() {
        return obstacle;
    }

    public People.Invited getInvited() {
        return invited;
    }

    public int getShortest() {
        return Person.SHORTEST_PASSWORD;
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
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
}
