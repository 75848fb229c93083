/**
 * The decision and the document: what was certified, copied once; its PDF and report; its status and history; and the
 * answer to a stranger who asks whether it is genuine.
 */
package org.sanad.certificate;
