package org.sanad.trail;

import java.nio.charset.StandardCharsets;
import org.sanad.platform.Sha256;

/**
 * What a row of the trail says, as the one text that is hashed: a line for each field, {@code name:length:value} with
 * the length in bytes of UTF-8, or {@code name:-} where there is none. See {@code docs/trail.md}.
 */
final class TrailText {

    private final StringBuilder text;

    TrailText() {
        this("sanad-trail-entry-1\n");
    }

    private TrailText(String beginning) {
        text = new StringBuilder(beginning);
    }

    /** For a row that has no hash of its own. */
    static TrailText unhashed() {
        return new TrailText("sanad-trail-entry-0\n");
    }

    TrailText field(String name, Object value) {
        text.append(name).append(':');
        if (value == null) {
            text.append("-\n");
        } else {
            var written = value.toString();
            text.append(written.getBytes(StandardCharsets.UTF_8).length).append(':').append(written).append('\n');
        }
        return this;
    }

    String hash() {
        return Sha256.of(text.toString());
    }
}
