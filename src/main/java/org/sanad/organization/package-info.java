/**
 * Firms, audit bodies, clients and the scheme itself: profile, people, roles, invitations. It knows nothing of what
 * they do with each other.
 */
package org.sanad.organization;
