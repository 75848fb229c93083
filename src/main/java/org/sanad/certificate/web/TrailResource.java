package org.sanad.certificate.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sanad.assessment.Assessments;
import org.sanad.certificate.Certificates;
import org.sanad.platform.Ids;
import org.sanad.platform.RuleBroken;
import org.sanad.review.Reviews;
import org.sanad.trail.Trail;
import org.sanad.web.ListResponses;

/**
 * The trail of any one thing, for those who may see the thing. It lies in the highest room, from which all things can
 * be seen.
 */
@Path("trail")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Trail")
public class TrailResource {

    @Inject Assessments assessments;
    @Inject Reviews reviews;
    @Inject Certificates certificates;
    @Context UriInfo uri;

    @GET
    @Path("{entity}/{id}")
    @Operation(summary = "What was done to an assessment, a review (by id) or a certificate (by serial)")
    public Response of(@PathParam("entity") String entity, @PathParam("id") String id,
            @QueryParam("limit") String limit, @QueryParam("before") String before) {
        var slice = ListResponses.slice(limit, before);
        var rows = switch (entity) {
            case "assessment" -> assessments.history(Ids.parse(id), slice);
            case "review" -> reviews.history(Ids.parse(id), slice);
            case "certificate" -> certificates.history(id, slice);
            default -> throw RuleBroken.notFound();
        };
        return ListResponses.page(rows, slice, Trail.Row::id, row -> row, uri);
    }
}
