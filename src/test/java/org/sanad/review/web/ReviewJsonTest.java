package org.sanad.review.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sanad.review.ReviewRow;
import org.sanad.review.ReviewState;
import org.sanad.scoring.Band;

class ReviewJsonTest {

    @Test
    void a_list_names_the_checklist_by_its_code_as_one_review_does() {
        var row = new ReviewRow(UUID.randomUUID(), UUID.randomUUID(), "Readiness", "Indus", "gdpr", "GDPR for IT firms",
                ReviewState.OPEN, BigDecimal.TEN, Band.D,
                Instant.parse("2026-11-01T09:00:00Z"), null, null);
        assertThat(ReviewJson.of(row)).containsEntry("framework", "gdpr")
                .containsEntry("frameworkTitle", "GDPR for IT firms").containsEntry("assessment", row.assessment());
    }
}
