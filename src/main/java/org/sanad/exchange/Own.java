package org.sanad.exchange;

import static org.sanad.exchange.OscalJson.JSON;

import jakarta.json.JsonArrayBuilder;
import java.util.List;
import java.util.Optional;
import org.sanad.exchange.Catalog.Prop;

/**
 * What a checklist knows and OSCAL has no place for: props in a namespace of our own, as OSCAL wants extensions. A value that a prop cannot
 * hold, because it has several lines or is empty at its ends, stands in the prop's remarks.
 *
 * @see <a href="https://pages.nist.gov/OSCAL/learn/tutorials/general/extension/">OSCAL, extending models</a>
 */
final class Own {

    static final String NS = "https://sanad.example/ns/oscal";
    private static final String IN_REMARKS = "in-remarks";

    private Own() {
    }

    static void add(JsonArrayBuilder props, String name, String value) {
        var prop = JSON.createObjectBuilder().add("name", name).add("ns", NS);
        if (isString(value)) prop.add("value", value);
        else prop.add("value", IN_REMARKS).add("remarks", Prose.escape(value));
        props.add(prop);
    }

    /** Whether it is what OSCAL calls a string: one line that does not begin or end with a blank. */
    static boolean isString(String value) {
        return !value.isEmpty() && value.codePoints().noneMatch(c -> c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029)
                && !blank(value.codePointAt(0)) && !blank(value.codePointBefore(value.length()));
    }

    private static boolean blank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }

    static Optional<String> text(List<Prop> props, String name) {
        return texts(props, name).stream().findFirst();
    }

    static List<String> texts(List<Prop> props, String name) {
        return props.stream().filter(prop -> prop.ns().equals(NS) && prop.name().equals(name)).map(Own::value).filter(value -> !value.isEmpty()).toList();
    }

    static boolean flag(List<Prop> props, String name) {
        return text(props, name).filter("true"::equals).isPresent();
    }

    private static String value(Prop prop) {
        return prop.value().equals(IN_REMARKS) && !prop.remarks().isEmpty() ? Prose.plain(prop.remarks()) : Prose.tidy(prop.value());
    }
}
