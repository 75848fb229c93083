package org.sanad.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ScoreVectorsTest {

    private static final String VECTORS = "/scoring/vectors.json";
    private static final Path ORIGINAL = Path.of("..", "shared", "scoring", "vectors.json");

    static Stream<Arguments> vectors() {
        return read().stream().map(JsonValue::asJsonObject)
                .map(vector -> Arguments.of(vector.getString("name"), vector));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vectors")
    void scores_every_vector_exactly(String name, JsonObject vector) {
        Score score = Score.of(lines(vector), codes(vector.getJsonArray("openMajor")),
                codes(vector.getJsonArray("openMinor")), Policy.READINESS_1);
        assertThat(shown(score)).as(name).isEqualTo(vector.getJsonObject("expected"));
    }

    @Test
    void has_all_the_vectors() {
        assertThat(read()).hasSize(127);
    }

    @Test
    void copy_of_the_vectors_equals_the_original() throws IOException {
        assumeTrue(Files.exists(ORIGINAL), "the original vectors are not here");
        try (InputStream copy = ScoreVectorsTest.class.getResourceAsStream(VECTORS)) {
            assertThat(copy).hasBinaryContent(Files.readAllBytes(ORIGINAL));
        }
    }

    private static JsonArray read() {
        try (JsonReader reader = Json.createReader(ScoreVectorsTest.class.getResourceAsStream(VECTORS))) {
            return reader.readArray();
        }
    }

    private static List<ScoreLine> lines(JsonObject vector) {
        JsonObject answers = vector.getJsonObject("answers");
        List<ScoreLine> lines = new ArrayList<>();
        for (JsonObject section : vector.getJsonObject("framework").getJsonArray("sections")
                .getValuesAs(JsonObject.class)) {
            for (JsonObject requirement : section.getJsonArray("requirements").getValuesAs(JsonObject.class)) {
                String code = requirement.getString("code");
                JsonObject answer =
                        answers.containsKey(code) ? answers.getJsonObject(code) : JsonValue.EMPTY_JSON_OBJECT;
                lines.add(new ScoreLine(section.getString("code"), code, requirement.getInt("weight", 1),
                        requirement.getBoolean("critical", false),
                        requirement.getBoolean("excludable", false), outcome(requirement, answer), false));
            }
        }
        return lines;
    }

    private static Outcome outcome(JsonObject requirement, JsonObject answer) {
        if (answer.getBoolean("excluded", false)) return new Outcome.Excluded();
        if (requirement.getBoolean("level", false)) {
            return new Outcome.Levelled(answer.containsKey("level") ? Level.valueOf(answer.getString("level")) : null);
        }
        Collection<JsonValue> replies =
                answer.containsKey("checks") ? answer.getJsonObject("checks").values() : List.of();
        int met = (int) replies.stream().filter(JsonValue.TRUE::equals).count();
        int total = requirement.getJsonArray("checks").size();
        return new Outcome.Checked(met, total - replies.size(), total);
    }

    private static List<String> codes(JsonArray array) {
        return array.getValuesAs(JsonString::getString);
    }

    private static JsonObject shown(Score score) {
        JsonArrayBuilder sections = Json.createArrayBuilder();
        for (SectionScore each : score.sections()) {
            JsonObjectBuilder section = Json.createObjectBuilder().add("code", each.code());
            sections.add(put(put(section, "floor", each.floor()), "ceiling", each.ceiling()));
        }
        JsonArrayBuilder requirements = Json.createArrayBuilder();
        for (RequirementScore each : score.requirements()) {
            JsonObjectBuilder requirement =
                    put(Json.createObjectBuilder().add("code", each.code()), "rating", each.rating());
            requirements.add(each.excluded() ? requirement.add("excluded", true) : requirement);
        }
        JsonArrayBuilder caps = Json.createArrayBuilder();
        for (Cap each : score.caps()) {
            caps.add(put(put(put(Json.createObjectBuilder(), "code", each.code()), "at", each.at()), "band",
                    each.band()));
        }
        JsonObjectBuilder shown = Json.createObjectBuilder().add("provisional", score.provisional());
        put(put(shown, "coverage", score.coverage()), "exclusionShare", score.exclusionShare());
        put(put(shown, "floor", score.floor()), "ceiling", score.ceiling());
        put(put(shown, "rawBand", score.rawBand()), "band", score.band());
        return shown.add("sections", sections).add("requirements", requirements).add("caps", caps).build();
    }

    private static JsonObjectBuilder put(JsonObjectBuilder object, String name, Object value) {
        return value == null ? object.addNull(name) : object.add(name, value.toString());
    }
}
