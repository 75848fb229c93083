package org.sanad.exchange.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sanad.exchange.ChecklistHeading;
import org.sanad.exchange.ColumnMapping;
import org.sanad.exchange.ColumnMapping.Use;
import org.sanad.exchange.Imports;
import org.sanad.framework.Editions;
import org.sanad.framework.web.EditionsResource;
import org.sanad.platform.RuleBroken;
import org.sanad.web.MultipartParts;

@Path("editions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Keeping checklists")
public class ImportsResource {

    @Inject Imports imports;
    @Inject Editions editions;

    /**
     * Parts: {@code file}; of an OSCAL catalogue {@code code}; of a spreadsheet {@code code}, {@code title},
     * {@code version}, {@code publisher}, {@code licence}, {@code source}, {@code note}, {@code sheet}, {@code header}
     * (the row with the headings) and {@code columns} (one use for each column, with commas between). Without
     * {@code sheet} the first one that is shown and not empty is read.
     */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "Imports a checklist as a draft: Sanad's YAML, an OSCAL catalogue, XLSX or CSV (parts: file, "
                    + "and for a spreadsheet code, title, version, publisher, licence, source, note, sheet, header, "
                    + "columns). Without sheet the first one that is shown and not empty is read. A file with a name "
                    + "twice in one object, with a date as a code, or with control or direction characters in a text "
                    + "is refused, and the answer says where")
    public Response add(List<EntityPart> sent) throws IOException {
        var parts = new MultipartParts(sent);
        var file = parts.file("file").orElseThrow(() -> RuleBroken.invalid("file", "evidence.no-file"));
        var name = MultipartParts.nameOf(file);
        var title = name == null ? null : name.replaceFirst("\\.[A-Za-z]{2,5}$", "");
        var heading =
                new ChecklistHeading(parts.text("code"), or(parts.text("title"), title), or(parts.text("version"), "1"),
                        or(parts.text("publisher"), name), or(parts.text("licence"), name),
                        or(parts.text("source"), name), parts.text("note"));
        var kept = imports.take(name, file.getContent(), parts.text("sheet"),
                columns(parts.text("header"), parts.text("columns")), heading);
        return Response.status(kept.created() ? 201 : 200).location(URI.create("editions/" + kept.id()))
                .entity(EditionsResource.shown(editions.get(kept.id()).row())).build();
    }

    private static String or(String text, String instead) {
        return text == null || text.isBlank() ? instead : text;
    }

    private static ColumnMapping columns(String header, String columns) {
        if (columns == null || columns.isBlank()) return null;
        var uses = new ArrayList<Use>();
        for (var word : columns.split(",")) {
            try {
                uses.add(Use.valueOf(word.strip().toUpperCase(java.util.Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                throw RuleBroken.invalid("columns", "exchange.columns.unknown", word.strip());
            }
        }
        return new ColumnMapping(row(header), uses);
    }

    static int row(String header) {
        if (header == null || header.isBlank()) return 1;
        if (!header.strip().matches("\\d{1,5}")) throw RuleBroken.invalid("header", "exchange.header-unknown");
        return Integer.parseInt(header.strip());
    }
}
