package org.sanad.reuse.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sanad.framework.Framework;
import org.sanad.framework.Requirement;
import org.sanad.framework.Section;
import org.sanad.reuse.Coverage;
import org.sanad.reuse.Coverages;
import org.sanad.reuse.Coverages.Chapter;
import org.sanad.reuse.Coverages.Line;
import org.sanad.reuse.Coverages.Place;
import org.sanad.reuse.Coverages.Readiness;

/** The packs, and how the firm stands towards one of them. */
@Named
@RequestScoped
public class PackPage {

    /** What has to be done next: answer in an open assessment, bring that to the newest version, or start another. */
    public enum Kind {
        ANSWER, CONTINUE, START
    }

    /**
     * What is left of one checklist, and where it is answered.
     *
     * @param place   the open assessment of it that there is; null for none
     * @param lacking titles of the sections that are left out there, with commas between
     */
    public record Step(Kind kind, String title, int left, String href, Place place, String lacking) {}

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
        if (isAll()) return chapter.lines();
        return getOnly() == null ? chapter.gap() : chapter.with(getOnly());
    }

    /** The one kind of requirement that is to be seen; null where another choice was made. */
    public Coverage getOnly() {
        return coverage(show);
    }

    /** Null for what is none. */
    static Coverage coverage(String name) {
        return Stream.of(Coverage.values()).filter(coverage -> coverage.name().equals(name)).findFirst().orElse(null);
    }

    /** What is left, checklist by checklist: what an open assessment asks, and what none does. */
    public List<Step> getSteps() {
        var checklists = new LinkedHashMap<String, List<Chapter>>();
        readiness.chapters().forEach(chapter -> checklists
                .computeIfAbsent(chapter.framework().code(), any -> new ArrayList<>()).add(chapter));
        var steps = new ArrayList<Step>();
        for (var chapters : checklists.values()) {
            var gap = chapters.stream().flatMap(chapter -> chapter.gap().stream()).toList();
            var here = gap.stream().filter(line -> line.open() != null).toList();
            var title = chapters.get(0).framework().title();
            if (!here.isEmpty())
                steps.add(new Step(Kind.ANSWER, title, here.size(), answering(here.get(0)), here.get(0).open(), ""));
            if (here.size() < gap.size())
                steps.add(elsewhere(chapters, gap.stream().filter(line -> line.open() == null).toList()));
        }
        return List.copyOf(steps);
    }

    /**
     * For what no open assessment asks: one that leaves out optional sections cannot take them in, one of an earlier
     * version can go on.
     */
    private static Step elsewhere(List<Chapter> chapters, List<Line> left) {
        var framework = chapters.get(0).framework();
        var place = chapters.get(0).places().stream().findFirst().orElse(null);
        var lacking = optional(framework, left);
        if (place != null && lacking.isEmpty())
            return new Step(Kind.CONTINUE, framework.title(), left.size(), "/assessment/continuation?id=" + place.id(),
                    place, "");
        var sections =
                optional(framework, chapters.stream().flatMap(chapter -> chapter.lines().stream()).toList()).stream()
                        .map(section -> "&sections=" + encoded(framework.code() + " " + section.code()))
                        .collect(Collectors.joining());
        return new Step(Kind.START, framework.title(), left.size(),
                "/assessment/start?framework=" + encoded(framework.code()) + sections, place,
                lacking.stream().map(Section::title).collect(Collectors.joining(", ")));
    }

    private static List<Section> optional(Framework framework, List<Line> lines) {
        return framework.sections().stream().filter(
                section -> section.optional() && lines.stream().anyMatch(line -> line.section().equals(section.code())))
                .toList();
    }

    public Coverage[] getCoverages() {
        return Coverage.values();
    }

    /**
     * Where a line's requirement is answered: with the others of the gap in its section, in the open assessment that
     * asks it.
     */
    public String answering(Line line) {
        var open = line.open();
        var section = open.framework().sectionOf(line.asked().code());
        var gap = readiness.chapters().stream().flatMap(chapter -> chapter.gap().stream())
                .filter(other -> open.equals(other.open())).map(other -> other.asked().code()).toList();
        var only = section.requirements().stream().map(Requirement::code).filter(gap::contains)
                .collect(Collectors.joining(" "));
        return "/assessment/section?id=" + open.id() + "&section=" + encoded(section.code()) + "&only=" + encoded(only)
                + "&pack=" + encoded(code) + "#" + line.asked().code();
    }

    static String encoded(String text) {
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
