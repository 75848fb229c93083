package org.sanad.trail;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sanad.keys.PublishedKey;
import org.sanad.proof.Jws;

/**
 * A signed head of the trail as somebody kept it, apart from the database: what it says was so, whatever stands there
 * now.
 */
record RetainedCheckpoint(UUID id, long size, String root, String chain) {

    /**
     * Empty unless one of the keys signed it.
     * @param signature the compact JWS, with or without white space around it
     */
    static Optional<RetainedCheckpoint> read(String signature, List<PublishedKey> keys) {
        return Jws.verify(signature.strip(), Checkpoint.TYPE, PublishedKey.among(keys))
                .map(head -> new RetainedCheckpoint(UUID.fromString(head.getString("jti")),
                        head.getJsonNumber("size").longValueExact(), head.getString("root"), head.getString("chain")));
    }
}
