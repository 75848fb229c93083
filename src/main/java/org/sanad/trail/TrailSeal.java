package org.sanad.trail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.sanad.platform.Sha256;

/** The place of one act in the chain: what it said when it was sealed, and the hash over it and everything before. */
@Entity
@Table(name = "trail_seal")
class TrailSeal {

    /** The chain before its first link. */
    static final String BEGINNING = "0".repeat(64);

    @Id private long place;
    @Column(name = "entry_id") private UUID entry;
    @Column(name = "entry_id", insertable = false, updatable = false) private String entryText;
    @Column(name = "entry_hash") private String entryHash;
    @Column(name = "chain_hash") private String chainHash;

    protected TrailSeal() {}

    TrailSeal(long place, TrailEntry entry, String chainBefore) {
        this.place = place;
        this.entry = entry.id();
        this.entryHash = entry.sealable();
        this.chainHash = link(chainBefore, place, entryHash);
    }

    /** The chain's next hash. */
    static String link(String before, long place, String entryHash) {
        return Sha256.of("sanad-trail-chain-1\n" + before + "\n" + place + "\n" + entryHash + "\n");
    }

    long place() {
        return place;
    }

    UUID entry() {
        return entry;
    }

    /** Whether it is the link of this act, by the letters of the two columns. */
    boolean isOf(TrailEntry act) {
        return (entryText == null ? entry.toString() : entryText).equals(act.idText());
    }

    String entryHash() {
        return entryHash;
    }

    String chainHash() {
        return chainHash;
    }
}
