package org.sanad.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Isolated("sets what the whole process shares")
class PercentTest {

    private static final long HUGE = Long.MAX_VALUE;
    private static final BigInteger BEYOND = BigInteger.ONE.shiftLeft(200);

    @ParameterizedTest
    @CsvSource({"0,7,0.0", "1,3,33.3", "2,3,66.6", "1,2,50.0", "2249,2500,89.9", "9999,10000,99.9", "1,1,100.0",
            "1,1001,0.0", "1,1000,0.1", "3,8,37.5"})
    void prints_one_decimal_truncated(long part, long whole, String printed) {
        assertThat(Percent.of(part, whole)).hasToString(printed);
    }

    @Test
    void never_prints_a_hundred_below_a_hundred_however_close() {
        assertThat(Percent.of(HUGE - 1, HUGE)).hasToString("99.9");
        assertThat(Percent.of(BEYOND.subtract(BigInteger.ONE), BEYOND)).hasToString("99.9");
    }

    @Test
    void compares_what_the_printing_hides() {
        Percent almost = Percent.of(89_999, 100_000);
        assertThat(almost).hasToString("89.9").isGreaterThan(Percent.of(899, 1000));
        assertThat(almost.isBelow(90)).isTrue();
        assertThat(Percent.of(9, 10).isBelow(90)).isFalse();
        assertThat(Percent.of(9, 10).isAbove(90)).isFalse();
        assertThat(Percent.of(90_001, 100_000).isAbove(90)).isTrue();
    }

    @Test
    void compares_exactly_where_products_exceed_a_long() {
        Percent one = Percent.of(HUGE / 2, HUGE);
        Percent other = Percent.of(HUGE / 2 - 1, HUGE - 2);
        assertThat(one).isGreaterThan(other).isLessThan(Percent.of(1, 2));
        assertThat(one.isBelow(50)).isTrue();
        assertThat(Percent.of(HUGE / 2 + 1, HUGE).isAbove(50)).isTrue();
    }

    @Test
    void compares_exactly_where_numbers_exceed_a_long() {
        Percent justOverHalf = Percent.of(BEYOND.shiftRight(1).add(BigInteger.ONE), BEYOND);
        assertThat(justOverHalf).isGreaterThan(Percent.of(1, 2)).isLessThan(Percent.of(HUGE / 2 + 1, HUGE))
                .hasToString("50.0");
        assertThat(justOverHalf.isAbove(50)).isTrue();
        assertThat(justOverHalf.isBelow(50)).isFalse();
    }

    @Test
    void equals_by_value_whatever_it_was_made_from() {
        assertThat(Percent.of(3, 9)).isEqualTo(Percent.of(1, 3)).hasSameHashCodeAs(Percent.of(1, 3));
        Percent fromBig = Percent.of(BEYOND, BEYOND.multiply(BigInteger.valueOf(3)));
        assertThat(fromBig).isEqualTo(Percent.of(1, 3)).hasSameHashCodeAs(Percent.of(1, 3))
                .isEqualByComparingTo(Percent.of(1, 3));
        Percent big = Percent.of(BigInteger.ONE, BEYOND);
        assertThat(big).isEqualTo(Percent.of(BigInteger.TWO, BEYOND.shiftLeft(1))).isNotEqualTo(Percent.ZERO)
                .isNotEqualTo("0.0");
        assertThat(big).hasSameHashCodeAs(Percent.of(BigInteger.TWO, BEYOND.shiftLeft(1)));
    }

    @Test
    void gives_tenths_even_of_numbers_near_the_limit() {
        assertThat(Percent.of(HUGE / 3, HUGE).tenths()).isEqualTo(333);
        assertThat(Percent.of(HUGE / 1000 + 1, HUGE).tenths()).isEqualTo(1);
        assertThat(Percent.HUNDRED.tenths()).isEqualTo(1000);
    }

    @Test
    void prints_the_same_digits_in_every_locale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(String.format("%d", 1)).isNotEqualTo("1");
            assertThat(Percent.of(1, 3)).hasToString("33.3");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void refuses_what_is_no_share() {
        assertThatIllegalArgumentException().isThrownBy(() -> Percent.of(-1, 3)).withMessageContaining("-1 of 3");
        assertThatIllegalArgumentException().isThrownBy(() -> Percent.of(4, 3)).withMessageContaining("4 of 3");
        assertThatIllegalArgumentException().isThrownBy(() -> Percent.of(0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Percent.of(0, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> Percent.of(BigInteger.TWO, BigInteger.ONE))
                .withMessageContaining("2 of 1");
        assertThatIllegalArgumentException().isThrownBy(() -> Percent.of(BigInteger.ZERO, BigInteger.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> Percent.of(BigInteger.ONE.negate(), BigInteger.ONE));
    }
}
