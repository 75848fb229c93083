package org.sanad.review.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.sanad.review.CorrectiveAction.Plan;
import org.sanad.review.Findings;
import org.sanad.web.Messages;
import org.sanad.web.Posted;
import org.sanad.web.Texts;

/**
 * The findings of a review: the firm answers them with corrective actions, the auditor accepts these and closes the
 * findings.
 */
@Named
@RequestScoped
public class FindingsPage {

    @Inject Findings findings;
    @Inject ReviewFrame frame;
    @Inject Posted posted;
    @Inject Texts texts;

    private List<FindingLine> lines = List.of();

    @PostConstruct
    void read() {
        lines = FindingLine.of(frame.examination().findings(), frame.getFramework(), posted.text("finding"));
    }

    /** Asked for by the page, so that what does not exist is refused before anything is shown. */
    public void open() {
        frame.getId();
    }

    public String propose() {
        findings.propose(posted.id("finding"), new Plan(posted.text("correction"), posted.text("cause"),
                posted.text("action"), posted.text("owner"), posted.date("due")));
        return done("findings.proposed");
    }

    public String accept() {
        findings.accept(posted.id("finding"), posted.id("plan"));
        return done("findings.accepted");
    }

    public String close() {
        findings.close(posted.id("finding"), posted.text("effectiveness"));
        return done("findings.closed");
    }

    private String done(String key) {
        Messages.done(texts.of(key));
        return "/review/findings?faces-redirect=true&id=" + frame.getId();
    }

    /** What was just sent under the name, for the finding whose form it was. */
    public String sent(FindingLine line, String name) {
        return line.sent() ? posted.text(name) : null;
    }

    public List<FindingLine> getLines() {
        return lines;
    }

    public long getUnanswered() {
        return lines.stream().filter(line -> line.answerable() && line.actions().isEmpty()).count();
    }
}
