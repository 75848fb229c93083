package org.sanad.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    @Test
    void is_trimmed_and_composed() {
        assertThat(Text.optional("name", "  Cafe\u0301\r\nLahore \n", 100)).isEqualTo("Caf\u00e9\nLahore");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t ", "\u2003"})
    void blank_is_nothing(String blank) {
        assertThat(Text.optional("name", blank, 10)).isNull();
        assertThatThrownBy(() -> Text.required("name", blank, 1, 10)).isInstanceOf(RuleBroken.class)
                .hasMessage("error.required");
    }

    @Test
    void nothing_is_nothing() {
        assertThat(Text.optional("name", null, 10)).isNull();
        assertThatThrownBy(() -> Text.required("name", null, 1, 10)).hasMessage("error.required");
        assertThatThrownBy(() -> Text.required("grade", null)).hasMessage("error.required");
        assertThatThrownBy(() -> Text.required("roles", List.of())).hasMessage("error.required");
        assertThat(Text.required("grade", 1)).isEqualTo(1);
    }

    @Test
    void too_short_is_counted_in_code_points_and_too_long_as_browsers_and_the_embedded_database_do() {
        assertThat(Text.required("name", "🎻🎻🎻", 3, 6)).isEqualTo("🎻🎻🎻");
        assertThatThrownBy(() -> Text.required("name", "🎻🎻", 3, 10)).hasMessage("error.too-short");
        assertThatThrownBy(() -> Text.required("name", "🎻🎻🎻", 1, 5)).hasMessage("error.too-long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "a\u0007b", "a\u0085b", "a\u009fb", "a\rb", "a\ud800b", "a\udc00"})
    void what_cannot_be_printed_is_refused(String text) {
        assertThatThrownBy(() -> Text.optional("name", text, 10)).isInstanceOf(RuleBroken.class)
                .hasMessage("error.control-characters");
    }

    @Test
    void lines_and_tabs_are_kept() {
        assertThat(Text.optional("name", "a\n\tb", 10)).isEqualTo("a\n\tb");
    }

    @Test
    void a_refusal_names_its_field() {
        assertThatThrownBy(() -> Text.required("scope", " ", 1, 10)).isInstanceOfSatisfying(RuleBroken.class,
                broken -> {
                    assertThat(broken.kind()).isEqualTo(RuleBroken.Kind.INVALID);
                    assertThat(broken.fields()).extracting(RuleBroken.Field::name).containsExactly("scope");
                });
    }

    @Test
    void right_to_left_text_is_kept() {
        assertThat(Text.optional("name", "سند 27001", 20)).isEqualTo("سند 27001");
    }

    @Test
    void what_turns_the_direction_of_other_text_is_dropped() {
        assertThat(Text.optional("name", "invoice\u202Efdp.exe\u202C \u2066سند\u2069", 40))
                .isEqualTo("invoicefdp.exe \u2066سند\u2069");
    }
}
