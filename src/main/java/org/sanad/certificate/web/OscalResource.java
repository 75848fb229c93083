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
import org.sanad.certificate.OscalExports;
import org.sanad.certificate.OscalFile;
import org.sanad.web.Downloads;

/** A certified review as OSCAL 1.2.2, made from the record that its certificate binds. */
@Path("certificates")
@Produces(MediaType.WILDCARD)
@Tag(name = "Certificates")
public class OscalResource {

    @Inject OscalExports exports;

    @GET
    @Path("{serial}/assessment-plan.json")
    @Operation(
            summary = "What was reviewed, how, by whom and when: an OSCAL 1.2.2 assessment plan; for the firm and its "
                    + "audit body")
    public Response plan(@PathParam("serial") String serial) {
        return file(serial, OscalFile.PLAN);
    }

    @GET
    @Path("{serial}/assessment-results.json")
    @Operation(summary = "What came of the review: OSCAL 1.2.2 assessment results; for the firm and its audit body")
    public Response results(@PathParam("serial") String serial) {
        return file(serial, OscalFile.RESULTS);
    }

    @GET
    @Path("{serial}/plan-of-action.json")
    @Operation(
            summary = "The nonconformities and what is done about them: an OSCAL 1.2.2 plan of action and milestones; "
                    + "for the firm and its audit body. 404 where there was none")
    public Response actions(@PathParam("serial") String serial) {
        return file(serial, OscalFile.ACTIONS);
    }

    private Response file(String serial, OscalFile file) {
        var exported = exports.file(serial, file);
        return Downloads.attachment(exported.content(), MediaType.APPLICATION_JSON, exported.name()).build();
    }
}
