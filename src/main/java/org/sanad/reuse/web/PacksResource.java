package org.sanad.reuse.web;

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
import org.sanad.framework.Pack;
import org.sanad.framework.Packs;
import org.sanad.reuse.Coverage;
import org.sanad.reuse.Coverages;

@Path("packs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Answer once")
public class PacksResource {

    @Inject Packs packs;
    @Inject Coverages coverages;

    @GET
    @Operation(summary = "The packs: selections of requirements for a market or a kind of client")
    public List<Map<String, Object>> list() {
        return packs.list().stream().map(PacksResource::shown).toList();
    }

    @GET
    @Path("{code}")
    @Operation(summary = "One pack with its requirements")
    public Map<String, Object> get(@PathParam("code") String code) {
        return shown(packs.get(code));
    }

    @GET
    @Path("{code}/readiness")
    @Operation(summary = "How the firm stands towards a pack by what it has answered, requirement by requirement",
            description = "`percent` is of what is `applicable`: the excluded are taken out of the total. `open` is "
                    + "an open assessment that asks the very question.")
    public Map<String, Object> readiness(@PathParam("code") String code) {
        var readiness = coverages.pack(code);
        var json = new LinkedHashMap<String, Object>();
        json.put("pack", readiness.pack().code());
        json.put("total", readiness.total());
        json.put("applicable", readiness.applicable());
        json.put("percent", readiness.percent());
        for (var coverage : Coverage.values())
            json.put(coverage.name().toLowerCase(java.util.Locale.ROOT), readiness.count(coverage));
        json.put("requirements", readiness.chapters().stream()
                .flatMap(chapter -> chapter.lines().stream().map(line -> shown(chapter, line))).toList());
        return json;
    }

    private static Map<String, Object> shown(Coverages.Chapter chapter, Coverages.Line line) {
        var standing = line.standing();
        var json = new LinkedHashMap<String, Object>();
        json.put("framework", chapter.framework().code());
        json.put("requirement", line.asked().code());
        json.put("title", line.asked().title());
        json.put("coverage", standing.coverage());
        json.put("assessment", standing.word() == null ? null : standing.word().assessment());
        json.put("source", line.source() == null ? null : line.source().label());
        json.put("sourceRequirement", standing.word() == null ? null : standing.word().requirement());
        json.put("relation", standing.relation());
        json.put("via", standing.via());
        json.put("open", line.open() == null ? null : line.open().id());
        return json;
    }

    private static Map<String, Object> shown(Pack pack) {
        var json = new LinkedHashMap<String, Object>();
        json.put("code", pack.code());
        json.put("title", pack.title());
        json.put("market", pack.market());
        json.put("audience", pack.audience());
        json.put("text", pack.text());
        json.put("publisher", pack.publisher());
        json.put("source", pack.source());
        json.put("parts", pack.parts());
        return json;
    }
}
