package org.sanad.trail;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sanad.keys.Keys;
import org.sanad.platform.DatabaseReady;
import org.sanad.server.Start;

/**
 * The command {@code verify-trail [checkpoint …]}: walks the trail once the database is ready, says what it found, and
 * ends the program. With checkpoints that somebody kept elsewhere it also finds a trail that was rewritten as a whole.
 */
@ApplicationScoped
public class VerifyTrail {

    private static final int LAST = 2_000;
    private static final int INTACT = 0;
    private static final int BROKEN = 1;
    private static final int UNREADABLE = 2;

    @Inject TrailChecks checks;
    @Inject Keys keys;

    void run(@Observes @Priority(LAST) DatabaseReady ready) {
        if (!Boolean.getBoolean(Start.VERIFY_TRAIL)) return;
        var kept = new ArrayList<RetainedCheckpoint>();
        for (var file : System.getProperty(Start.KEPT_CHECKPOINTS, "").split(File.pathSeparator)) {
            if (file.isEmpty()) continue;
            var head = kept(file);
            if (head.isEmpty()) {
                Start.say(file
                        + " is no checkpoint that this installation signed. Give the file with the signed text alone, "
                        + "as it was mailed or listed.");
                Start.end(UNREADABLE);
            }
            kept.add(head.get());
        }
        var verdict = checks.verify(kept);
        Start.say(verdict.intact() ? intact(verdict, kept)
                : "The trail does not fit at place " + verdict.place() + ", "
                        + (verdict.entry() == null ? "which is gone or another" : "row " + verdict.entry()) + ": "
                        + verdict.fault() + ". " + before(verdict.acts()));
        Start.end(verdict.intact() ? INTACT : BROKEN);
    }

    private static String intact(TrailVerdict verdict, List<RetainedCheckpoint> kept) {
        return "The trail is intact: " + counted(verdict.acts(), "act") + ", "
                + counted(verdict.checkpoints(), "checkpoint") + ", root " + verdict.root() + "."
                + (kept.isEmpty() ? ""
                        : " It is the one over which "
                                + (kept.size() == 1 ? "the checkpoint" : "the " + kept.size() + " checkpoints")
                                + " you kept stood.");
    }

    private static String before(long acts) {
        return acts == 0 ? "It is the first." : acts == 1 ? "The act before it is intact."
                : "The " + acts + " acts before it are intact.";
    }

    private static String counted(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private Optional<RetainedCheckpoint> kept(String file) {
        try {
            return RetainedCheckpoint.read(Files.readString(Path.of(file)), keys.published());
        } catch (IOException | InvalidPathException unreadable) {
            return Optional.empty();
        }
    }
}
