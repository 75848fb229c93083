package org.sanad.certificate.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sanad.certificate.Bundles;
import org.sanad.certificate.RecordCheck;
import org.sanad.certificate.RecordDifference;
import org.sanad.platform.CanonicalJson;

/** The record under a certificate: to reckon its root elsewhere, and to check that nothing under it has changed. */
@Path("certificates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Certificates")
public class RecordResource {

    @Inject Bundles bundles;
    @Inject RecordCheck records;
    @Inject DifferenceWords words;

    @GET
    @Path("{serial}/bundle")
    @Operation(
            summary = "Everything that is needed to reckon the root hash, as it was kept at the decision; for the "
                    + "firm and its audit body")
    public String bundle(@PathParam("serial") String serial) {
        return bundles.text(serial);
    }

    @GET
    @Path("{serial}/proofs/{requirement}")
    @Operation(summary = "What the record holds about one requirement, with its inclusion proofs; to hand to a client")
    public String proof(@PathParam("serial") String serial, @PathParam("requirement") String requirement) {
        return CanonicalJson.of(bundles.proof(serial, requirement));
    }

    @GET
    @Path("{serial}/check")
    @Operation(
            summary = "Whether everything under a certificate is as it was certified, and where not; for its "
                    + "certifier and the administrator")
    public Map<String, Object> check(@PathParam("serial") String serial) {
        var report = records.check(serial);
        var json = new LinkedHashMap<String, Object>();
        json.put("serial", report.serial().toString());
        json.put("result", report.isIntact() ? "INTACT" : "DIFFERENT");
        json.put("format", report.format());
        json.put("rootHash", report.root());
        json.put("at", report.at());
        json.put("differences", report.differences().stream().map(this::shown).toList());
        return json;
    }

    private Map<String, Object> shown(RecordDifference difference) {
        var json = new LinkedHashMap<String, Object>();
        json.put("kind", difference.kind());
        json.put("table", difference.table());
        json.put("column", difference.column());
        json.put("requirement", difference.requirement());
        json.put("detail", words.of(difference));
        return json;
    }
}
