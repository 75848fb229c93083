package org.sanad.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FrameworkWriterTest {

    @Provide
    Arbitrary<Framework> frameworks() {
        return ArbitraryFrameworks.frameworks();
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void what_is_written_is_read_as_the_same(@ForAll("frameworks") Framework framework) throws MalformedFramework {
        assertThat(FrameworkReader.read("again.yaml", FrameworkWriter.write(framework))).isEqualTo(framework);
    }

    @Test
    void the_shipped_checklists_come_back_as_they_are() throws IOException, MalformedFramework {
        for (var name : Files.readAllLines(Path.of("config/frameworks/index.txt"))) {
            var framework = FrameworkReader.read(name, Files.readString(Path.of("config/frameworks", name)));
            assertThat(FrameworkReader.read(name, FrameworkWriter.write(framework))).isEqualTo(framework);
        }
    }

    @Test
    void a_long_text_stays_readable_for_people() {
        var yaml = FrameworkWriter.write(withRequirements(1, "First line.\nSecond line: with a colon."));
        assertThat(yaml).contains("    text: |-\n      First line.\n      Second line: with a colon.\n")
                .doesNotContain("guidance", "critical", "roles");
    }

    @Test
    void a_text_may_have_twenty_thousand_characters_and_not_one_more() throws MalformedFramework {
        assertThat(FrameworkReader.read("long.yaml", FrameworkWriter.write(withRequirements(1, "x".repeat(20_000))))
                .size()).isEqualTo(1);
        assertThatThrownBy(
                () -> FrameworkReader.read("long.yaml", FrameworkWriter.write(withRequirements(1, "x".repeat(20_001)))))
                .hasMessageContaining("20001 characters, at most 20000");
    }

    @Test
    void a_checklist_has_at_most_two_thousand_requirements_and_five_hundred_sections() throws MalformedFramework {
        assertThat(FrameworkReader.read("many.yaml", FrameworkWriter.write(withRequirements(2000, "x"))).size())
                .isEqualTo(2000);
        assertThatThrownBy(() -> FrameworkReader.read("many.yaml", FrameworkWriter.write(withRequirements(2001, "x"))))
                .hasMessageContaining("at most 2000 requirements");
        var section = withRequirements(1, "x").sections().get(0);
        var many = new Framework("sample", "Sample", "1", "P", "L", "S", "", IntStream.range(0, 501)
                .mapToObj(i -> new Section("S" + i, "T", false, section.requirements())).toList());
        assertThatThrownBy(() -> FrameworkReader.read("many.yaml", FrameworkWriter.write(many)))
                .hasMessageContaining("'sections' has 501 entries, at most 500");
    }

    private static Framework withRequirements(int count, String text) {
        var requirements = IntStream.range(0, count).mapToObj(i -> new Requirement("R-" + i, "Title", text, "",
                List.of(), 1, false, false, List.of(), new Question.Graded())).toList();
        return new Framework("sample", "Sample", "1", "P", "L", "S", "",
                List.of(new Section("A", "A", false, requirements)));
    }
}
