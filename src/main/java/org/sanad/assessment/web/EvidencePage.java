package org.sanad.assessment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.sanad.assessment.Assessment;
import org.sanad.assessment.Assessments;
import org.sanad.assessment.EvidenceRow;
import org.sanad.framework.Framework;
import org.sanad.platform.Ids;

/** All evidence of an assessment. */
@Named
@RequestScoped
public class EvidencePage {

    /** A piece of evidence with the way to the requirement it supports. */
    public record Line(EvidenceRow file, String requirement, String href) {

        private static final int SHORT_HASH = 12;

        public String getHash() {
            return file.sha256().substring(0, SHORT_HASH);
        }
    }

    @Inject Assessments assessments;

    private String id;
    private Assessment assessment;
    private List<Line> lines;

    public void open() {
        var view = assessments.view(Ids.parse(id));
        assessment = view.assessment();
        lines = view.evidence().stream().map(file -> line(file, view.sheet().framework())).toList();
    }

    private Line line(EvidenceRow file, Framework framework) {
        var code = file.requirement();
        return new Line(file, framework.requirement(code).orElseThrow().title(),
                AssessmentLinks.requirement(assessment.id(), framework.sectionOf(code).code(), code));
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public Assessment getAssessment() {
        return assessment;
    }

    public List<Line> getLines() {
        return lines;
    }

    /** How many no longer prove anything today. */
    public long getExpired() {
        return lines.stream().filter(line -> !line.file().current()).count();
    }
}
