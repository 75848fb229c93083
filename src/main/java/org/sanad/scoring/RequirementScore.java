package org.sanad.scoring;

/**
 * What became of one requirement.
 *
 * @param code     the requirement
 * @param rating   the rating of its floor value; null when excluded
 * @param excluded whether it is out of scope
 * @param answered whether nothing in it is unanswered
 */
public record RequirementScore(String code, Level rating, boolean excluded, boolean answered) {}
