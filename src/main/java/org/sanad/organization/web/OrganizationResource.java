package org.sanad.organization.web;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sanad.organization.Organization;
import org.sanad.organization.Organizations;
import org.sanad.organization.People;
import org.sanad.platform.Ids;
import org.sanad.web.Body;
import org.sanad.web.ListResponses;

/** The caller's own organization: profile, people, invitations. */
@Path("organization")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organization")
public class OrganizationResource {

    @Inject Organizations organizations;
    @Inject People people;
    @Context UriInfo uri;

    @GET
    @Operation(summary = "My organization")
    public Map<String, Object> get() {
        return OrganizationJson.of(organizations.own());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Changes the profile of my organization")
    @RequestBody(content = @Content(schema = @Schema(implementation = Organization.Profile.class)))
    public Map<String, Object> describe(JsonObject json) {
        organizations.describe(OrganizationJson.profile(new Body(json)));
        return OrganizationJson.of(organizations.own());
    }

    @GET
    @Path("people")
    @Operation(summary = "The people of my organization")
    public Response people(@QueryParam("limit") String limit, @QueryParam("before") String before) {
        var slice = ListResponses.slice(limit, before);
        return ListResponses.page(people.list(slice), slice, People.PersonRow::id, OrganizationJson::person, uri);
    }

    @POST
    @Path("people/{id}/deactivation")
    @Operation(summary = "Ends a person's access at once")
    public void deactivate(@PathParam("id") String id) {
        people.deactivate(Ids.parse(id));
    }

    @POST
    @Path("people/{id}/activation")
    @Operation(summary = "Gives a person access again")
    public void activate(@PathParam("id") String id) {
        people.activate(Ids.parse(id));
    }

    @GET
    @Path("invitations")
    @Operation(summary = "Open invitations")
    public Response invitations(@QueryParam("limit") String limit, @QueryParam("before") String before) {
        var slice = ListResponses.slice(limit, before);
        return ListResponses.page(people.invitations(slice), slice, People.InvitationRow::id,
                OrganizationJson::invitation,
                uri);
    }

    @POST
    @Path("invitations")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Invites somebody; the link is shown once")
    @RequestBody(content = @Content(schema = @Schema(implementation = OrganizationJson.InvitationRequest.class)))
    public Response invite(JsonObject json) {
        var wanted = OrganizationJson.invitation(new Body(json));
        return OrganizationJson.created(people.invite(wanted.name(), wanted.email(), wanted.asRoles()));
    }

    @DELETE
    @Path("invitations/{id}")
    @Operation(summary = "Withdraws an invitation")
    public void withdraw(@PathParam("id") String id) {
        people.withdraw(Ids.parse(id));
    }

    @GET
    @Path("audit-bodies")
    @Operation(summary = "The audit bodies a firm can submit to")
    public List<Organizations.OrganizationRow> auditBodies() {
        return organizations.auditBodies();
    }
}
