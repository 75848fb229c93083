package org.sanad.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sanad.platform.Printable;

class TypefaceTest {

    @ParameterizedTest
    @EnumSource
    void prints_all_that_a_name_may_consist_of(Typeface face) {
        assertThat(IntStream.rangeClosed(' ', Character.MAX_CODE_POINT).filter(Printable::contains)
                .filter(code -> !face.prints(code)).mapToObj(Integer::toHexString)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Done 🚀!, Done [rocket]!", "✅ tested → released, [sign] tested [rightwards arrow] released",
            "👩🏽‍💻, [woman][personal computer]", "🇵🇰, PK", "中文 Ltd, [Han] Ltd",
            "नमस्ते, [Devanagari]", "a\ue000b, a[sign]b", "🚀🚀, [rocket]"})
    void what_no_font_has_is_put_in_words(String text, String printed) {
        assertThat(Typeface.REGULAR.runs(text, 10).stream().map(Typeface.Run::text).collect(Collectors.joining()))
                .isEqualTo(printed);
    }
}
