package org.sanad.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectReaderTest {

    private static JsonObject read(String text) throws IOException {
        return new ObjectReader().readFrom(JsonObject.class, null, null, null, null,
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Throwable refused(String text) {
        try {
            read(text);
            return null;
        } catch (IOException | RuntimeException | StackOverflowError thrown) {
            return thrown;
        }
    }

    private static String nested(int depth) {
        return "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
    }

    @Test
    void reads_one_object() throws IOException {
        assertThat(read(" {\"a\": {\"b\": [1]}} ").getJsonObject("a").getJsonArray("b")).hasSize(1);
        assertThat(read("")).isNull();
        assertThat(read(nested(64))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "[]", "null", "7", "\"a\"", "{", "{}}", "{}{}", "{} 1", "{\"a\":}"})
    void refuses_what_is_no_object_or_more_than_one(String text) {
        assertThat(refused(text)).isInstanceOf(JsonException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {65, 900, 20_000})
    void refuses_what_is_nested_too_deeply_without_coming_to_the_end_of_the_stack(int depth)
            throws InterruptedException {
        var thrown = new AtomicReference<Throwable>();
        var thread = new Thread(null, () -> thrown.set(refused(nested(depth))), "small stack", 200_000);
        thread.start();
        thread.join();
        assertThat(thrown.get()).isInstanceOf(JsonException.class);
    }
}
