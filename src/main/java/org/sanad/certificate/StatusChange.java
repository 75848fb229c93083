package org.sanad.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.sanad.platform.Ids;
import org.sanad.platform.Text;

/** One step in the public history of a certificate. */
@Entity
@Table(name = "certificate_status")
public class StatusChange {

    @Id
    private UUID id;
    @Column(name = "certificate_id")
    private UUID certificate;
    @Enumerated(EnumType.STRING)
    private Status status;
    private String reason;
    @Column(name = "changed_by")
    private UUID changedBy;
    @Column(name = "changed_name")
    private String changedName;
    @Column(name = "changed_at")
    private Instant changedAt;

    protected StatusChange() {
    }

    StatusChange(UUID certificate, Status status, String reason, UUID by, String name, Instant at) {
        this.id = Ids.next();
        this.certificate = certificate;
        this.status = status;
        this.reason = Text.required("reason", reason, 3, 2000);
        this.changedBy = by;
        this.changedName = name;
        this.changedAt = at;
    }

    public Status status() {
        return status;
    }

    public String reason() {
        return reason;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
