package org.sanad.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParsingException;
import java.io.IOException;
import java.io.StringReader;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonInspectionTest {

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", " [ ] ", "0", "-0.5e+10", "\"\"", "true", "null", "[[],{}]",
            "{\"a\":{\"b\":[1,2,{\"c\":false}]}}\n",
            "[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00eF\"]", "[1 , 2]", "{ \"a\" : 1 , \"a\" : 2 }"})
    void accepts_json(String text) throws IOException {
        assertThat(isWellFormed(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "[", "[1", "[1,", "[1,]", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{a:1}", "[1}",
            "{\"a\":1]", "]", "01", "1.",
            ".5", "+1", "-", "1e", "1e+", "tru", "truex", "nul", "\"", "\"\\", "\"\\x\"", "\"\\u12g4\"",
            "\"\\u12\uff114\"", "\"a\nb\"", "[] []", "{} x", "'a'", "NaN", "// c\n1"})
    void refuses_what_is_not_json(String text) throws IOException {
        assertThat(isWellFormed(text)).isFalse();
    }

    @Test
    void accepts_nesting_up_to_its_bound_and_no_deeper() throws IOException {
        assertThat(isWellFormed("[".repeat(256) + "]".repeat(256))).isTrue();
        assertThat(isWellFormed("[".repeat(257) + "]".repeat(257))).isFalse();
        assertThat(isWellFormed("{\"a\":".repeat(256) + "1" + "}".repeat(256))).isTrue();
        assertThat(isWellFormed("[".repeat(1_000_000))).isFalse();
    }

    /** Out of few characters much is nearly JSON and some of it is. */
    @Property(tries = 20_000)
    void agrees_with_a_full_parser(
            @ForAll @Chars({'[', ']', '{', '}', ',', ':', '"', '0', '1', '-', '.', 'e', ' '}) @StringLength(
                    max = 8) String text)
            throws IOException {
        assertThat(isWellFormed(text)).as(text).isEqualTo(parses(text));
    }

    private static boolean parses(String text) {
        try (JsonParser parser = Json.createParser(new StringReader(text))) {
            boolean any = false;
            while (parser.hasNext()) {
                parser.next();
                any = true;
            }
            return any;
        } catch (JsonParsingException e) {
            return false;
        }
    }

    private static boolean isWellFormed(String text) throws IOException {
        return JsonInspection.isWellFormed(new StringReader(text));
    }
}
