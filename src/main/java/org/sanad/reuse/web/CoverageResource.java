package org.sanad.reuse.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sanad.reuse.Coverage;
import org.sanad.reuse.Coverages;
import org.sanad.reuse.Matrix;

@Path("coverage")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Answer once")
public class CoverageResource {

    @Inject Coverages coverages;

    @GET
    @Operation(summary = "How much of every checklist the firm's answers prove, and from which checklist",
            description = "`percent` is of what is `applicable`: the excluded are taken out of the total.")
    public Map<String, Object> get() {
        var matrix = coverages.matrix();
        var json = new LinkedHashMap<String, Object>();
        json.put("frameworks", matrix.columns().stream().map(CoverageResource::shown).toList());
        json.put("from", matrix.rows().stream().map(CoverageResource::shown).toList());
        return json;
    }

    private static Map<String, Object> shown(Matrix.Column column) {
        var json = new LinkedHashMap<String, Object>();
        json.put("framework", column.code());
        json.put("title", column.title());
        json.put("version", column.version());
        json.put("total", column.total());
        json.put("applicable", column.applicable());
        json.put("percent", column.met());
        json.put("met", column.count(Coverage.MET));
        json.put("part", column.count(Coverage.PART));
        json.put("excluded", column.count(Coverage.EXCLUDED));
        json.put("open", column.count(Coverage.OPEN));
        return json;
    }

    private static Map<String, Object> shown(Matrix.Row row) {
        Map<String, Integer> met = new LinkedHashMap<>();
        row.cells().forEach(cell -> met.put(cell.code(), cell.met()));
        return Map.of("framework", row.code(), "met", met);
    }
}
