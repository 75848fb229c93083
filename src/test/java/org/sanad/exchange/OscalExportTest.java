package org.sanad.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.sanad.framework.ArbitraryFrameworks;
import org.sanad.framework.Check;
import org.sanad.framework.Framework;
import org.sanad.framework.FrameworkReader;
import org.sanad.framework.MalformedFramework;
import org.sanad.framework.Question;
import org.sanad.framework.Requirement;
import org.sanad.framework.Section;
import org.sanad.support.OscalSchema;

class OscalExportTest {

    private static final Instant DAY = Instant.parse("2026-11-01T00:00:00Z");
    static final Framework SAMPLE = new Framework("sample", "A * sample", "2", "Sanad", "Own\ntext", "None", "Note",
            List.of(
                    new Section("A.5", "First", true, List.of(
                            new Requirement("1.1", "1.1", "Do [this].", "", List.of("record", "two\nlines"), 5, true,
                                    true, List.of("processor"),
                                    new Question.Checklist(List.of(new Check("a", "Done.")))),
                            new Requirement("Art.28(3)", "Contract", "Text", "How", List.of(), 1, false, false,
                                    List.of(), new Question.Graded()))),
                    new Section("B", "Second", false, List.of(new Requirement("Art.28.3", "Other", "Text", "",
                            List.of(), 1, false, false, List.of(), new Question.Graded())))));

    private static Framework imported(String json) {
        return CatalogReader.read("export.json", json.getBytes(StandardCharsets.UTF_8));
    }

    static List<Framework> shipped() throws IOException, MalformedFramework {
        var list = new ArrayList<Framework>();
        for (var name : Files.readAllLines(Path.of("config/frameworks/index.txt"))) {
            if (!name.isBlank())
                list.add(FrameworkReader.read(name, Files.readString(Path.of("config/frameworks", name.strip()))));
        }
        return list;
    }

    @Test
    void every_shipped_checklist_is_valid_oscal_and_comes_back_equal() throws IOException, MalformedFramework {
        for (var framework : shipped()) {
            var json = CatalogWriter.write(framework, DAY);
            OscalSchema.CATALOG.requireValid(json);
            assertThat(imported(json)).isEqualTo(framework);
        }
    }

    @Test
    void what_nist_published_comes_back_equal() throws IOException {
        for (var name : new String[] {NistFiles.LOW + ".json", NistFiles.CSF + ".json"}) {
            var framework = CatalogReader.read(name, NistFiles.read(name));
            var json = CatalogWriter.write(framework, DAY);
            OscalSchema.CATALOG.requireValid(json);
            assertThat(imported(json)).isEqualTo(framework);
        }
    }

    @Provide
    Arbitrary<Framework> frameworks() {
        return ArbitraryFrameworks.frameworks();
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void any_checklist_is_valid_oscal_and_comes_back_equal(@ForAll("frameworks") Framework framework) {
        var json = CatalogWriter.write(framework, DAY);
        OscalSchema.CATALOG.requireValid(json);
        assertThat(imported(json)).isEqualTo(framework);
    }

    @Test
    void codes_that_are_no_ids_get_one_and_keep_their_label() {
        var json = CatalogWriter.write(SAMPLE, DAY);
        assertThat(json).contains("\"id\": \"r-1.1\"", "\"id\": \"Art.28.3\"", "\"id\": \"Art.28.3-2\"",
                "\"value\": \"Art.28(3)\"", "\"oscal-version\": \"1.2.2\"",
                "\"last-modified\": \"2026-11-01T00:00:00Z\"");
        assertThat(imported(json)).isEqualTo(SAMPLE);
    }

    @Test
    void the_same_checklist_gives_the_same_bytes_and_a_changed_one_another_identity() {
        assertThat(CatalogWriter.write(SAMPLE, DAY))
                .isEqualTo(CatalogWriter.write(imported(CatalogWriter.write(SAMPLE, DAY)), DAY));
        var changed = new Framework(SAMPLE.code(), SAMPLE.title(), SAMPLE.version(), SAMPLE.publisher(),
                SAMPLE.licence(), SAMPLE.source(), "Another note", SAMPLE.sections());
        assertThat(CatalogWriter.uuid(changed)).isNotEqualTo(CatalogWriter.uuid(SAMPLE))
                .matches("[0-9a-f]{8}-[0-9a-f]{4}-5.*");
    }
}
