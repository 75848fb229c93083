package org.sanad.scoring;

/**
 * How far a requirement is achieved: the level that is replied, and the rating that follows from a value.
 * The four steps and their limits are those of the N-P-L-F scale of ISO/IEC 33020.
 */
public enum Level {
    NONE(0), PARTLY(1), LARGELY(2), FULLY(3);

    /** A replied level counts as so many thirds. */
    static final int THIRDS = 3;

    private final int thirds;
    private final Percent value;

    Level(int thirds) {
        this.thirds = thirds;
        this.value = Percent.of(thirds, THIRDS);
    }

    /** What a reply of this level counts: exactly 0, 1/3, 2/3 or 1, as a percentage. */
    public Percent value() {
        return value;
    }

    int thirds() {
        return thirds;
    }

    /** The rating of a value: the first level whose limit it does not exceed, {@code FULLY} above all limits. */
    public static Level rate(Percent value, Policy.Ratings limits) {
        if (!value.isAbove(limits.none())) return NONE;
        if (!value.isAbove(limits.partly())) return PARTLY;
        if (!value.isAbove(limits.largely())) return LARGELY;
        return FULLY;
    }
}
