package org.sanad.assessment.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sanad.assessment.Assessments;
import org.sanad.assessment.EvidenceFiles;
import org.sanad.assessment.EvidenceRow;
import org.sanad.evidence.EvidenceStore;
import org.sanad.platform.Ids;
import org.sanad.platform.RuleBroken;
import org.sanad.web.DateTexts;
import org.sanad.web.Downloads;
import org.sanad.web.ListResponses;
import org.sanad.web.MultipartParts;

@Path("assessments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assessments")
public class EvidenceResource {

    @Inject Assessments assessments;
    @Inject EvidenceFiles files;
    @Inject EvidenceStore store;
    @Context UriInfo uri;

    @POST
    @Path("{id}/answers/{requirement}/evidence")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "Puts a file beside an answer (parts: file, title, expires)")
    public Response attach(@PathParam("id") String id, @PathParam("requirement") String requirement,
            List<EntityPart> sent) throws IOException {
        var assessment = Ids.parse(id);
        files.requireOpen(assessment, requirement);
        var parts = new MultipartParts(sent);
        var file = parts.file("file").orElseThrow(() -> RuleBroken.invalid("file", "evidence.no-file"));
        var expires = DateTexts.parse("expires", parts.text("expires"));
        var upload = store.receive(file.getContent(), MultipartParts.nameOf(file));
        var attached = files.attach(assessment, requirement, parts.text("title"), expires, upload);
        return Response.status(201).location(URI.create("assessments/" + id + "/evidence/" + attached.row().id()))
                .entity(shown(attached.row())).build();
    }

    @GET
    @Path("{id}/evidence")
    @Operation(summary = "The evidence of the assessment")
    public Response list(@PathParam("id") String id, @QueryParam("limit") String limit,
            @QueryParam("before") String before) {
        var slice = ListResponses.slice(limit, before);
        var rows = slice.of(assessments.view(Ids.parse(id)).evidence().reversed(), EvidenceRow::id);
        return ListResponses.page(rows, slice, EvidenceRow::id, EvidenceResource::shown, uri);
    }

    @GET
    @Path("{id}/evidence/{evidence}")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "The file")
    public Response download(@PathParam("id") String id, @PathParam("evidence") String evidence) {
        var row = files.get(Ids.parse(id), Ids.parse(evidence));
        StreamingOutput body = out -> {
            try (var in = store.open(row.sha256())) {
                in.transferTo(out);
            }
        };
        return Downloads.attachment(body, row.type().mediaType(), row.fileName()).header("Content-Length", row.size())
                .build();
    }

    @DELETE
    @Path("{id}/evidence/{evidence}")
    @Operation(summary = "Takes evidence away while the assessment is open")
    public void remove(@PathParam("id") String id, @PathParam("evidence") String evidence) {
        files.remove(Ids.parse(id), Ids.parse(evidence));
    }

    static Map<String, Object> shown(EvidenceRow row) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", row.id());
        json.put("sha256", row.sha256());
        json.put("size", row.size());
        json.put("type", row.type().mediaType());
        json.put("requirement", row.requirement());
        json.put("title", row.title());
        json.put("fileName", row.fileName());
        json.put("expires", row.expires());
        json.put("current", row.current());
        json.put("uploadedBy", row.uploadedBy());
        json.put("uploadedAt", row.uploadedAt());
        return json;
    }
}
