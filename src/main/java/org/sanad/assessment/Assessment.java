package org.sanad.assessment;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.sanad.identity.SignedInPerson;
import org.sanad.platform.Ids;
import org.sanad.platform.Printable;
import org.sanad.platform.RuleBroken;
import org.sanad.platform.RuleBroken.Field;
import org.sanad.platform.Text;
import org.sanad.scoring.Band;
import org.sanad.scoring.Percent;
import org.sanad.scoring.RequirementScore;
import org.sanad.scoring.Score;

/**
 * One firm answering one version of a framework for one scope and period. It is open until a lead submits it; from then
 * on its answers are frozen, and it ends certified or refused; or it goes on under another version of its checklist in
 * an assessment of its own. It keeps its score beside it, replaced whole with every answer.
 */
@Entity
@Table(name = "assessment")
public class Assessment {

    @Id private UUID id;
    @Column(name = "organization_id") private UUID organization;
    @Column(name = "framework_id") private UUID framework;
    private String title;
    private String scope;
    @Column(name = "period_from") private LocalDate periodFrom;
    @Column(name = "period_to") private LocalDate periodTo;
    @Enumerated(EnumType.STRING) private AssessmentState state;
    @Column(name = "floor_score") private BigDecimal floor;
    @Column(name = "ceiling_score") private BigDecimal ceiling;
    private BigDecimal coverage;
    @Enumerated(EnumType.STRING) private Band band;
    @ElementCollection @CollectionTable(name = "assessment_person",
            joinColumns = @JoinColumn(name = "assessment_id")) @Column(name = "person_id") private Set<UUID> people =
                    new HashSet<>();
    @Column(name = "created_by") private UUID createdBy;
    @Column(name = "created_at") private Instant createdAt;
    @Column(name = "submitted_by") private UUID submittedBy;
    @Column(name = "submitted_at") private Instant submittedAt;
    @Column(name = "audit_body_id") private UUID auditBody;
    private String chosen;
    @Version private int version;

    protected Assessment() {}

    /** What it is about: title, scope in words a client understands, and the period it covers (both ends or none). */
    public record Frame(String title, String scope, LocalDate from, LocalDate to) {}

    /** @param chosen codes of the optional sections that it covers */
    Assessment(UUID framework, Set<String> chosen, Frame frame, Set<UUID> people, SignedInPerson by, Instant at) {
        this.id = Ids.next();
        this.organization = by.organization();
        this.framework = framework;
        this.state = AssessmentState.OPEN;
        this.createdBy = by.person();
        this.createdAt = at;
        this.coverage = BigDecimal.ZERO;
        this.chosen = String.join(" ", new TreeSet<>(chosen));
        describe(frame, people);
    }

    void describe(Frame frame, Set<UUID> people) {
        requireOpen();
        title = Printable.required("title", Text.required("title", frame.title(), 3, 160), title);
        scope = Printable.required("scope", Text.required("scope", frame.scope(), 3, 2000), scope);
        if (frame.from() != null && frame.to() != null && frame.from().isAfter(frame.to()))
            throw RuleBroken.invalid("to", "assessment.period-order");
        periodFrom = frame.from();
        periodTo = frame.to();
        this.people.clear();
        this.people.addAll(people);
    }

    /** Its answers go on in another assessment; here they stay as they are. What was submitted keeps its state. */
    void continued() {
        if (state == AssessmentState.OPEN) state = AssessmentState.CONTINUED;
    }

    /** The same firm, frame and people under another version of the checklist. */
    Assessment continuedOn(UUID framework, SignedInPerson by, Instant at) {
        return new Assessment(framework, chosen(), new Frame(title, scope, periodFrom, periodTo), people(), by, at);
    }

    /** Refuses once it was submitted or goes on elsewhere. */
    public void requireOpen() {
        if (state == AssessmentState.CONTINUED) throw RuleBroken.conflict("assessment.continued");
        if (state != AssessmentState.OPEN) throw RuleBroken.conflict("assessment.submitted");
    }

    void score(Score score) {
        requireOpen();
        floor = decimal(score.floor());
        ceiling = decimal(score.ceiling());
        coverage = decimal(score.coverage());
        band = score.band();
    }

    /** Percentages are kept as they are printed: one decimal, truncated. */
    private static BigDecimal decimal(Percent percent) {
        return percent == null ? null : BigDecimal.valueOf(percent.tenths(), 1);
    }

    /** Every requirement must be answered and the declaration made; otherwise says what is missing. */
    void requireComplete(Score score, boolean declared) {
        if (!declared) throw RuleBroken.invalid("declaration", "assessment.declaration-missing");
        List<String> open =
                score.requirements().stream().filter(r -> !r.answered()).map(RequirementScore::code).toList();
        if (!open.isEmpty()) {
            var first = String.join(", ", open.subList(0, Math.min(5, open.size()))) + (open.size() > 5 ? ", …" : "");
            throw new RuleBroken(RuleBroken.Kind.CONFLICT,
                    open.stream().map(code -> new Field(code, "assessment.unanswered", code)).toList(),
                    "assessment.incomplete", open.size(), first);
        }
    }

    /** Freezes the answers and names who may review them. */
    void submit(Score score, boolean declared, UUID auditBody, SignedInPerson by, Instant at) {
        requireOpen();
        requireComplete(score, declared);
        score(score);
        state = AssessmentState.SUBMITTED;
        this.auditBody = auditBody;
        submittedBy = by.person();
        submittedAt = at;
    }

    /** The certifier decided; called by the review in the same transaction. */
    void decided(boolean granted) {
        if (state != AssessmentState.SUBMITTED) throw new IllegalStateException("Assessment " + id + " is " + state);
        state = granted ? AssessmentState.CERTIFIED : AssessmentState.REFUSED;
    }

    public UUID id() {
        return id;
    }

    public UUID organization() {
        return organization;
    }

    public UUID framework() {
        return framework;
    }

    /** The codes of the optional sections that it covers. */
    Set<String> chosen() {
        return chosen.isEmpty() ? Set.of() : Set.of(chosen.split(" "));
    }

    public String title() {
        return title;
    }

    public String scope() {
        return scope;
    }

    public LocalDate periodFrom() {
        return periodFrom;
    }

    public LocalDate periodTo() {
        return periodTo;
    }

    public AssessmentState state() {
        return state;
    }

    public boolean open() {
        return state == AssessmentState.OPEN;
    }

    /** Whether a respondent takes part: named, or nobody is. */
    boolean concerns(UUID person) {
        return people.isEmpty() || people.contains(person);
    }

    public Set<UUID> people() {
        return Set.copyOf(people);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public UUID submittedBy() {
        return submittedBy;
    }

    public Instant submittedAt() {
        return submittedAt;
    }
}
