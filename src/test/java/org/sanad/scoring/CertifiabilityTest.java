package org.sanad.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sanad.scoring.Certifiability.Obstacle.BAND_TOO_LOW;
import static org.sanad.scoring.Certifiability.Obstacle.COVERAGE_INCOMPLETE;
import static org.sanad.scoring.Certifiability.Obstacle.OPEN_MAJOR;
import static org.sanad.scoring.Certifiability.Obstacle.OPEN_MINOR;
import static org.sanad.scoring.Certifiability.Obstacle.SAMPLE_INCOMPLETE;
import static org.sanad.scoring.Certifiability.Obstacle.SCOPE_TOO_NARROW;

import java.util.List;
import org.junit.jupiter.api.Test;

class CertifiabilityTest {

    private static final Outcome MET = new Outcome.Checked(1, 0, 1);

    @Test
    void nothing_stands_in_the_way_of_a_good_result() {
        assertThat(obstacles(List.of(line(1, MET)))).isEmpty();
    }

    @Test
    void a_c_is_good_enough() {
        assertThat(obstacles(List.of(line(1, new Outcome.Checked(60, 0, 100))))).isEmpty();
    }

    @Test
    void anything_below_a_c_is_not() {
        assertThat(obstacles(List.of(line(1, new Outcome.Checked(599, 0, 1000))))).containsExactly(BAND_TOO_LOW);
    }

    @Test
    void a_cap_counts_as_much_as_the_floor() {
        List<ScoreLine> lines = List.of(line(1, MET), line(5, MET),
                new ScoreLine("S", "critical", 1, true, false, new Outcome.Checked(0, 0, 1), false));
        assertThat(obstacles(lines)).containsExactly(BAND_TOO_LOW);
    }

    @Test
    void a_single_unanswered_check_stands_in_the_way() {
        assertThat(obstacles(List.of(line(5, MET), line(1, new Outcome.Checked(99, 1, 100)))))
                .containsExactly(COVERAGE_INCOMPLETE);
    }

    @Test
    void an_incomplete_sample_stands_in_the_way() {
        assertThat(Certifiability.obstacles(Score.of(List.of(line(1, MET)), Policy.READINESS_1), false,
                Policy.READINESS_1)).containsExactly(SAMPLE_INCOMPLETE);
    }

    @Test
    void an_open_major_stands_in_the_way_and_lowers_the_band() {
        Score score = Score.of(List.of(line(1, MET)), List.of("S.1"), List.of(), Policy.READINESS_1);
        assertThat(Certifiability.obstacles(score, true, Policy.READINESS_1)).containsExactly(OPEN_MAJOR, BAND_TOO_LOW);
    }

    @Test
    void a_minor_without_accepted_action_stands_in_the_way() {
        Score score = Score.of(List.of(line(1, MET)), List.of(), List.of("S.1"), Policy.READINESS_1);
        assertThat(Certifiability.obstacles(score, true, Policy.READINESS_1)).containsExactly(OPEN_MINOR);
    }

    @Test
    void forty_percent_excluded_is_the_most() {
        assertThat(obstacles(List.of(line(3, MET), line(2, new Outcome.Excluded())))).isEmpty();
        List<ScoreLine> half =
                List.of(line(1, MET), line(4, MET), line(2, new Outcome.Excluded()), line(3, new Outcome.Excluded()));
        assertThat(obstacles(half)).containsExactly(SCOPE_TOO_NARROW);
    }

    @Test
    void a_result_without_a_score_has_no_band_to_certify() {
        assertThat(obstacles(List.of(line(1, new Outcome.Excluded())))).containsExactly(BAND_TOO_LOW, SCOPE_TOO_NARROW);
    }

    @Test
    void names_everything_that_stands_in_the_way() {
        Score score = Score.of(List.of(line(1, new Outcome.Levelled(null)), line(5, new Outcome.Excluded())),
                List.of("S.1"), List.of("S.5"), Policy.READINESS_1);
        assertThat(Certifiability.obstacles(score, false, Policy.READINESS_1))
                .containsExactly(Certifiability.Obstacle.values());
    }

    private static List<Certifiability.Obstacle> obstacles(List<ScoreLine> lines) {
        return Certifiability.obstacles(Score.of(lines, Policy.READINESS_1), true, Policy.READINESS_1);
    }

    private static ScoreLine line(int weight, Outcome outcome) {
        return new ScoreLine("S", "S." + weight, weight, false, true, outcome, false);
    }
}
