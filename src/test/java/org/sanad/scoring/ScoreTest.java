package org.sanad.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreTest {

    private static final Outcome MET = new Outcome.Checked(1, 0, 1);
    private static final Outcome NOT_MET = new Outcome.Checked(0, 0, 1);

    @ParameterizedTest
    @CsvSource({"0,1,NONE", "3,20,NONE", "151,1000,PARTLY", "1,2,PARTLY", "501,1000,LARGELY", "17,20,LARGELY",
            "851,1000,FULLY", "1,1,FULLY"})
    void rates_on_the_exact_value_with_the_limit_still_in_the_lower_step(int met, int total, Level rating) {
        Score score = Score.of(List.of(line("S", "S.1", new Outcome.Checked(met, 0, total))), Policy.READINESS_1);
        assertThat(score.requirements()).containsExactly(new RequirementScore("S.1", rating, false, true));
    }

    @ParameterizedTest
    @CsvSource({"900,A", "899,B", "750,B", "749,C", "600,C", "599,D", "400,D", "399,E"})
    void reaches_a_band_exactly_at_its_threshold(int met, Band band) {
        Score score = Score.of(List.of(line("S", "S.1", new Outcome.Checked(met, 0, 1000))), Policy.READINESS_1);
        assertThat(score.rawBand()).isEqualTo(band);
    }

    @Test
    void levels_are_worth_exact_thirds() {
        assertThat(Level.values()).extracting(Level::value)
                .containsExactly(Percent.ZERO, Percent.of(1, 3), Percent.of(2, 3), Percent.HUNDRED);
        assertThat(Level.values()).allSatisfy(
                level -> assertThat(Level.rate(level.value(), Policy.READINESS_1.ratings())).isEqualTo(level));
    }

    @Test
    void three_thirds_make_exactly_one() {
        List<ScoreLine> lines = List.of(line("S", "S.1", new Outcome.Levelled(Level.PARTLY)),
                line("S", "S.2", new Outcome.Levelled(Level.LARGELY)));
        assertThat(Score.of(lines, Policy.READINESS_1).floor()).isEqualTo(Percent.of(1, 2));
    }

    @Test
    void a_rejected_exclusion_is_an_answered_requirement_of_value_zero() {
        ScoreLine rejected = new ScoreLine("S", "S.1", 5, true, true, new Outcome.Rejected(), true);
        Score score = Score.of(List.of(rejected, line("S", "S.2", MET)), Policy.READINESS_1);
        assertThat(score.floor()).isEqualTo(Percent.of(3, 8)).isEqualTo(score.ceiling());
        assertThat(score.coverage()).isEqualTo(Percent.HUNDRED);
        assertThat(score.exclusionShare()).isEqualTo(Percent.ZERO);
        assertThat(score.requirements().getFirst()).isEqualTo(new RequirementScore("S.1", Level.NONE, false, true));
        assertThat(score.caps()).first().isEqualTo(new Cap(Cap.Code.CRITICAL_NONE, "S.1", Band.D));
    }

    @Test
    void evidence_counts_by_weight_only_where_something_is_claimed() {
        List<ScoreLine> lines = List.of(evidenced("S.1", 1, MET, true), evidenced("S.2", 3, MET, false),
                evidenced("S.3", 5, NOT_MET, true),
                evidenced("S.4", 5, new Outcome.Excluded(), true));
        assertThat(Score.of(lines, Policy.READINESS_1).evidenceCoverage()).isEqualTo(Percent.of(1, 4));
    }

    @Test
    void evidence_coverage_of_no_claim_is_zero() {
        assertThat(Score.of(List.of(evidenced("S.1", 1, NOT_MET, true)), Policy.READINESS_1).evidenceCoverage())
                .isEqualTo(Percent.ZERO);
    }

    @Test
    void a_section_counts_its_answered_requirements_with_the_exclusions() {
        List<ScoreLine> lines = List.of(line("S", "S.1", MET), line("T", "T.1", MET),
                line("S", "S.2", new Outcome.Excluded()), line("S", "S.3", new Outcome.Levelled(null)));
        assertThat(Score.of(lines, Policy.READINESS_1).sections()).containsExactly(
                new SectionScore("S", Percent.of(1, 2), Percent.HUNDRED, 2, 3),
                new SectionScore("T", Percent.HUNDRED, Percent.HUNDRED, 1, 1));
    }

    @Test
    void lists_caps_by_code_and_then_in_the_order_of_the_framework() {
        List<ScoreLine> lines = List.of(critical("S.2", NOT_MET), critical("S.10", NOT_MET),
                critical("S.3", new Outcome.Checked(1, 0, 2)));
        Score score = Score.of(lines, List.of("S.10", "S.2", "S.10"), List.of("S.3"), Policy.READINESS_1);
        assertThat(score.caps()).extracting(cap -> cap.code() + " " + cap.at()).containsExactly(
                "CRITICAL_NONE S.2", "CRITICAL_NONE S.10", "CRITICAL_PARTLY S.3", "OPEN_MAJOR S.2", "OPEN_MAJOR S.10",
                "OPEN_MINOR S.3", "WEAK_SECTION S");
    }

    @Test
    void narrow_scope_begins_above_a_quarter() {
        List<ScoreLine> quarter = List.of(line("S", "S.1", new Outcome.Excluded()), line("S", "S.2", MET),
                line("S", "S.3", MET), line("S", "S.4", MET));
        assertThat(Score.of(quarter, Policy.READINESS_1).caps()).isEmpty();
        assertThat(Score.of(quarter.subList(0, 3), Policy.READINESS_1).caps())
                .containsExactly(new Cap(Cap.Code.NARROW_SCOPE, null, Band.B));
    }

    @Test
    void stays_exact_where_a_floor_misses_a_band_by_less_than_a_long_can_tell() {
        int[] primes = {1_999_999_973, 1_999_999_943, 1_999_999_927, 1_999_999_913};
        List<ScoreLine> lines = IntStream.range(0, primes.length)
                .mapToObj(index -> line("S", "S." + index,
                        new Outcome.Checked(index == 0 ? primes[0] - 1 : primes[index], 0, primes[index])))
                .toList();
        Score score = Score.of(lines, Policy.READINESS_1);
        assertThat(score.floor()).isEqualTo(Percent.of(4L * primes[0] - 1, 4L * primes[0])).isLessThan(Percent.HUNDRED)
                .hasToString("99.9");
    }

    @Test
    void another_policy_scores_by_its_own_thresholds() {
        Policy base = Policy.READINESS_1;
        Policy strict = new Policy("strict", new Policy.Bands(99, 98, 97, 96), base.ratings(), base.caps(), 100, 0, 10,
                Band.A, 0);
        Score score = Score.of(List.of(line("S", "S.1", new Outcome.Checked(97, 0, 100))), strict);
        assertThat(score.rawBand()).isEqualTo(Band.C);
        assertThat(score.caps()).extracting(Cap::code).containsExactly(Cap.Code.WEAK_SECTION);
    }

    @Test
    void refuses_a_policy_that_is_out_of_order_or_incomplete() {
        Policy base = Policy.READINESS_1;
        assertThatIllegalArgumentException().isThrownBy(() -> new Policy.Bands(90, 75, 76, 40))
                .withMessageContaining("75");
        assertThatIllegalArgumentException().isThrownBy(() -> new Policy.Ratings(15, 50, 101))
                .withMessageContaining("101");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Policy(" ", base.bands(), base.ratings(), base.caps(), 50, 25, 10, Band.C, 40));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Policy("p", base.bands(), base.ratings(), Map.of(), 50, 25, 10, Band.C, 40))
                .withMessageContaining("CRITICAL_NONE");
        Map<Cap.Code, Band> punishing = new EnumMap<>(base.caps());
        punishing.put(Cap.Code.CRITICAL_PARTLY, Band.E);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Policy("p", base.bands(), base.ratings(), punishing, 50, 25, 10, Band.C, 40))
                .withMessageContaining("CRITICAL_PARTLY");
    }

    @Test
    void refuses_a_requirement_that_comes_twice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Score.of(List.of(line("S", "X.1", MET), line("T", "X.1", MET)), Policy.READINESS_1))
                .withMessage("Requirement X.1 comes twice");
    }

    @Test
    void refuses_a_framework_without_requirements() {
        assertThatIllegalArgumentException().isThrownBy(() -> Score.of(List.of(), Policy.READINESS_1))
                .withMessage("There is no requirement to score");
    }

    @Test
    void refuses_a_finding_on_an_unknown_requirement() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Score.of(List.of(line("S", "S.1", MET)), List.of(), List.of("S.9"), Policy.READINESS_1))
                .withMessage("OPEN_MINOR is tied to an unknown requirement: S.9");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 6, -1})
    void refuses_a_weight_outside_one_to_five(int weight) {
        assertThatIllegalArgumentException().isThrownBy(() -> evidenced("S.1", weight, MET, false))
                .withMessage("The weight of S.1 is not within 1 to 5: " + weight);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void refuses_an_empty_code(String empty) {
        assertThatIllegalArgumentException().isThrownBy(() -> line("S", empty, MET))
                .withMessage("A requirement code in section S is empty");
        assertThatIllegalArgumentException().isThrownBy(() -> line(empty, "S.1", MET))
                .withMessage("The section code of requirement S.1 is empty");
    }

    @Test
    void refuses_to_exclude_what_is_not_excludable() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ScoreLine("S", "S.1", 1, false, false, new Outcome.Excluded(), false))
                .withMessage("S.1 cannot be excluded");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ScoreLine("S", "S.1", 1, false, false, new Outcome.Rejected(), false));
    }

    @ParameterizedTest
    @CsvSource({"-1,0,3,negative: -1", "0,-2,3,negative: -2", "0,0,0,at least one check: 0", "2,2,3,more than the 3",
            "2147483647,2147483647,2147483647,more than"})
    void refuses_counts_that_cannot_be(int met, int unanswered, int total, String reason) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Outcome.Checked(met, unanswered, total))
                .withMessageContaining(reason);
    }

    private static ScoreLine line(String section, String code, Outcome outcome) {
        return new ScoreLine(section, code, 3, false, true, outcome, false);
    }

    private static ScoreLine critical(String code, Outcome outcome) {
        return new ScoreLine("S", code, 3, true, false, outcome, false);
    }

    private static ScoreLine evidenced(String code, int weight, Outcome outcome, boolean evidenced) {
        return new ScoreLine("S", code, weight, false, true, outcome, evidenced);
    }
}
