package org.sanad.assessment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.sanad.assessment.Assessment;
import org.sanad.assessment.AssessmentState;
import org.sanad.assessment.Assessments;
import org.sanad.framework.Framework;
import org.sanad.framework.Frameworks;
import org.sanad.identity.Caller;
import org.sanad.identity.Role;
import org.sanad.platform.Ids;
import org.sanad.platform.PageRequest;
import org.sanad.scoring.Score;
import org.sanad.trail.Trail;
import org.sanad.web.Texts;

/** The home of one assessment: where it stands, what is left, and what comes next. */
@Named
@RequestScoped
public class OverviewPage {

    private static final int RECENT = 20;
    private static final int CAPS_AT_ONCE = 4;

    @Inject Assessments assessments;
    @Inject Frameworks frameworks;
    @Inject Caller caller;
    @Inject Texts texts;

    private String id;
    private Assessments.View view;
    private List<SectionRow> sections;
    private NextQuestion next;
    private List<CapReason> caps;
    private List<Trail.Row> history;
    private Frameworks.Edition newer;

    public void open() {
        view = assessments.view(Ids.parse(id));
        sections = SectionRow.all(view);
        next = NextQuestion.in(sections);
        caps = CapReason.all(view, texts);
        boolean own = caller.has(Role.LEAD) || caller.has(Role.RESPONDENT);
        newer = caller.has(Role.LEAD) && view.assessment().state() != AssessmentState.CONTINUED
                ? frameworks.versions(view.sheet().framework().code()).stream().findFirst()
                        .filter(edition -> !edition.id().equals(view.assessment().framework())).orElse(null)
                : null;
        history = own
                ? assessments.history(view.assessment().id(), new PageRequest(RECENT, null)).stream().limit(RECENT)
                        .toList()
                : List.of();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    /** While a post is being read, to sign out for one, nothing is loaded yet and nothing is there to be read. */
    public boolean isLoaded() {
        return view != null;
    }

    public Assessment getAssessment() {
        return view.assessment();
    }

    /** Why nothing can be answered here any more. */
    public String getFrozen() {
        var assessment = view.assessment();
        return assessment.state() == AssessmentState.CONTINUED ? texts.of("assessment.continued")
                : texts.of("assess.overview.frozen", texts.date(assessment.submittedAt()));
    }

    /**
     * The newest version of the checklist, where the assessment is on another one and its reader could move it; else
     * null.
     */
    public Frameworks.Edition getNewer() {
        return newer;
    }

    public Framework getFramework() {
        return view.sheet().framework();
    }

    public Score getScore() {
        return view.score();
    }

    public ScoreBar getBar() {
        return ScoreBar.of(view.score().floor(), view.score().ceiling());
    }

    public List<SectionRow> getSections() {
        return sections;
    }

    /** Null where everything is answered. */
    public NextQuestion getNext() {
        return next;
    }

    public int getAnswered() {
        return sections.stream().mapToInt(SectionRow::answered).sum();
    }

    public int getLeft() {
        return view.sheet().framework().size() - getAnswered();
    }

    /** Whether a cap, and not the score alone, makes the band. */
    public boolean isLowered() {
        return view.score().band() != view.score().rawBand();
    }

    public List<CapReason> getCaps() {
        return caps.subList(0, Math.min(CAPS_AT_ONCE, caps.size()));
    }

    public List<CapReason> getMoreCaps() {
        return caps.subList(getCaps().size(), caps.size());
    }

    public int getEvidence() {
        return view.evidence().size();
    }

    /** The newest acts; empty for a reader of another organization. */
    public List<Trail.Row> getHistory() {
        return history;
    }
}
