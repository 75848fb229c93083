package org.sanad.exchange;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.function.Function;
import org.sanad.exchange.Catalog.Control;
import org.sanad.exchange.Catalog.Group;
import org.sanad.exchange.Catalog.Link;
import org.sanad.exchange.Catalog.Metadata;
import org.sanad.exchange.Catalog.Param;
import org.sanad.exchange.Catalog.Part;
import org.sanad.exchange.Catalog.Party;
import org.sanad.exchange.Catalog.Prop;
import org.sanad.exchange.Catalog.Resource;
import org.sanad.exchange.Catalog.Responsible;

/**
 * Takes what Sanad needs out of a catalogue in OSCAL's JSON form. What has another type than it should is as good as
 * missing.
 */
final class CatalogParser {

    /** OSCAL's own namespace, which need not be named. */
    private static final String DEFAULT_NS = "http://csrc.nist.gov/ns/oscal";

    private CatalogParser() {}

    static Catalog catalog(JsonObject root) {
        return new Catalog(text(root, "uuid"), metadata(object(root, "metadata")),
                list(root, "params", CatalogParser::param), list(root, "groups", CatalogParser::group),
                list(root, "controls", CatalogParser::control),
                list(object(root, "back-matter"), "resources", CatalogParser::resource));
    }

    private static Metadata metadata(JsonObject node) {
        return new Metadata(text(node, "title"), text(node, "version"), text(node, "oscal-version"),
                text(node, "last-modified"), text(node, "remarks"),
                list(node, "props", CatalogParser::prop),
                list(node, "links", link -> new Link(text(link, "rel"), text(link, "href"), text(link, "text"))),
                list(node, "parties", party -> new Party(text(party, "uuid"), text(party, "name"))),
                list(node, "responsible-parties", responsible -> new Responsible(text(responsible, "role-id"),
                        texts(responsible, "party-uuids"))));
    }

    private static Resource resource(JsonObject node) {
        return new Resource(text(node, "uuid"), list(node, "rlinks", link -> text(link, "href")));
    }

    private static Group group(JsonObject node) {
        return new Group(text(node, "id"), text(node, "title"), list(node, "props", CatalogParser::prop),
                list(node, "params", CatalogParser::param),
                list(node, "groups", CatalogParser::group), list(node, "controls", CatalogParser::control));
    }

    private static Control control(JsonObject node) {
        return new Control(text(node, "id"), text(node, "class"), text(node, "title"),
                list(node, "props", CatalogParser::prop), list(node, "params", CatalogParser::param),
                list(node, "parts", CatalogParser::part), list(node, "controls", CatalogParser::control));
    }

    private static Part part(JsonObject node) {
        return new Part(text(node, "id"), text(node, "name"), ns(node), text(node, "title"), text(node, "prose"),
                list(node, "props", CatalogParser::prop),
                list(node, "parts", CatalogParser::part));
    }

    private static Prop prop(JsonObject node) {
        return new Prop(text(node, "name"), ns(node), text(node, "class"), text(node, "value"), text(node, "remarks"));
    }

    private static Param param(JsonObject node) {
        var select = object(node, "select");
        return new Param(text(node, "id"), text(node, "label"), texts(node, "values"),
                text(select, "how-many").equals("one-or-more"), texts(select, "choice"));
    }

    private static String ns(JsonObject node) {
        var ns = text(node, "ns");
        return ns.equals(DEFAULT_NS) ? "" : ns;
    }

    static String text(JsonObject node, String name) {
        return node.get(name) instanceof JsonString string ? string.getString() : "";
    }

    static JsonObject object(JsonObject node, String name) {
        return node.get(name) instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
    }

    private static <T> List<T> list(JsonObject node, String name, Function<JsonObject, T> read) {
        if (!(node.get(name) instanceof JsonArray array)) return List.of();
        return array.stream().filter(JsonObject.class::isInstance).map(JsonObject.class::cast).map(read).toList();
    }

    private static List<String> texts(JsonObject node, String name) {
        if (!(node.get(name) instanceof JsonArray array)) return List.of();
        return array.stream().filter(JsonString.class::isInstance).map(JsonString.class::cast)
                .map(JsonString::getString).toList();
    }
}
