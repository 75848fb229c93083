package org.sanad.review.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.sanad.platform.RuleBroken;
import org.sanad.review.Examination;
import org.sanad.review.Grade;
import org.sanad.review.Method;
import org.sanad.review.Reviews;
import org.sanad.review.VerdictChange;
import org.sanad.scoring.Level;
import org.sanad.web.Messages;
import org.sanad.web.Posted;
import org.sanad.web.Texts;

/** The forms of the workbench: the verdict, which begins blank so that each is formed, and a new finding. */
@Named
@RequestScoped
public class VerdictForm {

    @Inject Reviews reviews;
    @Inject ReviewFrame frame;
    @Inject WorkbenchPage page;
    @Inject Posted posted;
    @Inject Texts texts;

    public String saveAndNext() {
        var next = WorkList.of(judge()).nextMissing(code());
        Messages.done(texts.of(next.isPresent() ? "workbench.saved" : "workbench.complete", code()));
        return next.map(page::redirect).orElse("/review/overview?faces-redirect=true&id=" + frame.getId());
    }

    public String save() {
        judge();
        return done("workbench.saved");
    }

    private Examination judge() {
        requireJudged();
        var checks = page.getRequirement().graded() || page.isExcluded() ? null : posted.flags("check.");
        var change = new VerdictChange(checks, posted.text("level"), posted.flag("excluded"), posted.text("method"),
                posted.text("observation"));
        return reviews.judge(frame.getId(), code(), change).examination();
    }

    /** Asked of people only: a program that sends a verdict has its own screen, and knows its own evidence. */
    private void requireJudged() {
        if (page.isExcluded()) {
            if (posted.flag("excluded") == null) throw RuleBroken.invalid("excluded", "workbench.exclusion-unjudged");
            return;
        }
        if (page.getRequirement().graded()) {
            if (posted.constant("level", Level.class) == null)
                throw RuleBroken.invalid("level", "workbench.level-unjudged");
        } else if (posted.flags("check.").size() < page.getRequirement().checks().size()) {
            throw RuleBroken.invalid("checks", "workbench.checks-unjudged");
        }
        if (page.isObservationWanted() && posted.text("observation") == null)
            throw RuleBroken.invalid("observation", "workbench.observation-wanted");
    }

    public String takeBack() {
        reviews.takeBack(frame.getId(), code());
        return done("workbench.taken-back");
    }

    public String raise() {
        reviews.raise(frame.getId(), code(), posted.constant("grade", Grade.class), posted.text("statement"));
        return done("workbench.raised");
    }

    private String done(String key) {
        Messages.done(texts.of(key, code()));
        return page.redirect(code());
    }

    private String code() {
        return page.getRequirement().code();
    }

    /** Null while the auditor has not said. */
    public Level getLevel() {
        var sent = posted.constant("level", Level.class);
        if (sent != null) return sent;
        return page.getVerdict() == null ? null : page.getVerdict().level();
    }

    /** True to accept the exclusion, false to reject it; null while the auditor has not said. */
    public Boolean getExclusion() {
        var sent = posted.flag("excluded");
        return sent != null || page.getVerdict() == null ? sent : page.getVerdict().exclusionAccepted();
    }

    public Method getMethod() {
        var sent = posted.constant("method", Method.class);
        if (sent != null) return sent;
        return page.getVerdict() == null ? Method.EXAMINE : page.getVerdict().method();
    }

    public String getObservation() {
        if (posted.has("observation")) return posted.text("observation");
        return page.getVerdict() == null ? null : page.getVerdict().observation();
    }

    public Grade getGrade() {
        return posted.constant("grade", Grade.class);
    }

    public String getStatement() {
        return posted.text("statement");
    }

    /** Whether the form for a finding was just sent, and so stays open. */
    public boolean isRaising() {
        return posted.has("statement");
    }

    public Level[] getLevels() {
        return Level.values();
    }

    public Method[] getMethods() {
        return Method.values();
    }

    public Grade[] getGrades() {
        return Grade.values();
    }
}
