package org.sanad.certificate;

import java.util.Objects;
import java.util.regex.Pattern;

/** The forms that printed facts must have. */
final class Form {

    /** Crockford's base 32 (no I, L, O, U) in four groups of four. */
    static final Pattern SERIAL = Pattern.compile("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}");
    static final Pattern SCORE = Pattern.compile("100(\\.0)?|\\d{1,2}(\\.\\d)?");
    static final Pattern SCORE_OR_NONE = Pattern.compile("|" + SCORE.pattern());
    static final Pattern BAND = Pattern.compile("[A-E]");
    static final Pattern BAND_OR_NONE = Pattern.compile("|[A-E]");
    static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    private Form() {}

    static void matches(String name, String value, Pattern form) {
        if (!form.matcher(Objects.requireNonNull(value, name)).matches()) {
            throw new IllegalArgumentException(name + " does not have its form: " + value);
        }
    }

    static void present(String name, String value) {
        if (Objects.requireNonNull(value, name).isBlank()) {
            throw new IllegalArgumentException(name + " is blank");
        }
    }

    static void given(String name, Object value) {
        Objects.requireNonNull(value, name);
    }
}
