package org.sanad.certificate.web;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sanad.certificate.CertificateRow;
import org.sanad.certificate.CertificateView;
import org.sanad.certificate.Certificates;
import org.sanad.certificate.DocumentStore;
import org.sanad.certificate.Status;
import org.sanad.certificate.Verification;
import org.sanad.platform.RuleBroken;
import org.sanad.web.Body;
import org.sanad.web.Downloads;
import org.sanad.web.ListResponses;
import org.sanad.web.MultipartParts;

@Path("certificates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Certificates")
public class CertificatesResource {

    public record StatusRequest(Status status, String reason) {}

    @Inject Certificates certificates;
    @Inject Verification verification;
    @Inject DocumentStore documents;
    @Context UriInfo uri;

    @GET
    @Operation(summary = "The certificates of my firm, or those that my audit body issued")
    public Response list(@QueryParam("limit") String limit, @QueryParam("before") String before) {
        var slice = ListResponses.slice(limit, before);
        return ListResponses.page(certificates.list(slice), slice, CertificateRow::id, CertificatesResource::shown,
                uri);
    }

    @GET
    @Path("{serial}")
    @Operation(summary = "What anybody may read about a certificate")
    public Map<String, Object> get(@PathParam("serial") String serial) {
        return shown(certificates.get(serial));
    }

    @GET
    @Path("{serial}/certificate.pdf")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "The certificate as it was issued")
    public Response pdf(@PathParam("serial") String serial) {
        var view = certificates.get(serial);
        return document(view.pdfSha256(), "sanad-" + view.serial() + ".pdf");
    }

    private Response document(String sha256, String name) {
        return Downloads.attachment(documents.read(sha256), "application/pdf", name).build();
    }

    @GET
    @Path("{serial}/credential")
    @Produces(MediaType.WILDCARD)
    @Operation(
            summary = "The certificate as a W3C Verifiable Credential (vc+jwt); 404 for those issued before there "
                    + "were any")
    public Response credential(@PathParam("serial") String serial) {
        var sha256 = certificates.credential(serial);
        return Downloads
                .attachment(documents.read(sha256), StatusListsResource.MEDIA_TYPE,
                        "sanad-credential-" + certificates.get(serial).serial() + ".jwt")
                .header("Access-Control-Allow-Origin", "*").build();
    }

    @GET
    @Path("{serial}/report.pdf")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "The readiness report as it was issued, for the firm and its audit body")
    public Response report(@PathParam("serial") String serial) {
        var own = certificates.own(serial);
        return document(own.report(), "sanad-report-" + own.certificate().serial() + ".pdf");
    }

    @GET
    @Path("{serial}/statement-of-applicability.pdf")
    @Produces(MediaType.WILDCARD)
    @Operation(
            summary = "The statement of applicability as it was issued, for the firm and its audit body; only of "
                    + "ISO/IEC 27001")
    public Response applicability(@PathParam("serial") String serial) {
        var own = certificates.own(serial);
        if (own.applicability() == null) throw RuleBroken.notFound();
        return document(own.applicability(), "sanad-statement-of-applicability-" + own.certificate().serial() + ".pdf");
    }

    @POST
    @Path("verification")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "Whether a file is a certificate, a report, a statement of applicability or a credential of "
                    + "ours (part: file)",
            description = "timeStamp is when an authority says that it saw the signature. This check does not vouch "
                    + "for that authority.")
    public Map<String, Object> verify(List<EntityPart> sent) throws IOException {
        var file =
                new MultipartParts(sent).file("file").orElseThrow(() -> RuleBroken.invalid("file", "evidence.no-file"));
        var checked = verification.check(file.getContent());
        var json = new LinkedHashMap<String, Object>();
        json.put("result", checked.result());
        if (checked.certificate() != null) {
            json.put("serial", checked.certificate().serial().toString());
            json.put("status", checked.certificate().status());
            if (checked.certificate().getSuccessor() != null)
                json.put("supersededBy", checked.certificate().getSuccessor().toString());
            if (checked.document() != null && checked.document() != Verification.Document.CERTIFICATE)
                json.put("document", checked.document());
        }
        json.put("sha256", checked.sha256());
        checked.signature().ifPresent(signature -> {
            json.put("signature", signature.verdict());
            if (signature.kid() != null) json.put("kid", signature.kid());
            signature.timeStamp().ifPresent(stamp -> json.put("timeStamp", stamp.at()));
        });
        return json;
    }

    @POST
    @Path("{serial}/status")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Suspends, withdraws or restores a certificate")
    @RequestBody(content = @Content(schema = @Schema(implementation = StatusRequest.class)))
    public Map<String, Object> change(@PathParam("serial") String serial, JsonObject json) {
        var body = new Body(json);
        return shown(certificates.change(serial, body.constant("status", Status.class), body.text("reason")));
    }

    static Map<String, Object> shown(CertificateRow row) {
        var json = new LinkedHashMap<String, Object>();
        json.put("serial", row.serial().toString());
        json.put("status", row.status());
        json.put("firm", row.firm());
        json.put("framework", row.frameworkCode());
        json.put("frameworkTitle", row.framework());
        json.put("frameworkVersion", row.frameworkVersion());
        json.put("score", row.score());
        json.put("band", row.band());
        json.put("assurance", row.assurance());
        json.put("issued", row.issued());
        json.put("expires", row.expires());
        return json;
    }

    private static Map<String, Object> shown(CertificateView view) {
        var json = new LinkedHashMap<String, Object>();
        json.put("serial", view.serial().toString());
        json.put("status", view.status());
        if (view.getSuccessor() != null) json.put("supersededBy", view.getSuccessor().toString());
        json.put("firm", view.firm());
        json.put("country", view.country());
        json.put("framework", view.frameworkCode());
        json.put("frameworkTitle", view.framework());
        json.put("frameworkVersion", view.frameworkVersion());
        json.put("scope", view.scope());
        json.put("score", view.score());
        json.put("band", view.band());
        json.put("rawBand", view.rawBand());
        json.put("caps", view.caps());
        json.put("exclusionShare", view.exclusionShare());
        json.put("assurance", view.assurance());
        json.put("auditBody", view.auditBody());
        json.put("auditor", view.auditor());
        json.put("certifier", view.certifier());
        json.put("issued", view.issued());
        json.put("expires", view.expires());
        json.put("rootHash", view.recordHash());
        json.put("recordFormat", view.recordFormat());
        json.put("pdfHash", view.pdfSha256());
        if (view.credentialSha256() != null) json.put("credentialHash", view.credentialSha256());
        json.put("history", view.history().stream().map(step -> {
            var one = new LinkedHashMap<String, Object>();
            one.put("status", step.status());
            one.put("reason", step.reason());
            if (step.successor() != null) one.put("successor", step.successor().toString());
            one.put("at", step.at());
            return one;
        }).toList());
        return json;
    }
}
