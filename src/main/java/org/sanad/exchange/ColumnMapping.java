package org.sanad.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.sanad.platform.RuleBroken;

/**
 * What the columns of a sheet mean: guessed from their headings, changed by whoever imports.
 *
 * @param header number of the row with the headings, as the spreadsheet counts; 0 if there is none
 * @param uses   one for each column, in order; columns beyond are ignored
 */
public record ColumnMapping(int header, List<Use> uses) {

    /** What a column holds. */
    public enum Use {
        IGNORED, SECTION, CODE, TITLE, TEXT, GUIDANCE, CHECK, LEVEL, WEIGHT, CRITICAL, EXCLUDABLE, EVIDENCE, ROLES
    }

    /** May stand in several columns, whose texts are taken one after the other. */
    private static final Set<Use> SEVERAL = EnumSet.of(Use.IGNORED, Use.CHECK, Use.EVIDENCE, Use.GUIDANCE);
    private static final int ROWS_TO_SEARCH = 20;
    private static final int LONGEST_HEADING = 100;

    /** Headings in small letters and digits, words apart by a blank. */
    private static final Map<Use, Set<String>> HEADINGS = new EnumMap<>(Map.ofEntries(
            Map.entry(Use.SECTION,
                    Set.of("section", "domain", "category", "group", "chapter", "family", "area", "theme", "function",
                            "control family", "control domain", "section title")),
            Map.entry(Use.CODE,
                    Set.of("code", "id", "ref", "reference", "no", "nr", "number", "clause", "identifier", "control",
                            "control id", "control no", "control number", "control code",
                            "requirement id", "requirement no", "requirement number", "requirement code", "req id",
                            "req no", "article", "subcategory", "item", "item no", "ref no")),
            Map.entry(Use.TITLE,
                    Set.of("title", "name", "heading", "topic", "subject", "control name", "control title",
                            "requirement title", "requirement name", "short description", "summary")),
            Map.entry(Use.TEXT,
                    Set.of("text", "requirement", "requirement text", "requirements", "description", "statement",
                            "control description", "control text", "control statement",
                            "control objective", "objective", "question", "detail", "details", "specification",
                            "control specification")),
            Map.entry(Use.GUIDANCE,
                    Set.of("guidance", "help", "help text", "how to", "implementation guidance", "notes", "note",
                            "comment", "comments", "explanation", "tips", "remarks", "discussion")),
            Map.entry(Use.CHECK,
                    Set.of("check", "checks", "check text", "test", "test procedure", "criterion", "criteria",
                            "acceptance criteria", "verification", "assessment question", "checkpoint")),
            Map.entry(Use.LEVEL, Set.of("level", "graded", "maturity", "scale")),
            Map.entry(Use.WEIGHT, Set.of("weight", "importance", "priority", "points", "weighting")),
            Map.entry(Use.CRITICAL, Set.of("critical", "mandatory", "key control", "knockout", "must")),
            Map.entry(Use.EXCLUDABLE, Set.of("excludable", "may be excluded", "can be excluded")),
            Map.entry(Use.EVIDENCE,
                    Set.of("evidence", "evidence examples", "typical evidence", "proof", "records", "artefacts",
                            "artifacts")),
            Map.entry(Use.ROLES, Set.of("role", "roles", "applies to"))));

    public ColumnMapping {
        uses = List.copyOf(uses);
        for (var use : Use.values()) {
            if (!SEVERAL.contains(use) && uses.stream().filter(use::equals).count() > 1)
                throw RuleBroken.invalid("columns", "exchange.columns.twice", word(use));
        }
    }

    /** The row among the first with the most headings that are known, and what they say. */
    public static ColumnMapping guess(TableSheet sheet) {
        var best = new ColumnMapping(0, List.of());
        long known = 0;
        for (var row : sheet.preview(ROWS_TO_SEARCH)) {
            var mapping = of(row);
            long count = mapping.uses().stream().filter(use -> use != Use.IGNORED).count();
            if (count > known) {
                best = mapping;
                known = count;
            }
        }
        return best;
    }

    private static ColumnMapping of(TableSheet.Row row) {
        var uses = new ArrayList<Use>();
        for (var cell : row.cells()) {
            var use = use(cell);
            if (use == Use.TEXT && uses.contains(Use.TEXT) && !uses.contains(Use.TITLE)) {
                // "Requirement" beside "Description" is its title
                uses.set(uses.indexOf(Use.TEXT), Use.TITLE);
            }
            uses.add(!SEVERAL.contains(use) && uses.contains(use) ? Use.IGNORED : use);
        }
        return new ColumnMapping(row.number(), uses);
    }

    private static Use use(String heading) {
        if (heading.length() > LONGEST_HEADING) return Use.IGNORED;
        var words = heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9#]+", " ").strip();
        if (words.equals("#")) return Use.CODE;
        var unnumbered = words.replaceAll(" ?(\\d+|[a-f])$", "");
        return HEADINGS.entrySet().stream()
                .filter(entry -> entry.getValue().contains(words)
                        || entry.getKey() == Use.CHECK && entry.getValue().contains(unnumbered))
                .map(Map.Entry::getKey).findFirst().orElse(Use.IGNORED);
    }

    /** The same with another meaning of one column, counted from 0. */
    public ColumnMapping with(int column, Use use) {
        var changed = new ArrayList<>(uses);
        while (changed.size() <= column) changed.add(Use.IGNORED);
        changed.set(column, use);
        return new ColumnMapping(header, changed);
    }

    Use use(int column) {
        return column < uses.size() ? uses.get(column) : Use.IGNORED;
    }

    boolean has(Use use) {
        return uses.contains(use);
    }

    /** The texts that a row has under one meaning. */
    List<String> texts(TableSheet.Row row, Use use) {
        return IntStream.range(0, uses.size()).filter(column -> uses.get(column) == use).mapToObj(row::cell)
                .filter(text -> !text.isEmpty()).toList();
    }

    String text(TableSheet.Row row, Use use) {
        return String.join("\n", texts(row, use));
    }

    /** Whether the cell under this meaning holds a date. */
    boolean dated(TableSheet.Row row, Use use) {
        return row.dates().stream().anyMatch(column -> use(column) == use);
    }

    /** Nothing can be imported without a code, and a title or a text. */
    void requireUsable() {
        if (!has(Use.CODE)) throw RuleBroken.invalid("columns", "exchange.columns.no-code");
        if (!has(Use.TITLE) && !has(Use.TEXT)) throw RuleBroken.invalid("columns", "exchange.columns.no-text");
    }

    private static RuleBroken.Field word(Use use) {
        return new RuleBroken.Field("columns", "exchange.column." + use.name());
    }
}
