/**
 * Who is asking: people, passwords, browser sign-ins, API tokens, and {@link Permitted}, which every use case carries.
 * It knows organizations only by id and no feature at all.
 */
package org.sanad.identity;
