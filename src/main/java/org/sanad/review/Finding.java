package org.sanad.review;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sanad.platform.Ids;
import org.sanad.platform.RuleBroken;
import org.sanad.platform.Text;

/**
 * What the auditor holds against a requirement, or praises. A nonconformity stays open until it is answered and closed.
 */
@Entity
@Table(name = "finding")
public class Finding {

    @Id private UUID id;
    @Column(name = "review_id") private UUID review;
    private String requirement;
    @Enumerated(EnumType.STRING) private Grade grade;
    private String statement;
    @Column(name = "raised_by") private UUID raisedBy;
    @Column(name = "raised_at") private Instant raisedAt;
    @Column(name = "closed_by") private UUID closedBy;
    @Column(name = "closed_at") private Instant closedAt;
    private String effectiveness;
    @OneToMany(mappedBy = "finding", cascade = CascadeType.PERSIST) @OrderBy("id") private List<
            CorrectiveAction> actions = new ArrayList<>();
    @Version private int version;

    protected Finding() {}

    Finding(UUID review, String requirement, Grade grade, String statement, UUID by, Instant at) {
        this.id = Ids.next();
        this.review = review;
        this.requirement = requirement;
        this.grade = Text.required("grade", grade);
        this.statement = Text.required("statement", statement, 3, 4000);
        this.raisedBy = by;
        this.raisedAt = at;
    }

    CorrectiveAction propose(CorrectiveAction.Plan plan, UUID by, Instant at) {
        requireOpen();
        if (!nonconformity()) throw RuleBroken.conflict("finding.needs-no-action");
        var action = new CorrectiveAction(this, plan, by, at);
        actions.add(action);
        return action;
    }

    /**
     * Closes it, and accepts the corrective actions that were proposed. A minor nonconformity needs one; a major one
     * without any needs words about how it was resolved.
     *
     * @param effectiveness how the auditor saw that it is resolved; may be empty where a corrective action says it
     */
    void close(String effectiveness, UUID by, Instant at) {
        requireOpen();
        var text = Text.optional("effectiveness", effectiveness, 4000);
        if (actions.isEmpty() && grade == Grade.MINOR_NONCONFORMITY) throw RuleBroken.conflict("finding.needs-action");
        if (actions.isEmpty() && text == null && nonconformity())
            throw RuleBroken.invalid("effectiveness", "finding.say-how-resolved");
        actions.stream().filter(action -> !action.accepted()).forEach(action -> action.accept(by, at));
        this.effectiveness = text;
        closedBy = by;
        closedAt = at;
    }

    private void requireOpen() {
        if (closedAt != null) throw RuleBroken.conflict("finding.closed");
    }

    public boolean nonconformity() {
        return grade.nonconformity();
    }

    /** A major one that is not closed. */
    public boolean openMajor() {
        return grade == Grade.MAJOR_NONCONFORMITY && closedAt == null;
    }

    /** A minor one for which no corrective action was accepted. */
    public boolean openMinor() {
        return grade == Grade.MINOR_NONCONFORMITY && actions.stream().noneMatch(CorrectiveAction::accepted);
    }

    public UUID id() {
        return id;
    }

    public UUID review() {
        return review;
    }

    public String requirement() {
        return requirement;
    }

    public Grade grade() {
        return grade;
    }

    public String statement() {
        return statement;
    }

    public Instant raisedAt() {
        return raisedAt;
    }

    public Instant closedAt() {
        return closedAt;
    }

    public String effectiveness() {
        return effectiveness;
    }

    public List<CorrectiveAction> actions() {
        return List.copyOf(actions);
    }
}
