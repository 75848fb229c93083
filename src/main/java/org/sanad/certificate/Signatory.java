package org.sanad.certificate;

import java.time.Instant;
import java.util.Objects;

/**
 * Who signs a document and when, as it says so itself before it is signed.
 *
 * @param name         in the key's certificate
 * @param organization in the same; may be empty
 * @param room         bytes to keep free for the signature
 */
public record Signatory(String name, String organization, Instant at, int room) {

    public Signatory {
        Form.present("name", name);
        Form.given("organization", organization);
        Objects.requireNonNull(at, "at");
    }

    /** Name and organization in one line. */
    String inFull() {
        return organization.isEmpty() ? name : name + ", " + organization;
    }
}
