package org.sanad.certificate;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfAnnotation;
import org.openpdf.text.pdf.PdfAppearance;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfFormField;
import org.openpdf.text.pdf.PdfLiteral;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;

/**
 * The tagged field of the signature (ISO 32000-1, 12.8; ETSI EN 319 142-1), with room for what {@link SignaturePlace}
 * fills in.
 */
final class SignatureField {

    private static final PdfName SUBFILTER = new PdfName("ETSI.CAdES.detached");
    private static final int SIGNED_AND_APPEND_ONLY = 3;

    private SignatureField() {}

    /** @param look its appearance, in the coordinates of the page; @param words say what it is */
    static void add(PdfWriter writer, PdfStructureElement form, Rectangle place, PdfAppearance look,
            Signatory signatory, String words, String reason) {
        form.put(new PdfName("Alt"), new PdfString(words, PdfObject.TEXT_UNICODE));
        PdfFormField field = PdfFormField.createSignature(writer);
        field.setFieldName("signature");
        field.setUserName(words);
        field.setWidget(place, null);
        field.setFlags(PdfAnnotation.FLAGS_PRINT | PdfAnnotation.FLAGS_LOCKED);
        field.setPage();
        field.put(PdfName.V, value(writer, signatory, reason));
        field.put(PdfName.STRUCTPARENT,
                new PdfNumber(writer.getStructureTreeRoot().addExistingObject(form.getReference())));
        field.setAppearance(PdfAnnotation.APPEARANCE_NORMAL, look);
        PdfDictionary reference = new PdfDictionary(new PdfName("OBJR"));
        reference.put(new PdfName("Obj"), field.getIndirectReference());
        reference.put(PdfName.PG, writer.getCurrentPage());
        form.put(PdfName.K, new PdfArray(reference));
        writer.addAnnotation(field);
        writer.setSigFlags(SIGNED_AND_APPEND_ONLY);
    }

    private static PdfObject value(PdfWriter writer, Signatory signatory, String reason) {
        PdfDictionary signature = new PdfDictionary(PdfName.SIG);
        signature.put(PdfName.FILTER, PdfName.ADOBE_PPKLITE);
        signature.put(PdfName.SUBFILTER, SUBFILTER);
        signature.put(PdfName.NAME, new PdfString(signatory.inFull(), PdfObject.TEXT_UNICODE));
        signature.put(PdfName.REASON, new PdfString(reason, PdfObject.TEXT_UNICODE));
        signature.put(PdfName.M, new PdfString(DocumentMetadata.date(signatory.at())));
        signature.put(PdfName.BYTERANGE, new PdfLiteral(SignaturePlace.EMPTY_RANGE));
        signature.put(PdfName.CONTENTS, new PdfString(new byte[signatory.room()]).setHexWriting(true));
        try {
            return writer.addToBody(signature).getIndirectReference();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
