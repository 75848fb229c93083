/**
 * The keys that sign for this installation. Ground under every feature that signs or lets others verify: it says which
 * key signs now, and which keys have ever signed, so that old documents stay verifiable. It knows no document and no
 * page.
 */
package org.sanad.keys;
