package org.sanad.certificate;

import org.openpdf.text.pdf.PdfStructureElement;

/**
 * Something that takes a width, knows its height and can be drawn. Lengths are points; {@code top} counts from the
 * page's foot.
 */
interface Block {

    float height(float width);

    /** @param element the tag it belongs to; null for what is decoration */
    void draw(PageCanvas sheet, PdfStructureElement element, float start, float top, float width);
}
