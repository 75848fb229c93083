package org.sanad.organization.web;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sanad.organization.OrganizationKind;
import org.sanad.organization.Organizations;
import org.sanad.organization.People;
import org.sanad.platform.Ids;
import org.sanad.web.Body;
import org.sanad.web.ListResponses;

/** All organizations, for the scheme's administrator; and joining one by invitation. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organizations")
public class OrganizationsResource {

    public record OrganizationRequest(OrganizationKind kind, String name, String country, String city, String website,
            String mailDomain, String about) {}

    public record JoinRequest(String password) {}

    @Inject Organizations organizations;
    @Inject People people;
    @Context UriInfo uri;

    @GET
    @Path("organizations")
    @Operation(summary = "Every organization of the scheme")
    public Response list(@QueryParam("limit") String limit, @QueryParam("before") String before) {
        var slice = ListResponses.slice(limit, before);
        return ListResponses.page(organizations.all(slice), slice, Organizations.OrganizationRow::id, row -> row, uri);
    }

    @POST
    @Path("organizations")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Adds an organization")
    @RequestBody(content = @Content(schema = @Schema(implementation = OrganizationRequest.class)))
    public Response create(JsonObject json) {
        var body = new Body(json);
        var id = organizations.create(body.constant("kind", OrganizationKind.class), OrganizationJson.profile(body));
        return Response.created(URI.create("organizations/" + id)).entity(Map.of("id", id)).build();
    }

    @POST
    @Path("organizations/{id}/invitations")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Invites the first person into an organization; the link is shown once")
    @RequestBody(content = @Content(schema = @Schema(implementation = OrganizationJson.InvitationRequest.class)))
    public Response invite(@PathParam("id") String id, JsonObject json) {
        var wanted = OrganizationJson.invitation(new Body(json));
        return OrganizationJson
                .created(people.inviteInto(Ids.parse(id), wanted.name(), wanted.email(), wanted.asRoles()));
    }

    @GET
    @Path("invitations/{token}")
    @Operation(summary = "Who an invitation is for")
    public People.Invited invited(@PathParam("token") String token) {
        return people.invited(token);
    }

    @POST
    @Path("invitations/{token}/acceptance")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Joins with a password of one's own choice")
    @RequestBody(content = @Content(schema = @Schema(implementation = JoinRequest.class)))
    public Response join(@PathParam("token") String token, JsonObject json) {
        people.join(token, new Body(json).text("password"));
        return Response.status(201).build();
    }
}
