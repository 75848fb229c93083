package org.sanad.review;

import java.time.Instant;
import java.util.Map;
import org.sanad.scoring.Level;

/** A verdict as a reader sees it. {@code excluded} is null where the firm claims no exclusion. */
public record VerdictView(String requirement, Map<String, Boolean> checks, Level level, Boolean excluded, Method method,
        String observation, Instant givenAt, int version) {

    public static VerdictView of(Verdict verdict) {
        return new VerdictView(verdict.requirement(), verdict.met().isEmpty() ? null : verdict.met(), verdict.level(),
                verdict.exclusionAccepted(), verdict.method(),
                verdict.observation(), verdict.givenAt(), verdict.version());
    }
}
