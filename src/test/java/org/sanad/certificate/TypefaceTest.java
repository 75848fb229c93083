package org.sanad.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sanad.platform.Printable;

class TypefaceTest {

    @ParameterizedTest
    @EnumSource
    void prints_all_that_a_name_may_consist_of(Typeface face) {
        assertThat(IntStream.rangeClosed(' ', Character.MAX_CODE_POINT).filter(Printable::contains).filter(code -> !face.prints(code)).mapToObj(Integer::toHexString)).isEmpty();
    }
}
