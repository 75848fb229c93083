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

@Path("frameworks")
@Produces(MediaType.WILDCARD)
@Tag(name = "Frameworks")
public class CatalogResource {

    @Inject Exports exports;

    @GET
    @Path("{code}/catalog.json")
    @Operation(summary = "A checklist as an OSCAL 1.2.2 catalogue")
    public Response catalog(@PathParam("code") String code) {
        return ExportResponses.attachment(exports.catalog(code), MediaType.APPLICATION_JSON);
    }
}
