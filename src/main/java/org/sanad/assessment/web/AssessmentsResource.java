package org.sanad.assessment.web;

import jakarta.inject.Inject;
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
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sanad.assessment.Assessment;
import org.sanad.assessment.AssessmentRow;
import org.sanad.assessment.Assessments;
import org.sanad.platform.Ids;
import org.sanad.platform.RuleBroken;
import org.sanad.trail.Trail;
import org.sanad.web.Dates;
import org.sanad.web.Lists;
import org.sanad.web.ScoreJson;

@Path("assessments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assessments")
public class AssessmentsResource {

    /** Dates as {@code 2026-10-31}; people are ids of colleagues, none for everyone. */
    public record StartRequest(String framework, String title, String scope, String from, String to, List<String> people) {
    }

    public record SubmissionRequest(Boolean declaration, String auditBody) {
    }

    @Inject Assessments assessments;
    @Context UriInfo uri;

    @GET
    @Operation(summary = "My firm's assessments")
    public Response list(@QueryParam("limit") String limit, @QueryParam("before") String before) {
        var slice = Lists.slice(limit, before);
        return Lists.page(assessments.list(slice), slice, AssessmentRow::id, row -> row, uri);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Starts an assessment")
    public Response start(StartRequest wanted) {
        if (wanted == null) throw new RuleBroken(RuleBroken.Kind.INVALID, "error.body");
        var id = assessments.start(wanted.framework(), frame(wanted), people(wanted));
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
    public Map<String, Object> describe(@PathParam("id") String id, StartRequest wanted) {
        if (wanted == null) throw new RuleBroken(RuleBroken.Kind.INVALID, "error.body");
        assessments.describe(Ids.parse(id), frame(wanted), people(wanted));
        return shown(assessments.view(Ids.parse(id)));
    }

    @GET
    @Path("{id}/score")
    @Operation(summary = "The score with every cap and its cause")
    public Map<String, Object> score(@PathParam("id") String id) {
        return ScoreJson.of(assessments.score(Ids.parse(id)));
    }

    @GET
    @Path("{id}/evidence")
    @Operation(summary = "All evidence of the assessment")
    public List<?> evidence(@PathParam("id") String id) {
        return assessments.view(Ids.parse(id)).evidence();
    }

    @GET
    @Path("{id}/trail")
    @Operation(summary = "What was done to the assessment")
    public Response trail(@PathParam("id") String id, @QueryParam("limit") String limit, @QueryParam("before") String before) {
        var slice = Lists.slice(limit, before);
        return Lists.page(assessments.history(Ids.parse(id), slice), slice, Trail.Row::id, row -> row, uri);
    }

    @POST
    @Path("{id}/submission")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Freezes the answers and opens the review")
    public Response submit(@PathParam("id") String id, SubmissionRequest wanted) {
        var assessment = Ids.parse(id);
        boolean declared = wanted != null && Boolean.TRUE.equals(wanted.declaration());
        assessments.submit(assessment, declared, wanted == null || wanted.auditBody() == null ? null : Ids.parse(wanted.auditBody()));
        return Response.created(URI.create("assessments/" + id + "/submission")).entity(shown(assessments.view(assessment))).build();
    }

    private static Assessment.Frame frame(StartRequest wanted) {
        LocalDate from = Dates.parse("from", wanted.from());
        return new Assessment.Frame(wanted.title(), wanted.scope(), from, Dates.parse("to", wanted.to()));
    }

    private static Set<UUID> people(StartRequest wanted) {
        if (wanted.people() == null) return Set.of();
        try {
            return wanted.people().stream().map(UUID::fromString).collect(Collectors.toSet());
        } catch (IllegalArgumentException | NullPointerException e) {
            throw RuleBroken.invalid("people", "assessment.people-unknown");
        }
    }

    static Map<String, Object> shown(Assessments.View view) {
        var assessment = view.assessment();
        var framework = view.sheet().framework();
        var json = new LinkedHashMap<String, Object>();
        json.put("id", assessment.id());
        json.put("title", assessment.title());
        json.put("scope", assessment.scope());
        json.put("framework", framework.code());
        json.put("frameworkVersion", framework.version());
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
