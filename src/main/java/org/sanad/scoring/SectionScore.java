package org.sanad.scoring;

/**
 * The score of one section.
 *
 * @param code     the section
 * @param floor    its score, what is unanswered counted as 0; null where nothing in it is applicable
 * @param ceiling  the same, what is unanswered counted as fully met
 * @param answered how many of its requirements are answered, exclusions included
 * @param total    how many requirements it has
 */
public record SectionScore(String code, Percent floor, Percent ceiling, int answered, int total) {}
