package org.sanad.assessment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.sanad.assessment.AssessmentRow;
import org.sanad.assessment.Assessments;
import org.sanad.platform.Ids;
import org.sanad.platform.PageRequest;

/** The firm's assessments, newest first. */
@Named
@RequestScoped
public class AssessmentListPage {

    private static final int ON_A_PAGE = 20;

    /** An assessment with its score as it is drawn. */
    public record Line(AssessmentRow row, ScoreBar bar, boolean provisional) {
        static Line of(AssessmentRow row) {
            return new Line(row, ScoreBar.of(row.floor(), row.ceiling()),
                    row.coverage().compareTo(BigDecimal.valueOf(100)) < 0);
        }
    }

    @Inject Assessments assessments;

    private String before;
    private List<Line> lines;
    private UUID next;

    public void open() {
        var slice = new PageRequest(ON_A_PAGE, before == null ? null : Ids.parse(before));
        var cut = slice.cut(assessments.list(slice));
        lines = cut.rows().stream().map(Line::of).toList();
        next = cut.more() ? lines.get(lines.size() - 1).row().id() : null;
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(String before) {
        this.before = before;
    }

    public List<Line> getLines() {
        return lines;
    }

    /** The last one shown, where older ones follow. */
    public UUID getNext() {
        return next;
    }
}
