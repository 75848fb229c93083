package org.sanad.certificate.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sanad.certificate.StatusLists;

@Path("status-lists")
@Produces(MediaType.WILDCARD)
@Tag(name = "Certificates")
public class StatusListsResource {

    static final String MEDIA_TYPE = "application/vc+jwt";

    @Inject StatusLists lists;

    @GET
    @Path("{id}")
    @Operation(
            summary = "Which credentials are revoked or suspended: a Bitstring Status List as vc+jwt, such as "
                    + "1-revocation")
    public Response read(@PathParam("id") String id) {
        return Response.ok(lists.read(id), MEDIA_TYPE).header("Access-Control-Allow-Origin", "*").build();
    }
}
