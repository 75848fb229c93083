package org.sanad.reuse.web;

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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sanad.assessment.Assessments;
import org.sanad.platform.Ids;
import org.sanad.platform.RuleBroken;
import org.sanad.reuse.Proposal;
import org.sanad.reuse.Proposals;
import org.sanad.reuse.ReuseOutlook;
import org.sanad.web.Body;
import org.sanad.web.ListResponses;
import org.sanad.web.ScoreJson;

@Path("assessments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Answer once")
public class ProposalsResource {

    /** Either {@code all: true}, or requirements, or one requirement with the answer that its proposal rests on. */
    public record AcceptanceRequest(Boolean all, List<String> requirements, String requirement, String answer) {}

    @Inject Proposals proposals;
    @Inject Assessments assessments;
    @Context UriInfo uri;

    @GET
    @Path("{id}/proposals")
    @Operation(summary = "What the firm said elsewhere, for each requirement that is still open",
            description = "`checks` and `statement` are what stands already, and stay. A proposal shows what it would "
                    + "bring besides; one that would bring nothing is left out.")
    public Response list(@PathParam("id") String id, @QueryParam("limit") String limit,
            @QueryParam("after") String after) {
        var slice = ListResponses.slice(limit, null);
        var items = proposals.all(Ids.parse(id));
        int from = after == null ? 0 : items.stream().map(ReuseOutlook.Item::code).toList().indexOf(after) + 1;
        var rows = items.subList(from, Math.min(items.size(), from + slice.limit()));
        var response = Response.ok(rows.stream().map(ProposalsResource::shown).toList());
        if (from + rows.size() < items.size()) {
            var next = uri.getRequestUriBuilder().replaceQueryParam("limit", slice.limit())
                    .replaceQueryParam("after", rows.get(rows.size() - 1).code()).build();
            response.header("Link", "<" + next + ">; rel=\"next\"");
        }
        return response.build();
    }

    @POST
    @Path("{id}/proposals/acceptance")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Takes over what was said elsewhere: all that answers a requirement, or the best for some, or "
                    + "one",
            description = "What the firm itself has answered is never replaced: `all` leaves out every requirement "
                    + "with a reply, and otherwise only open checks are filled. Where there is nothing to take, it is "
                    + "a conflict.")
    @RequestBody(content = @Content(schema = @Schema(implementation = AcceptanceRequest.class)))
    public Map<String, Object> accept(@PathParam("id") String id, JsonObject json) {
        var assessment = Ids.parse(id);
        var accepted = accepted(assessment, new Body(json));
        var answer = new LinkedHashMap<String, Object>();
        answer.put("accepted", accepted);
        answer.put("score", ScoreJson.of(assessments.score(assessment)));
        return answer;
    }

    private List<String> accepted(UUID assessment, Body body) {
        if (Boolean.TRUE.equals(body.flag("all"))) return proposals.acceptAll(assessment);
        if (body.text("answer") == null)
            return proposals.accept(assessment, new LinkedHashSet<>(body.texts("requirements")));
        if (body.text("requirement") == null)
            throw RuleBroken.invalid("requirement", "error.required",
                    new RuleBroken.Field("requirement", "field.requirement"));
        return proposals.accept(assessment, body.text("requirement"), answer(body));
    }

    private static UUID answer(Body body) {
        try {
            return UUID.fromString(body.text("answer"));
        } catch (IllegalArgumentException e) {
            throw RuleBroken.conflict("reuse.not-offered", body.text("requirement"));
        }
    }

    private static Map<String, Object> shown(ReuseOutlook.Item item) {
        var json = new LinkedHashMap<String, Object>();
        json.put("requirement", item.code());
        json.put("section", item.section());
        json.put("title", item.asked().title());
        json.put("checks", item.present().checks());
        json.put("statement", item.present().statement());
        json.put("proposals", item.proposals().stream().map(ProposalsResource::shown).toList());
        return json;
    }

    private static Map<String, Object> shown(Proposal proposal) {
        var word = proposal.word();
        var json = new LinkedHashMap<String, Object>();
        json.put("answer", word.answer());
        json.put("assessment", word.assessment());
        json.put("assessmentTitle", word.title());
        json.put("state", word.state());
        json.put("framework", word.framework());
        json.put("frameworkTitle", proposal.source());
        json.put("requirement", word.requirement());
        json.put("title", proposal.title());
        json.put("relation", proposal.relation());
        json.put("via", proposal.via());
        json.put("why", proposal.why());
        json.put("rating", word.rating());
        json.put("excluded", word.excluded());
        json.put("answeredAt", word.at());
        json.put("answers", proposal.answers());
        json.put("statement", proposal.statement());
        json.put("evidence", proposal.evidence());
        return json;
    }
}
