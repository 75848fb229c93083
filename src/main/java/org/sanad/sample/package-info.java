/**
 * The sample firms, people and engagements of a demonstration, made through the same use cases as real ones. Nobody
 * depends on it; it runs only while {@code SANAD_DEMO} is on and the database has no people yet.
 */
package org.sanad.sample;
