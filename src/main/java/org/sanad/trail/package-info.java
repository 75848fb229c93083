/**
 * The record of who did what to which thing, written in the same transaction as the act. It knows things only by kind
 * and id, and no feature.
 */
package org.sanad.trail;
