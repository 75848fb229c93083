package org.sanad.assessment;

import java.util.UUID;

/** The answers are frozen and an audit body was asked to review them; heard inside the same transaction. */
public record AssessmentSubmitted(UUID assessment, UUID firm, UUID auditBody) {}
