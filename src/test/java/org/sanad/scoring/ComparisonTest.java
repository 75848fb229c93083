package org.sanad.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

    private static final Outcome FULLY = new Outcome.Levelled(Level.FULLY);
    private static final Outcome PARTLY = new Outcome.Levelled(Level.PARTLY);
    private static final Outcome EXCLUDED = new Outcome.Excluded();
    private static final Outcome REJECTED = new Outcome.Rejected();

    private static final List<ScoreLine> CLAIMS =
            List.of(line("S.1", 1, FULLY), line("S.2", 2, FULLY), line("S.3", 5, EXCLUDED), line("S.4", 1, FULLY));

    @Test
    void without_a_verdict_the_claim_stands_in() {
        Comparison comparison = compare(Map.of());
        assertThat(comparison.assured()).isEqualTo(comparison.claimed())
                .isEqualTo(Score.of(CLAIMS, Policy.READINESS_1));
        assertThat(comparison.examinedShare()).isEqualTo(Percent.ZERO);
        assertThat(comparison.loweredShare()).isEqualTo(Percent.ZERO);
    }

    @Test
    void a_verdict_replaces_the_claim_in_the_assured_run_only() {
        Comparison comparison = compare(Map.of("S.2", PARTLY));
        assertThat(comparison.claimed().floor()).isEqualTo(Percent.HUNDRED);
        assertThat(comparison.assured().floor()).isEqualTo(Percent.of(2, 3));
    }

    @Test
    void examined_is_a_share_of_the_applicable_weight() {
        assertThat(compare(Map.of("S.2", FULLY, "S.3", EXCLUDED)).examinedShare()).isEqualTo(Percent.of(2, 4));
    }

    @Test
    void a_rejected_exclusion_is_applicable_examined_and_lowered() {
        Comparison comparison = compare(Map.of("S.3", REJECTED, "S.1", FULLY));
        assertThat(comparison.assured().floor()).isEqualTo(Percent.of(4, 9));
        assertThat(comparison.assured().exclusionShare()).isEqualTo(Percent.ZERO);
        assertThat(comparison.examinedShare()).isEqualTo(Percent.of(6, 9));
        assertThat(comparison.lowered()).containsExactly("S.3");
        assertThat(comparison.loweredShare()).isEqualTo(Percent.of(1, 2));
    }

    @Test
    void lowered_is_a_share_by_count_in_the_order_of_the_framework() {
        Comparison comparison = compare(Map.of("S.4", PARTLY, "S.1", PARTLY, "S.2", FULLY));
        assertThat(comparison.lowered()).containsExactly("S.1", "S.4");
        assertThat(comparison.loweredShare()).isEqualTo(Percent.of(2, 3));
    }

    @ParameterizedTest
    @CsvSource({"2,3,LARGELY,false", "3,4,LARGELY,true", "1,2,LARGELY,false", "1,4,NONE,true", "0,4,NONE,false",
            "1,1,FULLY,false"})
    void compares_the_exact_value_of_the_verdict_with_the_claimed_floor(int met, int total, Level verdict,
            boolean lowered) {
        List<ScoreLine> claims = List.of(line("S.1", 1, new Outcome.Checked(met, 0, total)));
        Comparison comparison = Comparison.of(claims, Map.of("S.1", new Outcome.Levelled(verdict)), List.of(),
                List.of(), Policy.READINESS_1);
        assertThat(comparison.lowered()).hasSize(lowered ? 1 : 0);
    }

    @Test
    void what_is_unanswered_claims_nothing_and_cannot_be_lowered() {
        List<ScoreLine> claims = List.of(line("S.1", 1, new Outcome.Levelled(null)));
        assertThat(Comparison
                .of(claims, Map.of("S.1", new Outcome.Levelled(Level.NONE)), List.of(), List.of(), Policy.READINESS_1)
                .lowered()).isEmpty();
    }

    @Test
    void findings_cap_the_assured_band_and_leave_the_claimed_one() {
        Comparison comparison = Comparison.of(CLAIMS, Map.of(), List.of("S.1"), List.of("S.2"), Policy.READINESS_1);
        assertThat(comparison.claimed().caps()).extracting(Cap::code).containsExactly(Cap.Code.NARROW_SCOPE);
        assertThat(comparison.assured().caps()).extracting(Cap::code).containsExactly(Cap.Code.NARROW_SCOPE,
                Cap.Code.OPEN_MAJOR, Cap.Code.OPEN_MINOR);
        assertThat(comparison.assured().band()).isEqualTo(Band.D);
    }

    @Test
    void examined_is_zero_where_nothing_is_applicable() {
        Comparison comparison = Comparison.of(List.of(line("S.1", 1, EXCLUDED)), Map.of("S.1", EXCLUDED), List.of(),
                List.of(), Policy.READINESS_1);
        assertThat(comparison.examinedShare()).isEqualTo(Percent.ZERO);
        assertThat(comparison.assured().floor()).isNull();
    }

    @Test
    void refuses_a_verdict_that_does_not_fit_its_claim() {
        assertThatIllegalArgumentException().isThrownBy(() -> compare(Map.of("S.3", FULLY)))
                .withMessageStartingWith("The verdict on S.3 does not fit its claim");
        assertThatIllegalArgumentException().isThrownBy(() -> compare(Map.of("S.1", REJECTED)));
        assertThatIllegalArgumentException().isThrownBy(() -> compare(Map.of("S.1", EXCLUDED)));
        assertThatIllegalArgumentException().isThrownBy(() -> compare(Map.of("S.1", new Outcome.Levelled(null))));
        assertThatIllegalArgumentException().isThrownBy(() -> compare(Map.of("S.1", new Outcome.Checked(1, 1, 3))));
    }

    @Test
    void refuses_a_verdict_on_an_unknown_requirement() {
        assertThatIllegalArgumentException().isThrownBy(() -> compare(Map.of("S.1", FULLY, "S.9", FULLY)))
                .withMessage("A verdict is tied to an unknown requirement: [S.9]");
    }

    private static Comparison compare(Map<String, Outcome> verdicts) {
        return Comparison.of(CLAIMS, verdicts, List.of(), List.of(), Policy.READINESS_1);
    }

    private static ScoreLine line(String code, int weight, Outcome outcome) {
        return new ScoreLine("S", code, weight, false, true, outcome, false);
    }
}
