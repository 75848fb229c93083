package org.sanad.review.web;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sanad.platform.Ids;
import org.sanad.review.CorrectiveAction;
import org.sanad.review.Findings;
import org.sanad.web.Body;
import org.sanad.web.DateTexts;

@Path("findings/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Reviews")
public class FindingsResource {

    public record ClosureRequest(String effectiveness) {}

    @Inject Findings findings;

    @GET
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "One finding with its corrective actions")
    public Map<String, Object> get(@PathParam("id") String id) {
        return ReviewJson.finding(findings.get(Ids.parse(id)));
    }

    @POST
    @Path("actions")
    @Operation(summary = "The firm proposes a corrective action")
    @RequestBody(content = @Content(schema = @Schema(implementation = CorrectiveAction.Plan.class)))
    public Response propose(@PathParam("id") String id, JsonObject json) {
        var body = new Body(json);
        var finding = Ids.parse(id);
        var action = findings.propose(finding, new CorrectiveAction.Plan(body.text("correction"), body.text("cause"),
                body.text("action"), body.text("owner"), DateTexts.parse("due", body.text("due"))));
        return Response.created(URI.create("findings/" + id + "/actions/" + action))
                .entity(ReviewJson.finding(findings.get(finding), action)).build();
    }

    @GET
    @Path("actions/{action}")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "One corrective action")
    public Map<String, Object> action(@PathParam("id") String id, @PathParam("action") String action) {
        return ReviewJson.action(findings.action(Ids.parse(id), Ids.parse(action)));
    }

    @POST
    @Path("actions/{action}/acceptance")
    @Operation(summary = "The auditor accepts a corrective action")
    @Consumes(MediaType.WILDCARD)
    public Map<String, Object> accept(@PathParam("id") String id, @PathParam("action") String action) {
        findings.accept(Ids.parse(id), Ids.parse(action));
        return ReviewJson.finding(findings.get(Ids.parse(id)));
    }

    @POST
    @Path("closure")
    @Operation(summary = "The auditor closes the finding")
    @RequestBody(content = @Content(schema = @Schema(implementation = ClosureRequest.class)))
    public Response close(@PathParam("id") String id, JsonObject json) {
        findings.close(Ids.parse(id), json == null ? null : new Body(json).text("effectiveness"));
        return Response.status(201).location(URI.create("findings/" + id))
                .entity(ReviewJson.finding(findings.get(Ids.parse(id)))).build();
    }
}
