package org.sanad.assessment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.sanad.assessment.Assessment;
import org.sanad.assessment.Assessments;
import org.sanad.organization.Organizations;
import org.sanad.organization.Organizations.OrganizationRow;
import org.sanad.platform.Ids;
import org.sanad.scoring.Score;
import org.sanad.web.Messages;
import org.sanad.web.Texts;

/** Looking over the answers before they are frozen, declaring them, and handing them to an audit body. */
@Named
@RequestScoped
public class SubmitPage {

    @Inject Assessments assessments;
    @Inject Organizations organizations;
    @Inject Texts texts;

    private String id;
    private boolean declared;
    private String auditBody;
    private Assessments.View view;
    private List<SectionRow> sections;
    private List<CapReason> caps;
    private List<OrganizationRow> auditBodies;

    public void open() {
        view = assessments.view(Ids.parse(id));
        sections = SectionRow.all(view);
        caps = CapReason.all(view, texts);
        auditBodies = organizations.auditBodies();
    }

    public String submit() {
        assessments.submit(view.assessment().id(), declared, auditBody == null ? null : Ids.parse(auditBody));
        Messages.done(texts.of("assess.submit.done"));
        return AssessmentLinks.to("overview", view.assessment().id());
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public boolean isDeclared() {
        return declared;
    }

    public void setDeclared(boolean declared) {
        this.declared = declared;
    }

    public String getAuditBody() {
        return auditBody;
    }

    public void setAuditBody(String auditBody) {
        this.auditBody = auditBody;
    }

    public Assessment getAssessment() {
        return view == null ? null : view.assessment();
    }

    public Score getScore() {
        return view == null ? null : view.score();
    }

    public List<SectionRow> getSections() {
        return sections;
    }

    public List<SectionRow> getUnfinished() {
        return sections == null ? List.of() : sections.stream().filter(section -> !section.gaps().isEmpty()).toList();
    }

    /** Whether there is a form. While a post is being read nothing is loaded yet, and the use case judges. */
    public boolean isReady() {
        return view == null || view.assessment().open() && getLeft() == 0;
    }

    public int getLeft() {
        return getUnfinished().stream().mapToInt(section -> section.gaps().size()).sum();
    }

    public List<CapReason> getCaps() {
        return caps;
    }

    public List<OrganizationRow> getAuditBodies() {
        return auditBodies;
    }
}
