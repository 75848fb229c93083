package org.sanad.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Inside the container: taking a mail out of the outbox as one of several servers would. */
@ApplicationScoped
public class Claims {

    @Inject Outbox outbox;

    /** @return which attempt it is; 0 where another was quicker */
    public int claim(UUID mail) {
        return outbox.claim(mail).map(OutboundMessage::attempt).orElse(0);
    }
}
