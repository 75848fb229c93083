package org.sanad.oscal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferencesTest {

    private static JsonObject json(String text) {
        return Json.createReader(new StringReader(text.replace('\'', '"'))).readObject();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
            "party-uuid, parties, 'u'", "party-uuids, parties, ['u']", "member-of-organizations, parties, ['u']",
            "observation-uuid, observations, 'u'", "risk-uuid, risks, 'u'",
            "finding-uuid, findings, 'u'", "response-uuid, remediations, 'u'", "task-uuid, tasks, 'u'",
            "activity-uuid, activities, 'u'", "component-uuid, components, 'u'", "href, resources, '#u'"})
    void whatever_is_named_must_stand_in_its_list(String member, String list, String value) {
        var named = "{'a': [{'" + member + "': " + value + "}], '%s': [{'uuid': '%s'}]}";
        assertThat(References.faults(json(named.formatted(list, "u")))).isEmpty();
        assertThat(References.faults(json(named.formatted(list, "v")))).containsExactly(member + " u");
        assertThat(References.faults(json(named.formatted("strangers", "u")))).as("a thing of another kind")
                .containsExactly(member + " u");
    }

    @ParameterizedTest
    @CsvSource({"subject-uuid, component, components", "subject-uuid, inventory-item, inventory-items",
            "subject-uuid, resource, resources", "actor-uuid, party, parties", "actor-uuid, tool, components"})
    void a_subject_and_an_actor_must_be_of_the_kind_that_they_claim(String member, String type, String list) {
        var named = "{'a': {'type': '%s', '" + member + "': 'u'}, '" + list + "': [{'uuid': 'u'}]}";
        assertThat(References.faults(json(named.formatted(type)))).isEmpty();
        assertThat(References.faults(json(named.formatted("user")))).containsExactly(member + " u");
        assertThat(References.faults(json(named.formatted("whatever")))).containsExactly(member + " u");
    }

    @Test
    void a_role_must_be_defined() {
        assertThat(References.faults(json("{'roles': [{'id': 'auditor'}], 'a': {'role-id': 'auditor'}}"))).isEmpty();
        assertThat(References.faults(json("{'roles': [{'id': 'auditor'}], 'a': {'role-id': 'certifier'}}")))
                .containsExactly("role-id certifier");
        assertThat(References.faults(json("{'roles': [{'id': 'auditor'}, {'id': 'auditor'}]}")))
                .containsExactly("twice auditor");
    }

    @Test
    void nothing_has_the_identity_of_another() {
        assertThat(References.faults(json("{'uuid': 'u', 'risks': [{'uuid': 'u'}]}"))).containsExactly("twice u");
        assertThat(References.faults(json("{'risks': [{'uuid': 'u'}], 'findings': [{'a': [{'uuid': 'u'}]}]}")))
                .containsExactly("twice u");
    }

    @Test
    void a_link_to_elsewhere_is_no_reference() {
        assertThat(References.faults(json("{'href': 'https://sanad.example/#u', 'links': [{'href': 'file.json'}]}")))
                .isEmpty();
    }

    @Test
    void a_document_with_a_fault_is_never_written() {
        assertThatIllegalStateException()
                .isThrownBy(() -> OscalJson.text("assessment-plan", json("{'party-uuid': 'u'}")))
                .withMessageContaining("party-uuid u");
    }
}
