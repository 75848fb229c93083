package org.sanad.review;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.sanad.scoring.Band;

/** A review in a list. {@code framework} is the checklist's title. */
public record ReviewRow(UUID id, UUID assessment, String title, String firm, String frameworkCode, String framework,
        ReviewState state, BigDecimal claimed, Band claimedBand,
        Instant openedAt, UUID auditor, Recommendation decision) {}
