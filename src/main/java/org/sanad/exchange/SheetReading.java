package org.sanad.exchange;

import java.util.Optional;
import org.sanad.framework.Framework;

/** What came of a sheet: a checklist, or what is wrong row by row. */
public record SheetReading(Optional<Framework> framework, ImportProblems problems) {

    /** The checklist; refuses with all that is wrong. */
    public Framework require() {
        problems.refuse();
        return framework.orElseThrow();
    }
}
