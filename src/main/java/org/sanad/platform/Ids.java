package org.sanad.platform;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.UUID;

/** Ids made before the insert: time-ordered (UUID version 7), so that newest first is an index scan, and unguessable in an address. */
public final class Ids {

    private static final NoArgGenerator TIME_ORDERED = Generators.timeBasedEpochGenerator();

    private Ids() {
    }

    public static UUID next() {
        return TIME_ORDERED.generate();
    }

    /** Reads an id from an address; what is no id names nothing. */
    public static UUID parse(String text) {
        try {
            var id = UUID.fromString(text);
            if (id.toString().equalsIgnoreCase(text)) return id;
        } catch (IllegalArgumentException | NullPointerException e) {
            throw RuleBroken.notFound();
        }
        throw RuleBroken.notFound();
    }
}
