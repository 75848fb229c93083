/**
 * Sanad: vendor assurance that a stranger can verify. Each sub-package is one room; see {@code docs/architecture.md}.
 */
package org.sanad;
