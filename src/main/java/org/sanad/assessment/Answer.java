package org.sanad.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.sanad.framework.Checks;
import org.sanad.framework.Reply;
import org.sanad.framework.Requirement;
import org.sanad.identity.SignedIn;
import org.sanad.platform.Ids;
import org.sanad.scoring.Level;
import org.sanad.scoring.Outcome;

/** What a firm says about one requirement: its reply and, in its own words, how it does it. */
@Entity
@Table(name = "answer")
public class Answer {

    @Id
    private UUID id;
    @Column(name = "assessment_id")
    private UUID assessment;
    private String requirement;
    private Checks checks;
    @Enumerated(EnumType.STRING)
    private Level level;
    private boolean excluded;
    private String justification;
    private String statement;
    @Column(name = "answered_by")
    private UUID answeredBy;
    @Column(name = "answered_name")
    private String answeredName;
    @Column(name = "answered_at")
    private Instant answeredAt;
    @Version
    private int version;

    protected Answer() {
    }

    Answer(UUID assessment, Requirement requirement, Reply reply, String statement, SignedIn by, Instant at) {
        this.id = Ids.next();
        this.assessment = assessment;
        this.requirement = requirement.code();
        replace(reply, statement, by, at);
    }

    void replace(Reply reply, String statement, SignedIn by, Instant at) {
        checks = reply instanceof Reply.Checked checked ? new Checks(checked.met()) : null;
        level = reply instanceof Reply.Graded graded ? graded.level() : null;
        excluded = reply instanceof Reply.Excluded;
        justification = reply instanceof Reply.Excluded exclusion ? exclusion.justification() : null;
        this.statement = statement;
        answeredBy = by.person();
        answeredName = by.name();
        answeredAt = at;
    }

    boolean says(Reply reply, String statement) {
        return reply().equals(reply) && Objects.equals(this.statement, statement);
    }

    public Reply reply() {
        if (excluded) return new Reply.Excluded(justification);
        return checks != null ? new Reply.Checked(checks.met()) : new Reply.Graded(level);
    }

    public Outcome outcome(Requirement asked) {
        return asked.question().outcome(reply());
    }

    public String requirement() {
        return requirement;
    }

    /** Check codes to met or not met; empty where the question has a level or the requirement is excluded. */
    public Map<String, Boolean> met() {
        return checks == null ? Map.of() : checks.met();
    }

    public Level level() {
        return level;
    }

    public boolean excluded() {
        return excluded;
    }

    public String justification() {
        return justification;
    }

    public String statement() {
        return statement;
    }

    public String answeredName() {
        return answeredName;
    }

    public Instant answeredAt() {
        return answeredAt;
    }

    public int version() {
        return version;
    }
}
