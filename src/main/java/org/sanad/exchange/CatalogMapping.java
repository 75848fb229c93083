package org.sanad.exchange;

import static org.sanad.framework.FrameworkReader.LONGEST_CODE;
import static org.sanad.framework.FrameworkReader.LONGEST_TITLE;
import static org.sanad.framework.FrameworkReader.REQUIREMENT_CODE;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.sanad.exchange.Catalog.Control;
import org.sanad.exchange.Catalog.Group;
import org.sanad.exchange.Catalog.Part;
import org.sanad.exchange.Catalog.Prop;
import org.sanad.framework.Check;
import org.sanad.framework.Framework;
import org.sanad.framework.Question;
import org.sanad.framework.Requirement;
import org.sanad.framework.Section;
import org.sanad.oscal.Prose;

/** Makes a checklist of a catalogue: groups become sections, controls and their enhancements requirements. */
final class CatalogMapping {

    /** NIST's Cybersecurity Framework 2.0. */
    private static final String CSF = "https://csrc.nist.gov/ns/csf";
    private static final int LONGEST_TITLE_OF_TEXT = 120;

    private final Catalog catalog;
    private final String code;
    private final Parameters parameters;
    /**
     * The catalogue of CSF 2.0 holds what version 1.1 had and 2.0 withdrew, without a mark, and its categories are
     * controls too. What is in force and to be answered are the controls with implementation examples.
     */
    private final boolean byExample;
    private final List<Section> sections = new ArrayList<>();
    private final Set<String> sectionCodes = new HashSet<>();
    private final Set<String> requirementCodes = new HashSet<>();

    /** @param code of the checklist, or null for the one that the catalogue gives */
    CatalogMapping(Catalog catalog, String code) {
        this.catalog = catalog;
        this.code = code;
        this.parameters = new Parameters(catalog);
        this.byExample = catalog.groups().stream().flatMap(group -> controls(group.controls()))
                .anyMatch(CatalogMapping::hasExample);
    }

    private static Stream<Control> controls(List<Control> controls) {
        return controls.stream().flatMap(control -> Stream.concat(Stream.of(control), controls(control.controls())));
    }

    private static boolean hasExample(Control control) {
        return control.parts().stream().anyMatch(part -> part.name().equals("example") && part.ns().equals(CSF));
    }

    Framework framework() {
        var head = new CatalogHead(catalog);
        section(new Group("", head.title(), List.of(), List.of(), List.of(), catalog.controls()), "");
        catalog.groups().forEach(group -> section(group, ""));
        return new Framework(code == null ? head.code() : code, head.title(), head.version(), head.publisher(),
                head.licence(), head.source(), head.note(), sections);
    }

    /** A section for what is asked in the group itself, and one for each group within it. */
    private void section(Group group, String above) {
        var title = OwnProps.text(group.props(), "title").orElseGet(() -> Prose.line(parameters.plain(group.title())));
        var path = above.isEmpty() || title.isEmpty() ? above + title : above + ": " + title;
        var requirements = new ArrayList<Requirement>();
        var within = new ArrayList<>(group.groups());
        for (var control : group.controls()) collect(control, requirements, within);
        if (!requirements.isEmpty()) {
            var sectionCode = sectionCode(group);
            sections.add(new Section(sectionCode, path.isEmpty() ? sectionCode : Prose.shorten(path, LONGEST_TITLE),
                    OwnProps.flag(group.props(), "optional"), requirements));
        }
        within.forEach(inner -> section(inner, path));
    }

    private void collect(Control control, List<Requirement> requirements, List<Group> within) {
        if (byExample && !hasExample(control)) {
            within.add(new Group(control.id(), control.title(), control.props(), control.params(), List.of(),
                    control.controls()));
            return;
        }
        if (!control.withdrawn()) requirements.add(requirement(control));
        for (var enhancement : control.controls()) collect(enhancement, requirements, within);
    }

    private String sectionCode(Group group) {
        var own = OwnProps.text(group.props(), "code");
        var candidates =
                Stream.concat(own.stream(), Stream.concat(Catalog.label(group.props()).stream(), Stream.of(group.id()))
                        .filter(text -> REQUIREMENT_CODE.matcher(text).matches()));
        var chosen = candidates.filter(text -> text.length() <= LONGEST_CODE && !sectionCodes.contains(text))
                .findFirst().orElseGet(this::nextSectionCode);
        sectionCodes.add(chosen);
        return chosen;
    }

    private String nextSectionCode() {
        int number = sections.size() + 1;
        while (sectionCodes.contains("S" + number)) number++;
        return "S" + number;
    }

    private Requirement requirement(Control control) {
        var requirementCode = requirementCode(control);
        var text = ControlText.statement(control.parts(), parameters);
        var title = title(control, requirementCode, text);
        return new Requirement(requirementCode, title, text.isEmpty() ? title : text,
                ControlText.guidance(control.parts(), parameters), OwnProps.texts(control.props(), "evidence"),
                weight(control.props()), OwnProps.flag(control.props(), "critical"),
                OwnProps.flag(control.props(), "excludable"), OwnProps.texts(control.props(), "role"),
                question(control));
    }

    /** The control's own, unless that only repeats the code, as in CSF: then the text's beginning says more. */
    private String title(Control control, String requirementCode, String text) {
        var own = OwnProps.text(control.props(), "title");
        if (own.isPresent()) return own.get();
        var title = Prose.line(parameters.plain(control.title()));
        if (!title.isEmpty() && !title.equals(requirementCode)) return title;
        return text.isEmpty() ? requirementCode : Prose.shorten(Prose.line(text), LONGEST_TITLE_OF_TEXT);
    }

    /** The label, where it can be a code and no other control has it; else the id. */
    private String requirementCode(Control control) {
        var label = Catalog.label(control.props()).map(text -> text.replaceAll("\\s", "")).orElse("");
        var chosen =
                REQUIREMENT_CODE.matcher(label).matches() && !requirementCodes.contains(label) ? label : control.id();
        requirementCodes.add(chosen);
        return chosen;
    }

    private static int weight(List<Prop> props) {
        return OwnProps.text(props, "weight").filter(text -> text.matches("[1-5]")).map(Integer::parseInt).orElse(1);
    }

    private Question question(Control control) {
        var checks = new ArrayList<Check>();
        for (Part part : control.parts()) {
            OwnProps.text(part.props(), "check")
                    .ifPresent(check -> checks.add(new Check(check, parameters.plain(part.prose()))));
        }
        return checks.isEmpty() ? new Question.Graded() : new Question.Checklist(checks);
    }
}
