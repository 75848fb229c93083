package org.sanad.framework.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sanad.framework.Crosswalk;
import org.sanad.framework.Crosswalks;

@Path("crosswalks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Frameworks")
public class CrosswalksResource {

    @Inject Crosswalks crosswalks;

    @GET
    @Operation(summary = "The published crosswalks")
    public List<Map<String, Object>> list() {
        return crosswalks.list().stream().map(CrosswalksResource::head).toList();
    }

    @GET
    @Path("{code}")
    @Operation(summary = "One crosswalk with its relations")
    public Map<String, Object> get(@PathParam("code") String code) {
        var crosswalk = crosswalks.get(code);
        var json = head(crosswalk);
        json.put("relations", crosswalk.links());
        json.put("none", crosswalk.none());
        json.put("noneTo", crosswalk.noneTo());
        return json;
    }

    private static Map<String, Object> head(Crosswalk crosswalk) {
        var json = new LinkedHashMap<String, Object>();
        json.put("code", crosswalk.code());
        json.put("title", crosswalk.title());
        json.put("from", crosswalk.from());
        json.put("to", crosswalk.to());
        json.put("publisher", crosswalk.publisher());
        json.put("licence", crosswalk.licence());
        json.put("source", crosswalk.source());
        json.put("note", crosswalk.note());
        json.put("relationCount", crosswalk.links().size());
        return json;
    }
}
