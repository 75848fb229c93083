package org.sanad.trail.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sanad.trail.TrailChecks;
import org.sanad.trail.TrailSealer;
import org.sanad.web.ListResponses;

@Path("trail")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Trail")
public class CheckpointsResource {

    @Inject TrailSealer seals;
    @Inject TrailChecks checks;
    @Context UriInfo uri;

    @GET
    @Path("checkpoints")
    @Operation(summary = "The signed heads of the trail, newest first: keep one, and a later rewrite can be proved")
    public Response checkpoints(@QueryParam("limit") String limit, @QueryParam("before") String before) {
        var slice = ListResponses.slice(limit, before);
        return ListResponses.page(seals.checkpoints(slice), slice, TrailSealer.Published::id, row -> row, uri);
    }

    @GET
    @Path("check")
    @Operation(summary = "Walks the whole trail and names the first act that does not fit")
    public Map<String, Object> check() {
        var verdict = checks.walk();
        var json = new LinkedHashMap<String, Object>();
        json.put("intact", verdict.intact());
        json.put("acts", verdict.acts());
        json.put("checkpoints", verdict.checkpoints());
        json.put("root", verdict.root());
        json.put("chain", verdict.chain());
        if (!verdict.intact()) {
            json.put("fault", verdict.fault());
            json.put("place", verdict.place());
            json.put("entry", verdict.entry());
        }
        return json;
    }
}
