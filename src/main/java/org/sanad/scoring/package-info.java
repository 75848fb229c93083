/**
 * Graded answers in, score out: the policy {@code readiness-1} of {@code docs/scoring.md}, computed exactly and
 * explained by every cap that applies, with the sample that a review needs and the check whether its result may be
 * certified. Everything here is a value or a pure function. It must not know who answered, where anything is stored,
 * what the time is or in which language a figure is shown: no Jakarta, no I/O, no clock, and no other package of Sanad.
 */
package org.sanad.scoring;
