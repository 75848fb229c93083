package org.sanad.exchange;

import java.util.List;
import java.util.Optional;

/**
 * What Sanad reads of an OSCAL catalogue, whether it came as JSON or as XML. Titles, labels and prose are Markdown;
 * what a file leaves out is empty.
 *
 * @see <a href="https://pages.nist.gov/OSCAL-Reference/models/v1.2.0/catalog/json-reference/">OSCAL catalogue</a>
 */
record Catalog(String uuid, Metadata metadata, List<Param> params, List<Group> groups, List<Control> controls,
        List<Resource> resources) {

    record Metadata(String title, String version, String oscalVersion, String lastModified, String remarks,
            List<Prop> props, List<Link> links, List<Party> parties,
            List<Responsible> responsible) {}

    record Party(String uuid, String name) {}

    /** Which parties have a role such as {@code creator}. */
    record Responsible(String role, List<String> parties) {}

    record Link(String rel, String href, String text) {}

    record Resource(String uuid, List<String> addresses) {}

    /** @param ns empty for OSCAL's own */
    record Prop(String name, String ns, String kind, String value, String remarks) {}

    record Part(String id, String name, String ns, String title, String prose, List<Prop> props, List<Part> parts) {}

    /** @param several whether more than one of the choices may be taken */
    record Param(String id, String label, List<String> values, boolean several, List<String> choices) {}

    record Group(String id, String title, List<Prop> props, List<Param> params, List<Group> groups,
            List<Control> controls) {}

    record Control(String id, String kind, String title, List<Prop> props, List<Param> params, List<Part> parts,
            List<Control> controls) {

        /** Withdrawn ones stay in a catalogue so that old references still find them. */
        boolean withdrawn() {
            return kind.equalsIgnoreCase("withdrawn") || props.stream()
                    .anyMatch(prop -> prop.name().equals("status") && prop.value().equalsIgnoreCase("withdrawn"));
        }
    }

    /** The label for people: one without a class goes before one that is made for a purpose, such as sorting. */
    static Optional<String> label(List<Prop> props) {
        var labels = props.stream().filter(prop -> prop.name().equals("label") && prop.ns().isEmpty()).toList();
        return labels.stream().filter(prop -> prop.kind().isEmpty()).findFirst().or(() -> labels.stream().findFirst())
                .map(Prop::value);
    }
}
