package org.sanad.certificate;

import java.awt.Color;

/**
 * How a text is set.
 *
 * @param size    points
 * @param leading distance of base lines in points; text with Arabic letters gets a quarter more
 */
record Style(Typeface face, float size, float leading, Color ink, Align align) {

    /**
     * Towards the start or the end of a line in the document's direction, or to the side where the text's own direction
     * begins.
     */
    enum Align {
        START, CENTRE, END, OWN
    }

    static Style of(Typeface face, float size, float leading, Color ink) {
        return new Style(face, size, leading, ink, Align.START);
    }

    Style sized(float points) {
        return new Style(face, points, leading * points / size, ink, align);
    }

    Style in(Color colour) {
        return new Style(face, size, leading, colour, align);
    }

    Style bold() {
        return new Style(Typeface.BOLD, size, leading, ink, align);
    }

    Style to(Align side) {
        return new Style(face, size, leading, ink, side);
    }
}
