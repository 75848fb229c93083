package org.sanad.review.web;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
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
import org.sanad.platform.Ids;
import org.sanad.review.Assurance;
import org.sanad.review.Grade;
import org.sanad.review.Recommendation;
import org.sanad.review.ReviewRow;
import org.sanad.review.Reviews;
import org.sanad.review.VerdictChange;
import org.sanad.trail.Trail;
import org.sanad.web.Body;
import org.sanad.web.ListResponses;
import org.sanad.web.Versions;

@Path("reviews")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Reviews")
public class ReviewsResource {

    public record AcceptanceRequest(String independence) {}

    public record FindingRequest(String requirement, Grade grade, String statement) {}

    public record ConclusionRequest(Recommendation recommendation, Assurance assurance, String summary) {}

    public record DecisionRequest(Recommendation decision, String reason) {}

    @Inject Reviews reviews;
    @Inject jakarta.enterprise.inject.Instance<CertificateLocation> certificates;
    @Context UriInfo uri;

    @GET
    @Operation(summary = "The reviews of my audit body or of my firm")
    public Response list(@QueryParam("limit") String limit, @QueryParam("before") String before) {
        var slice = ListResponses.slice(limit, before);
        return ListResponses.page(reviews.list(slice), slice, ReviewRow::id, ReviewJson::of, uri);
    }

    @GET
    @Path("{id}")
    @Operation(
            summary = "One review: what was submitted, verdicts, findings, the sample, what stands against a "
                    + "certificate")
    public Map<String, Object> get(@PathParam("id") String id) {
        return ReviewJson.of(reviews.view(Ids.parse(id)));
    }

    @POST
    @Path("{id}/acceptance")
    @Operation(summary = "Takes the engagement and declares independence")
    @RequestBody(content = @Content(schema = @Schema(implementation = AcceptanceRequest.class)))
    public Response accept(@PathParam("id") String id, JsonObject body) {
        var review = Ids.parse(id);
        reviews.accept(review, new Body(body).text("independence"));
        return Response.status(201).location(URI.create("reviews/" + id)).entity(ReviewJson.of(reviews.view(review)))
                .build();
    }

    @PUT
    @Path("{id}/verdicts/{requirement}")
    @Operation(
            summary = "Gives or replaces the verdict on one requirement; with If-Match only the version that was seen")
    @RequestBody(content = @Content(schema = @Schema(implementation = VerdictChange.class)))
    public Response judge(@PathParam("id") String id, @PathParam("requirement") String requirement,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, JsonObject json) {
        var body = new Body(json);
        var change = new VerdictChange(body.flags("checks"), body.text("level"), body.flag("excluded"),
                body.text("method"), body.text("observation"));
        var given = reviews.judge(Ids.parse(id), requirement, change, Versions.ifMatch(ifMatch, Reviews.WHATEVER));
        return Response.status(given.created() ? 201 : 200).header(HttpHeaders.ETAG, Versions.tag(given.version()))
                .entity(ReviewJson.progress(given.examination(), given.version())).build();
    }

    @DELETE
    @Path("{id}/verdicts/{requirement}")
    @Operation(summary = "Takes a verdict back")
    @Consumes(MediaType.WILDCARD)
    public void takeBack(@PathParam("id") String id, @PathParam("requirement") String requirement) {
        reviews.takeBack(Ids.parse(id), requirement);
    }

    @POST
    @Path("{id}/findings")
    @Operation(summary = "Raises a finding")
    @RequestBody(content = @Content(schema = @Schema(implementation = FindingRequest.class)))
    public Response raise(@PathParam("id") String id, JsonObject json) {
        var body = new Body(json);
        var finding = reviews.raise(Ids.parse(id), body.text("requirement"), body.constant("grade", Grade.class),
                body.text("statement"));
        return Response.created(URI.create("findings/" + finding)).entity(Map.of("id", finding)).build();
    }

    @POST
    @Path("{id}/conclusion")
    @Operation(summary = "The auditor's recommendation; refused while a rule forbids it")
    @RequestBody(content = @Content(schema = @Schema(implementation = ConclusionRequest.class)))
    public Response conclude(@PathParam("id") String id, JsonObject json) {
        var body = new Body(json);
        var review = Ids.parse(id);
        reviews.conclude(review, body.constant("recommendation", Recommendation.class),
                body.constant("assurance", Assurance.class), body.text("summary"));
        return Response.status(201).location(URI.create("reviews/" + id)).entity(ReviewJson.of(reviews.view(review)))
                .build();
    }

    @POST
    @Path("{id}/decision")
    @Operation(summary = "The certifier's decision; a grant issues the certificate, whose address stands in Location")
    @RequestBody(content = @Content(schema = @Schema(implementation = DecisionRequest.class)))
    public Response decide(@PathParam("id") String id, JsonObject json) {
        var body = new Body(json);
        var review = Ids.parse(id);
        reviews.decide(review, body.constant("decision", Recommendation.class), body.text("reason"));
        var location = certificates.get().of(review).orElse("reviews/" + id);
        return Response.status(201).location(URI.create(location)).entity(ReviewJson.of(reviews.view(review))).build();
    }

    @GET
    @Path("{id}/trail")
    @Operation(summary = "What was done in the review")
    public Response trail(@PathParam("id") String id, @QueryParam("limit") String limit,
            @QueryParam("before") String before) {
        var slice = ListResponses.slice(limit, before);
        return ListResponses.page(reviews.history(Ids.parse(id), slice), slice, Trail.Row::id, row -> row, uri);
    }
}
