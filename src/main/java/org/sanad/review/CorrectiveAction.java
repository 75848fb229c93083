package org.sanad.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.sanad.platform.Ids;
import org.sanad.platform.RuleBroken;
import org.sanad.platform.Text;

/**
 * How the firm answers a nonconformity: put right at once, find the cause, act on it. The auditor accepts it or says
 * nothing.
 */
@Entity
@Table(name = "corrective_action")
public class CorrectiveAction {

    @Id private UUID id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false) @JoinColumn(name = "finding_id") private Finding finding;
    private String correction;
    private String cause;
    private String action;
    private String owner;
    private LocalDate due;
    @Column(name = "proposed_by") private UUID proposedBy;
    @Column(name = "proposed_at") private Instant proposedAt;
    @Column(name = "accepted_by") private UUID acceptedBy;
    @Column(name = "accepted_at") private Instant acceptedAt;
    @Version private int version;

    protected CorrectiveAction() {}

    /** @param action what is done so that it does not happen again; the only part that must be given */
    public record Plan(String correction, String cause, String action, String owner, LocalDate due) {}

    CorrectiveAction(Finding finding, Plan plan, UUID by, Instant at) {
        this.id = Ids.next();
        this.finding = finding;
        this.correction = Text.optional("correction", plan.correction(), 2000);
        this.cause = Text.optional("cause", plan.cause(), 2000);
        this.action = Text.required("action", plan.action(), 3, 2000);
        this.owner = Text.optional("owner", plan.owner(), 120);
        this.due = plan.due();
        this.proposedBy = by;
        this.proposedAt = at;
    }

    void accept(UUID by, Instant at) {
        if (acceptedAt != null) throw RuleBroken.conflict("finding.action-accepted-already");
        acceptedBy = by;
        acceptedAt = at;
    }

    public boolean accepted() {
        return acceptedAt != null;
    }

    public UUID id() {
        return id;
    }

    public String correction() {
        return correction;
    }

    public String cause() {
        return cause;
    }

    public String action() {
        return action;
    }

    public String owner() {
        return owner;
    }

    public LocalDate due() {
        return due;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    public Instant acceptedAt() {
        return acceptedAt;
    }
}
