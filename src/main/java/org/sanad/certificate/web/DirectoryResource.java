package org.sanad.certificate.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sanad.certificate.CertificateRow;
import org.sanad.certificate.Certificates;
import org.sanad.web.ListResponses;

@Path("directory")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Certificates")
public class DirectoryResource {

    @Inject Certificates certificates;
    @Context UriInfo uri;

    @GET
    @Operation(summary = "Active certificates, public (?q= part of a firm's name)")
    public Response list(@QueryParam("q") String query, @QueryParam("limit") String limit,
            @QueryParam("before") String before) {
        var slice = ListResponses.slice(limit, before);
        return ListResponses.page(certificates.directory(query, slice), slice, CertificateRow::id,
                CertificatesResource::shown,
                uri);
    }
}
