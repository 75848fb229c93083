package org.sanad.assessment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sanad.assessment.AssessmentCriteria;
import org.sanad.assessment.Assessments;
import org.sanad.framework.Framework;
import org.sanad.framework.Frameworks;
import org.sanad.identity.Caller;
import org.sanad.identity.Role;
import org.sanad.organization.People;
import org.sanad.platform.PageRequest;

/** Starting an assessment: which checklist, what it covers, and who answers. */
@Named
@RequestScoped
public class StartPage {

    /**
     * A checklist to choose.
     *
     * @param least it without the sections that a firm may leave out
     * @param own   whether it is the firm's alone
     */
    public record Choice(Framework whole, Framework least, boolean own) {

        static Choice of(Frameworks.Published published) {
            return new Choice(published.framework(), published.framework().choosing(Set.of()),
                    published.organization() != null);
        }

        public boolean optional() {
            return !whole.options().isEmpty();
        }
    }

    @Inject Assessments assessments;
    @Inject Frameworks frameworks;
    @Inject People people;
    @Inject Caller caller;
    @Inject HttpServletRequest request;

    private String framework;
    private final FrameFields fields = new FrameFields();
    private List<Choice> choices;
    private List<Colleague> colleagues;

    /** For people of a firm: a respondent reads here who starts one. */
    public void open() {
        caller.require(Role.LEAD, Role.RESPONDENT);
        choices = frameworks.current().stream().map(Choice::of).toList();
        if (framework == null && choices.size() == 1) framework = choices.get(0).whole().code();
        colleagues = Colleague.among(people.list(new PageRequest(PageRequest.MAXIMUM, null)),
                Colleague.chosen(request.getParameterValues("people")));
    }

    public String start() {
        boolean elsewhere = !assessments.list(new PageRequest(1, null)).isEmpty();
        var id = assessments.start(new AssessmentCriteria(framework, null, sections()), fields.frame(),
                Colleague.chosen(request.getParameterValues("people")));
        // what the firm has said elsewhere comes first, where there is an elsewhere
        return elsewhere ? "/reuse/proposals?faces-redirect=true&id=" + id : AssessmentLinks.to("overview", id);
    }

    /** Whether the optional section was ticked in the form that was just sent. */
    public boolean ticked(String framework, String section) {
        var ticked = request.getParameterValues("sections");
        return ticked != null && List.of(ticked).contains(framework + " " + section);
    }

    /** Of the optional sections that were ticked, those of the checklist that was chosen. */
    private Set<String> sections() {
        var ticked = request.getParameterValues("sections");
        var prefix = framework + " ";
        return ticked == null ? Set.of()
                : Stream.of(ticked).filter(value -> value.startsWith(prefix))
                        .map(value -> value.substring(prefix.length())).collect(Collectors.toSet());
    }

    public String getFramework() {
        return framework;
    }

    public void setFramework(String framework) {
        this.framework = framework;
    }

    public FrameFields getFields() {
        return fields;
    }

    public List<Choice> getChoices() {
        return choices;
    }

    public List<Colleague> getColleagues() {
        return colleagues;
    }
}
