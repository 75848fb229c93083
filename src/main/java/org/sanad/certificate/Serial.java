package org.sanad.certificate;

import java.util.Locale;
import java.util.Optional;
import org.sanad.platform.Secret;

/**
 * The number of a certificate: 80 random bits as 16 characters of Crockford's base 32, which has no I, L, O or U.
 * Reading forgives small letters, spaces, hyphens, O for 0 and I or L for 1.
 *
 * @param value the 16 characters without hyphens
 */
public record Serial(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 16;

    static Serial next() {
        var text = new StringBuilder(LENGTH);
        for (byte random : Secret.bytes(LENGTH)) text.append(ALPHABET.charAt(random & 31));
        return new Serial(text.toString());
    }

    /** Empty for what cannot be a serial. */
    public static Optional<Serial> read(String text) {
        if (text == null || text.length() > 60) return Optional.empty();
        var plain = text.toUpperCase(Locale.ROOT).replaceAll("[\\s\\u2010-\\u2015_.-]", "").replace('O', '0')
                .replace('I', '1').replace('L', '1');
        boolean fits = plain.length() == LENGTH && plain.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
        return fits ? Optional.of(new Serial(plain)) : Optional.empty();
    }

    /** In groups of four, as it is printed and read aloud. */
    @Override
    public String toString() {
        return value.replaceAll("(.{4})(?!$)", "$1-");
    }
}
