package org.sanad.platform;

/**
 * Somebody else changed the thing since it was read; carries the state as it is now, so that both versions can be
 * shown.
 */
public class EditConflict extends RuleBroken {

    private final transient Object current;
    private final int version;

    public EditConflict(Object current, int version) {
        super(Kind.STALE, "error.stale");
        this.current = current;
        this.version = version;
    }

    /** The thing as it is now, as the API would answer it. */
    public Object current() {
        return current;
    }

    public int version() {
        return version;
    }
}
