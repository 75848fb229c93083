package org.sanad.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Inside the container: the hourly look at one certificate, now. */
@ApplicationScoped
public class Expiring {

    @Inject Reminders reminders;

    /** @return whether anybody is to be told of it */
    public boolean look(UUID certificate) {
        boolean listed = reminders.expiring().contains(certificate);
        reminders.remind(certificate);
        return listed;
    }
}
