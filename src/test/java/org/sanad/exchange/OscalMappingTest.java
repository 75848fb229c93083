package org.sanad.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sanad.framework.Crosswalk;
import org.sanad.framework.CrosswalkReader;
import org.sanad.framework.Framework;
import org.sanad.framework.MalformedFramework;
import org.sanad.framework.Relation;
import org.sanad.platform.RuleBroken;
import org.sanad.support.OscalSchema;

class OscalMappingTest {

    private static final Instant DAY = Instant.parse("2026-11-01T00:00:00Z");
    private static final Framework FROM = OscalExportTest.SAMPLE;
    private static final Framework TO = new Framework("other", "Other", "1", "Sanad", "L", "S", "", FROM.sections());

    private static Crosswalk crosswalk(List<Crosswalk.Link> links, List<Crosswalk.Gap> none,
            List<Crosswalk.Gap> noneTo) {
        return new Crosswalk("sample--other", "Sample to other", new Crosswalk.End("sample", "2"),
                new Crosswalk.End("other", "1"), "Sanad", "L", "S", "How it\nwas made", links, none, noneTo);
    }

    private static final Crosswalk SAMPLE = crosswalk(
            List.of(new Crosswalk.Link("1.1", "Art.28(3)", Relation.SUBSET, "A *part* of it."),
                    new Crosswalk.Link("1.1", "1.1", Relation.EQUAL, "Same."),
                    new Crosswalk.Link("Art.28(3)", "1.1", Relation.SUPERSET, "More."),
                    new Crosswalk.Link("Art.28(3)", "Art.28(3)", Relation.INTERSECTS, "Some.")),
            List.of(new Crosswalk.Gap("Art.28.3", "Nothing like it.")), List.of());

    private static JsonObject collection(String json) {
        return Json.createReader(new StringReader(json)).readObject().getJsonObject("mapping-collection");
    }

    @Test
    void relations_reasons_and_gaps_are_kept_and_valid() {
        var json = MappingWriter.write(SAMPLE, FROM, TO, DAY);
        OscalSchema.MAPPING.requireValid(json);
        var mapping = collection(json).getJsonObject("mappings");
        assertThat(mapping.getJsonArray("maps").getValuesAs(JsonObject.class))
                .extracting(map -> map.getString("relationship"))
                .containsExactly("subset-of", "equal-to", "superset-of", "intersects-with");
        var first = mapping.getJsonArray("maps").getJsonObject(0);
        assertThat(first.getJsonArray("sources").getJsonObject(0).getString("id-ref")).isEqualTo("r-1.1");
        assertThat(first.getJsonArray("targets").getJsonObject(0).getString("id-ref")).isEqualTo("Art.28.3");
        assertThat(first.getString("remarks")).isEqualTo("A \\*part\\* of it.");
        assertThat(mapping.getJsonObject("source-gap-summary").toString()).contains("[\"Art.28.3-2\"]");
        assertThat(mapping.getJsonObject("target-gap-summary").toString()).contains("[\"Art.28.3-2\"]");
        assertThat(mapping.getJsonArray("props").getJsonObject(0).getString("remarks")).isEqualTo("Nothing like it.");
        assertThat(MappingWriter.write(SAMPLE, FROM, TO, DAY)).isEqualTo(json);
    }

    @Test
    void its_ends_are_the_exported_catalogues() {
        var collection = collection(MappingWriter.write(SAMPLE, FROM, TO, DAY));
        var source = collection.getJsonObject("mappings").getJsonObject("source-resource").getString("href");
        assertThat(source).isEqualTo("#" + CatalogWriter.uuid(FROM));
        assertThat(CatalogWriter.write(FROM, DAY)).contains(CatalogWriter.uuid(FROM), "\"r-1.1\"");
        assertThat(MappedControls.unknown(collection, FROM, TO)).isEmpty();
    }

    @Test
    void a_checklist_may_be_related_to_itself() {
        OscalSchema.MAPPING.requireValid(MappingWriter.write(SAMPLE, FROM, FROM, DAY));
    }

    @Test
    void a_control_that_its_catalogue_does_not_have_is_noticed() {
        var json = MappingWriter.write(SAMPLE, FROM, TO, DAY);
        assertThat(MappedControls.unknown(collection(json.replace("\"id-ref\": \"r-1.1\"", "\"id-ref\": \"r-9\"")),
                FROM, TO)).containsOnly("r-9").hasSize(4);
        assertThat(MappedControls.unknown(collection(json.replace("Art.28.3-2\"\n", "gone\"\n")), FROM, TO))
                .contains("gone");
    }

    @Test
    void a_crosswalk_of_another_version_is_refused() {
        var other = crosswalk(List.of(new Crosswalk.Link("9.9", "1.1", Relation.EQUAL, "Why")), List.of(), List.of());
        var refusal = catchThrowableOfType(RuleBroken.class, () -> MappingWriter.write(other, FROM, TO, DAY));
        assertThat(refusal.key()).isEqualTo("exchange.crosswalk-unknown");
        assertThat(refusal.arguments()).containsExactly("9.9", "A * sample", "2");
    }

    @Test
    void every_shipped_crosswalk_is_valid() throws IOException, MalformedFramework {
        var folder = Path.of("config/crosswalks");
        if (!Files.isDirectory(folder)) return;
        var frameworks =
                OscalExportTest.shipped().stream().collect(Collectors.toMap(Framework::code, Function.identity()));
        try (var files = Files.newDirectoryStream(folder, "*.yaml")) {
            for (var file : files) {
                var crosswalk = CrosswalkReader.read(file.toString(), Files.readString(file));
                OscalSchema.MAPPING.requireValid(MappingWriter.write(crosswalk,
                        frameworks.get(crosswalk.from().framework()), frameworks.get(crosswalk.to().framework()), DAY));
            }
        }
    }
}
