package org.sanad.evidence;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.sanad.evidence.Inspection.Reason;

/**
 * Judges what one part of an office document is tied to. A template, an object, a frame or a subdocument that lies
 * elsewhere is fetched when the document opens, with its macros, and nobody inspects it; so of what lies elsewhere only
 * links to follow, pictures, sound, films and the values of other workbooks are allowed.
 *
 * @see <a href="https://attack.mitre.org/techniques/T1221/">MITRE ATT&amp;CK T1221, template injection</a>
 */
final class Relations {

    /** The last segments of relationship types: those of ECMA-376 and those of ISO 29500 strict end alike. */
    private static final Set<String> MAY_LIE_ELSEWHERE = Set.of("hyperlink", "image", "audio", "video", "media",
            "externallinkpath", "externallinklongpath", "xlpathmissing", "xlstartup", "xlalternatestartup",
            "xllibrary");
    private static final Set<String> ACTIVE = Set.of("vbaproject", "wordvbadata", "xlmacrosheet", "xlintlmacrosheet",
            "dialogsheet", "control", "activexcontrolbinary");
    /** An address with a scheme, or a share of a Windows network. */
    private static final Pattern ELSEWHERE = Pattern.compile("(?s)[A-Za-z][A-Za-z0-9+.-]*:.*|[/\\\\]{2}.*");

    /**
     * What Word writes for a letter made from the firm's own template: a path on a drive of whoever opens it, which
     * nobody else can fill.
     */
    private static final Pattern OWN_TEMPLATE = Pattern.compile("file:///[A-Za-z]:[\\\\/][^/\\\\].*");

    private Relations() {}

    /** @param xml bytes of a {@code .rels} part */
    static void requireHarmless(byte[] xml) throws InspectionRefusal {
        Packaging.eachStrictly(xml, Relations::requireHarmless);
    }

    /** Any element counts, whatever its name: a reader may be laxer than the standard. */
    private static void requireHarmless(XMLStreamReader element) throws InspectionRefusal {
        String type = attribute(element, "Type").toLowerCase(Locale.ROOT);
        String kind = type.substring(type.lastIndexOf('/') + 1);
        String target = attribute(element, "Target");
        boolean elsewhere =
                attribute(element, "TargetMode").equalsIgnoreCase("External") || ELSEWHERE.matcher(target).matches();
        boolean allowed = MAY_LIE_ELSEWHERE.contains(kind)
                || kind.equals("attachedtemplate") && OWN_TEMPLATE.matcher(target).matches();
        if (ACTIVE.contains(kind) || elsewhere && !allowed) throw new InspectionRefusal(Reason.MACROS);
    }

    /** In any namespace and any case; empty if there is none. */
    private static String attribute(XMLStreamReader element, String name) {
        for (int i = 0; i < element.getAttributeCount(); i++) {
            if (element.getAttributeLocalName(i).equalsIgnoreCase(name)) return element.getAttributeValue(i).strip();
        }
        return "";
    }
}
