package org.sanad.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sanad.exchange.CatalogWriter;
import org.sanad.framework.Framework;
import org.sanad.framework.FrameworkReader;
import org.sanad.framework.MalformedFramework;
import org.sanad.oscal.References;
import org.sanad.support.OscalSchema;

class OscalFileTest {

    private static final Framework ISO = shipped("iso-27001-2022.yaml");
    private static final Framework GDPR = shipped("gdpr.yaml");
    private static final Bundle FULL = SampleRecord.full(ISO);
    private static final JsonObject RESULTS = document(FULL, OscalFile.RESULTS);
    private static final JsonObject RESULT = RESULTS.getJsonArray("results").getJsonObject(0);
    private static final JsonObject PLAN = document(FULL, OscalFile.PLAN);
    private static final JsonObject ACTIONS = document(FULL, OscalFile.ACTIONS);

    private static Framework shipped(String name) {
        try {
            return FrameworkReader.read(name, Files.readString(Path.of("config/frameworks", name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MalformedFramework e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Bundle bundle, OscalFile file) {
        return file.text(new OscalReview(bundle));
    }

    private static JsonObject document(Bundle bundle, OscalFile file) {
        return Json.createReader(new StringReader(text(bundle, file))).readObject().values().iterator().next()
                .asJsonObject();
    }

    private static OscalSchema schema(OscalFile file) {
        return switch (file) {
            case PLAN -> OscalSchema.PLAN;
            case RESULTS -> OscalSchema.RESULTS;
            case ACTIONS -> OscalSchema.ACTIONS;
        };
    }

    private static List<JsonObject> list(JsonObject of, String name) {
        return of.getJsonArray(name).getValuesAs(JsonObject.class);
    }

    private static JsonObject about(JsonObject of, String list, String code) {
        return list(of, list).stream().filter(one -> own(one, "requirement").equals(List.of(code))).findFirst()
                .orElseThrow();
    }

    private static List<String> own(JsonObject of, String name) {
        return list(of, "props").stream().filter(prop -> prop.getString("name").equals(name))
                .map(prop -> prop.getString("value")).toList();
    }

    /** Every text under a member of such a name, anywhere. */
    private static Set<String> texts(JsonValue value, Predicate<String> name) {
        var texts = new TreeSet<String>();
        each("", value, (member, text) -> {
            if (name.test(member)) texts.add(text);
        });
        return texts;
    }

    private static void each(String name, JsonValue value, BiConsumer<String, String> seen) {
        switch (value) {
            case JsonObject object -> object.forEach((member, inner) -> each(member, inner, seen));
            case JsonArray array -> array.forEach(one -> each(name, one, seen));
            case JsonString text -> seen.accept(name, text.getString());
            default -> { /* numbers and flags */ }
        }
    }

    @ParameterizedTest
    @EnumSource(OscalFile.class)
    void every_file_of_a_large_review_is_valid_oscal(OscalFile file) {
        schema(file).requireValid(text(FULL, file));
    }

    @ParameterizedTest
    @EnumSource(value = OscalFile.class, mode = EnumSource.Mode.EXCLUDE, names = "ACTIONS")
    void so_is_every_file_of_a_review_that_holds_as_little_as_can_be(OscalFile file) {
        schema(file).requireValid(text(SampleRecord.plain(GDPR), file));
    }

    @ParameterizedTest
    @EnumSource(OscalFile.class)
    void the_same_record_gives_the_same_bytes(OscalFile file) {
        assertThat(text(Bundle.read(FULL.text()), file)).isEqualTo(text(FULL, file));
    }

    @Test
    void controls_have_the_ids_of_the_exported_catalogue() {
        var catalogue = Json.createReader(new StringReader(CatalogWriter.write(ISO, Instant.EPOCH))).readObject();
        var ids = texts(catalogue, "id"::equals);
        assertThat(texts(RESULTS, Set.of("control-id", "target-id")::contains)).hasSizeGreaterThan(80).isSubsetOf(ids);
        assertThat(texts(PLAN, "control-id"::equals)).hasSizeGreaterThan(40).isSubsetOf(ids);
    }

    @Test
    void a_finding_says_of_one_requirement_what_was_claimed_what_counts_and_whether_that_is_enough() {
        var code = ISO.byCode().keySet().toArray(String[]::new);
        var lowered = about(RESULT, "findings", code[15]);
        assertThat(own(lowered, "claimed")).containsExactly("FULLY");
        assertThat(own(lowered, "assured")).isNotEqualTo(List.of("FULLY"));
        assertThat(state(lowered)).isEqualTo("not-satisfied");
        assertThat(state(about(RESULT, "findings", code[12]))).isEqualTo("satisfied");
        var answered = about(RESULT, "findings", code[6]);
        assertThat(own(answered, "assured")).as("full, but a nonconformity is open").containsExactly("FULLY");
        assertThat(own(answered, "grade")).containsExactly("MINOR_NONCONFORMITY");
        assertThat(state(answered)).isEqualTo("not-satisfied");
        var unseen = about(RESULT, "findings", code[4]);
        assertThat(own(unseen, "examined")).containsExactly("false");
        assertThat(list(unseen, "related-observations")).hasSize(1);
        assertThat(state(about(RESULT, "findings", code[42]))).as("an exclusion that was rejected")
                .isEqualTo("not-satisfied");
        assertThat(list(RESULT, "findings")).noneMatch(one -> own(one, "requirement").contains(code[41]))
                .noneMatch(one -> own(one, "requirement").contains(code[1]));
    }

    private static String state(JsonObject finding) {
        return finding.getJsonObject("target").getJsonObject("status").getString("state");
    }

    @Test
    void what_nobody_examined_and_what_was_left_out_stands_beside_the_reviewed_controls() {
        var selection = RESULT.getJsonObject("reviewed-controls").getJsonArray("control-selections").getJsonObject(0);
        var left = list(selection, "props").stream().filter(prop -> prop.getString("name").equals("excluded")).toList();
        assertThat(left).extracting(prop -> prop.getString("class")).containsExactly("not-examined", "accepted",
                "rejected");
        assertThat(left).allSatisfy(prop -> assertThat(prop.getString("remarks"))
                .isEqualTo("Nothing of the \\*kind\\* is done here; all is bought."));
        assertThat(own(selection, "not-examined").size() + list(selection, "include-controls").size() + 1)
                .isEqualTo(ISO.byCode().size());
    }

    @Test
    void an_observation_says_how_and_what_was_seen_and_points_to_the_evidence_by_its_hash() {
        var code = ISO.byCode().keySet().toArray(String[]::new)[15];
        var observation = about(RESULT, "observations", code);
        assertThat(observation.getJsonArray("methods")).extracting(Object::toString).containsExactly("\"TEST\"");
        assertThat(observation.getString("description")).isEqualTo("Nothing was written down beside the verdict.");
        assertThat(about(RESULT, "observations", ISO.byCode().keySet().iterator().next()).getString("description"))
                .isEqualTo("\\- Gesehen: zwei Büros, مكتبان.\n\n\\* Both \\*locked\\*.");
        var href = list(observation, "relevant-evidence").get(0).getString("href");
        var resource = list(RESULTS.getJsonObject("back-matter"), "resources").stream()
                .filter(one -> href.equals("#" + one.getString("uuid"))).findFirst().orElseThrow();
        var link = list(resource, "rlinks").get(0);
        assertThat(link.getString("href")).startsWith("Richtlinie%20f%C3%BCr%20100%20%25").doesNotContain(" ");
        assertThat(list(link, "hashes").get(0))
                .isEqualTo(Json.createObjectBuilder(Map.of("algorithm", "SHA-256", "value", FULL.of("evidence").stream()
                        .filter(one -> one.isAbout(code)).findFirst().orElseThrow().row().get("sha256"))).build());
    }

    @Test
    void whoever_answered_judged_and_decided_is_named_and_what_they_declared_is_kept() {
        assertThat(list(RESULTS.getJsonObject("metadata"), "parties")).extracting(party -> party.getString("name"))
                .containsExactly("Indus Software House", "Mizan Assurance", "Ayesha Malik", "Omar Farooq",
                        "Yusuf Rahman");
        assertThat(list(RESULT, "attestations"))
                .extracting(one -> one.getJsonArray("parts").getJsonObject(0).getString("prose"))
                .containsExactly("All is true.", "No ties.", "In order.\n\nOne thing is not.",
                        "The record supports it.");
        assertThat(own(RESULT, "score")).containsExactly("81.4");
        assertThat(own(RESULT, "cap")).containsExactly("WEAK_SECTION", "NARROW_SCOPE");
        assertThat(own(RESULTS.getJsonObject("metadata"), "root-hash")).containsExactly(FULL.root());
    }

    @Test
    void the_plan_names_the_methods_that_were_used_and_says_that_there_is_no_system_security_plan() {
        assertThat(list(PLAN.getJsonObject("local-definitions"), "activities"))
                .extracting(activity -> activity.getJsonArray("props").getJsonObject(0).getString("value"))
                .containsExactly("EXAMINE", "INTERVIEW", "TEST");
        var system = PLAN.getJsonObject("import-ssp").getString("href").substring(1);
        assertThat(list(PLAN.getJsonObject("back-matter"), "resources"))
                .filteredOn(one -> one.getString("uuid").equals(system)).singleElement()
                .satisfies(one -> assertThat(one.getString("description"))
                        .startsWith("Nobody made a system security plan").endsWith("Hosting in Lahore\n\nund Zürich"));
    }

    @Test
    void the_plan_of_action_holds_every_nonconformity_also_the_closed_one_and_no_praise() {
        assertThat(list(ACTIONS, "poam-items")).extracting(item -> own(item, "grade").get(0))
                .containsExactly("MAJOR_NONCONFORMITY", "MINOR_NONCONFORMITY", "MINOR_NONCONFORMITY");
        assertThat(list(ACTIONS, "risks")).extracting(risk -> risk.getString("status")).containsExactly("closed",
                "remediating", "open");
        assertThat(list(ACTIONS, "risks").get(1).getString("deadline")).isEqualTo("2026-12-11T23:59:59Z");
        assertThat(list(ACTIONS, "risks").get(0).getJsonArray("remediations").getJsonObject(0).getString("lifecycle"))
                .isEqualTo("completed");
        assertThat(list(ACTIONS, "risks")).isEqualTo(list(RESULT, "risks"));
    }

    @Test
    void there_is_no_plan_of_action_where_nothing_is_to_be_done() {
        var plain = new OscalReview(SampleRecord.plain(GDPR));
        assertThat(OscalActions.isFor(plain)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> OscalFile.ACTIONS.text(plain));
    }

    @ParameterizedTest
    @EnumSource(OscalFile.class)
    void a_thing_that_is_taken_away_leaves_a_reference_that_is_noticed(OscalFile file) {
        var text = text(FULL, file);
        var document = document(FULL, file);
        assertThat(References.faults(document)).isEmpty();
        var named = named(document);
        assertThat(named).containsKeys("party-uuids", "href", "subject-uuid");
        named.values().forEach(uuid -> {
            var other = text.replace("\"uuid\": \"" + uuid, "\"uuid\": \"00000000-0000-4000-8000-000000000000");
            assertThat(References.faults(Json.createReader(new StringReader(other)).readObject())).as(uuid).isNotEmpty()
                    .allMatch(fault -> fault.endsWith(uuid));
        });
    }

    /** For each member that names something in the document, one thing that it names. */
    private static Map<String, String> named(JsonObject document) {
        var defined = texts(document, "uuid"::equals);
        var named = new TreeMap<String, String>();
        each("", document, (member, text) -> {
            var uuid = text.startsWith("#") ? text.substring(1) : text;
            if (!member.equals("uuid") && defined.contains(uuid)) named.put(member, uuid);
        });
        return named;
    }
}
