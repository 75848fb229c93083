package org.sanad.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.logging.Logger;

/**
 * A client that hangs up in the middle of an answer is no fault of ours. The server writes some two hundred lines as
 * severe for each, so that anybody who asks for a file and leaves could fill the log; one short line stands for them.
 */
@ApplicationScoped
public class ClientAbortLog {

    private static final Logger LOG = Logger.getLogger(ClientAbortLog.class.getName());
    /** Kept, since a logger that nobody keeps loses its filter. */
    private static final Logger ANSWERS = Logger.getLogger("org.glassfish.jersey.server.ServerRuntime$Responder");

    void start(@Observes @Initialized(ApplicationScoped.class) Object context) {
        ANSWERS.setFilter(entry -> {
            if (!hungUp(entry.getThrown())) return true;
            LOG.info("A client went away before it had all of its answer");
            return false;
        });
    }

    /** Whether it was the connection that failed, and not what was to be sent. */
    static boolean hungUp(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            var frames = cause.getStackTrace();
            if (cause instanceof IOException && frames.length > 0
                    && frames[0].getClassName().matches("org\\.glassfish\\.grizzly\\..*|sun\\.nio\\.ch\\.Socket.*"))
                return true;
        }
        return false;
    }
}
