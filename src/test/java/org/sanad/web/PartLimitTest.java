package org.sanad.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartLimitTest {

    private static PartLimit body(String boundary, int parts, String content) {
        var text = ("--" + boundary + "\r\n\r\n" + content + "\r\n").repeat(parts) + "--" + boundary + "--\r\n";
        return new PartLimit(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)), boundary);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-", "----WebKitFormBoundaryabc", "a--a--b", "--a--a--b", "aabaab", "-----"})
    void counts_parts_whatever_the_boundary(String boundary) throws IOException {
        assertThatThrownBy(() -> body(boundary, PartLimit.MOST_PARTS + 1, "").readAllBytes())
                .isInstanceOf(BodyLimit.TooLarge.class);
        if (boundary.chars().anyMatch(c -> c != '-'))
            assertThat(body(boundary, PartLimit.MOST_PARTS, "").readAllBytes()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"------", "--a--a--", "\r\n-", "aaaabaaab"})
    void is_not_thrown_off_by_what_stands_before_a_boundary(String before) {
        for (var boundary : new String[] {"a--a--b", "aabaab"}) {
            assertThatThrownBy(() -> body(boundary, PartLimit.MOST_PARTS + 1, before).readAllBytes()).as(boundary)
                    .isInstanceOf(BodyLimit.TooLarge.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20})
    void lets_a_form_through_byte_by_byte(int parts) throws IOException {
        try (var body = body("----b", parts, "Lahore")) {
            int count = 0;
            while (body.read() >= 0) count++;
            assertThat(count).isGreaterThan(parts * 10);
        }
    }
}
