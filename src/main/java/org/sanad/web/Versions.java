package org.sanad.web;

import org.sanad.platform.RuleBroken;

/** Versions in {@code If-Match} and {@code ETag}. */
public final class Versions {

    private Versions() {}

    /** @return null without a header, {@code whatever} for {@code *} */
    public static Integer ifMatch(String header, int whatever) {
        if (header == null || header.isBlank()) return null;
        var text = header.strip();
        if ("*".equals(text)) return whatever;
        var digits = text.replaceFirst("^W/", "").replaceAll("^\"|\"$", "");
        if (!digits.matches("\\d{1,9}")) throw new RuleBroken(RuleBroken.Kind.INVALID, "error.version-form");
        return Integer.valueOf(digits);
    }

    public static String tag(int version) {
        return "\"" + version + "\"";
    }
}
