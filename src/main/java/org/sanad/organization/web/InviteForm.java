package org.sanad.organization.web;

import jakarta.enterprise.context.Dependent;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import org.sanad.identity.Role;
import org.sanad.identity.Roles;
import org.sanad.organization.People;
import org.sanad.platform.RuleBroken;
import org.sanad.server.Settings;
import org.sanad.web.Texts;

/** The fields of an invitation while somebody types them, and afterwards the link, which is shown this once. */
@Dependent
public class InviteForm {

    @Inject Settings settings;
    @Inject Texts texts;

    private String name;
    private String email;
    private Role[] roles = {};
    private Collection<Role> choices = EnumSet.allOf(Role.class);
    private People.Link link;

    void offer(Collection<Role> possible) {
        choices = possible;
        if (possible.size() == 1) roles = possible.toArray(Role[]::new);
    }

    Roles chosen() {
        if (roles == null || roles.length == 0) throw RuleBroken.invalid("roles", "error.roles");
        return Roles.of(roles);
    }

    /** Keeps the link to show and empties the fields. */
    void made(People.Link made) {
        link = made;
        name = null;
        email = null;
        roles = new Role[0];
    }

    public String getAddress() {
        return link == null ? null : settings.baseUrl() + "/invitation/" + link.secret();
    }

    /** Whether the link was mailed as well. */
    public boolean isMailed() {
        return settings.mail().isPresent();
    }

    public Instant getExpires() {
        return link.expires();
    }

    public List<SelectItem> getChoices() {
        return choices.stream().map(role -> new SelectItem(role, texts.name("people.can", role))).toList();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public Role[] getRoles() {
        return roles == null ? null : Arrays.copyOf(roles, roles.length);
    }

    public void setRoles(Role[] roles) {
        this.roles = roles == null ? null : Arrays.copyOf(roles, roles.length);
    }
}
