package org.sanad.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamplingTest {

    private static final Policy POLICY = Policy.READINESS_1;

    @ParameterizedTest
    @CsvSource({"0,0", "1,1", "2,2", "4,2", "5,3", "99,10", "100,10", "101,11", "2147395600,46340", "2147395601,46341",
            "2147483647,46341"})
    void samples_the_square_root_rounded_up(int others, int size) {
        assertThat(Sampling.size(others)).isEqualTo(size);
    }

    @Test
    void refuses_a_negative_number() {
        assertThatIllegalArgumentException().isThrownBy(() -> Sampling.size(-1)).withMessageContaining("-1");
    }

    @ParameterizedTest
    @CsvSource({"100,0,10", "100,1,20", "100,10,20", "100,19,20", "100,20,40", "100,40,80", "100,80,100", "100,100,100",
            "3,1,3", "1,1,1", "0,0,0"})
    void doubles_while_too_many_are_lowered_until_it_is_all_of_them(int others, int examined, int size) {
        Sampling sampling = Sampling.of(lines(others), 7);
        List<String> done = sampling.others().subList(0, examined);
        assertThat(sampling.required(done, done, POLICY)).hasSize(size);
    }

    @ParameterizedTest
    @CsvSource({"10,1,10", "10,2,20", "20,2,10", "19,2,20", "30,3,10", "29,3,40"})
    void does_not_double_at_exactly_a_tenth(int examined, int lowered, int size) {
        Sampling sampling = Sampling.of(lines(100), 7);
        List<String> done = sampling.others().subList(0, examined);
        // the lowered ones lie evenly in the order of the draw, the first at the end of the first ten
        List<String> worse =
                IntStream.rangeClosed(1, lowered).mapToObj(each -> done.get(each * examined / lowered - 1)).toList();
        assertThat(sampling.required(done, worse, POLICY)).hasSize(size);
    }

    @Test
    void a_doubling_is_not_taken_back_by_verdicts_that_agree() {
        Sampling sampling = Sampling.of(lines(100), 7);
        List<String> worse = sampling.others().subList(0, 2);
        List<String> first = sampling.others().subList(0, 10);
        assertThat(sampling.missing(first, worse, POLICY)).isEqualTo(sampling.others().subList(10, 20));
        List<String> pickedByHand = new ArrayList<>(first);
        pickedByHand.addAll(sampling.others().subList(60, 100));
        assertThat(sampling.missing(pickedByHand, worse, POLICY)).as("undrawn ones do not thin the share")
                .isEqualTo(sampling.others().subList(10, 20));
        assertThat(sampling.required(sampling.others().subList(0, 20), worse, POLICY))
                .as("10 of 100 in all, 20 in the first sample").hasSize(20);
    }

    @Test
    void draws_what_anyone_can_repeat_with_a_sha256_tool() {
        // for c in A.5.1 A.5.2 A.5.3 A.5.4 A.5.5; do printf '%s' "20261123:$c" | sha256sum | sed "s/-/$c/"; done | sort
        assertThat(Sampling.draw(20261123, List.of("A.5.1", "A.5.2", "A.5.3", "A.5.4", "A.5.5")))
                .containsExactly("A.5.3", "A.5.4", "A.5.1", "A.5.5", "A.5.2");
    }

    @Test
    void draws_every_requirement_about_equally_often() {
        int[] first = new int[10];
        for (long seed = 0; seed < 10_000; seed++)
            first[codes(10).indexOf(Sampling.draw(seed, codes(10)).getFirst())]++;
        assertThat(IntStream.of(first).boxed()).allSatisfy(count -> assertThat(count).isBetween(850, 1150));
    }

    @Test
    void refuses_to_draw_from_a_code_that_comes_twice() {
        assertThatIllegalArgumentException().isThrownBy(() -> Sampling.draw(1, List.of("X.1", "X.1")))
                .withMessage("Requirement X.1 comes twice");
    }

    @Test
    void examines_always_what_is_critical_and_applicable_or_excluded() {
        Sampling sampling = Sampling.of(
                List.of(line("S.1", true, met()), line("S.2", false, met()), line("S.3", true, new Outcome.Excluded()),
                        line("S.4", false, new Outcome.Excluded()), line("S.5", false, new Outcome.Levelled(null))),
                7);
        assertThat(sampling.always()).containsExactly("S.1", "S.3", "S.4");
        assertThat(sampling.others()).containsExactlyInAnyOrder("S.2", "S.5");
    }

    @Test
    void is_complete_only_when_what_was_drawn_is_examined() {
        Sampling sampling = Sampling.of(lines(16), 7);
        Set<String> pickedByHand = new HashSet<>(sampling.others().subList(4, 16));
        assertThat(sampling.missing(pickedByHand, List.of(), POLICY)).isEqualTo(sampling.others().subList(0, 4));
        assertThat(sampling.missing(sampling.others().subList(0, 4), List.of(), POLICY)).isEmpty();
    }

    @Test
    void a_doubled_sample_begins_with_the_first_one() {
        Sampling sampling = Sampling.of(lines(16), 7);
        List<String> first = sampling.required(List.of(), List.of(), POLICY);
        assertThat(sampling.required(first, first, POLICY)).hasSize(8).startsWith(first.toArray(String[]::new));
        assertThat(sampling.missing(first, first, POLICY)).isEqualTo(sampling.others().subList(4, 8));
    }

    @Test
    void a_critical_requirement_is_missing_until_it_is_examined() {
        Sampling sampling = Sampling.of(List.of(line("S.1", true, met())), 7);
        assertThat(sampling.missing(List.of(), List.of(), POLICY)).containsExactly("S.1");
        assertThat(sampling.missing(List.of("S.1"), List.of("S.1"), POLICY)).isEmpty();
    }

    private static List<String> codes(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> "A.5." + number).toList();
    }

    private static List<ScoreLine> lines(int count) {
        return codes(count).stream().map(code -> line(code, false, met())).toList();
    }

    private static ScoreLine line(String code, boolean critical, Outcome outcome) {
        return new ScoreLine("S", code, 3, critical, true, outcome, false);
    }

    private static Outcome met() {
        return new Outcome.Checked(1, 0, 1);
    }
}
