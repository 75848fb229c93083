package org.sanad.sample;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import org.sanad.platform.DatabaseReady;
import org.sanad.server.Settings;

/** Loads the sample once, into an empty database. */
@ApplicationScoped
public class SampleData {

    private static final Logger LOG = Logger.getLogger(SampleData.class.getName());

    @Inject Settings settings;
    @Inject SamplePeople people;
    @Inject SampleEngagements engagements;
    @Inject RequestContextController requests;

    void load(@Observes @Priority(DatabaseReady.SAMPLE) DatabaseReady ready) {
        if (!settings.demo()) return;
        boolean activated = requests.activate();
        try {
            if (!people.create()) return;
            engagements.create();
            LOG.info("Sample firms, accounts and engagements loaded; every sample account has the published password");
        } finally {
            if (activated) requests.deactivate();
        }
    }
}
