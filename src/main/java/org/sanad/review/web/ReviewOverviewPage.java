package org.sanad.review.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.sanad.framework.Requirement;
import org.sanad.platform.PageRequest;
import org.sanad.platform.RuleBroken;
import org.sanad.review.Recommendation;
import org.sanad.review.Reviews;
import org.sanad.trail.Trail;
import org.sanad.web.Messages;
import org.sanad.web.Posted;
import org.sanad.web.Texts;

/** Where a review stands, what was submitted, what is left, and, for an auditor, accepting it. */
@Named
@RequestScoped
public class ReviewOverviewPage {

    static final int HISTORY = 8;

    @Inject Reviews reviews;
    @Inject ReviewFrame frame;
    @Inject Posted posted;
    @Inject Texts texts;
    @Inject Instance<CertificateLocation> certificates;

    private List<UnexaminedRequirement> missing = List.of();
    private List<FindingLine> findings = List.of();
    private List<Requirement> exclusions = List.of();
    private List<Trail.Row> history = List.of();
    private boolean longer;
    private String certificate;
    private StateBadge today;

    public void open() {
        var examination = frame.examination();
        missing = UnexaminedRequirement.of(examination);
        findings = FindingLine.of(examination.findings(), frame.getFramework(), null);
        exclusions = frame.getFramework().byCode().values().stream().filter(requirement -> excluded(requirement.code()))
                .toList();
        var slice = new PageRequest(HISTORY, null);
        var rows = slice.cut(reviews.history(frame.getId(), slice));
        history = rows.rows();
        longer = rows.more();
        if (frame.getReview().decision() == Recommendation.GRANT) {
            certificate = certificates.get().of(frame.getId()).map(ReviewOverviewPage::page).orElse(null);
            today = certificates.get().today(frame.getId()).orElse(null);
        }
    }

    private static String page(String resource) {
        return "/certificate/view?serial=" + resource.substring(resource.lastIndexOf('/') + 1);
    }

    private boolean excluded(String requirement) {
        var answer = frame.examination().sheet().answers().get(requirement);
        return answer != null && answer.excluded();
    }

    public String accept() {
        if (posted.flag("declared") == null) throw RuleBroken.invalid("declared", "review-overview.declare");
        reviews.accept(frame.getId(), posted.text("independence"));
        Messages.done(texts.of("review-overview.accepted"));
        return "/review/overview?faces-redirect=true&id=" + frame.getId();
    }

    /** What the auditor wrote, or else a proposal. */
    public String getIndependence() {
        return posted.has("independence") ? posted.text("independence")
                : texts.of("review-overview.proposal", frame.getFirm());
    }

    /** The period that the assessment covers, or null. */
    public String getPeriod() {
        var assessment = frame.getAssessment();
        if (assessment.periodFrom() == null || assessment.periodTo() == null) return null;
        return texts.of("submitted.from-to", texts.date(assessment.periodFrom()), texts.date(assessment.periodTo()));
    }

    public List<ReviewStep> getSteps() {
        return ReviewStep.of(frame.getReview(), frame.getFirm(), frame.getAuditor(), frame.getCertifier());
    }

    public List<UnexaminedRequirement> getMissing() {
        return missing;
    }

    public List<FindingLine> getFindings() {
        return findings;
    }

    public long getUnanswered() {
        return findings.stream().filter(line -> line.answerable() && line.actions().isEmpty()).count();
    }

    public List<Requirement> getExclusions() {
        return exclusions;
    }

    public List<Trail.Row> getHistory() {
        return history;
    }

    public boolean isLonger() {
        return longer;
    }

    public String getCertificate() {
        return certificate;
    }

    /** How the certificate stands now: it may have been suspended or withdrawn since. */
    public StateBadge getToday() {
        return today;
    }
}
