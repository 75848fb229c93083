package org.sanad.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The tables in docs/frameworks.md say what the files say; {@code -Ddocs=rewrite} renews them. */
class FrameworksDocTest {

    private static final Path DOC = Path.of("docs/frameworks.md");

    @Test
    void the_tables_are_up_to_date() throws IOException {
        var written = Files.readString(DOC);
        var expected = table(table(table(table(written, "frameworks", frameworks()), "sources", sources()),
                "crosswalks", crosswalks()), "packs", packs());
        if ("rewrite".equals(System.getProperty("docs"))) Files.writeString(DOC, expected);
        assertThat(Files.readString(DOC)).as("renew with mvn test -Dtest=FrameworksDocTest -Ddocs=rewrite")
                .isEqualTo(expected);
    }

    private static String table(String doc, String name, String rows) {
        var place =
                Pattern.compile("(<!-- " + name + " -->\n).*?(<!-- /" + name + " -->)", Pattern.DOTALL).matcher(doc);
        assertThat(place.find()).as("a place for the table of " + name).isTrue();
        return place.replaceFirst("$1" + Matcher.quoteReplacement(rows) + "$2");
    }

    private static String frameworks() {
        var rows = head("Checklist", "Code", "Version", "Sections", "Requirements", "Checks", "Graded", "Critical",
                "Reading grade");
        for (var framework : Content.FRAMEWORKS.files().values()) {
            var requirements = Content.requirements(framework);
            rows.append(row(framework.title(), "`" + framework.code() + "`", framework.version(), sections(framework),
                    framework.size(), framework.checkCount(),
                    requirements.stream().filter(Requirement::graded).count(),
                    requirements.stream().filter(Requirement::critical).count(),
                    String.format(Locale.ROOT, "%.1f", Readability.grade(framework))));
        }
        return rows.toString();
    }

    private static String sections(Framework framework) {
        int optional = framework.options().size();
        return framework.sections().size() + (optional == 0 ? "" : ", " + optional + " of them optional");
    }

    private static String sources() {
        var rows = head("Code", "Source", "Licence", "Who may see it");
        Content.FRAMEWORKS.files().values().forEach(framework -> rows
                .append(row("`" + framework.code() + "`", framework.source(), framework.licence(), "anybody")));
        return rows.toString();
    }

    private static String crosswalks() {
        var rows = head("Crosswalk", "Equal", "Subset", "Superset", "Intersects", "None", "None on the other side");
        Content.CROSSWALKS.files().values().forEach(crosswalk -> {
            Map<Relation, Long> count = crosswalk.links().stream()
                    .collect(Collectors.groupingBy(Crosswalk.Link::relation, Collectors.counting()));
            rows.append(row("`" + crosswalk.code() + "`", count.getOrDefault(Relation.EQUAL, 0L),
                    count.getOrDefault(Relation.SUBSET, 0L), count.getOrDefault(Relation.SUPERSET, 0L),
                    count.getOrDefault(Relation.INTERSECTS, 0L), crosswalk.none().size(),
                    crosswalk.noneTo().isEmpty() ? "" : crosswalk.noneTo().size()));
        });
        return rows.toString();
    }

    private static String packs() {
        var rows = head("Pack", "Code", "Market", "Requirements", "From");
        Content.PACKS.files().values().forEach(pack -> {
            var shares = new LinkedHashMap<String, Integer>();
            pack.parts().forEach(part -> shares.merge(part.framework(), PacksTest.codes(part).size(), Integer::sum));
            var from = shares.entrySet().stream().map(share -> share.getValue() + " `" + share.getKey() + "`")
                    .collect(Collectors.joining(", "));
            rows.append(row(pack.title(), "`" + pack.code() + "`", pack.market(),
                    shares.values().stream().mapToInt(Integer::intValue).sum(), from));
        });
        return rows.toString();
    }

    private static StringBuilder head(String... names) {
        return new StringBuilder(row((Object[]) names)).append("|---".repeat(names.length)).append("|\n");
    }

    private static String row(Object... cells) {
        return Arrays.stream(cells).map(cell -> String.valueOf(cell).replace('\n', ' ').replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
