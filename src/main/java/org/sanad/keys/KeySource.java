package org.sanad.keys;

import java.io.IOException;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.time.Instant;

/** Where the keys lie. */
sealed interface KeySource permits KeyFolder, OperatorKeys {

    /** Makes what is missing and may be made: the first keys, or a new one where one is wanted. */
    void prepare(Instant now) throws IOException, GeneralSecurityException;

    KeyRing read(Instant now) throws IOException, GeneralSecurityException;

    /** Changes when the keys do. */
    FileTime changed() throws IOException;

    /** Names the place, in a sentence for the operator. */
    String name();
}
