package org.sanad.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SamplingPropertiesTest {

    private static final Percent OVER_A_TENTH = Percent.of(101, 1000);

    @Property
    void the_size_is_the_least_whose_square_suffices(@ForAll @IntRange(max = Integer.MAX_VALUE) int others) {
        long size = Sampling.size(others);
        assertThat(size * size).isGreaterThanOrEqualTo(others);
        if (others > 0) assertThat((size - 1) * (size - 1)).isLessThan(others);
    }

    @Property
    void while_too_many_are_lowered_only_all_of_them_complete_the_sample(@ForAll @IntRange(max = 5000) int others, @ForAll @IntRange(max = 5000) int examined) {
        int done = Math.min(others, examined);
        int size = Sampling.size(others, done, OVER_A_TENTH, Policy.READINESS_1);
        assertThat(size).isBetween(Math.min(others, 2 * Sampling.size(others)), others);
        assertThat(size <= done).isEqualTo(done == others);
    }

    @Property(tries = 200)
    void the_draw_depends_on_seed_and_codes_only(@ForAll long seed, @ForAll Random random) {
        List<String> codes = codes(30);
        List<String> shuffled = new ArrayList<>(codes);
        Collections.shuffle(shuffled, random);
        assertThat(Sampling.draw(seed, shuffled)).isEqualTo(Sampling.draw(seed, codes)).containsExactlyInAnyOrderElementsOf(codes);
    }

    @Property(tries = 200)
    void one_requirement_less_does_not_reshuffle_the_rest(@ForAll long seed, @ForAll @IntRange(max = 29) int left) {
        List<String> fewer = new ArrayList<>(codes(30));
        String gone = fewer.remove(left);
        List<String> expected = new ArrayList<>(Sampling.draw(seed, codes(30)));
        expected.remove(gone);
        assertThat(Sampling.draw(seed, fewer)).isEqualTo(expected);
    }

    private static List<String> codes(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> "A.5." + number).toList();
    }
}
