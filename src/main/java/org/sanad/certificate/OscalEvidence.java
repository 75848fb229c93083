package org.sanad.certificate;

import static org.sanad.oscal.OscalJson.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonObjectBuilder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.sanad.evidence.FileType;
import org.sanad.oscal.Identifiers;
import org.sanad.oscal.OscalJson;
import org.sanad.oscal.Prose;
import org.sanad.oscal.SanadProps;

/** Evidence by its name and its hash; what is in it stays where it is. */
final class OscalEvidence {

    private OscalEvidence() {}

    static JsonObjectBuilder resource(Leaf evidence) {
        var href = URLEncoder.encode(text(evidence, "fileName"), StandardCharsets.UTF_8).replace("+", "%20");
        return OscalReview
                .linked(uuid(evidence), text(evidence, "title"), FileType.valueOf(text(evidence, "type")).mediaType(),
                        href, text(evidence, "sha256"))
                .add("props",
                        SanadProps.props("requirement", text(evidence, "requirement"), "file-name",
                                text(evidence, "fileName"),
                                "size", text(evidence, "size"),
                                "uploaded", text(evidence, "uploadedAt"), "expires", text(evidence, "expires")));
    }

    static JsonArray relevant(List<Leaf> evidence) {
        return OscalJson.array(evidence.stream().map(one -> JSON.createObjectBuilder().add("href", "#" + uuid(one))
                .add("description", Prose.escape(text(one, "title")))).toList()).build();
    }

    private static String uuid(Leaf evidence) {
        return Identifiers.uuid("evidence", text(evidence, "id"));
    }

    private static String text(Leaf evidence, String column) {
        return Leaf.text(evidence.row(), column);
    }
}
