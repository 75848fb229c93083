package org.sanad.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.sanad.keys.Keys;

/** Signs what this installation issues. */
@ApplicationScoped
public class Signatures {

    @Inject Keys keys;
    @Inject TimeStamps stamps;
    @Inject Clock clock;

    /** With the key that signs now, as of now. */
    Signing begin() {
        return new Signing(keys.current(), clock.instant(), stamps);
    }
}
