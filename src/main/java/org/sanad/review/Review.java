package org.sanad.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sanad.identity.SignedInPerson;
import org.sanad.platform.Ids;
import org.sanad.platform.RuleBroken;
import org.sanad.platform.RuleBroken.Field;
import org.sanad.platform.Text;
import org.sanad.scoring.Certifiability.Obstacle;

/**
 * One engagement. It opens when a firm submits; an auditor accepts it and declares independence, gives verdicts and
 * raises findings, and concludes; a certifier, always another person, decides. Each step refuses what the scheme
 * forbids, whoever calls it.
 */
@Entity
@Table(name = "review")
public class Review {

    @Id private UUID id;
    @Column(name = "assessment_id") private UUID assessment;
    @Column(name = "firm_id") private UUID firm;
    @Column(name = "audit_body_id") private UUID auditBody;
    @Enumerated(EnumType.STRING) private ReviewState state;
    @Column(name = "sampling_seed") private long samplingSeed;
    @Column(name = "opened_at") private Instant openedAt;
    @Column(name = "auditor_id") private UUID auditor;
    private String independence;
    @Column(name = "accepted_at") private Instant acceptedAt;
    @Enumerated(EnumType.STRING) private Recommendation recommendation;
    @Enumerated(EnumType.STRING) private Assurance assurance;
    private String summary;
    @Column(name = "concluded_at") private Instant concludedAt;
    @Column(name = "certifier_id") private UUID certifier;
    @Enumerated(EnumType.STRING) private Recommendation decision;
    private String reason;
    @Column(name = "decided_at") private Instant decidedAt;
    @Version private int version;

    protected Review() {}

    Review(UUID assessment, UUID firm, UUID auditBody, long samplingSeed, Instant at) {
        this.id = Ids.next();
        this.assessment = assessment;
        this.firm = firm;
        this.auditBody = auditBody;
        this.samplingSeed = samplingSeed;
        this.state = ReviewState.OPEN;
        this.openedAt = at;
    }

    /** An auditor of the audit body takes the engagement and declares, in words, that nothing ties them to the firm. */
    void accept(SignedInPerson who, String declaration, Independence ties) {
        if (state != ReviewState.OPEN) throw RuleBroken.conflict("review.accepted-already");
        ties.require(who);
        independence = Text.required("independence", declaration, 10, 2000);
        auditor = who.person();
        acceptedAt = ties.at();
        state = ReviewState.ACCEPTED;
    }

    /** Verdicts and findings come from the auditor who accepted, between acceptance and conclusion. */
    void requireAuditor(UUID person) {
        if (state == ReviewState.OPEN) throw RuleBroken.conflict("review.not-accepted");
        if (!person.equals(auditor)) throw RuleBroken.forbidden("review.other-auditor");
        if (state != ReviewState.ACCEPTED) throw RuleBroken.conflict("review.concluded");
    }

    void requireUnderReview() {
        if (state != ReviewState.ACCEPTED)
            throw RuleBroken.conflict(state == ReviewState.OPEN ? "review.not-accepted" : "review.concluded");
    }

    /** @param obstacles what stands against a certificate in the present state */
    void conclude(UUID person, Recommendation recommended, Assurance reached, String words, List<Obstacle> obstacles,
            Instant at) {
        requireAuditor(person);
        if (Text.required("recommendation", recommended) == Recommendation.GRANT) requireNone(obstacles);
        if (Text.required("assurance", reached) == Assurance.SELF_DECLARED)
            throw RuleBroken.invalid("assurance", "review.assurance-reviewed");
        summary = Text.required("summary", words, 3, 4000);
        recommendation = recommended;
        assurance = reached;
        concludedAt = at;
        state = ReviewState.CONCLUDED;
    }

    /** The certifier's decision. Who audited this engagement can never take it. */
    void decide(SignedInPerson who, Recommendation decided, String why, List<Obstacle> obstacles, Independence ties) {
        if (who.person().equals(auditor)) throw RuleBroken.forbidden("review.two-people");
        if (state == ReviewState.DECIDED) throw RuleBroken.conflict("review.decided");
        if (state != ReviewState.CONCLUDED) throw RuleBroken.conflict("review.not-concluded");
        if (Text.required("decision", decided) == Recommendation.GRANT) {
            // a tie, which the firm could make up itself, must not stand in the way of a refusal
            ties.require(who);
            requireNone(obstacles);
        }
        reason = Text.required("reason", why, 3, 4000);
        decision = decided;
        certifier = who.person();
        decidedAt = ties.at();
        state = ReviewState.DECIDED;
    }

    private static void requireNone(List<Obstacle> obstacles) {
        if (obstacles.isEmpty()) return;
        var fields = obstacles.stream().map(obstacle -> new Field(obstacle.name(), key(obstacle))).toList();
        throw new RuleBroken(RuleBroken.Kind.CONFLICT, fields, "review.not-certifiable", fields.get(0));
    }

    /** Key of the sentence that says what stands against a certificate. */
    public static String key(Obstacle obstacle) {
        return "review.obstacle." + obstacle.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    public UUID id() {
        return id;
    }

    public UUID assessment() {
        return assessment;
    }

    public UUID firm() {
        return firm;
    }

    public UUID auditBody() {
        return auditBody;
    }

    public ReviewState state() {
        return state;
    }

    public long samplingSeed() {
        return samplingSeed;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public UUID auditor() {
        return auditor;
    }

    public String independence() {
        return independence;
    }

    public Instant acceptedAt() {
        return acceptedAt;
    }

    public Recommendation recommendation() {
        return recommendation;
    }

    public Assurance assurance() {
        return assurance;
    }

    public String summary() {
        return summary;
    }

    public Instant concludedAt() {
        return concludedAt;
    }

    public UUID certifier() {
        return certifier;
    }

    public Recommendation decision() {
        return decision;
    }

    public String reason() {
        return reason;
    }

    public Instant decidedAt() {
        return decidedAt;
    }
}
