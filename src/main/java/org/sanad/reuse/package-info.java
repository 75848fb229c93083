/**
 * Answer once, prove many: what a firm said in one assessment, shown where another checklist or a client's pack asks
 * for the same. It proposes and carries what the firm itself said, by the crosswalks' relations, and knows nothing of
 * verdicts or certificates.
 */
package org.sanad.reuse;
