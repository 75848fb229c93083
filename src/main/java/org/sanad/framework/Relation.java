package org.sanad.framework;

/**
 * How one requirement stands to another, read "the first RELATION the second", after NIST IR 8477 (set theory
 * relationship mapping). In the order of what the first, fully met, proves of the second.
 */
public enum Relation {

    /** Both demand the same. */
    EQUAL,
    /** The first demands all that the second demands, and more. */
    SUPERSET,
    /** The first demands a part of what the second demands. */
    SUBSET,
    /** They overlap, and each demands something that the other does not. */
    INTERSECTS;

    /** The same relation, read from the other end. */
    public Relation inverse() {
        return switch (this) {
            case EQUAL -> EQUAL;
            case SUPERSET -> SUBSET;
            case SUBSET -> SUPERSET;
            case INTERSECTS -> INTERSECTS;
        };
    }

    /**
     * The relation of the first to a third requirement, by way of a second: the weaker of the two wins. Where one
     * widens and the other narrows, nothing is left but an overlap.
     */
    public Relation then(Relation next) {
        if (this == EQUAL) return next;
        if (next == EQUAL || next == this) return this;
        return INTERSECTS;
    }

    /** Whether the first, fully met, proves the second. */
    public boolean proves() {
        return this == EQUAL || this == SUPERSET;
    }
}
