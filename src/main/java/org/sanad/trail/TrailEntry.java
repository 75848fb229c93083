package org.sanad.trail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.sanad.identity.SignedIn;
import org.sanad.platform.Ids;

/** One act. Rows are added and never changed; each carries the hash of what it says. */
@Entity
@Table(name = "trail")
class TrailEntry {

    @Id
    private UUID id;
    private Instant at;
    private String act;
    private String entity;
    @Column(name = "entity_id")
    private UUID entityId;
    private String part;
    private String detail;
    @Column(name = "person_id")
    private UUID person;
    @Column(name = "person_name")
    private String personName;
    @Column(name = "organization_id")
    private UUID organization;
    @Column(name = "before_hash")
    private String beforeHash;
    @Column(name = "after_hash")
    private String afterHash;
    private String origin;
    private String hash;

    protected TrailEntry() {
    }

    /** @param change hashes of the thing before and after; null where the act changes nothing that has one */
    TrailEntry(Act act, Subject entity, UUID entityId, String part, String detail, Change change, SignedIn by, String origin, Instant at) {
        this.id = Ids.next();
        this.at = at.truncatedTo(ChronoUnit.MICROS);
        this.act = act.name();
        this.entity = entity.name();
        this.entityId = entityId;
        this.part = part;
        this.detail = detail == null || detail.length() <= 1000 ? detail : detail.substring(0, 999) + "…";
        if (by != null) {
            this.person = by.person();
            this.personName = by.name();
            this.organization = by.organization();
        }
        if (change != null) {
            this.beforeHash = change.before();
            this.afterHash = change.after();
        }
        this.origin = origin;
        this.hash = says();
    }

    /** The hash of what the row says now. */
    String says() {
        return new TrailText().field("id", id).field("at", at).field("act", act).field("entity", entity).field("entity_id", entityId).field("part", part).field("detail", detail)
                .field("person_id", person).field("person_name", personName).field("organization_id", organization).field("before_hash", beforeHash).field("after_hash", afterHash)
                .field("origin", origin).hash();
    }

    /** What the row said when it was written; a row from before hashes were kept is taken at its word. */
    String sealable() {
        return hash == null ? says() : hash;
    }

    /** Whether it still says what it said when it was written. */
    boolean intact() {
        return hash == null || hash.equals(says());
    }

    UUID id() {
        return id;
    }
}
