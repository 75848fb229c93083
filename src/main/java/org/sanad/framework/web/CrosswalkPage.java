package org.sanad.framework.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.sanad.framework.Crosswalk;
import org.sanad.framework.Crosswalks;
import org.sanad.framework.Framework;
import org.sanad.framework.Frameworks;
import org.sanad.framework.Requirement;
import org.sanad.framework.Section;

/** The crosswalks, and one of them to read. */
@Named
@RequestScoped
public class CrosswalkPage {

    /** One section of the first checklist, with those of its requirements that are related to any of the second. */
    public record Part(Section section, List<Group> groups) {

        public int relations() {
            return groups.stream().mapToInt(group -> group.links().size()).sum();
        }
    }

    /** One requirement and what it is related to. */
    public record Group(Requirement asked, List<Crosswalk.Link> links) {}

    @Inject Crosswalks crosswalks;
    @Inject Frameworks frameworks;

    private String code;
    private List<Crosswalk> list;
    private Crosswalk crosswalk;
    private Framework from;
    private Framework to;

    public void openList() {
        list = crosswalks.list();
    }

    public void open() {
        crosswalk = crosswalks.get(code);
        from = frameworks.current(crosswalk.from().framework()).framework();
        to = frameworks.current(crosswalk.to().framework()).framework();
    }

    /** The relations under the sections of the first checklist. */
    public List<Part> getParts() {
        var links = crosswalk.links().stream().collect(Collectors.groupingBy(Crosswalk.Link::from));
        return from.sections().stream()
                .map(section -> new Part(section,
                        section.requirements().stream().filter(asked -> links.containsKey(asked.code()))
                                .map(asked -> new Group(asked, links.get(asked.code()))).toList()))
                .filter(part -> !part.groups().isEmpty()).toList();
    }

    /** The relations of requirements that a newer version of the first checklist has no more. */
    public List<Crosswalk.Link> getStrays() {
        return crosswalk.links().stream().filter(link -> from.requirement(link.from()).isEmpty()).toList();
    }

    /** The title of a requirement; empty where a newer version has it no more. */
    public String fromTitle(String requirement) {
        return from.requirement(requirement).map(Requirement::title).orElse("");
    }

    /** The title of a requirement; empty where a newer version has it no more. */
    public String toTitle(String requirement) {
        return to.requirement(requirement).map(Requirement::title).orElse("");
    }

    public List<Crosswalk> getList() {
        return list;
    }

    public Crosswalk getCrosswalk() {
        return crosswalk;
    }

    public Framework getFrom() {
        return from;
    }

    public Framework getTo() {
        return to;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
