package org.sanad.reuse;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sanad.framework.Counterparts;
import org.sanad.framework.Framework;

/**
 * Checklists across, the share already proven down: for each checklist how many of its requirements are covered by what
 * the firm has said anywhere, and how many of those met are met by the answers to each single checklist. Optional
 * sections do not count, and per cent are of what is not excluded.
 *
 * @param columns every published checklist that the firm may use, by title
 * @param rows    the checklists that the firm has answered anything of, by title
 */
public record Matrix(List<Column> columns, List<Row> rows) {

    /** One checklist and its requirements by coverage. */
    public record Column(String code, String title, String version, int total, Map<Coverage, Integer> counts) {

        public int count(Coverage coverage) {
            return counts.getOrDefault(coverage, 0);
        }

        /** All that applies to the firm. */
        public int applicable() {
            return total - count(Coverage.EXCLUDED);
        }

        /** Whole per cent met of what applies, truncated; 100 where nothing does. */
        public int met() {
            return Coverage.percent(count(Coverage.MET), applicable(), total);
        }

        /** The same with what is there in part. */
        public int begun() {
            return Coverage.percent(count(Coverage.MET) + count(Coverage.PART), applicable(), total);
        }
    }

    /** What the answers to one checklist prove of each column. */
    public record Row(String code, String title, List<Cell> cells) {}

    /**
     * @param met how many of the column's requirements the row's answers alone meet.
     * @param percent of those that apply
     */
    public record Cell(String code, int met, int percent) {}

    static Matrix of(List<Framework> frameworks, Counterparts counterparts, PriorAnswers said) {
        var columns = new ArrayList<Column>();
        var met = new HashMap<String, Map<String, Integer>>();
        for (var whole : frameworks) {
            var framework = whole.choosing(java.util.Set.of());
            var counts = new EnumMap<Coverage, Integer>(Coverage.class);
            var related = counterparts.of(framework.code());
            for (var asked : framework.byCode().values()) {
                var near = related.getOrDefault(asked.code(), List.of());
                var coverage = RequirementCoverage.of(framework.code(), asked, near, said).coverage();
                counts.merge(coverage, 1, Integer::sum);
                if (coverage != Coverage.MET) continue;
                for (var source : said.frameworks()) {
                    if (RequirementCoverage.of(framework.code(), asked, near, said.in(source)).coverage()
                            == Coverage.MET) {
                        met.computeIfAbsent(source, any -> new HashMap<>()).merge(framework.code(), 1, Integer::sum);
                    }
                }
            }
            columns.add(new Column(framework.code(), framework.title(), framework.version(), framework.size(), counts));
        }
        var rows = columns.stream().filter(column -> said.frameworks().contains(column.code()))
                .map(source -> new Row(source.code(), source.title(), columns.stream()
                        .map(column -> cell(column,
                                met.getOrDefault(source.code(), Map.of()).getOrDefault(column.code(), 0)))
                        .toList()))
                .toList();
        return new Matrix(List.copyOf(columns), rows);
    }

    private static Cell cell(Column column, int met) {
        return new Cell(column.code(), met, column.applicable() == 0 ? 0 : met * 100 / column.applicable());
    }
}
