package org.sanad.oscal;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sanad.framework.ArbitraryFrameworks;

class ProseTest {

    @Provide
    Arbitrary<String> texts() {
        return ArbitraryFrameworks.text(400);
    }

    @Property(tries = 2000)
    void plain_undoes_escape(@ForAll("texts") String text) {
        assertThat(Prose.plain(Prose.escape(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '=', textBlock = """
            a *b* **c** ***d***  = a b c d
            5 * 3 * 2            = 5 * 3 * 2
            snake_case_name      = snake_case_name
            an _emphasized_ word = an emphasized word
            [words](#ac-2)       = words
            [](https://x.org)    = https://x.org
            [not a link]         = [not a link]
            `code *x*`           = code *x*
            a &lt; b &amp; c     = a < b & c
            \\*a\\*              = *a*
            {{ insert: param, p }} = [p]
            {{insert: param,p}}  = [p]
            *never closed        = *never closed
            ![picture](a.png)    = picture
            """)
    void other_peoples_markdown_becomes_plain(String markdown, String plain) {
        assertThat(Prose.plain(markdown)).isEqualTo(plain);
    }

    @Test
    void a_text_made_to_keep_a_parser_busy_does_not() {
        for (var piece : new String[] {"*a ", "_a ", "[", "![", "`", "**", "{{ insert: param, ", "*_", "&", "\\", " ",
                "[a](", "a\n"}) {
            assertThat(Prose.plain(piece.repeat(200_000 / piece.length()))).hasSizeLessThanOrEqualTo(200_000);
        }
    }

    @Test
    void control_characters_and_halves_of_characters_vanish() {
        assertThat(Prose.tidy(" a\u0000b\ud800c\r\n\r\n  d\te ")).isEqualTo("abc\nd\te");
    }

    @Test
    void what_is_too_long_is_cut_between_words() {
        assertThat(Prose.shorten("one two three", 9)).isEqualTo("one two…");
        assertThat(Prose.shorten("x".repeat(20), 9)).isEqualTo("xxxxxxxx…");
        assertThat(Prose.shorten("🎉".repeat(9), 9)).hasSizeLessThanOrEqualTo(9).doesNotContain("?");
    }
}
