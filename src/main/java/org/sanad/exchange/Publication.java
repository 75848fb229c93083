package org.sanad.exchange;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.List;
import org.sanad.oscal.Identifiers;
import org.sanad.oscal.OscalJson;
import org.sanad.oscal.Prose;

/** Who publishes a checklist or a crosswalk, as its document says it. */
final class Publication {

    private static final String ROLE = "publisher";

    private Publication() {}

    static JsonObjectBuilder metadata(String title, String version, String publisher, String note, Instant lastModified,
            JsonArrayBuilder props) {
        var party = Identifiers.uuid("party", publisher);
        var metadata = OscalJson.metadata(title, version, lastModified, props)
                .add("roles", OscalJson.array(List.of(OscalJson.role(ROLE, "Publisher"))))
                .add("parties", OscalJson.array(List.of(OscalJson.party(party, "organization", publisher))))
                .add("responsible-parties", OscalJson.responsible(ROLE, party));
        if (!note.isEmpty()) metadata.add("remarks", Prose.escape(note));
        return metadata;
    }
}
