package org.sanad.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.sanad.platform.CanonicalJson;
import org.sanad.platform.Ids;
import org.sanad.platform.Sha256;
import org.sanad.platform.Text;

/** One step in the public history of a certificate. */
@Entity
@Table(name = "certificate_status")
public class StatusChange {

    @Id private UUID id;
    @Column(name = "certificate_id") private UUID certificate;
    @Enumerated(EnumType.STRING) private Status status;
    private String reason;
    private String successor;
    @Column(name = "changed_by") private UUID changedBy;
    @Column(name = "changed_name") private String changedName;
    @Column(name = "changed_at") private Instant changedAt;
    @Lob private String sealed;
    private String seal;

    protected StatusChange() {}

    /**
     * @param successor the newer certificate where the status is SUPERSEDED, else null
     * @param number    1 for the grant, then counted on
     * @param previous  the seal of the step before; the certificate's root hash for the grant
     */
    StatusChange(UUID certificate, Status status, String reason, Serial successor, UUID by, String name, Instant at,
            int number, String previous) {
        this.id = Ids.next();
        this.certificate = certificate;
        this.status = status;
        this.reason = Text.required("reason", reason, 3, 2000);
        this.successor = successor == null ? null : successor.value();
        this.changedBy = by;
        this.changedName = name;
        this.changedAt = at;
        this.sealed = sealed(row(), number, previous);
        this.seal = Sha256.of(sealed);
    }

    private Map<String, Object> row() {
        var row = new TreeMap<String, Object>(Map.of("id", id.toString(), "certificateId", certificate.toString(),
                "status", status.name(), "reason", reason,
                "changedBy", changedBy.toString(), "changedName", changedName, "changedAt", changedAt.toString()));
        if (successor != null) row.put("successor", successor);
        return row;
    }

    /** The text that is sealed: the row, where it stands in the history, and what it is bound to. */
    static String sealed(Map<String, Object> row, int number, String previous) {
        var members = new TreeMap<>(row);
        members.put("number", number);
        members.put("previous", previous);
        return CanonicalJson.of(members);
    }

    /** Null for a step that an earlier version took. */
    String seal() {
        return seal;
    }

    public Status status() {
        return status;
    }

    public String reason() {
        return reason;
    }

    /** The newer certificate that took its place; null for other steps. */
    public Serial successor() {
        return successor == null ? null : new Serial(successor);
    }

    public Instant changedAt() {
        return changedAt;
    }
}
