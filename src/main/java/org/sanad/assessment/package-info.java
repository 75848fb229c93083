/**
 * One firm answering one framework for one scope and period: answers, exclusions, evidence, progress and submission. It
 * knows nothing of what a reviewer makes of it; it tells upward, by {@link org.sanad.assessment.AssessmentSubmitted},
 * that it was submitted.
 */
package org.sanad.assessment;
