package org.sanad.reuse.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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

    @Inject Coverages coverages;

    private String code;
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

    public Coverage[] getCoverages() {
        return Coverage.values();
    }

    /** Where a line's requirement is answered: with the others of the gap in its section, in the open assessment of its checklist. */
    public String answering(Chapter chapter, Line line) {
        var only = chapter.gap().stream().filter(other -> other.section().equals(line.section())).map(other -> other.asked().code()).collect(Collectors.joining(" "));
        return "/assessment/section?id=" + chapter.open() + "&section=" + encoded(line.section()) + "&only=" + encoded(only) + "#" + line.asked().code();
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
}
