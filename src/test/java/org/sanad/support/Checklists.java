package org.sanad.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A short checklist with every kind of question, so that a test can answer it in a moment. */
final class Checklists {

    private static final String TRIAL = """
            framework: {code: trial, title: Trial, version: "1", publisher: Sanad, licence: Own text, source: Own text}
            sections:
            - code: D
              title: Doors
              requirements:
              - {code: D.1, title: Doors are locked, text: Every door has a lock., weight: 3, critical: true, checks: \
            [{code: a, text: Locks exist.}, {code: b, text: Keys are counted.}, {code: c, text: Visitors sign.}]}
              - {code: D.2, title: Doors are strong, text: No door gives way., weight: 2, excludable: true, level: true}
              - {code: D.3, title: Doors are watched, text: Somebody looks., weight: 5, excludable: true, checks: \
            [{code: a, text: Cameras work.}, {code: b, text: Somebody looks at them.}]}
            - code: B
              title: Backups
              requirements:
              - {code: B.1, title: Backups are tested, text: A restore was tried., critical: true, level: true}
              - {code: B.2, title: Backups are whole, text: Nothing is left out., excludable: true, checks: [{code: a, \
            text: A}, {code: b, text: B}, {code: c, text: C}, {code: d, text: D}, {code: e, text: E}, {code: f, text: \
            F}]}
              - {code: B.3, title: Backups are far away, text: One lies elsewhere., weight: 4, excludable: true, \
            level: true}
            - code: L
              title: Logs
              requirements:
              - {code: L.1, title: Logs are read, text: Somebody reads them., excludable: true, checks: [{code: a, \
            text: Read this week.}]}
              - {code: L.2, title: Logs are kept, text: For a year., weight: 2, excludable: true, checks: [{code: a, \
            text: Kept.}, {code: b, text: Locked.}, {code: c, text: Dated.}, {code: d, text: Copied.}]}
            """;

    /** Two editions: E.1 stays as it is, E.2 asks something else, E.3 is gone, E.4 is new. */
    private static final String EDITIONS = """
            framework: {code: editions, title: Editions, version: "%s", publisher: Sanad, licence: Own text, source: \
            Own text}
            sections:
            - code: E
              title: Everything
              requirements:
              - {code: E.1, title: It stays, text: As it was., checks: [{code: a, text: First.}, {code: b, text: \
            Second.}]}
              - {code: E.2, title: It changes, text: As it is., checks: [{code: a, text: Third.}, {code: b, text: %s}]}
              - {code: %s, title: It comes or goes, text: For a time., checks: [{code: a, text: Fifth.}, {code: b, \
            text: Sixth.}]}
            """;

    /** Judged on the first edition, which is not the newest. */
    private static final String CROSSWALK = """
            crosswalk: {code: editions--trial, title: Editions to trial, from: {framework: editions, version: "1"}, \
            to: {framework: trial, version: "1"}, publisher: Sanad, licence: Own text, source: Own text}
            relations:
            - {from: E.1, to: D.3, relation: superset, why: What stays demands more than watched doors.}
            - {from: E.2, to: D.1, relation: superset, why: What changes demanded more than locked doors.}
            - {from: E.3, to: B.2, relation: intersects, why: What goes has something to do with whole backups.}
            """;

    private Checklists() {}

    /** Where an operator lays own checklists. */
    static void layInto(Path home) throws IOException {
        var folder = Files.createDirectories(home.resolve("frameworks"));
        Files.writeString(folder.resolve("trial.yaml"), TRIAL);
        Files.writeString(folder.resolve("editions-1.yaml"), EDITIONS.formatted("1", "Fourth.", "E.3"));
        Files.writeString(folder.resolve("editions-2.yaml"), EDITIONS.formatted("2", "Another fourth.", "E.4"));
        Files.writeString(Files.createDirectories(home.resolve("crosswalks")).resolve("editions--trial.yaml"),
                CROSSWALK);
    }
}
