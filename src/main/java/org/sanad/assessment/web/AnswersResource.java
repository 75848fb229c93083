package org.sanad.assessment.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sanad.assessment.AnswerChange;
import org.sanad.assessment.AnswerView;
import org.sanad.assessment.Assessments;
import org.sanad.platform.Ids;
import org.sanad.platform.RuleBroken;
import org.sanad.web.ScoreJson;
import org.sanad.web.Versions;

@Path("assessments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assessments")
public class AnswersResource {

    @Inject Assessments assessments;

    @GET
    @Path("{id}/answers")
    @Operation(summary = "All answers so far")
    public List<AnswerView> list(@PathParam("id") String id) {
        return assessments.view(Ids.parse(id)).answers();
    }

    @GET
    @Path("{id}/answers/{requirement}")
    @Operation(summary = "One answer, its version in ETag")
    public Response get(@PathParam("id") String id, @PathParam("requirement") String requirement) {
        var answer = assessments.answer(Ids.parse(id), requirement);
        return Response.ok(answer).header(HttpHeaders.ETAG, Versions.tag(answer.version())).build();
    }

    /** The body is read field by field, so that a wrong one is named. */
    @PUT
    @Path("{id}/answers/{requirement}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Saves one answer; replacing one needs If-Match")
    @RequestBody(content = @Content(schema = @Schema(implementation = AnswerChange.class)))
    public Response put(@PathParam("id") String id, @PathParam("requirement") String requirement,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, jakarta.json.JsonObject body) {
        if (body == null) throw new RuleBroken(RuleBroken.Kind.INVALID, "error.body");
        var saved = assessments.answer(Ids.parse(id), requirement, AnswerJson.read(body),
                Versions.ifMatch(ifMatch, Assessments.WHATEVER));
        var json = new LinkedHashMap<String, Object>();
        json.put("version", saved.version());
        json.put("rating", saved.rating());
        json.put("score", ScoreJson.changed(saved.score(), saved.section()));
        return Response.status(saved.created() ? 201 : 200).entity(json)
                .header(HttpHeaders.ETAG, Versions.tag(saved.version())).build();
    }
}
