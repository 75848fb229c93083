package org.sanad.review.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.sanad.assessment.Assessment;
import org.sanad.framework.Framework;
import org.sanad.identity.Caller;
import org.sanad.identity.Role;
import org.sanad.platform.RuleBroken;
import org.sanad.review.Examination;
import org.sanad.review.Review;
import org.sanad.review.ReviewState;
import org.sanad.review.ReviewView;
import org.sanad.review.Reviews;
import org.sanad.web.Posted;

/**
 * The one review that a page is about, by the request's {@code id}, and what its reader may do with it. It is read
 * before the page's forms are, because whether a form is there depends on it.
 */
@Named
@RequestScoped
public class ReviewFrame {

    @Inject Reviews reviews;
    @Inject Caller caller;
    @Inject Posted posted;

    private ReviewView view;
    private UUID reader;

    @PostConstruct
    void read() {
        view = reviews.view(posted.id("id"));
        reader = caller.person();
    }

    /**
     * Shows verdicts to the audit body always and to the firm once the auditor concluded; before, there is nothing to
     * see.
     */
    void requireFull() {
        if (!view.full()) throw RuleBroken.notFound();
    }

    ReviewView view() {
        return view;
    }

    Examination examination() {
        return view.examination();
    }

    public UUID getId() {
        return view.review().id();
    }

    public Review getReview() {
        return view.review();
    }

    public Assessment getAssessment() {
        return view.assessment();
    }

    public Framework getFramework() {
        return view.examination().sheet().framework();
    }

    public String getFirm() {
        return view.firm();
    }

    public String getAuditBody() {
        return view.auditBody();
    }

    public String getAuditor() {
        return view.auditor();
    }

    public String getCertifier() {
        return view.certifier();
    }

    public boolean isFull() {
        return view.full();
    }

    public StateBadge getMark() {
        return StateBadge.of(state(), getReview().decision());
    }

    private ReviewState state() {
        return view.review().state();
    }

    /** Whether the reader accepted this review. */
    public boolean isMine() {
        return reader.equals(view.review().auditor());
    }

    public boolean isOfBody() {
        return caller.organization().equals(view.review().auditBody());
    }

    public boolean isAcceptable() {
        return state() == ReviewState.OPEN && isOfBody() && caller.has(Role.AUDITOR);
    }

    /** Whether the reader may give verdicts, raise and close findings, and conclude. */
    public boolean isJudging() {
        return state() == ReviewState.ACCEPTED && isMine();
    }

    /** Whether the reader may answer findings for the firm. */
    public boolean isAnswering() {
        return state() == ReviewState.ACCEPTED && !isOfBody();
    }

    public boolean isDecidable() {
        return state() == ReviewState.CONCLUDED && isOfBody() && caller.has(Role.CERTIFIER) && !isMine();
    }

    /** Whether anybody of the audit body accepted it. */
    public boolean isTaken() {
        return state() != ReviewState.OPEN;
    }

    public boolean isDecided() {
        return state() == ReviewState.DECIDED;
    }

    /** Whether the auditor is still at work and the reader may see how far it is. */
    public boolean isExamining() {
        return view.full() && state() == ReviewState.ACCEPTED;
    }

    /** Whether the page of the decision concerns the reader. */
    public boolean isDeciding() {
        return isOfBody() && caller.has(Role.CERTIFIER)
                && (state() == ReviewState.CONCLUDED || state() == ReviewState.DECIDED);
    }

    /** A certifier who audited this engagement: somebody else must decide. */
    public boolean isBarred() {
        return state() == ReviewState.CONCLUDED && caller.has(Role.CERTIFIER) && isMine();
    }
}
