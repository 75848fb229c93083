package org.sanad.trail;

import jakarta.json.Json;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.sanad.keys.PublishedKey;
import org.sanad.keys.SigningKey;
import org.sanad.platform.Ids;
import org.sanad.proof.Jws;

/**
 * A signed statement of how many acts the trail held and what its head was. Whoever keeps one can prove a later
 * rewrite.
 */
@Entity
@Table(name = "trail_checkpoint")
class Checkpoint {

    static final String TYPE = "sanad-checkpoint+jws";

    @Id private UUID id;
    private long size;
    @Column(name = "root_hash") private String rootHash;
    @Column(name = "chain_hash") private String chainHash;
    private String frontier;
    private String signature;
    @Column(name = "made_at") private Instant madeAt;
    @Column(name = "id", insertable = false, updatable = false) private String idText;

    protected Checkpoint() {}

    Checkpoint(IncrementalMerkleTree tree, String chainHash, String issuer, SigningKey key, Instant at) {
        this.id = Ids.next();
        this.size = tree.size();
        this.rootHash = tree.root();
        this.chainHash = chainHash;
        this.frontier = tree.text();
        this.madeAt = at.truncatedTo(ChronoUnit.MICROS);
        this.signature =
                key.sign(
                        Json.createObjectBuilder().add("iss", issuer).add("jti", id.toString()).add("size", size)
                                .add("root", rootHash).add("chain", chainHash).add("at", madeAt.toString()).build(),
                        TYPE);
    }

    /** Whether one of our keys signed exactly what the row says. */
    boolean genuine(List<PublishedKey> keys) {
        return Jws.verify(signature, TYPE, PublishedKey.among(keys))
                .map(payload -> payload.getString("jti").equals(idText == null ? id.toString() : idText)
                        && payload.getJsonNumber("size").longValueExact() == size
                        && payload.getString("root").equals(rootHash)
                        && payload.getString("chain").equals(chainHash)
                        && payload.getString("at").equals(madeAt.toString()))
                .orElse(false);
    }

    /** The tree up to here, to go on from. */
    IncrementalMerkleTree tree() {
        return IncrementalMerkleTree.of(size, frontier);
    }

    boolean matches(IncrementalMerkleTree tree, String chain) {
        return rootHash.equals(tree.root()) && chainHash.equals(chain) && frontier.equals(tree.text());
    }

    UUID id() {
        return id;
    }

    long size() {
        return size;
    }

    String rootHash() {
        return rootHash;
    }

    /** The compact JWS. */
    String signature() {
        return signature;
    }

    Instant madeAt() {
        return madeAt;
    }
}
