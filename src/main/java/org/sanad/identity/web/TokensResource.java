package org.sanad.identity.web;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sanad.identity.Caller;
import org.sanad.identity.SignIns;
import org.sanad.platform.Ids;
import org.sanad.web.Body;
import org.sanad.web.ListResponses;

@Path("tokens")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tokens")
public class TokensResource {

    /** Whoever is signed in already leaves e-mail and password out. */
    public record TokenRequest(String email, String password, String name) {}

    public record Token(UUID id, String token, String name, Instant expires) {}

    @Inject SignIns signIns;
    @Inject Caller caller;
    @Context HttpServletRequest request;
    @Context UriInfo uri;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "A new API token, shown once")
    @RequestBody(content = @Content(schema = @Schema(implementation = TokenRequest.class)))
    public Response create(JsonObject json) {
        var body = new Body(json);
        var email = body.text("email");
        var password = body.text("password");
        boolean own = email == null && caller.signedIn();
        var name = body.text("name") == null || body.text("name").isBlank() ? "API" : body.text("name");
        var granted = own ? signIns.createToken(name)
                : signIns.createToken(email, password, name, NetworkAddress.of(request));
        return Response.created(URI.create("tokens/" + granted.id()))
                .entity(new Token(granted.id(), granted.secret(), name, granted.expires())).build();
    }

    @GET
    @Operation(summary = "My tokens, without their secrets")
    public Response list(@QueryParam("limit") String limit, @QueryParam("before") String before) {
        var slice = ListResponses.slice(limit, before);
        return ListResponses.page(signIns.tokens(slice), slice, SignIns.TokenRow::id, row -> row, uri);
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Revokes a token")
    public void revoke(@PathParam("id") String id) {
        signIns.revokeToken(Ids.parse(id));
    }
}
