package org.sanad.review.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sanad.assessment.Answer;
import org.sanad.assessment.EvidenceRow;
import org.sanad.framework.Requirement;
import org.sanad.platform.RuleBroken;
import org.sanad.review.Verdict;
import org.sanad.review.web.WorkList.Show;
import org.sanad.web.Posted;

/** One requirement under examination: the claim beside the verdict, the findings on it, and its evidence. */
@Named
@RequestScoped
public class WorkbenchPage {

    /** A link above the list. */
    public record Filter(String key, int count, String to, boolean current) {}

    @Inject ReviewFrame frame;
    @Inject Posted posted;

    private WorkList list = new WorkList(List.of());
    private Show show = Show.SAMPLE;
    private Requirement requirement;
    private Answer claim;
    private Verdict verdict;

    @PostConstruct
    void read() {
        frame.requireFull();
        list = WorkList.of(frame.examination());
        show = Show.of(posted.text("show"));
        var code = posted.has("code") ? posted.text("code") : list.start();
        requirement = frame.getFramework().requirement(code).orElseThrow(RuleBroken::notFound);
        claim = frame.examination().sheet().answers().get(code);
        verdict = frame.examination().verdicts().get(code);
    }

    /** The same page after a form was sent. */
    String redirect(String code) {
        return address(code, show).replace("?", "?faces-redirect=true&");
    }

    private String address(String code, Show which) {
        return "/review/requirement?id=" + frame.getId() + "&code=" + code + "&show="
                + which.name().toLowerCase(Locale.ROOT);
    }

    /** Asked for by the page, so that what does not exist is refused before anything is shown. */
    public void open() {
        frame.requireFull();
    }

    public List<Filter> getFilters() {
        return Arrays.stream(Show.values()).map(one -> new Filter("workbench.show." + one.name(),
                list.shown(one).size(), address(requirement.code(), one), one == show)).toList();
    }

    public List<WorkItem> getItems() {
        return list.shown(show);
    }

    /** Address of a requirement in the list. */
    public String to(String code) {
        return address(code, show);
    }

    public String getPrevious() {
        return list.before(requirement.code(), show).map(this::to).orElse(null);
    }

    public String getNext() {
        return list.after(requirement.code(), show).map(this::to).orElse(null);
    }

    public String getShow() {
        return show.name();
    }

    public Requirement getRequirement() {
        return requirement;
    }

    public String getSection() {
        return frame.getFramework().sectionOf(requirement.code()).title();
    }

    public WorkItem getItem() {
        return list.items().stream().filter(item -> item.code().equals(requirement.code())).findFirst().orElseThrow();
    }

    public Answer getClaim() {
        return claim;
    }

    public boolean isExcluded() {
        return claim != null && claim.excluded();
    }

    public Verdict getVerdict() {
        return verdict;
    }

    public List<CheckLine> getChecks() {
        return CheckLine.of(requirement, claim == null ? Map.of() : claim.met(),
                verdict == null ? Map.of() : verdict.met(), posted.flags("check."));
    }

    public List<EvidenceRow> getEvidence() {
        return frame.view().evidence().stream().filter(row -> row.requirement().equals(requirement.code())).toList();
    }

    /** Without evidence a verdict stands on what the auditor saw, so that must be said; an exclusion needs none. */
    public boolean isObservationWanted() {
        return !isExcluded() && getEvidence().isEmpty();
    }

    public List<FindingLine> getFindings() {
        return FindingLine.of(frame.examination().findings().stream()
                .filter(one -> one.requirement().equals(requirement.code())).toList(), frame.getFramework(), null);
    }
}
