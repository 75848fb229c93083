package org.sanad.assessment.web;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
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
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sanad.assessment.Assessment;
import org.sanad.assessment.AssessmentCriteria;
import org.sanad.assessment.AssessmentRow;
import org.sanad.assessment.Assessments;
import org.sanad.assessment.TransferredAnswers;
import org.sanad.framework.web.VersionChangesJson;
import org.sanad.platform.Ids;
import org.sanad.platform.RuleBroken;
import org.sanad.trail.Trail;
import org.sanad.web.Body;
import org.sanad.web.DateTexts;
import org.sanad.web.ListResponses;
import org.sanad.web.ScoreJson;

@Path("assessments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assessments")
public class AssessmentsResource {

    /**
     * Dates as {@code 2026-10-31}; people are ids of colleagues, none for everyone; version is the newest, and no
     * optional section is covered, where they are missing.
     */
    public record StartRequest(String framework, String version, List<String> sections, String title, String scope,
            String from, String to, List<String> people) {}

    public record SubmissionRequest(Boolean declaration, String auditBody) {}

    /** A published version's label, such as {@code 2022} or {@code 2022 r2}. */
    public record ContinuationRequest(String version) {}

    @Inject Assessments assessments;
    @Inject TransferredAnswers continuations;
    @Context UriInfo uri;

    @GET
    @Operation(summary = "My firm's assessments")
    public Response list(@QueryParam("limit") String limit, @QueryParam("before") String before) {
        var slice = ListResponses.slice(limit, before);
        return ListResponses.page(assessments.list(slice), slice, AssessmentRow::id, AssessmentsResource::shown, uri);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Starts an assessment")
    @RequestBody(content = @Content(schema = @Schema(implementation = StartRequest.class)))
    public Response start(JsonObject json) {
        var body = new Body(json);
        var id = assessments.start(
                new AssessmentCriteria(body.text("framework"), body.text("version"),
                        Set.copyOf(body.texts("sections"))),
                frame(body), people(body));
        return Response.created(URI.create("assessments/" + id)).entity(shown(assessments.view(id))).build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One assessment with its answers")
    public Map<String, Object> get(@PathParam("id") String id) {
        return shown(assessments.view(Ids.parse(id)));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Changes title, scope, period and people of an open assessment")
    @RequestBody(content = @Content(schema = @Schema(implementation = StartRequest.class)))
    public Map<String, Object> describe(@PathParam("id") String id, JsonObject json) {
        var body = new Body(json);
        assessments.describe(Ids.parse(id), frame(body), people(body));
        return shown(assessments.view(Ids.parse(id)));
    }

    @GET
    @Path("{id}/score")
    @Operation(summary = "The score with every cap and its cause")
    public Map<String, Object> score(@PathParam("id") String id) {
        return ScoreJson.of(assessments.score(Ids.parse(id)));
    }

    @GET
    @Path("{id}/trail")
    @Operation(summary = "What was done to the assessment")
    public Response trail(@PathParam("id") String id, @QueryParam("limit") String limit,
            @QueryParam("before") String before) {
        var slice = ListResponses.slice(limit, before);
        return ListResponses.page(assessments.history(Ids.parse(id), slice), slice, Trail.Row::id, row -> row, uri);
    }

    @POST
    @Path("{id}/submission")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Freezes the answers and opens the review")
    @RequestBody(content = @Content(schema = @Schema(implementation = SubmissionRequest.class)))
    public Response submit(@PathParam("id") String id, JsonObject json) {
        var body = new Body(json);
        var assessment = Ids.parse(id);
        assessments.submit(assessment, Boolean.TRUE.equals(body.flag("declaration")), auditBody(body));
        return Response.created(URI.create("assessments/" + id)).entity(shown(assessments.view(assessment))).build();
    }

    @GET
    @Path("{id}/continuation")
    @Operation(summary = "What would be carried to another version of the checklist, and what is new, changed or gone")
    public Map<String, Object> preview(@PathParam("id") String id, @QueryParam("version") String version) {
        return VersionChangesJson.of(continuations.preview(Ids.parse(id), version).changes());
    }

    @POST
    @Path("{id}/continuation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Goes on under another version of the checklist, in a new assessment")
    @RequestBody(content = @Content(schema = @Schema(implementation = ContinuationRequest.class)))
    public Response continueOn(@PathParam("id") String id, JsonObject json) {
        var next = continuations.continueOn(Ids.parse(id), new Body(json).text("version"));
        return Response.created(URI.create("assessments/" + next)).entity(shown(assessments.view(next))).build();
    }

    private static Assessment.Frame frame(Body body) {
        return new Assessment.Frame(body.text("title"), body.text("scope"), DateTexts.parse("from", body.text("from")),
                DateTexts.parse("to", body.text("to")));
    }

    /** In a body, what is no id is a wrong field and not an address of nothing. */
    static UUID auditBody(Body body) {
        var id = body.text("auditBody");
        try {
            return id == null ? null : UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw RuleBroken.invalid("auditBody", "assessment.audit-body-unknown");
        }
    }

    private static Set<UUID> people(Body body) {
        try {
            return body.texts("people").stream().map(UUID::fromString).collect(Collectors.toSet());
        } catch (IllegalArgumentException e) {
            throw RuleBroken.invalid("people", "assessment.people-unknown");
        }
    }

    static Map<String, Object> shown(AssessmentRow row) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", row.id());
        json.put("title", row.title());
        json.put("scope", row.scope());
        json.put("framework", row.frameworkCode());
        json.put("frameworkTitle", row.framework());
        json.put("frameworkId", row.frameworkId());
        json.put("state", row.state());
        json.put("floor", row.floor());
        json.put("ceiling", row.ceiling());
        json.put("coverage", row.coverage());
        json.put("band", row.band());
        json.put("createdAt", row.createdAt());
        json.put("submittedAt", row.submittedAt());
        return json;
    }

    static Map<String, Object> shown(Assessments.View view) {
        var assessment = view.assessment();
        var framework = view.sheet().framework();
        var json = new LinkedHashMap<String, Object>();
        json.put("id", assessment.id());
        json.put("title", assessment.title());
        json.put("scope", assessment.scope());
        json.put("framework", framework.code());
        json.put("frameworkTitle", framework.title());
        json.put("frameworkVersion", framework.version());
        json.put("frameworkSections", framework.options());
        json.put("from", assessment.periodFrom());
        json.put("to", assessment.periodTo());
        json.put("people", assessment.people());
        json.put("state", assessment.state());
        json.put("createdAt", assessment.createdAt());
        json.put("submittedAt", assessment.submittedAt());
        json.put("score", ScoreJson.of(view.score()));
        json.put("answers", view.answers());
        return json;
    }
}
