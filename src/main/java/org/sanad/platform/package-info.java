/**
 * Ground under every feature: settings, clock, ids, the data source and its migrations, converters, and
 * {@link RuleBroken}, the one way in which a rule says no. It knows no feature, no page and no HTTP.
 */
package org.sanad.platform;
