package org.sanad.framework.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sanad.framework.Frameworks;
import org.sanad.framework.VersionChanges;
import org.sanad.platform.RuleBroken;

@Path("frameworks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Frameworks")
public class FrameworksResource {

    @Inject Frameworks frameworks;

    @GET
    @Operation(summary = "The published checklists")
    public List<Map<String, Object>> list() {
        return frameworks.current().stream().map(published -> FrameworkJson.head(published.framework())).toList();
    }

    @GET
    @Path("{code}")
    @Operation(summary = "One checklist, whole")
    public Map<String, Object> get(@PathParam("code") String code) {
        return FrameworkJson.whole(frameworks.current(code).framework());
    }

    @GET
    @Path("{code}/versions")
    @Operation(summary = "The published versions of a checklist, newest first")
    public List<Map<String, Object>> versions(@PathParam("code") String code) {
        var versions = frameworks.versions(code);
        if (versions.isEmpty()) throw RuleBroken.notFound();
        return versions.stream().map(edition -> Map.<String, Object>of("id", edition.id(), "version", edition.label(),
                "title", edition.title(), "private", edition.organization() != null)).toList();
    }

    @GET
    @Path("{code}/changes")
    @Operation(summary = "How one published version of a checklist differs from another, requirement by requirement")
    public Map<String, Object> changes(@PathParam("code") String code, @QueryParam("from") String from,
            @QueryParam("to") String to) {
        return VersionChangesJson.of(VersionChanges.between(frameworks.version(code, from).framework(),
                frameworks.version(code, to).framework()));
    }
}
