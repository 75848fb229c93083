package org.sanad.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescriptionTest {

    @ParameterizedTest
    @CsvSource({"GET, /api/v1/assessments, getAssessments", "GET, /api/v1/assessments/{id}, getAssessmentsById",
            "GET, /api/v1/assessments/{id}/answers, getAssessmentsAnswers",
            "PUT, /api/v1/assessments/{id}/answers/{requirement}, putAssessmentsAnswersByRequirement",
            "GET, /api/v1/trail/{entity}/{id}, getTrailByEntityById",
            "GET, /api/v1/certificates/{serial}/certificate.pdf, getCertificatesCertificatePdf",
            "DELETE, /api/v1/account/sign-ins, deleteAccountSignIns",
            "GET, /health/ready, getHealthReady"})
    void an_operation_is_named_after_its_method_and_path(String method, String path, String id) {
        assertThat(Description.id(method, path)).isEqualTo(id);
    }
}
