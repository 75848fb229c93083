package org.sanad.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.sanad.scoring.Band;

/** An assessment in a list, with its score as printed. {@code framework} is the checklist's title. */
public record AssessmentRow(UUID id, String title, String scope, UUID frameworkId, String frameworkCode,
        String framework, AssessmentState state, BigDecimal floor, BigDecimal ceiling,
        BigDecimal coverage, Band band, Instant createdAt, Instant submittedAt) {}
