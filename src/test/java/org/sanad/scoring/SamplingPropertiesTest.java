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

    @Property
    void the_size_is_the_least_whose_square_suffices(@ForAll @IntRange(max = Integer.MAX_VALUE) int others) {
        long size = Sampling.size(others);
        assertThat(size * size).isGreaterThanOrEqualTo(others);
        if (others > 0) assertThat((size - 1) * (size - 1)).isLessThan(others);
    }

    @Property(tries = 300)
    void while_too_many_are_lowered_only_all_of_them_complete_the_sample(
            @ForAll @IntRange(min = 1, max = 150) int others, @ForAll @IntRange(min = 1, max = 150) int examined,
            @ForAll long seed) {
        Sampling sampling = Sampling.of(lines(others), seed);
        List<String> done = sampling.others().subList(0, Math.min(others, examined));
        assertThat(sampling.required(done, done, Policy.READINESS_1).size())
                .isBetween(Math.min(others, 2 * Sampling.size(others)), others);
        assertThat(sampling.missing(done, done, Policy.READINESS_1).isEmpty()).isEqualTo(done.size() == others);
    }

    /** Whatever else is examined and agreed with, what had to be examined has to be examined still. */
    @Property(tries = 300)
    void agreeing_verdicts_on_the_sample_or_outside_of_it_never_shrink_the_sample(
            @ForAll @IntRange(min = 1, max = 120) int others, @ForAll long seed, @ForAll Random random) {
        Sampling sampling = Sampling.of(lines(others), seed);
        List<String> examined = new ArrayList<>(sampling.required(List.of(), List.of(), Policy.READINESS_1));
        List<String> lowered = examined.stream().filter(code -> random.nextInt(6) == 0).toList();
        List<String> before = sampling.required(examined, lowered, Policy.READINESS_1);
        sampling.others().stream().filter(code -> random.nextBoolean() && !examined.contains(code))
                .forEach(examined::add);
        assertThat(sampling.required(examined, lowered, Policy.READINESS_1)).containsAll(before);
    }

    @Property(tries = 200)
    void the_draw_depends_on_seed_and_codes_only(@ForAll long seed, @ForAll Random random) {
        List<String> codes = codes(30);
        List<String> shuffled = new ArrayList<>(codes);
        Collections.shuffle(shuffled, random);
        assertThat(Sampling.draw(seed, shuffled)).isEqualTo(Sampling.draw(seed, codes))
                .containsExactlyInAnyOrderElementsOf(codes);
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

    private static List<ScoreLine> lines(int count) {
        return codes(count).stream()
                .map(code -> new ScoreLine("S", code, 3, false, true, new Outcome.Checked(1, 0, 1), false)).toList();
    }
}
