package org.sanad.organization.web;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanad.identity.Role;
import org.sanad.identity.Roles;
import org.sanad.organization.Organization;
import org.sanad.organization.People;
import org.sanad.platform.RuleBroken;
import org.sanad.web.Body;

/** Organizations and people as the API shows and reads them. */
final class OrganizationJson {

    /** @param roles constants of {@link Role} */
    record InvitationRequest(String name, String email, List<String> roles) {

        Roles asRoles() {
            var set = EnumSet.noneOf(Role.class);
            for (var name : roles) {
                try {
                    set.add(Role.valueOf(name));
                } catch (IllegalArgumentException e) {
                    throw RuleBroken.invalid("roles", "error.roles");
                }
            }
            if (set.isEmpty()) throw RuleBroken.invalid("roles", "error.roles");
            return new Roles(set);
        }
    }

    private OrganizationJson() {}

    static Map<String, Object> of(Organization organization) {
        var profile = organization.profile();
        var json = new LinkedHashMap<String, Object>();
        json.put("id", organization.id());
        json.put("kind", organization.kind());
        json.put("name", profile.name());
        json.put("country", profile.country());
        json.put("city", profile.city());
        json.put("website", profile.website());
        json.put("mailDomain", profile.mailDomain());
        json.put("about", profile.about());
        return json;
    }

    static Organization.Profile profile(Body body) {
        return new Organization.Profile(body.text("name"), body.text("country"), body.text("city"),
                body.text("website"), body.text("mailDomain"), body.text("about"));
    }

    static InvitationRequest invitation(Body body) {
        return new InvitationRequest(body.text("name"), body.text("email"), body.texts("roles"));
    }

    static Map<String, Object> person(People.PersonRow row) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", row.id());
        json.put("name", row.name());
        json.put("email", row.email());
        json.put("roles", row.roles().all());
        json.put("active", row.active());
        return json;
    }

    static Map<String, Object> invitation(People.InvitationRow row) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", row.id());
        json.put("name", row.name());
        json.put("email", row.email());
        json.put("roles", row.roles().all());
        json.put("expiresAt", row.expiresAt());
        return json;
    }

    static Response created(People.Link link) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", link.id());
        json.put("path", "/invitation/" + link.secret());
        json.put("expires", link.expires());
        return Response.created(URI.create("organization/invitations/" + link.id())).entity(json).build();
    }
}
