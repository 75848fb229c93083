package org.sanad.certificate;

import java.awt.Color;

/** The colours of Sanad's pages in their light theme; green, amber and red mean a state and nothing else. */
final class Palette {

    static final Color INK = new Color(0x17212b);
    static final Color INK_2 = new Color(0x4c5762);
    static final Color ACCENT = new Color(0x1c4f8f);
    static final Color ACCENT_SOFT = new Color(0xe6eef8);
    /** A claim beside what is assured: the accent, pale. */
    static final Color ACCENT_PALE = new Color(0xa9c3e3);
    static final Color PAPER = new Color(0xf6f6f2);
    static final Color SUNKEN = new Color(0xeeeee8);
    static final Color LINE = new Color(0xdedfd8);
    static final Color OK = new Color(0x17653a);
    static final Color OK_SOFT = new Color(0xe2f2e7);
    static final Color WARN = new Color(0x784a00);
    static final Color WARN_SOFT = new Color(0xfcefd3);
    static final Color BAD = new Color(0xa1251c);
    static final Color BAD_SOFT = new Color(0xfbe8e5);

    private static final Color B = new Color(0x0d6169);
    private static final Color B_SOFT = new Color(0xddf1f2);
    private static final Color D = new Color(0x943c0a);
    private static final Color D_SOFT = new Color(0xfde9dc);

    private Palette() {}

    static Color band(String letter) {
        return switch (letter) {
            case "A" -> OK;
            case "B" -> B;
            case "C" -> WARN;
            case "D" -> D;
            default -> BAD;
        };
    }

    static Color bandSoft(String letter) {
        return switch (letter) {
            case "A" -> OK_SOFT;
            case "B" -> B_SOFT;
            case "C" -> WARN_SOFT;
            case "D" -> D_SOFT;
            default -> BAD_SOFT;
        };
    }

    /** The grade of a finding; one that is not known looks like the mildest. */
    static Color grade(String grade) {
        return switch (grade) {
            case "MAJOR_NONCONFORMITY" -> BAD;
            case "MINOR_NONCONFORMITY" -> WARN;
            case "STRENGTH" -> OK;
            default -> ACCENT;
        };
    }

    static Color gradeSoft(String grade) {
        return switch (grade) {
            case "MAJOR_NONCONFORMITY" -> BAD_SOFT;
            case "MINOR_NONCONFORMITY" -> WARN_SOFT;
            case "STRENGTH" -> OK_SOFT;
            default -> ACCENT_SOFT;
        };
    }
}
