package org.sanad.exchange;

import static org.sanad.framework.FrameworkReader.LONGEST_CODE;
import static org.sanad.framework.FrameworkReader.LONGEST_TITLE;
import static org.sanad.framework.FrameworkReader.REQUIREMENT_CODE;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sanad.exchange.ColumnMapping.Use;
import org.sanad.exchange.TableSheet.Row;
import org.sanad.framework.Framework;
import org.sanad.framework.Section;
import org.sanad.oscal.Prose;

/**
 * Makes a checklist of a sheet: a row is a requirement; further rows with its code, or with no code, add checks to it.
 * A section goes on until the next one is named.
 */
public final class SheetReader {

    /**
     * {@code A.5 Organizational controls}, {@code GV: Govern}: a code and a title in one cell; a code has an end, or a
     * cell of digits would be searched for minutes.
     */
    private static final Pattern CODE_AND_TITLE = Pattern.compile(
            "(?:([A-Za-z0-9.()/_-]{0,59}\\d[A-Za-z0-9.()/_-]{0,59}?)\\.?(?:\\s{0,9}[:–-])?"
                    + "|([A-Za-z0-9.()/_-]{1,60})(?:\\s{0,9}:|\\s{1,9}[–-]))\\s+(\\S.*)");

    private final TableSheet sheet;
    private final ColumnMapping columns;
    private final ChecklistHeading heading;
    private final ImportProblems problems = new ImportProblems();
    private final Map<String, SheetSection> sections = new LinkedHashMap<>();
    private final Map<String, SheetRequirement> requirements = new HashMap<>();
    private SheetSection section;
    private SheetRequirement last;

    /** Requirements of one section, under what its cell says. */
    private record SheetSection(String code, String title, Map<String, SheetRequirement> requirements) {}

    private SheetReader(TableSheet sheet, ColumnMapping columns, ChecklistHeading heading) {
        this.sheet = sheet;
        this.columns = columns;
        this.heading = heading;
    }

    public static SheetReading read(TableSheet sheet, ColumnMapping columns, ChecklistHeading heading) {
        columns.requireUsable();
        return new SheetReader(sheet, columns, heading).reading();
    }

    private SheetReading reading() {
        sheet.rows().stream().filter(row -> row.number() > columns.header()).forEach(this::row);
        var framework = new Framework(heading.code(), heading.title(), heading.version(), heading.publisher(),
                heading.licence(), heading.source(), heading.note(),
                sections.values().stream().filter(part -> !part.requirements().isEmpty())
                        .map(part -> new Section(part.code(), part.title(), false,
                                part.requirements().values().stream().map(SheetRequirement::requirement).toList()))
                        .toList());
        ChecklistAcceptance.check(framework, problems, code -> ImportProblems.row(requirements.get(code).row()));
        return new SheetReading(problems.none() ? Optional.of(framework) : Optional.empty(), problems);
    }

    private void row(Row row) {
        if (columns.uses().stream().distinct().allMatch(use -> use == Use.IGNORED || columns.text(row, use).isEmpty()))
            return;
        row.unseen().forEach((column, sign) -> {
            if (columns.use(column) != Use.IGNORED)
                problems.add(ImportProblems.row(row.number()), "exchange.problem.unseen-in-column", letters(column),
                        sign);
        });
        enterSection(row);
        var code = columns.text(row, Use.CODE).replaceAll("\\s+", "");
        if (columns.dated(row, Use.CODE))
            problems.add(ImportProblems.row(row.number()), "exchange.problem.code-date", code);
        else
            if (code.isEmpty()) withoutCode(row);
            else
                if (!REQUIREMENT_CODE.matcher(code).matches())
                    problems.add(ImportProblems.row(row.number()), "exchange.problem.code",
                            Prose.shorten(code, LONGEST_CODE));
                else
                    if (requirements.containsKey(code)) again(requirements.get(code), row);
                    else begin(code, row);
    }

    /** A row that only names a section is a heading; one that only holds a check belongs to the requirement above. */
    private void withoutCode(Row row) {
        boolean more = !columns.texts(row, Use.CHECK).isEmpty() && columns.text(row, Use.TITLE).isEmpty()
                && columns.text(row, Use.TEXT).isEmpty();
        if (more && last != null) last.addChecks(columns, row);
        else
            if (columns.uses().stream().distinct()
                    .anyMatch(use -> use != Use.IGNORED && use != Use.SECTION && !columns.text(row, use).isEmpty()))
                problems.add(ImportProblems.row(row.number()), "exchange.problem.no-code");
    }

    private void again(SheetRequirement requirement, Row row) {
        if (!columns.texts(row, Use.CHECK).isEmpty() && requirement.goesOn(columns, row))
            requirement.addChecks(columns, row);
        else
            problems.add(ImportProblems.row(row.number()), "exchange.problem.twice-in-row", requirement.code(),
                    String.valueOf(requirement.row()));
        last = requirement;
    }

    private void begin(String code, Row row) {
        last = new SheetRequirement(code, columns, row, problems);
        requirements.put(code, last);
        section.requirements().put(code, last);
    }

    /** As the spreadsheet program names the column. */
    private static String letters(int column) {
        return column < 26 ? String.valueOf((char) ('A' + column)) : letters(column / 26 - 1) + letters(column % 26);
    }

    private void enterSection(Row row) {
        var name = Prose.line(columns.text(row, Use.SECTION));
        if (name.isEmpty() && section != null) return;
        if (name.isEmpty()) name = heading.title().isEmpty() ? sheet.name() : heading.title();
        section = sections.get(name);
        if (section == null) {
            section = section(name);
            sections.put(name, section);
        }
    }

    private SheetSection section(String name) {
        var parts = CODE_AND_TITLE.matcher(name);
        var code = "S" + (sections.size() + 1);
        var title = name;
        if (columns.has(Use.SECTION) && parts.matches()) {
            var found = parts.group(1) == null ? parts.group(2) : parts.group(1);
            if (found.length() <= LONGEST_CODE
                    && sections.values().stream().noneMatch(other -> other.code().equals(found))) {
                code = found;
                title = parts.group(3);
            }
        }
        return new SheetSection(code, Prose.shorten(title, LONGEST_TITLE), new LinkedHashMap<>());
    }
}
