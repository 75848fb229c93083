package org.sanad.assessment.web;

import org.sanad.assessment.Assessment;
import org.sanad.web.DateTexts;

/** What an assessment is about, as a form holds it: days as their inputs write them. */
public class FrameFields {

    private String title;
    private String scope;
    private String from;
    private String to;

    void show(Assessment assessment) {
        title = assessment.title();
        scope = assessment.scope();
        from = assessment.periodFrom() == null ? null : assessment.periodFrom().toString();
        to = assessment.periodTo() == null ? null : assessment.periodTo().toString();
    }

    Assessment.Frame frame() {
        return new Assessment.Frame(title, scope, DateTexts.parse("from", from), DateTexts.parse("to", to));
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getScope() {
        return scope;
    }

    public void setScope(String scope) {
        this.scope = scope;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }
}
