/**
 * Ground under what writes and reads OSCAL: its Markdown, its ids, the namespace of our own props, and the check of
 * references that its schemas leave out. It knows no feature.
 */
package org.sanad.oscal;
