package org.sanad.platform;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.time.Instant;
import java.util.UUID;

/**
 * Ids made before the insert: time-ordered (UUID version 7), so that newest first is an index scan, and unguessable in
 * an address.
 */
public final class Ids {

    private static final NoArgGenerator TIME_ORDERED = Generators.timeBasedEpochGenerator();

    private Ids() {}

    public static UUID next() {
        return TIME_ORDERED.generate();
    }

    /** When an id of ours was made, to the millisecond. */
    public static Instant madeAt(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }

    /** Smaller than every id that is made at that time or later, and greater than those before. */
    public static UUID before(Instant time) {
        return new UUID(time.toEpochMilli() << 16, 0);
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
