package org.sanad.oscal;

import static org.sanad.oscal.OscalJson.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;

/**
 * What Sanad knows and OSCAL has no place for: props in a namespace of our own, as OSCAL wants extensions. A value that
 * a prop cannot hold, because it has several lines or is empty at its ends, stands in the prop's remarks.
 *
 * @see <a href="https://pages.nist.gov/OSCAL/learn/tutorials/general/extension/">OSCAL, extending models</a>
 */
public final class SanadProps {

    public static final String NS = "https://sanad.example/ns/oscal";
    /** The value of a prop whose text stands in its remarks. */
    public static final String IN_REMARKS = "in-remarks";

    private SanadProps() {}

    public static void add(JsonArrayBuilder props, String name, String value) {
        props.add(isString(value) ? prop(name, value) : prop(name, IN_REMARKS).add("remarks", Prose.escape(value)));
    }

    /** @param value a string in the sense of {@link #isString} */
    public static JsonObjectBuilder prop(String name, String value) {
        return JSON.createObjectBuilder().add("name", name).add("ns", NS).add("value", value);
    }

    /** @param pairs names and values in turn; those without a value are left out */
    public static JsonArrayBuilder props(Object... pairs) {
        var props = JSON.createArrayBuilder();
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i + 1] != null) add(props, (String) pairs[i], pairs[i + 1].toString());
        }
        return props;
    }

    /** Whether it is what OSCAL calls a string: one line that does not begin or end with a blank. */
    public static boolean isString(String value) {
        return !value.isEmpty()
                && value.codePoints().noneMatch(c -> c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029)
                && !blank(value.codePointAt(0)) && !blank(value.codePointBefore(value.length()));
    }

    private static boolean blank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }
}
