package org.sanad.trail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.sanad.identity.SignedIn;
import org.sanad.platform.Ids;

/** One act. Rows are added and never changed. */
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

    protected TrailEntry() {
    }

    TrailEntry(Act act, Subject entity, UUID entityId, String part, String detail, SignedIn by, Instant at) {
        this.id = Ids.next();
        this.at = at;
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
    }
}
