package org.sanad.reuse;

/** How far a requirement is covered by what a firm has said already. */
public enum Coverage {
    /** Fully met by its own answer, or proved by an equal or broader requirement that is fully met. */
    MET,
    /**
     * Its own answer is below fully, or a related requirement is met at least in part: there is something to build on.
     */
    PART,
    /** Declared not applicable by its own answer. */
    EXCLUDED,
    /** Nothing is said that helps, or that it is not met. */
    OPEN;

    /** Whole per cent met of what applies, truncated; 100 where there is something and none of it applies. */
    static int percent(int part, int applicable, int all) {
        if (applicable == 0) return all == 0 ? 0 : 100;
        return part * 100 / applicable;
    }
}
