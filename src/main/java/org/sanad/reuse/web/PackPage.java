package org.sanad.reuse.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.sanad.reuse.Coverage;
import org.sanad.reuse.Coverages;
import org.sanad.reuse.Coverages.Chapter;
import org.sanad.reuse.Coverages.Line;
import org.sanad.reuse.Coverages.Readiness;

/** The packs, and how the firm stands towards one of them. */
@Named
@RequestScoped
public class PackPage {

    /**
     * What is left of one checklist, and where it is answered.
     *
     * @param open whether there is an open assessment to go on with; otherwise one has to be started
     */
    public record Step(String code, String title, int left, boolean open, String href) {
    }

    @Inject Coverages coverages;

    private String code;
    private String show;
    private List<Readiness> list;
    private Readiness readiness;

    public void openList() {
        list = coverages.packs();
    }

    public void open() {
        readiness = coverages.pack(code);
    }

    public List<Readiness> getList() {
        return list;
    }

    public Readiness getReadiness() {
        return readiness;
    }

    /** Whether every requirement is to be seen, and not only what is left. */
    public boolean isAll() {
        return "all".equals(show);
    }

    public int getLeft() {
        return readiness.chapters().stream().mapToInt(chapter -> chapter.gap().size()).sum();
    }

    /** What is shown of a chapter. */
    public List<Line> lines(Chapter chapter) {
        return isAll() ? chapter.lines() : chapter.gap();
    }

    /** What is left, one step for each checklist. */
    public List<Step> getSteps() {
        var steps = new LinkedHashMap<String, Step>();
        for (var chapter : readiness.chapters()) {
            if (chapter.gap().isEmpty()) continue;
            var framework = chapter.framework();
            var href = chapter.open() == null ? "/assessment/start?framework=" + encoded(framework.code()) : answering(chapter, chapter.gap().get(0));
            var step = new Step(framework.code(), framework.title(), chapter.gap().size(), chapter.open() != null, href);
            steps.merge(framework.code(), step, (first, more) -> new Step(first.code(), first.title(), first.left() + more.left(), first.open(), first.href()));
        }
        return List.copyOf(steps.values());
    }

    public Coverage[] getCoverages() {
        return Coverage.values();
    }

    /** Where a line's requirement is answered: with the others of the gap in its section, in the open assessment of its checklist. */
    public String answering(Chapter chapter, Line line) {
        var only = chapter.gap().stream().filter(other -> other.section().equals(line.section())).map(other -> other.asked().code()).collect(Collectors.joining(" "));
        return "/assessment/section?id=" + chapter.open() + "&section=" + encoded(line.section()) + "&only=" + encoded(only) + "&pack=" + encoded(code) + "#" + line.asked().code();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
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
}
