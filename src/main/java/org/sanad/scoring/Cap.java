package org.sanad.scoring;

import java.util.Objects;

/**
 * One reason why the band can be no better than a certain letter.
 *
 * @param code why
 * @param at   the requirement or section that causes it; null for {@link Code#NARROW_SCOPE}, which the whole causes
 * @param band the best band that is left
 */
public record Cap(Code code, String at, Band band) {

    /**
     * Why a cap applies. Caps are listed in the order of these constants, and within one in the order of the framework.
     */
    public enum Code {
        /** A critical, applicable requirement rates {@code NONE}. */
        CRITICAL_NONE,
        /** A critical, applicable requirement rates {@code PARTLY}. */
        CRITICAL_PARTLY,
        /** Too much of what may be excluded is excluded. */
        NARROW_SCOPE,
        /** A major nonconformity is open. */
        OPEN_MAJOR,
        /** A minor nonconformity has no accepted corrective action. */
        OPEN_MINOR,
        /** The floor score of a section is too low. */
        WEAK_SECTION
    }

    public Cap {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(band, "band");
    }
}
