package org.sanad.exchange;

import java.io.InputStream;
import java.io.Reader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * XML parsers that read the text they are given and nothing else: no document type, no entities but XML's own five, no
 * other file.
 */
final class StreamedXml {

    private StreamedXml() {}

    static XMLStreamReader of(Reader text) throws XMLStreamException {
        return factory().createXMLStreamReader(text);
    }

    static XMLStreamReader of(InputStream bytes) throws XMLStreamException {
        return factory().createXMLStreamReader(bytes);
    }

    /** A document type is how XML reaches for other files or multiplies itself; nothing that Sanad reads has one. */
    static void refuseDocumentType(XMLStreamReader xml) {
        if (xml.getEventType() == XMLStreamConstants.DTD) throw ImportRefusal.of("exchange.refused.doctype");
    }

    private static XMLInputFactory factory() {
        // the Java runtime's own: a library that brings another would know other settings
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // a text comes in pieces, so that one without end is refused before it is whole
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("no other file is read");
        });
        return factory;
    }
}
