package org.sanad.support;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.sanad.assessment.AnswerChange;
import org.sanad.assessment.AssessmentSubmitted;
import org.sanad.assessment.Assessments;
import org.sanad.platform.RuleBroken;

/** Inside the container: breaks rules after the work was done, to see what of it stays. */
@ApplicationScoped
public class FailingUseCases {

    @Inject Assessments assessments;
    private volatile RuntimeException atSubmission;

    /** From now on the last to hear of a submission throws this; null for nothing. */
    public void atSubmission(RuntimeException trouble) {
        atSubmission = trouble;
    }

    void hear(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER + 1_000) AssessmentSubmitted submitted) {
        if (atSubmission != null) throw atSubmission;
    }

    /** Saves an answer and breaks a rule later in the same transaction. */
    @Transactional
    public void answerThenBreakARule(UUID assessment, String requirement, AnswerChange change) {
        assessments.answer(assessment, requirement, change, null);
        throw RuleBroken.conflict("error.conflict");
    }
}
