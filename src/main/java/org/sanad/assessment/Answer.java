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
import java.util.TreeMap;
import java.util.UUID;
import org.sanad.framework.Checks;
import org.sanad.framework.Relation;
import org.sanad.framework.Reply;
import org.sanad.framework.Requirement;
import org.sanad.identity.SignedInPerson;
import org.sanad.platform.Ids;
import org.sanad.scoring.Level;
import org.sanad.scoring.Outcome;
import org.sanad.scoring.Percent;
import org.sanad.scoring.Policy;

/** What a firm says about one requirement: its reply and, in its own words, how it does it. */
@Entity
@Table(name = "answer")
public class Answer {

    @Id private UUID id;
    @Column(name = "assessment_id") private UUID assessment;
    private String requirement;
    private Checks checks;
    @Enumerated(EnumType.STRING) private Level level;
    private boolean excluded;
    private String justification;
    private String statement;
    @Column(name = "answered_by") private UUID answeredBy;
    @Column(name = "answered_name") private String answeredName;
    @Column(name = "answered_at") private Instant answeredAt;
    @Enumerated(EnumType.STRING) private Level rating;
    @Column(name = "origin_assessment_id") private UUID originAssessment;
    @Column(name = "origin_framework") private String originFramework;
    @Column(name = "origin_requirement") private String originRequirement;
    @Enumerated(EnumType.STRING) @Column(name = "origin_relation") private Relation originRelation;
    @Column(name = "origin_via") private String originVia;
    private boolean borrowed;
    @Version private int version;

    protected Answer() {}

    Answer(UUID assessment, Requirement requirement, Reply reply, String statement, SignedInPerson by, Instant at) {
        this.id = Ids.next();
        this.assessment = assessment;
        this.requirement = requirement.code();
        replace(requirement, reply, statement, by, at);
    }

    void replace(Requirement asked, Reply reply, String statement, SignedInPerson by, Instant at) {
        checks = reply instanceof Reply.Checked checked ? new Checks(checked.met()) : null;
        level = reply instanceof Reply.Graded graded ? graded.level() : null;
        excluded = reply instanceof Reply.Excluded;
        borrowed &= Objects.equals(this.statement, statement);
        justification = reply instanceof Reply.Excluded exclusion ? exclusion.justification() : null;
        this.statement = statement;
        answeredBy = by.person();
        answeredName = by.name();
        answeredAt = at;
        rate(asked);
    }

    /** Keeps beside the reply what it amounts to: nothing while a check is open, and nothing for what is excluded. */
    void rate(Requirement asked) {
        var outcome = outcome(asked);
        rating = outcome.applicable() && outcome.answered()
                ? Level.rate(Percent.of(outcome.floor(), outcome.parts()), Policy.READINESS_1.ratings())
                : null;
    }

    /**
     * Takes what was said elsewhere. What the firm itself said stays: a reply fills only what is open, and a statement
     * is put where there is none, or none but one that was taken over too and left as it was; that one goes with its
     * origin.
     *
     * @return whether anything was taken; if not, nothing has changed
     */
    boolean carry(Requirement asked, TransferredAnswer carried, SignedInPerson by, Instant at) {
        var reply = filled(carried.reply());
        boolean fresh = statement == null || borrowed;
        boolean takes = !reply.equals(reply())
                || fresh && carried.statement() != null && !carried.statement().equals(statement);
        if (!takes) return false;
        boolean borrows = fresh && carried.statement() != null && !carried.own();
        replace(asked, reply, fresh ? carried.statement() : statement, by, at);
        borrowed = borrows;
        from(carried.origin());
        return true;
    }

    /** What was said with the other's help in those checks that are open. */
    private Reply filled(Reply carried) {
        if (carried == null || level != null || excluded) return reply();
        if (met().isEmpty()) return carried;
        if (!(carried instanceof Reply.Checked more)) return reply();
        var both = new TreeMap<>(more.met());
        both.putAll(met());
        return new Reply.Checked(both);
    }

    /** Names where it comes from: for one that has nothing yet but files from there. */
    void from(AnswerOrigin from) {
        originAssessment = from.assessment();
        originFramework = from.framework();
        originRequirement = from.requirement();
        originRelation = from.relation();
        originVia = from.via();
    }

    /** Where it was taken over from; null for the firm's own fresh word. */
    public AnswerOrigin origin() {
        return originAssessment == null ? null
                : new AnswerOrigin(originAssessment, originFramework, originRequirement, originRelation, originVia);
    }

    /** Whether its statement was taken over and stands as it was. */
    public boolean borrowed() {
        return borrowed;
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

    public UUID id() {
        return id;
    }

    UUID assessment() {
        return assessment;
    }

    /** All that it says, as one text: for the trail, which keeps only its hash. */
    String said() {
        return requirement + "\n" + met() + "\n" + level + "\n" + excluded + "\n" + justification + "\n" + statement;
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
