package org.sanad.framework.web;

import jakarta.inject.Inject;
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
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sanad.framework.Editions;
import org.sanad.framework.FrameworkState;
import org.sanad.platform.Ids;
import org.sanad.web.ListResponses;
import org.sanad.web.Texts;

@Path("editions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Keeping checklists")
public class EditionsResource {

    @Inject Editions editions;
    @Inject Texts texts;
    @Context UriInfo uri;

    @GET
    @Operation(
            summary = "Every version of the checklists that I keep: everyone's for an administrator, the firm's own "
                    + "for a lead")
    public Response list(@QueryParam("limit") String limit, @QueryParam("before") String before) {
        var slice = ListResponses.slice(limit, before);
        return ListResponses.page(editions.list(slice), slice, Editions.Row::id, EditionsResource::shown, uri);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One version, whole")
    public Map<String, Object> get(@PathParam("id") String id) {
        var whole = editions.get(Ids.parse(id));
        var json = shown(whole.row());
        if (whole.row().state() == FrameworkState.DRAFT)
            json.put("remarks", editions.remarks(whole).stream()
                    .map(remark -> texts.of(remark.key(), remark.arguments())).toList());
        json.put("framework", FrameworkJson.whole(whole.framework()));
        return json;
    }

    @POST
    @Path("{id}/publication")
    @Operation(summary = "Publishes a draft, or what was retired")
    public Map<String, Object> publish(@PathParam("id") String id) {
        editions.publish(Ids.parse(id));
        return shown(editions.get(Ids.parse(id)).row());
    }

    @POST
    @Path("{id}/retirement")
    @Operation(summary = "Retires a published version: no new assessment starts on it")
    public Map<String, Object> retire(@PathParam("id") String id) {
        editions.retire(Ids.parse(id));
        return shown(editions.get(Ids.parse(id)).row());
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Discards a draft")
    public void discard(@PathParam("id") String id) {
        editions.discard(Ids.parse(id));
    }

    public static Map<String, Object> shown(Editions.Row row) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", row.id());
        json.put("code", row.code());
        json.put("title", row.title());
        json.put("version", row.label());
        json.put("state", row.state());
        json.put("private", row.organization() != null);
        json.put("since", row.publishedAt());
        return json;
    }
}
