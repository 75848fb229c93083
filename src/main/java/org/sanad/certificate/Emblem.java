package org.sanad.certificate;

import java.awt.Color;
import org.openpdf.text.pdf.PdfContentByte;

/**
 * Sanad's drawings in lines and areas: the eight-pointed star, the score's ring, the band's tile. Places are PDF
 * coordinates.
 */
final class Emblem {

    /** The outline of the mark on a square of 24, y downwards, as on the pages. */
    private static final float[] STAR =
            {12, 1.4f, 15.1f, 4.5f, 19.5f, 4.5f, 19.5f, 8.9f, 22.6f, 12, 19.5f, 15.1f, 19.5f, 19.5f,
                    15.1f, 19.5f, 12, 22.6f, 8.9f, 19.5f, 4.5f, 19.5f, 4.5f, 15.1f, 1.4f, 12, 4.5f, 8.9f, 4.5f, 4.5f,
                    8.9f, 4.5f};
    private static final float[] TICK = {7.1f, 12.3f, 8.7f, 10.7f, 10.9f, 12.9f, 15.4f, 8.1f, 17, 9.6f, 10.9f, 16.1f};
    private static final float MARK_GRID = 24;
    private static final int POINTS = 8;

    private Emblem() {}

    /** The mark: a filled star with a tick left open. */
    static void mark(PdfContentByte ink, float left, float top, float size, Color colour) {
        ink.setColorFill(colour);
        polygon(ink, STAR, left, top, size);
        polygon(ink, TICK, left, top, size);
        ink.eoFill();
    }

    private static void polygon(PdfContentByte ink, float[] points, float left, float top, float size) {
        for (int i = 0; i < points.length; i += 2) {
            float x = left + points[i] * size / MARK_GRID;
            float y = top - points[i + 1] * size / MARK_GRID;
            if (i == 0) {
                ink.moveTo(x, y);
            } else {
                ink.lineTo(x, y);
            }
        }
        ink.closePath();
    }

    /** Nested eight-pointed stars in hairlines, each turned a little, as on engraved paper. */
    static void rosette(PdfContentByte ink, float x, float y, float radius, Color colour) {
        ink.setColorStroke(colour);
        ink.setLineWidth(0.5f);
        int rings = 12;
        for (int ring = 0; ring < rings; ring++) {
            float size = radius * (1 - ring * 0.062f);
            for (int skip = 2; skip <= 3; skip++) {
                starLines(ink, x, y, size, (ring * 2.0 / rings + 0.5) * Math.PI / POINTS, skip);
            }
        }
    }

    private static void starLines(PdfContentByte ink, float x, float y, float radius, double turn, int skip) {
        for (int point = 0; point < POINTS; point++) {
            double from = turn + point * 2 * Math.PI / POINTS;
            double to = turn + (point + skip) * 2 * Math.PI / POINTS;
            ink.moveTo(x + radius * (float) Math.cos(from), y + radius * (float) Math.sin(from));
            ink.lineTo(x + radius * (float) Math.cos(to), y + radius * (float) Math.sin(to));
        }
        ink.stroke();
    }

    /** A ring filled clockwise from the top up to a share of 0 to 100. */
    static void ring(PdfContentByte ink, float x, float y, float radius, float thickness, float share) {
        ink.setLineWidth(thickness);
        ink.setColorStroke(Palette.SUNKEN);
        ink.circle(x, y, radius);
        ink.stroke();
        if (share > 0) {
            ink.setColorStroke(Palette.ACCENT);
            ink.arc(x - radius, y - radius, x + radius, y + radius, 90, -3.6f * share);
            ink.stroke();
        }
    }

    /** The square in which a band's letter stands. */
    static void tile(PdfContentByte ink, float left, float top, float size, String band) {
        ink.setLineWidth(1.25f);
        ink.setColorFill(Palette.bandSoft(band));
        ink.setColorStroke(Palette.band(band));
        ink.roundRectangle(left, top - size, size, size, size / 6);
        ink.fillStroke();
    }

    static void fill(PdfContentByte ink, float left, float top, float width, float height, Color colour) {
        ink.setColorFill(colour);
        ink.rectangle(left, top - height, width, height);
        ink.fill();
    }

    static void line(PdfContentByte ink, float left, float y, float width, float thickness, Color colour) {
        ink.setColorStroke(colour);
        ink.setLineWidth(thickness);
        ink.moveTo(left, y);
        ink.lineTo(left + width, y);
        ink.stroke();
    }
}
