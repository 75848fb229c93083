package org.sanad.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.sanad.framework.Checks;
import org.sanad.framework.Reply;
import org.sanad.framework.Requirement;
import org.sanad.platform.Ids;
import org.sanad.scoring.Level;
import org.sanad.scoring.Outcome;

/**
 * What the auditor confirms for one requirement, how they saw it, and what they saw. It stands beside the claim and
 * never in it.
 */
@Entity
@Table(name = "verdict")
public class Verdict {

    @Id private UUID id;
    @Column(name = "review_id") private UUID review;
    private String requirement;
    private Checks checks;
    @Enumerated(EnumType.STRING) private Level level;
    @Column(name = "exclusion_accepted") private Boolean exclusionAccepted;
    @Enumerated(EnumType.STRING) private Method method;
    private String observation;
    @Column(name = "given_by") private UUID givenBy;
    @Column(name = "given_at") private Instant givenAt;
    @Version private int version;

    protected Verdict() {}

    Verdict(UUID review, String requirement) {
        this.id = Ids.next();
        this.review = review;
        this.requirement = requirement;
    }

    void give(VerdictChange.Judgement judgement, UUID by, Instant at) {
        checks = judgement.reply() instanceof Reply.Checked checked ? new Checks(checked.met()) : null;
        level = judgement.reply() instanceof Reply.Graded graded ? graded.level() : null;
        exclusionAccepted = judgement.exclusionAccepted();
        method = judgement.method();
        observation = judgement.observation();
        givenBy = by;
        givenAt = at;
    }

    /** How it counts in the assured score. */
    public Outcome outcome(Requirement asked) {
        if (exclusionAccepted != null) return exclusionAccepted ? new Outcome.Excluded() : new Outcome.Rejected();
        return asked.question().outcome(checks != null ? new Reply.Checked(checks.met()) : new Reply.Graded(level));
    }

    /** All that it says, as one text: for the trail, which keeps only its hash. */
    String said() {
        return requirement + "\n" + met() + "\n" + level + "\n" + exclusionAccepted + "\n" + method + "\n"
                + observation;
    }

    public String requirement() {
        return requirement;
    }

    public Map<String, Boolean> met() {
        return checks == null ? Map.of() : checks.met();
    }

    public Level level() {
        return level;
    }

    /** For a claimed exclusion: whether the auditor accepts it; otherwise null. */
    public Boolean exclusionAccepted() {
        return exclusionAccepted;
    }

    public Method method() {
        return method;
    }

    public String observation() {
        return observation;
    }

    public Instant givenAt() {
        return givenAt;
    }

    public int version() {
        return version;
    }
}
