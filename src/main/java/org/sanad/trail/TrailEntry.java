package org.sanad.trail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.sanad.identity.SignedInPerson;
import org.sanad.platform.Ids;

/** One act. Rows are added and never changed; each carries the hash of what it says. */
@Entity
@Table(name = "trail")
class TrailEntry {

    @Id private UUID id;
    private Instant at;
    private String act;
    private String entity;
    @Column(name = "entity_id") private UUID entityId;
    private String part;
    private String detail;
    @Column(name = "person_id") private UUID person;
    @Column(name = "person_name") private String personName;
    @Column(name = "organization_id") private UUID organization;
    @Column(name = "before_hash") private String beforeHash;
    @Column(name = "after_hash") private String afterHash;
    private String origin;
    private String hash;
    @Column(name = "id", insertable = false, updatable = false) private String idText;
    @Column(name = "entity_id", insertable = false, updatable = false) private String entityText;
    @Column(name = "person_id", insertable = false, updatable = false) private String personText;
    @Column(name = "organization_id", insertable = false, updatable = false) private String organizationText;

    protected TrailEntry() {}

    /** @param change hashes of the thing before and after; null where the act changes nothing that has one */
    TrailEntry(TrailEventType act, TrailSubject entity, UUID entityId, String part, String detail, Change change,
            SignedInPerson by,
            String origin, Instant at) {
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
        return says(new TrailText());
    }

    /** Of an id as it stands in its column, since in capitals it is the same id and not the same row. */
    private String says(TrailText text) {
        return text.field("id", either(idText, id)).field("at", at).field("act", act).field("entity", entity)
                .field("entity_id", either(entityText, entityId)).field("part", part)
                .field("detail", detail).field("person_id", either(personText, person)).field("person_name", personName)
                .field("organization_id", either(organizationText, organization))
                .field("before_hash", beforeHash).field("after_hash", afterHash).field("origin", origin).hash();
    }

    private static Object either(String stored, UUID id) {
        return stored == null ? id : stored;
    }

    /**
     * What the row said when it was written. A row from before hashes were kept is taken at its word, but never for one
     * that has lost its hash.
     */
    String sealable() {
        return hash == null ? says(TrailText.unhashed()) : hash;
    }

    /** Whether it still says what it said when it was written. */
    boolean intact() {
        return hash == null || hash.equals(says());
    }

    UUID id() {
        return id;
    }

    /** The id as it stands in its column. */
    String idText() {
        return String.valueOf(either(idText, id));
    }

    /** The checkpoint whose making this act was. */
    Optional<UUID> checkpoint() {
        return TrailEventType.CHECKPOINT_SIGNED.name().equals(act) ? Optional.of(entityId) : Optional.empty();
    }
}
