/**
 * Versioned checklists: framework, sections, requirements and the question each asks; read from YAML, published once
 * and immutable from then on. It knows how an outcome is counted ({@code scoring}) and nothing of who answers.
 */
package org.sanad.framework;
