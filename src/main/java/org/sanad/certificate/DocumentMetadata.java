package org.sanad.certificate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfLiteral;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;

/**
 * What a document says about itself, in the Info dictionary and in XMP (ISO 16684-1) alike: both must agree for PDF/A.
 * All of it comes from the facts, so that the same facts give the same bytes.
 *
 * @param kind     names the sort of document, so that a certificate and its report have different identifiers
 * @param contents every fact that is printed; only its hash is used
 */
record DocumentMetadata(String kind, String title, String subject, String serial, Instant at, String language,
        String contents) {

    private static final String ISSUER = "Sanad";
    private static final DateTimeFormatter PDF_DATE =
            DateTimeFormatter.ofPattern("'D:'uuuuMMddHHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter XMP_DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'").withZone(ZoneOffset.UTC);

    DocumentMetadata {
        title = plain(title);
        subject = plain(subject);
    }

    /** In one line; a name that looks like the range of a signature must not stand in the file as it is. */
    private static String plain(String text) {
        return TextBlock.clean(text).replaceAll("\\s+", " ").replace("/ByteRange", "/ ByteRange");
    }

    static String date(Instant at) {
        return PDF_DATE.format(at);
    }

    /** Keywords under which a damaged copy can still be traced. */
    String keywords() {
        return "sanad:" + serial;
    }

    void fill(PdfDictionary info) {
        info.put(PdfName.TITLE, new PdfString(title, PdfObject.TEXT_UNICODE));
        info.put(PdfName.SUBJECT, new PdfString(subject, PdfObject.TEXT_UNICODE));
        info.put(PdfName.AUTHOR, new PdfString(ISSUER));
        info.put(PdfName.CREATOR, new PdfString(ISSUER));
        info.put(PdfName.PRODUCER, new PdfString(ISSUER));
        info.put(PdfName.KEYWORDS, new PdfString(keywords()));
        info.put(PdfName.CREATIONDATE, new PdfString(PDF_DATE.format(at)));
        info.put(PdfName.MODDATE, new PdfString(PDF_DATE.format(at)));
        info.put(PdfName.FILEID,
                new PdfLiteral("[<" + identifier(kind + serial) + "><" + identifier(kind + contents) + ">]"));
    }

    private static String identifier(String of) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(of.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The XMP packet: Dublin Core, PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1) with the schema that describes the
     * latter.
     */
    byte[] xmp() {
        return XMP.formatted(escape(title), escape(subject), ISSUER, keywords(), XMP_DATE.format(at))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static final String XMP = """
            <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <dc:format>application/pdf</dc:format>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%1$s</rdf:li></rdf:Alt></dc:title>
            <dc:description><rdf:Alt><rdf:li xml:lang="x-default">%2$s</rdf:li></rdf:Alt></dc:description>
            <dc:creator><rdf:Seq><rdf:li>%3$s</rdf:li></rdf:Seq></dc:creator>
            </rdf:Description>
            <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
            <pdf:Producer>%3$s</pdf:Producer>
            <pdf:Keywords>%4$s</pdf:Keywords>
            </rdf:Description>
            <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
            <xmp:CreatorTool>%3$s</xmp:CreatorTool>
            <xmp:CreateDate>%5$s</xmp:CreateDate>
            <xmp:ModifyDate>%5$s</xmp:ModifyDate>
            </rdf:Description>
            <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
            <pdfaid:part>3</pdfaid:part>
            <pdfaid:conformance>A</pdfaid:conformance>
            </rdf:Description>
            <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
            <pdfuaid:part>1</pdfuaid:part>
            </rdf:Description>
            <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
             xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" \
            xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
            <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
            <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
            <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
            <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
            <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
            <pdfaProperty:name>part</pdfaProperty:name>
            <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
            <pdfaProperty:category>internal</pdfaProperty:category>
            <pdfaProperty:description>Part of PDF/UA</pdfaProperty:description>
            </rdf:li></rdf:Seq></pdfaSchema:property>
            </rdf:li></rdf:Bag></pdfaExtension:schemas>
            </rdf:Description>
            </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="w"?>""";
}
