package org.sanad.evidence;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.sanad.evidence.Inspection.Reason;

/**
 * What the small parts of a document say about the others; document type definitions and outside entities are never
 * read.
 */
final class Packaging {

    private static final String MAIN_PART = "/officeDocument";

    private final Map<String, String> typeByExtension = new HashMap<>();
    private final Map<String, String> typeByPart = new HashMap<>();
    private String mainPart;

    private Packaging() {}

    /** Hears of each element where it starts. */
    interface Element {
        void read(XMLStreamReader xml) throws InspectionRefusal;
    }

    /**
     * @param types     bytes of {@code [Content_Types].xml}
     * @param relations bytes of {@code _rels/.rels}
     */
    static Packaging of(byte[] types, byte[] relations) throws InspectionRefusal {
        Packaging packaging = new Packaging();
        eachStrictly(types, packaging::readType);
        eachStrictly(relations, packaging::readRelation);
        if (packaging.mainPart == null) throw new InspectionRefusal(Reason.BROKEN);
        return packaging;
    }

    /** The local names of all elements. */
    static Set<String> elements(byte[] xml) throws InspectionRefusal {
        Set<String> names = new HashSet<>();
        each(xml, element -> names.add(element.getLocalName()), true);
        return names;
    }

    /** The part that is the document itself, as the entry is named. */
    String mainPart() {
        return mainPart;
    }

    /** Its content type, or empty. */
    String mainType() {
        String extension = mainPart.substring(mainPart.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return typeByPart.getOrDefault(mainPart.toLowerCase(Locale.ROOT), typeByExtension.getOrDefault(extension, ""));
    }

    /** The content types of all parts, lower case. */
    Set<String> types() {
        return Stream.of(typeByPart, typeByExtension).flatMap(types -> types.values().stream())
                .map(type -> type.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    private void readType(XMLStreamReader xml) {
        String type = xml.getAttributeValue(null, "ContentType");
        if (type == null) return;
        String part = xml.getAttributeValue(null, "PartName");
        String extension = xml.getAttributeValue(null, "Extension");
        if (part != null) typeByPart.put(withoutSlash(part).toLowerCase(Locale.ROOT), type.strip());
        if (extension != null) typeByExtension.put(extension.toLowerCase(Locale.ROOT), type.strip());
    }

    private void readRelation(XMLStreamReader xml) {
        String type = xml.getAttributeValue(null, "Type");
        String target = xml.getAttributeValue(null, "Target");
        if (mainPart == null && type != null && target != null && type.endsWith(MAIN_PART))
            mainPart = withoutSlash(target);
    }

    private static String withoutSlash(String part) {
        return part.startsWith("/") ? part.substring(1) : part;
    }

    /**
     * Every element; a document type definition, which this format forbids and readers treat differently, is damage.
     */
    static void eachStrictly(byte[] bytes, Element element) throws InspectionRefusal {
        each(bytes, element, false);
    }

    private static void each(byte[] bytes, Element element, boolean typed) throws InspectionRefusal {
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(new ByteArrayInputStream(bytes));
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamReader.DTD && !typed) throw new InspectionRefusal(Reason.BROKEN);
                if (event == XMLStreamReader.START_ELEMENT) element.read(xml);
            }
        } catch (XMLStreamException e) {
            throw new InspectionRefusal(Reason.BROKEN);
        }
    }

    /** The JDK's own, whatever else a server has on its class path. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
