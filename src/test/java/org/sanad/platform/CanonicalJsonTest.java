package org.sanad.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {

    private static String again(String json) {
        return CanonicalJson.of(CanonicalJson.read(json));
    }

    /** RFC 8785, section 3.2.2: its texts and literals; its numbers have fractions, which no record has. */
    @Test
    void writes_texts_and_literals_as_the_rfc_does() {
        assertThat(again(
                "{\n \"string\": \"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\",\n \"literals\": [null, "
                        + "true, false]\n}"))
                .isEqualTo("{\"literals\":[null,true,false],\"string\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    /** RFC 8785, section 3.2.3. */
    @Test
    void sorts_names_by_utf_16_units_as_the_rfc_does() {
        assertThat(
                again("""
                {"\\u20ac": "Euro Sign", "\\r": "Carriage Return", "\\ufb33": "Hebrew Letter Dalet With Dagesh", "1": \
                "One",
                 "\\ud83d\\ude00": "Emoji: Grinning Face", "\\u0080": "Control", "\\u00f6": "Latin Small Letter O With \
                Diaeresis"}"""))
                .isEqualTo(
                        "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\",\"\u00f6\":\"Latin Small "
                                + "Letter O With Diaeresis\","
                                + "\"\u20ac\":\"Euro Sign\",\"\ud83d\ude00\":\"Emoji: Grinning "
                                + "Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    /**
     * The vectors {@code arrays}, {@code french}, {@code structures}, {@code unicode} and {@code weird} of the RFC's
     * author, fractions left out.
     */
    @Test
    void gives_the_authors_vectors() {
        assertThat(again("[\n  56,\n  {\n    \"d\": true,\n    \"10\": null,\n    \"1\": [ ]\n  }\n]"))
                .isEqualTo("[56,{\"1\":[],\"10\":null,\"d\":true}]");
        assertThat(again(
                "{\"peach\": \"This sorting order\", \"p\u00e9ch\u00e9\": \"is wrong according to French\", "
                        + "\"p\u00eache\": \"but canonicalization MUST\", \"sin\": \"ignore locale\"}"))
                .isEqualTo(
                        "{\"peach\":\"This sorting order\",\"p\u00e9ch\u00e9\":\"is wrong according to "
                                + "French\",\"p\u00eache\":\"but canonicalization MUST\",\"sin\":\"ignore locale\"}");
        assertThat(again(
                "{\"1\": {\"f\": {\"f\": \"hi\",\"F\": 5} ,\"\\n\": 56}, \"10\": { }, \"\": \"empty\", \"a\": { }, "
                        + "\"111\": [ {\"e\": \"yes\",\"E\": \"no\" } ], \"A\": { }}"))
                .isEqualTo(
                        "{\"\":\"empty\",\"1\":{\"\\n\":56,\"f\":{\"F\":5,\"f\":\"hi\"}},"
                                + "\"10\":{},\"111\":[{\"E\":\"no\",\"e\":\"yes\"}],\"A\":{},\"a\":{}}");
        assertThat(again("{\"Unnormalized Unicode\":\"A\\u030a\"}"))
                .isEqualTo("{\"Unnormalized Unicode\":\"A\u030a\"}");
        assertThat(again("{\"</script>\": \"Browser Challenge\", \"\\u007f\": \"Delete\"}"))
                .isEqualTo("{\"</script>\":\"Browser Challenge\",\"\u007f\":\"Delete\"}");
    }

    @Test
    void writes_integers_that_a_double_holds_exactly() {
        assertThat(CanonicalJson.of(Arrays.asList(0, -1, 9007199254740991L, -9007199254740991L, null)))
                .isEqualTo("[0,-1,9007199254740991,-9007199254740991,null]");
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.of(9007199254740992L));
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.of(Map.of("score", 81.4)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "1e3", "9007199254740992", "99999999999999999999", "{\"a\":", "", "[1,]", "nothing"})
    void refuses_to_read_what_has_no_canonical_form(String json) {
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.read(json));
    }

    @Test
    void refuses_half_a_character() {
        for (var half : List.of("\ud83d", "\ud83dx", "\ude00", "x\ude00", "\ud83d\ud83d\ude00", "\ud83d\ude00\ude00")) {
            assertThatIllegalArgumentException().as(half).isThrownBy(() -> CanonicalJson.of(List.of(half)));
        }
    }
}
