package org.sanad.platform;

import java.util.logging.Logger;
import org.sanad.server.Start;

/**
 * Ends a start that cannot succeed: a server that runs without its application helps nobody. Elsewhere than in our own
 * server it only logs.
 */
public final class FatalStart {

    private static final Logger LOG = Logger.getLogger(FatalStart.class.getName());

    private FatalStart() {}

    public static void because(String sentence) {
        var words = "Sanad does not start: " + sentence.replaceAll("\\s+", " ").strip();
        LOG.severe(words);
        if (Boolean.getBoolean(Start.OWN_SERVER)) {
            Start.say(words);
            Runtime.getRuntime().halt(2);
        }
    }
}
