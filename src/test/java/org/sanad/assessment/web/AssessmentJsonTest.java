package org.sanad.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sanad.assessment.AssessmentRow;
import org.sanad.assessment.AssessmentState;
import org.sanad.assessment.EvidenceRow;
import org.sanad.evidence.FileType;
import org.sanad.platform.RuleBroken;
import org.sanad.scoring.Band;
import org.sanad.web.Body;

class AssessmentJsonTest {

    private static final Instant NOW = Instant.parse("2026-11-01T09:00:00Z");

    private static Body body(String auditBody) {
        return new Body(Json.createObjectBuilder().add("auditBody", auditBody).build());
    }

    @Test
    void a_list_names_the_checklist_by_its_code_as_one_assessment_does() {
        var row = new AssessmentRow(UUID.randomUUID(), "Readiness", "All", UUID.randomUUID(), "gdpr",
                "GDPR for IT firms", AssessmentState.OPEN, BigDecimal.ONE, BigDecimal.TEN,
                BigDecimal.ONE, Band.D, NOW, null);
        assertThat(AssessmentsResource.shown(row)).containsEntry("framework", "gdpr")
                .containsEntry("frameworkTitle", "GDPR for IT firms").containsEntry("frameworkId", row.frameworkId())
                .containsEntry("submittedAt", null);
    }

    @Test
    void evidence_says_its_media_type() {
        var row = new EvidenceRow(UUID.randomUUID(), "D.1", "Policy", "policy.pdf", FileType.PDF, 7, "00", null, true,
                "Noor Shah", NOW);
        assertThat(EvidenceResource.shown(row)).containsEntry("type", "application/pdf").containsEntry("uploadedBy",
                "Noor Shah");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Mizan Assurance", "0193"})
    void an_audit_body_that_is_no_id_is_a_wrong_field(String text) {
        assertThatThrownBy(() -> AssessmentsResource.auditBody(body(text))).isInstanceOfSatisfying(RuleBroken.class,
                broken -> {
                    assertThat(broken.kind()).isEqualTo(RuleBroken.Kind.INVALID);
                    assertThat(broken.fields()).extracting(RuleBroken.Field::name).containsExactly("auditBody");
                });
    }

    @Test
    void an_audit_body_is_named_by_its_id_or_left_out() {
        var id = UUID.randomUUID();
        assertThat(AssessmentsResource.auditBody(body(id.toString()))).isEqualTo(id);
        assertThat(AssessmentsResource.auditBody(new Body(Json.createObjectBuilder().build()))).isNull();
    }
}
