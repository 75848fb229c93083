package org.sanad.exchange;

import static org.sanad.framework.FrameworkReader.LONGEST_CHECK;
import static org.sanad.framework.FrameworkReader.LONGEST_CODE;
import static org.sanad.framework.FrameworkReader.LONGEST_ENTRY;
import static org.sanad.framework.FrameworkReader.LONGEST_FILE;
import static org.sanad.framework.FrameworkReader.LONGEST_NOTE;
import static org.sanad.framework.FrameworkReader.LONGEST_TERMS;
import static org.sanad.framework.FrameworkReader.LONGEST_TEXT;
import static org.sanad.framework.FrameworkReader.LONGEST_TITLE;
import static org.sanad.framework.FrameworkReader.LONGEST_VERSION;
import static org.sanad.framework.FrameworkReader.MOST_CHECKS;
import static org.sanad.framework.FrameworkReader.MOST_ENTRIES;
import static org.sanad.framework.FrameworkReader.MOST_REQUIREMENTS;
import static org.sanad.framework.FrameworkReader.MOST_SECTIONS;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.sanad.framework.Check;
import org.sanad.framework.Framework;
import org.sanad.framework.FrameworkReader;
import org.sanad.framework.FrameworkWriter;
import org.sanad.framework.Requirement;
import org.sanad.framework.Section;
import org.sanad.oscal.Prose;
import org.sanad.platform.RuleBroken;
import org.sanad.platform.Text;

/** Whether an imported checklist keeps to what {@link FrameworkReader} demands: what passes here can be published. */
final class ChecklistAcceptance {

    private final ImportProblems problems;
    /** Where a requirement stands in the file, for the message. */
    private final Function<String, Object> place;
    private final Set<String> codes = new HashSet<>();

    private ChecklistAcceptance(ImportProblems problems, Function<String, Object> place) {
        this.problems = problems;
        this.place = place;
    }

    static void check(Framework framework, ImportProblems problems, Function<String, Object> place) {
        new ChecklistAcceptance(problems, place).check(framework);
    }

    private void check(Framework framework) {
        var head = new RuleBroken.Field("file", "exchange.head");
        if (!FrameworkReader.CODE.matcher(framework.code()).matches())
            problems.add(head, "exchange.problem.framework-code", framework.code());
        required(head, "exchange.field.title", framework.title(), LONGEST_TITLE);
        required(head, "exchange.field.version", framework.version(), LONGEST_VERSION);
        required(head, "exchange.field.publisher", framework.publisher(), LONGEST_TITLE);
        required(head, "exchange.field.licence", framework.licence(), LONGEST_TERMS);
        required(head, "exchange.field.source", framework.source(), LONGEST_TERMS);
        longest(head, "exchange.field.note", framework.note(), LONGEST_NOTE);
        for (var text : List.of(framework.title(), framework.version(), framework.publisher(), framework.licence(),
                framework.source(), framework.note())) {
            Text.unseen(text).ifPresent(sign -> problems.add(head, "exchange.problem.unseen", sign));
        }
        var sections = new HashSet<String>();
        for (var section : framework.sections()) {
            if (!sections.add(section.code())) problems.add(section.code(), "exchange.problem.section-twice");
            section(section);
        }
        if (framework.sections().isEmpty()) problems.add(head, "exchange.problem.no-requirements");
        if (framework.sections().size() > MOST_SECTIONS)
            problems.add(head, "exchange.problem.sections", framework.sections().size(), MOST_SECTIONS);
        if (codes.size() > MOST_REQUIREMENTS)
            problems.add(head, "exchange.problem.requirements", codes.size(), MOST_REQUIREMENTS);
        if (problems.none() && FrameworkWriter.write(framework).length() > LONGEST_FILE)
            problems.add(head, "exchange.problem.file-long");
    }

    private void section(Section section) {
        required(section.code(), "exchange.field.section-code", section.code(), LONGEST_CODE);
        required(section.code(), "exchange.field.section", section.title(), LONGEST_TITLE);
        section.requirements().forEach(this::requirement);
    }

    private void requirement(Requirement requirement) {
        var at = place.apply(requirement.code());
        if (!FrameworkReader.REQUIREMENT_CODE.matcher(requirement.code()).matches())
            problems.add(at, "exchange.problem.code", Prose.shorten(requirement.code(), LONGEST_CODE));
        if (!codes.add(requirement.code())) problems.add(at, "exchange.problem.twice", requirement.code());
        required(at, "exchange.field.title", requirement.title(), LONGEST_TITLE);
        required(at, "exchange.field.text", requirement.text(), LONGEST_TEXT);
        longest(at, "exchange.field.guidance", requirement.guidance(), LONGEST_TEXT);
        if (requirement.weight() < 1 || requirement.weight() > 5)
            problems.add(at, "exchange.problem.weight", requirement.weight());
        entries(at, "exchange.field.evidence", requirement.evidence());
        entries(at, "exchange.field.roles", requirement.roles());
        checks(at, requirement.checks());
    }

    private void entries(Object at, String field, List<String> entries) {
        if (entries.size() > MOST_ENTRIES)
            problems.add(at, "exchange.problem.entries", label(field), entries.size(), MOST_ENTRIES);
        entries.forEach(entry -> longest(at, field, entry, LONGEST_ENTRY));
    }

    private void checks(Object at, List<Check> checks) {
        if (checks.size() > MOST_CHECKS) problems.add(at, "exchange.problem.checks", checks.size(), MOST_CHECKS);
        var seen = new HashSet<String>();
        for (var check : checks) {
            if (!FrameworkReader.CHECK_CODE.matcher(check.code()).matches() || !seen.add(check.code()))
                problems.add(at, "exchange.problem.check-code", Prose.shorten(check.code(), LONGEST_CODE));
            required(at, "exchange.field.check", check.text(), LONGEST_CHECK);
        }
    }

    private void required(Object at, String field, String text, int most) {
        if (text.isBlank()) problems.add(at, "exchange.problem.missing", label(field));
        else longest(at, field, text, most);
    }

    private void longest(Object at, String field, String text, int most) {
        if (text.length() > most) problems.add(at, "exchange.problem.long", label(field), text.length(), most);
    }

    private static RuleBroken.Field label(String key) {
        return new RuleBroken.Field("file", key);
    }
}
