package org.sanad.trail;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.sanad.platform.DatabaseReady;
import org.sanad.server.Start;

/** The command {@code verify-trail}: walks the trail once the database is ready, says what it found, and ends the program. */
@ApplicationScoped
public class VerifyTrail {

    private static final int LAST = 2_000;

    @Inject TrailChecks checks;

    void run(@Observes @Priority(LAST) DatabaseReady ready) {
        if (!Boolean.getBoolean(Start.VERIFY_TRAIL)) return;
        var verdict = checks.verify();
        if (verdict.intact()) {
            Start.say("The trail is intact: " + verdict.acts() + " acts, " + verdict.checkpoints() + " checkpoints, root " + verdict.root() + ".");
        } else {
            Start.say("The trail does not fit at place " + verdict.place() + ", " + (verdict.entry() == null ? "which is gone" : "row " + verdict.entry()) + ": " + verdict.fault()
                    + ". The " + verdict.acts() + " acts before it are intact.");
        }
        Start.end(verdict.intact() ? 0 : 1);
    }
}
