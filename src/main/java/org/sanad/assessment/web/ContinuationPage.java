package org.sanad.assessment.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.sanad.assessment.Assessments;
import org.sanad.assessment.TransferredAnswers;
import org.sanad.framework.Frameworks;
import org.sanad.framework.Frameworks.Edition;
import org.sanad.platform.RuleBroken;
import org.sanad.web.Messages;
import org.sanad.web.Posted;
import org.sanad.web.Texts;

/** Going on under another version of the checklist: what would be carried, and what is new, changed or gone. */
@Named
@RequestScoped
public class ContinuationPage {

    @Inject TransferredAnswers continuations;
    @Inject Assessments assessments;
    @Inject Frameworks frameworks;
    @Inject Posted posted;
    @Inject Texts texts;

    private TransferredAnswers.Preview preview;
    private List<Edition> others;

    @PostConstruct
    void read() {
        var view = assessments.view(posted.id("id"));
        others = frameworks.versions(view.sheet().framework().code()).stream()
                .filter(edition -> !edition.id().equals(view.assessment().framework())).toList();
        if (others.isEmpty()) throw RuleBroken.notFound();
        preview = continuations.preview(view.assessment().id(),
                posted.text("version") == null ? others.get(0).label() : posted.text("version"));
    }

    /** Asked for by the page, so that what does not exist is refused before anything is shown. */
    public void open() {
        preview.assessment();
    }

    public String go() {
        var next = continuations.continueOn(preview.assessment().id(), preview.to().version());
        Messages.done(texts.of("continuation.done", preview.to().title(), preview.to().version()));
        return AssessmentLinks.to("overview", next);
    }

    public TransferredAnswers.Preview getPreview() {
        return preview;
    }

    /** The other published versions, newest first. */
    public List<Edition> getOthers() {
        return others;
    }
}
