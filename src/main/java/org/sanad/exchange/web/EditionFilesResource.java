package org.sanad.exchange.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sanad.exchange.Exports;
import org.sanad.platform.Ids;

@Path("editions")
@Produces(MediaType.WILDCARD)
@Tag(name = "Frameworks")
public class EditionFilesResource {

    @Inject Exports exports;

    @GET
    @Path("{id}/catalog.json")
    @Operation(summary = "One version as an OSCAL 1.2.2 catalogue")
    public Response catalog(@PathParam("id") String id) {
        return ExportResponses.attachment(exports.catalog(Ids.parse(id)), MediaType.APPLICATION_JSON);
    }

    @GET
    @Path("{id}/checklist.yaml")
    @Operation(summary = "One version in Sanad's own form")
    public Response yaml(@PathParam("id") String id) {
        return ExportResponses.attachment(exports.yaml(Ids.parse(id)), "application/yaml");
    }
}
