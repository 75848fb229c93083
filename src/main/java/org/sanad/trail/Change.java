package org.sanad.trail;

import org.sanad.platform.Sha256;

/**
 * SHA-256 of what an act changed, before and after it; null for "was not there" or "is no more". The trail proves by it
 * what a thing said without repeating it.
 */
public record Change(String before, String after) {

    /** Of two texts, either of which may be null. */
    public static Change of(String before, String after) {
        return new Change(before == null ? null : Sha256.of(before), after == null ? null : Sha256.of(after));
    }
}
