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

@Path("crosswalks")
@Produces(MediaType.WILDCARD)
@Tag(name = "Frameworks")
public class MappingResource {

    @Inject Exports exports;

    @GET
    @Path("{code}/mapping.json")
    @Operation(summary = "A crosswalk as an OSCAL 1.2.2 mapping collection")
    public Response mapping(@PathParam("code") String code) {
        return ExportResponses.attachment(exports.mapping(code), MediaType.APPLICATION_JSON);
    }
}
