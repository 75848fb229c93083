package org.sanad.exchange;

import static org.sanad.oscal.OscalJson.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.sanad.oscal.Prose;

/**
 * An OSCAL catalogue in XML, read into the shape that its JSON form has, so that there is one reader for both.
 *
 * @see <a href="https://pages.nist.gov/OSCAL-Reference/models/v1.2.0/catalog/xml-reference/">OSCAL catalogue in XML</a>
 */
final class XmlDocument {

    static final String NAMESPACE = "http://csrc.nist.gov/ns/oscal/1.0";
    private static final int MOST_ELEMENTS = 500_000;

    /** Elements that may stand several times, and the name of the list that JSON makes of them. */
    private static final Map<String,
            String> LISTS = Map.ofEntries(Map.entry("param", "params"), Map.entry("group", "groups"),
                    Map.entry("control", "controls"),
                    Map.entry("part", "parts"), Map.entry("prop", "props"), Map.entry("link", "links"),
                    Map.entry("party", "parties"), Map.entry("resource", "resources"),
                    Map.entry("responsible-party", "responsible-parties"), Map.entry("party-uuid", "party-uuids"),
                    Map.entry("rlink", "rlinks"),
                    Map.entry("value", "values"), Map.entry("choice", "choice"), Map.entry("guideline", "guidelines"),
                    Map.entry("role", "roles"));
    /** Elements of one line of Markdown, of bare text, and of many lines. */
    private static final Set<String> LINES = Set.of("title", "label", "choice", "text");
    private static final Set<String> BARE = Set.of("version", "oscal-version", "last-modified", "published", "name",
            "short-name", "party-uuid", "value", "email-address");
    private static final Set<String> BLOCKS = Set.of("remarks", "description", "usage");

    private final XMLStreamReader xml;
    private final Markup markup;
    private int depth;
    private int elements;

    private XmlDocument(XMLStreamReader xml) {
        this.xml = xml;
        this.markup = new Markup(xml, this::enter);
    }

    /** An object with one name, that of the root element. */
    static JsonObject read(String text) {
        try {
            return new XmlDocument(StreamedXml.of(new StringReader(text))).root();
        } catch (XMLStreamException e) {
            var place = e.getLocation();
            throw ImportRefusal.at(place == null ? 1 : place.getLineNumber(),
                    place == null ? 1 : place.getColumnNumber(),
                    "exchange.refused.xml");
        }
    }

    private JsonObject root() throws XMLStreamException {
        JsonObject root = null;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD -> StreamedXml.refuseDocumentType(xml);
                case XMLStreamConstants.START_ELEMENT -> {
                    if (!NAMESPACE.equals(xml.getNamespaceURI()))
                        throw ImportRefusal.of("exchange.refused.no-catalogue");
                    var name = xml.getLocalName();
                    root = JSON.createObjectBuilder().add(name, object()).build();
                }
                default -> { /* comments and blanks around the root */ }
            }
        }
        return root;
    }

    private void enter(int step) {
        depth += step;
        if (step > 0) elements++;
        var place = xml.getLocation();
        if (depth > JsonDocument.DEEPEST)
            throw ImportRefusal.at(place.getLineNumber(), place.getColumnNumber(), "exchange.refused.deep",
                    JsonDocument.DEEPEST);
        if (elements > MOST_ELEMENTS) throw ImportRefusal.of("exchange.refused.values", MOST_ELEMENTS);
    }

    /** From behind a start tag to behind its end tag. */
    private JsonObject object() throws XMLStreamException {
        enter(1);
        var fields = new HashMap<String, JsonValue>();
        var lists = new HashMap<String, List<JsonValue>>();
        for (int i = 0; i < xml.getAttributeCount(); i++)
            fields.put(xml.getAttributeLocalName(i), JSON.createValue(xml.getAttributeValue(i)));
        var blocks = new ArrayList<String>();
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.getEventType() != XMLStreamConstants.START_ELEMENT) continue;
            var name = xml.getLocalName();
            if (Markup.isBlock(name)) {
                blocks.add(markup.block());
            } else {
                var value = value(name);
                if (LISTS.containsKey(name))
                    lists.computeIfAbsent(LISTS.get(name), key -> new ArrayList<>()).add(value);
                else
                    fields.put(name, value);
            }
        }
        enter(-1);
        if (!blocks.isEmpty()) fields.put("prose", JSON.createValue(String.join("\n\n", blocks)));
        var object = JSON.createObjectBuilder();
        fields.forEach(object::add);
        lists.forEach((name, list) -> object.add(name, JSON.createArrayBuilder(list)));
        return object.build();
    }

    private JsonValue value(String name) throws XMLStreamException {
        if (LINES.contains(name)) return JSON.createValue(markup.line());
        if (BARE.contains(name)) return JSON.createValue(Prose.line(markup.bare()));
        if (BLOCKS.contains(name)) return JSON.createValue(markup.blocks());
        return object();
    }
}
