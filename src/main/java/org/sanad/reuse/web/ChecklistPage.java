package org.sanad.reuse.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.sanad.framework.Frameworks;
import org.sanad.reuse.Coverage;
import org.sanad.reuse.Coverages;
import org.sanad.reuse.Coverages.Chapter;
import org.sanad.reuse.Coverages.Line;

/** How far one checklist is proven, requirement by requirement: what stands behind a figure of the matrix. */
@Named
@RequestScoped
public class ChecklistPage {

    @Inject Coverages coverages;
    @Inject Frameworks frameworks;

    private String code;
    private String show;
    private String from;
    private Chapter chapter;

    public void open() {
        chapter = coverages.checklist(code, from);
    }

    public Chapter getChapter() {
        return chapter;
    }

    /** What is to be seen; null for all. */
    public Coverage getOnly() {
        return PackPage.coverage(show);
    }

    public List<Line> getLines() {
        return getOnly() == null ? chapter.lines() : chapter.with(getOnly());
    }

    public Coverage[] getCoverages() {
        return Coverage.values();
    }

    /** The title of the one checklist whose answers count; null where all do. */
    public String getSource() {
        return from == null ? null : frameworks.current(from).framework().title();
    }

    /** Where a line's requirement is answered. */
    public String answering(Line line) {
        return "/assessment/section?id=" + line.open().id() + "&section="
                + PackPage.encoded(line.open().section(line.asked())) + "#" + line.asked().code();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getShow() {
        return show;
    }

    public void setShow(String show) {
        this.show = show;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }
}
