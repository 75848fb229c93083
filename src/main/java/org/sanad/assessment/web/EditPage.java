package org.sanad.assessment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.sanad.assessment.Assessment;
import org.sanad.assessment.Assessments;
import org.sanad.organization.People;
import org.sanad.platform.Ids;
import org.sanad.platform.PageRequest;
import org.sanad.web.Messages;
import org.sanad.web.Texts;

/** Changing what an open assessment is about and who answers it. */
@Named
@RequestScoped
public class EditPage {

    @Inject Assessments assessments;
    @Inject People people;
    @Inject HttpServletRequest request;
    @Inject Texts texts;

    private String id;
    private final FrameFields fields = new FrameFields();
    private Assessment assessment;
    private List<Colleague> colleagues;

    /** After a refused post it shows what was typed, not what stands. */
    public void open() {
        assessment = assessments.view(Ids.parse(id)).assessment();
        boolean posted = FacesContext.getCurrentInstance().isPostback();
        if (!posted) fields.show(assessment);
        var chosen = posted ? Colleague.chosen(request.getParameterValues("people")) : assessment.people();
        colleagues = Colleague.among(people.list(new PageRequest(PageRequest.MAXIMUM, null)), chosen);
    }

    public String save() {
        assessments.describe(assessment.id(), fields.frame(), Colleague.chosen(request.getParameterValues("people")));
        Messages.done(texts.of("assess.edit.done"));
        return AssessmentLinks.to("overview", assessment.id());
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public FrameFields getFields() {
        return fields;
    }

    public Assessment getAssessment() {
        return assessment;
    }

    /** Whether there is a form. While a post is being read nothing is loaded yet, and the use case judges. */
    public boolean isEditable() {
        return assessment == null || assessment.open();
    }

    public List<Colleague> getColleagues() {
        return colleagues;
    }
}
