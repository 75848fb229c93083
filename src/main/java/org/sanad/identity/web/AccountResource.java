package org.sanad.identity.web;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sanad.identity.Caller;
import org.sanad.identity.SignIns;
import org.sanad.platform.RuleBroken;
import org.sanad.web.Body;

/** The caller's own account. */
@Path("account")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Account")
public class AccountResource {

    public record PasswordRequest(String current, String wanted) {}

    @Inject SignIns signIns;
    @Inject Caller caller;

    @GET
    @Operation(summary = "Who I am")
    public Map<String, Object> get() {
        var who = caller.who()
                .orElseThrow(() -> new RuleBroken(RuleBroken.Kind.SIGN_IN_REQUIRED, "error.sign-in-required"));
        var json = new LinkedHashMap<String, Object>();
        json.put("id", who.person());
        json.put("organization", who.organization());
        json.put("name", who.name());
        json.put("email", who.email());
        json.put("roles", who.roles().all());
        return json;
    }

    @POST
    @Path("password")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Replaces my password and ends my other sign-ins")
    @RequestBody(content = @Content(schema = @Schema(implementation = PasswordRequest.class)))
    public void changePassword(JsonObject json) {
        var body = new Body(json);
        signIns.changePassword(body.text("current"), body.text("wanted"));
    }

    @GET
    @Path("sign-ins")
    @Operation(summary = "The browsers I am signed in with")
    public List<SignIns.SignInRow> signIns() {
        return signIns.signIns();
    }

    @DELETE
    @Path("sign-ins")
    @Operation(summary = "Ends all of them")
    public void signOutEverywhere() {
        signIns.signOutEverywhere();
    }
}
