/** Files that prove answers: which content may be kept, under which name, and where the bytes lie. */
package org.sanad.evidence;
