package org.sanad.exchange;

import static org.sanad.framework.FrameworkReader.LONGEST_TITLE;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sanad.exchange.ColumnMapping.Use;
import org.sanad.exchange.TableSheet.Row;
import org.sanad.framework.Check;
import org.sanad.framework.Question;
import org.sanad.framework.Requirement;
import org.sanad.oscal.Prose;
import org.sanad.platform.RuleBroken;

/** One requirement of a sheet, from its first row on. */
final class SheetRequirement {

    private static final int LONGEST_TITLE_OF_TEXT = 120;
    private static final Set<String> YES =
            Set.of("yes", "y", "true", "x", "1", "✓", "✔", "critical", "mandatory", "must", "graded");
    private static final Set<String> NO = Set.of("", "no", "n", "false", "0", "-", "–", "✗", "optional");
    private static final Map<String, Integer> WEIGHTS =
            Map.of("", 1, "low", 1, "medium", 3, "high", 5, "very high", 5, "critical", 5);
    /** A line of a list within a cell. */
    private static final Pattern BULLET = Pattern.compile("^(?:[-*•–▪]|\\(?[a-z0-9]{1,2}[.)])\\s+");

    private final String code;
    private final String title;
    private final String text;
    private final String guidance;
    private final List<String> evidence;
    private final List<String> roles;
    private final int row;
    private final ImportProblems problems;
    private final int weight;
    private final boolean critical;
    private final boolean excludable;
    private final List<Check> checks = new ArrayList<>();

    SheetRequirement(String code, ColumnMapping columns, Row row, ImportProblems problems) {
        this.code = code;
        this.row = row.number();
        this.problems = problems;
        var heading = Prose.line(columns.text(row, Use.TITLE));
        var words = columns.text(row, Use.TEXT);
        this.text = words.isEmpty() ? heading : words;
        this.title = heading.isEmpty() ? Prose.shorten(Prose.line(words), LONGEST_TITLE_OF_TEXT)
                : words.isEmpty() ? Prose.shorten(heading, LONGEST_TITLE) : heading;
        this.guidance = columns.text(row, Use.GUIDANCE);
        this.evidence = columns.texts(row, Use.EVIDENCE).stream().flatMap(cell -> Stream.of(cell.split("[\\n;]")))
                .map(SheetRequirement::unbulleted).filter(entry -> !entry.isEmpty()).toList();
        this.roles = columns.texts(row, Use.ROLES).stream().flatMap(cell -> Stream.of(cell.split("[\\n;,]")))
                .map(role -> role.strip().toLowerCase(Locale.ROOT)).filter(role -> !role.isEmpty()).toList();
        this.weight = weight(columns.text(row, Use.WEIGHT));
        this.critical = flag(columns, row, Use.CRITICAL);
        this.excludable = flag(columns, row, Use.EXCLUDABLE);
        addChecks(columns, row);
        if (!checks.isEmpty() && flag(columns, row, Use.LEVEL))
            problems.add(place(), "exchange.problem.level-and-checks");
    }

    String code() {
        return code;
    }

    /** Where it begins. */
    int row() {
        return row;
    }

    /** Whether another row with the same code says nothing else of it. */
    boolean goesOn(ColumnMapping columns, Row other) {
        var heading = Prose.line(columns.text(other, Use.TITLE));
        var words = columns.text(other, Use.TEXT);
        return (heading.isEmpty() || heading.equals(title)) && (words.isEmpty() || words.equals(text));
    }

    void addChecks(ColumnMapping columns, Row from) {
        for (var cell : columns.texts(from, Use.CHECK)) {
            for (var check : split(cell)) checks.add(new Check(letter(checks.size()), check));
        }
    }

    /** A cell with a list holds several checks; any other line break is only a break. */
    private static List<String> split(String cell) {
        var lines = cell.lines().toList();
        if (lines.size() > 1 && lines.stream().allMatch(line -> BULLET.matcher(line).find()))
            return lines.stream().map(SheetRequirement::unbulleted).toList();
        return List.of(Prose.line(cell));
    }

    private static String unbulleted(String line) {
        return BULLET.matcher(line.strip()).replaceFirst("").strip();
    }

    private static String letter(int index) {
        return index < 26 ? String.valueOf((char) ('a' + index)) : "z" + index;
    }

    private int weight(String cell) {
        var word = cell.toLowerCase(Locale.ROOT);
        if (WEIGHTS.containsKey(word)) return WEIGHTS.get(word);
        if (word.matches("[1-5](\\.0+)?")) return word.charAt(0) - '0';
        problems.add(place(), "exchange.problem.weight", Prose.shorten(Prose.line(cell), 30));
        return 1;
    }

    private boolean flag(ColumnMapping columns, Row from, Use use) {
        var cell = columns.text(from, use);
        var word = cell.toLowerCase(Locale.ROOT);
        if (YES.contains(word)) return true;
        // a scale such as "0 to 5" names what is asked and is no yes or no
        if (!NO.contains(word) && use != Use.LEVEL)
            problems.add(place(), "exchange.problem.yes-or-no",
                    new RuleBroken.Field("columns", "exchange.column." + use.name()),
                    Prose.shorten(Prose.line(cell), 30));
        return false;
    }

    private Object place() {
        return ImportProblems.row(row);
    }

    Requirement requirement() {
        var question = checks.isEmpty() ? new Question.Graded() : new Question.Checklist(checks);
        return new Requirement(code, title, text, guidance, evidence, weight, critical, excludable, roles, question);
    }
}
