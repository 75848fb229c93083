package org.sanad.certificate;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfAction;
import org.openpdf.text.pdf.PdfAnnotation;
import org.openpdf.text.pdf.PdfAppearance;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfFileSpecification;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfOutline;
import org.openpdf.text.pdf.PdfRectangle;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;

/**
 * A tagged PDF that is being written, page by page, in A4 portrait. Whatever is drawn stands under a tag or is marked
 * as decoration; horizontal places count from the side where reading starts, so that a right-to-left document is the
 * mirror image.
 */
final class PageCanvas {

    static final float WIDTH = PageSize.A4.getWidth();
    static final float HEIGHT = PageSize.A4.getHeight();

    private static final PdfName LAYOUT = new PdfName("Layout");
    private static final PdfName ACTUAL_TEXT = new PdfName("ActualText");
    private static final PdfName TABLE = new PdfName("Table");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 17);
    private final Document document = new Document(PageSize.A4, 0, 0, 0, 0);
    private final PdfWriter writer = PdfWriter.getInstance(document, bytes);
    private final boolean rightToLeft;
    private PdfContentByte ink;
    private final PdfArray attachments = new PdfArray();
    private final PdfStructureElement root;
    private boolean marking;

    PageCanvas(DocumentMetadata imprint, boolean rightToLeft) {
        this.rightToLeft = rightToLeft;
        writer.setPdfVersion(PdfWriter.VERSION_1_7);
        writer.setPDFXConformance(PdfWriter.PDFA3A);
        writer.setTagged();
        writer.setTabs(PdfName.S);
        writer.setViewerPreferences(PdfWriter.DisplayDocTitle | (rightToLeft ? PdfWriter.DirectionR2L : 0));
        imprint.fill(writer.getInfo());
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(imprint.language()));
        writer.setXmpMetadata(imprint.xmp());
        document.open();
        try {
            // the first object of the file, so that even the beginning of a copy that broke off leads to the
            // certificate
            writer.getExtraCatalog().put(new PdfName("SanadSerial"),
                    writer.addToBody(new PdfString(imprint.serial())).getIndirectReference());
            writer.setOutputIntents("Custom", "", "http://www.color.org", "sRGB IEC61966-2.1",
                    ICC_Profile.getInstance(ColorSpace.CS_sRGB));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ink = writer.getDirectContent();
        root = new PdfStructureElement(writer.getStructureTreeRoot(), new PdfName("Document"));
    }

    PdfContentByte ink() {
        return ink;
    }

    boolean rightToLeft() {
        return rightToLeft;
    }

    /** The left edge of what begins at a place and has a width, in PDF coordinates. */
    float left(float start, float width) {
        return rightToLeft ? WIDTH - start - width : start;
    }

    int page() {
        return writer.getPageNumber();
    }

    void newPage() {
        document.newPage();
        writer.setPageEmpty(false);
    }

    byte[] close() {
        writer.setPageEmpty(false);
        document.close();
        return bytes.toByteArray();
    }

    PdfStructureElement element(String type) {
        return element(root, type);
    }

    PdfStructureElement element(PdfStructureElement parent, String type) {
        return new PdfStructureElement(parent, new PdfName(type));
    }

    /** A header cell; the scope is {@code Row} or {@code Column}. */
    PdfStructureElement header(PdfStructureElement row, String scope, int columns) {
        PdfStructureElement header = element(row, "TH");
        PdfDictionary attributes = new PdfDictionary();
        attributes.put(PdfName.O, TABLE);
        attributes.put(new PdfName("Scope"), new PdfName(scope));
        if (columns > 1) {
            attributes.put(new PdfName("ColSpan"), new PdfNumber(columns));
        }
        header.put(PdfName.A, attributes);
        return header;
    }

    /** A picture that says the same in words; the place is its outline on the page. */
    PdfStructureElement figure(PdfStructureElement parent, String words, float start, float top, float width,
            float height) {
        PdfStructureElement figure = element(parent == null ? root : parent, "Figure");
        figure.put(new PdfName("Alt"), new PdfString(words, PdfObject.TEXT_UNICODE));
        PdfDictionary attributes = new PdfDictionary();
        attributes.put(PdfName.O, LAYOUT);
        attributes.put(new PdfName("Placement"), new PdfName("Block"));
        float left = left(start, width);
        attributes.put(PdfName.BBOX, new PdfRectangle(left, top - height, left + width, top));
        figure.put(PdfName.A, attributes);
        return figure;
    }

    /** Draws under a tag; without one, or inside a drawing that is already marked, nothing new is tagged. */
    void tagged(PdfStructureElement element, Runnable drawing) {
        if (marking) {
            drawing.run();
        } else if (element == null) {
            decoration(drawing);
        } else {
            ink.beginMarkedContentSequence(element);
            marked(drawing);
        }
    }

    /** Draws under a tag what reads otherwise than it is drawn: its words go with it, in reading order. */
    void tagged(PdfStructureElement element, String words, Runnable drawing) {
        if (marking) {
            drawing.run();
        } else {
            PdfDictionary properties = new PdfDictionary();
            properties.put(ACTUAL_TEXT, new PdfString(words, PdfObject.TEXT_UNICODE));
            ink.beginMarkedContentSequence(element, properties);
            marked(drawing);
        }
    }

    /** Draws what says nothing: lines, tints, running headers. */
    void decoration(Runnable drawing) {
        if (marking) {
            drawing.run();
        } else {
            ink.beginMarkedContentSequence(new PdfName("Artifact"));
            marked(drawing);
        }
    }

    private void marked(Runnable drawing) {
        marking = true;
        ink.saveState();
        drawing.run();
        ink.restoreState();
        marking = false;
        ink.endMarkedContentSequence();
    }

    /**
     * Gives in words what the drawn letters mean, in reading order, and the language of what is written from right to
     * left.
     */
    void say(PdfStructureElement element, String words, boolean rightToLeft) {
        element.put(ACTUAL_TEXT, new PdfString(words, PdfObject.TEXT_UNICODE));
        if (rightToLeft && !this.rightToLeft) {
            boolean urdu = words.codePoints()
                    .anyMatch(code -> "\u0679\u0688\u0691\u06ba\u06d2\u06c1\u06be".indexOf(code) >= 0);
            element.put(PdfName.LANG, new PdfString(urdu ? "ur" : "ar"));
        }
    }

    /** Makes a place lead to an address; the link's text must have been drawn under the element. */
    void link(PdfStructureElement link, URI to, String words, float start, float top, float width, float height) {
        annotate(link, new PdfAction(to.toString()), words, start, top, width, height);
    }

    /** Makes a place lead to a page of this document, which may be one still to come. */
    void link(PdfStructureElement link, int page, String words, float start, float top, float width, float height) {
        annotate(link, PdfAction.gotoLocalPage(page, new PdfDestination(PdfDestination.FIT), writer), words, start, top,
                width, height);
    }

    private void annotate(PdfStructureElement link, PdfAction to, String words, float start, float top, float width,
            float height) {
        float left = left(start, width);
        PdfAnnotation place = new PdfAnnotation(writer, left, top - height, left + width, top, to);
        place.put(PdfName.SUBTYPE, PdfName.LINK);
        place.put(PdfName.CONTENTS, new PdfString(words, PdfObject.TEXT_UNICODE));
        place.put(PdfName.F, new PdfNumber(PdfAnnotation.FLAGS_PRINT));
        place.put(PdfName.BORDER, new PdfArray(new float[] {0, 0, 0}));
        place.put(PdfName.STRUCTPARENT,
                new PdfNumber(writer.getStructureTreeRoot().addExistingObject(link.getReference())));
        PdfDictionary reference = new PdfDictionary(new PdfName("OBJR"));
        reference.put(new PdfName("Obj"), place.getIndirectReference());
        reference.put(PdfName.PG, writer.getCurrentPage());
        PdfObject text = link.get(PdfName.K);
        PdfArray kids = text.isArray() ? (PdfArray) text : new PdfArray(text);
        kids.add(reference);
        link.put(PdfName.K, kids);
        writer.addAnnotation(place);
    }

    /**
     * The place of the document's signature; its look is drawn like anything else, and says nothing that its words do
     * not say.
     */
    void signature(Signatory signatory, String words, String reason, float start, float top, float width, float height,
            Runnable drawing) {
        Rectangle place = new Rectangle(left(start, width), top - height, left(start, width) + width, top);
        PdfAppearance look = PdfAppearance.createAppearance(writer, width, height);
        look.setBoundingBox(place);
        PdfContentByte page = ink;
        ink = look;
        marking = true;
        drawing.run();
        marking = false;
        ink = page;
        SignatureField.add(writer, element("Form"), place, look, signatory, words, reason);
    }

    /**
     * Puts a file into the document, as PDF/A-3 wants it, in a deflated stream of stored blocks: who has no reader of
     * PDFs finds it by its letters.
     *
     * @param at           when it was made
     * @param relationship of the file to the document: {@code Data}, {@code Source}, {@code Alternative} or
     *                     {@code Supplement}
     * @param words        what it is
     */
    void embed(String name, byte[] file, String mime, String relationship, String words, Instant at) {
        PdfDictionary parameters = new PdfDictionary();
        parameters.put(PdfName.MODDATE, new PdfString(DocumentMetadata.date(at)));
        try {
            PdfFileSpecification attachment =
                    PdfFileSpecification.fileEmbedded(writer, null, name, file, mime, parameters, 0);
            attachment.put(PdfName.UF, new PdfString(name, PdfObject.TEXT_UNICODE));
            attachment.put(PdfName.DESC, new PdfString(words, PdfObject.TEXT_UNICODE));
            attachment.put(new PdfName("AFRelationship"), new PdfName(relationship));
            writer.addFileAttachment(name, attachment);
            attachments.add(attachment.getReference());
            writer.getExtraCatalog().put(new PdfName("AF"), attachments);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds an entry to the outline that viewers show beside the pages. */
    void outline(String title, float top) {
        new PdfOutline(ink.getRootOutline(), new PdfDestination(PdfDestination.FITH, top), title, false);
    }
}
