package org.sanad.scoring;

/** The letter that a score falls into, from {@code A}, the best, to {@code E}. */
public enum Band {
    A, B, C, D, E;

    /** The raw band of an overall floor: the best band whose threshold it reaches, {@code E} below all of them. */
    public static Band of(Percent floor, Policy.Bands thresholds) {
        if (!floor.isBelow(thresholds.a())) return A;
        if (!floor.isBelow(thresholds.b())) return B;
        if (!floor.isBelow(thresholds.c())) return C;
        if (!floor.isBelow(thresholds.d())) return D;
        return E;
    }

    /** The worse of two bands. */
    public static Band worst(Band one, Band other) {
        return one.isWorseThan(other) ? one : other;
    }

    public boolean isWorseThan(Band other) {
        return compareTo(other) > 0;
    }
}
