package org.sanad.review;

import java.util.List;
import org.sanad.assessment.Assessment;
import org.sanad.assessment.EvidenceRow;

/**
 * A review with everything its page shows.
 *
 * @param full whether verdicts may be shown: to the audit body always, to the firm once the auditor concluded
 */
public record ReviewView(Review review, Assessment assessment, String firm, String auditBody, String auditor,
        String certifier, Examination examination,
        List<EvidenceRow> evidence, boolean full) {}
