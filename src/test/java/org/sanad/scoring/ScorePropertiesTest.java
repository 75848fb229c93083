package org.sanad.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

class ScorePropertiesTest {

    /** A framework with answers and the findings of a review. */
    record State(List<ScoreLine> lines, Set<String> openMajor, Set<String> openMinor) {
        Score score() {
            return Score.of(lines, openMajor, openMinor, Policy.READINESS_1);
        }

        State with(int index, UnaryOperator<ScoreLine> change) {
            List<ScoreLine> changed = new ArrayList<>(lines);
            changed.set(index, change.apply(changed.get(index)));
            return new State(changed, openMajor, openMinor);
        }

        State with(UnaryOperator<ScoreLine> change) {
            return new State(lines.stream().map(change).toList(), openMajor, openMinor);
        }
    }

    @Property
    void equals_the_naive_oracle(@ForAll("states") State state) {
        assertEqualsOracle(state);
    }

    @Property(tries = 300)
    void equals_the_naive_oracle_where_no_long_can_hold_the_denominator(@ForAll("statesWithManyChecks") State state) {
        assertEqualsOracle(state);
    }

    private static void assertEqualsOracle(State state) {
        Oracle oracle = new Oracle(state.lines());
        Score score = state.score();
        assertThat(String.valueOf(score.floor())).isEqualTo(oracle.floor(null));
        assertThat(String.valueOf(score.ceiling())).isEqualTo(oracle.ceiling(null));
        assertThat(score.coverage()).hasToString(oracle.coverage());
        assertThat(score.evidenceCoverage()).hasToString(oracle.evidenceCoverage());
        assertThat(score.exclusionShare()).hasToString(oracle.exclusionShare());
        assertThat(String.valueOf(score.rawBand())).isEqualTo(oracle.rawBand());
        assertThat(String.valueOf(score.band())).isEqualTo(oracle.band(state.openMajor(), state.openMinor()));
        assertThat(score.provisional()).isEqualTo(!oracle.coverage().equals("100.0"));
        assertThat(score.caps().stream().map(cap -> cap.code() + " " + cap.at() + " " + cap.band()))
                .isEqualTo(oracle.caps(state.openMajor(), state.openMinor()));
        assertThat(score.requirements().stream().map(RequirementScore::rating))
                .isEqualTo(state.lines().stream().map(oracle::rating).toList());
        assertThat(score.sections().stream().map(section -> section.code() + section.floor() + " " + section.ceiling()))
                .isEqualTo(oracle.sections().stream()
                        .map(code -> code + oracle.floor(code) + " " + oracle.ceiling(code)).toList());
    }

    @Property
    void one_more_check_met_never_lowers_floor_or_band(@ForAll("states") State state, @ForAll int pick,
            @ForAll boolean preferUnanswered) {
        int index = pick(state, pick,
                outcome -> outcome instanceof Outcome.Checked checked && checked.met() < checked.total());
        State better =
                state.with(index, line -> line.with(oneMoreMet((Outcome.Checked) line.outcome(), preferUnanswered)));
        assertNotLowered(state.score(), better.score());
        assertThat(better.score().floor()).isGreaterThan(state.score().floor());
    }

    private static Outcome oneMoreMet(Outcome.Checked checked, boolean preferUnanswered) {
        boolean hasNotMet = checked.met() + checked.unanswered() < checked.total();
        boolean answers = checked.unanswered() > 0 && (preferUnanswered || !hasNotMet);
        return new Outcome.Checked(checked.met() + 1, checked.unanswered() - (answers ? 1 : 0), checked.total());
    }

    @Property
    void raising_a_level_never_lowers_floor_or_band(@ForAll("states") State state, @ForAll int pick,
            @ForAll Level level) {
        int index = pick(state, pick, outcome -> outcome instanceof Outcome.Levelled(Level replied)
                && (replied == null || replied.compareTo(level) < 0));
        assertNotLowered(state.score(), state.with(index, line -> line.with(new Outcome.Levelled(level))).score());
    }

    private static void assertNotLowered(Score before, Score after) {
        assertThat(after.floor()).isGreaterThanOrEqualTo(before.floor());
        assertThat(after.rawBand()).isLessThanOrEqualTo(before.rawBand());
        assertThat(after.band()).isLessThanOrEqualTo(before.band());
        for (int index = 0; index < before.sections().size(); index++) {
            Percent floor = before.sections().get(index).floor();
            if (floor != null) assertThat(after.sections().get(index).floor()).isGreaterThanOrEqualTo(floor);
        }
    }

    @Property
    void answering_what_was_unanswered_never_raises_the_ceiling(@ForAll("states") State state, @ForAll int pick,
            @ForAll Level level, @ForAll boolean met) {
        int index = pick(state, pick, outcome -> !outcome.answered());
        Score after = state.with(index, line -> line.with(switch (line.outcome()) {
            case Outcome.Checked(int already, int unanswered, int total) ->
                    new Outcome.Checked(already + (met ? 1 : 0), unanswered - 1, total);
            case Outcome.Levelled levelled -> new Outcome.Levelled(level);
            case Outcome.Excluded excluded -> excluded;
            case Outcome.Rejected rejected -> rejected;
        })).score();
        assertThat(after.ceiling()).isLessThanOrEqualTo(state.score().ceiling());
        assertThat(after.coverage()).isGreaterThanOrEqualTo(state.score().coverage());
        assertThat(after.floor()).isGreaterThanOrEqualTo(state.score().floor());
    }

    @Property
    void floor_is_at_most_the_ceiling(@ForAll("states") State state) {
        Score score = state.score();
        if (score.floor() != null) assertThat(score.floor()).isLessThanOrEqualTo(score.ceiling());
        assertThat(score.sections()).filteredOn(section -> section.floor() != null)
                .allSatisfy(section -> assertThat(section.floor()).isLessThanOrEqualTo(section.ceiling()));
        if (!score.provisional()) assertThat(score.floor()).isEqualTo(score.ceiling());
    }

    @Property
    void order_does_not_matter(@ForAll("states") State state, @ForAll Random random) {
        List<ScoreLine> lines = new ArrayList<>(state.lines());
        Collections.shuffle(lines, random);
        Score one = state.score();
        Score other = new State(lines, state.openMajor(), state.openMinor()).score();
        assertThat(other).usingRecursiveComparison().ignoringCollectionOrder().isEqualTo(one);
        assertThat(other.caps().stream().map(Cap::code)).isSorted();
    }

    @Property
    void the_same_factor_on_every_weight_changes_no_score(@ForAll("states") State state,
            @ForAll @IntRange(min = 2, max = 5) int factor) {
        State light = state.with(line -> weighing(line, 1 + line.weight() % (5 / factor)));
        State heavy = light.with(line -> weighing(line, line.weight() * factor));
        assertThat(heavy.score()).isEqualTo(light.score());
    }

    private static ScoreLine weighing(ScoreLine line, int weight) {
        return new ScoreLine(line.section(), line.requirement(), weight, line.critical(), line.excludable(),
                line.outcome(),
                line.evidenced());
    }

    @Property
    void an_unanswered_framework_scores_zero(@ForAll("states") State state) {
        Score score = state.with(line -> line.with(switch (line.outcome()) {
            case Outcome.Checked checked -> new Outcome.Checked(0, checked.total(), checked.total());
            case Outcome.Levelled levelled -> new Outcome.Levelled(null);
            case Outcome.Excluded excluded -> new Outcome.Levelled(null);
            case Outcome.Rejected rejected -> new Outcome.Levelled(null);
        })).score();
        assertThat(score.floor()).isEqualTo(Percent.ZERO).hasToString("0.0");
        assertThat(score.ceiling()).isEqualTo(Percent.HUNDRED);
        assertThat(score.coverage()).isEqualTo(Percent.ZERO);
        assertThat(score.band()).isEqualTo(Band.E);
        assertThat(score.provisional()).isTrue();
    }

    @Property
    void the_same_state_gives_the_same_digits_wherever_it_is_scored(@ForAll("statesWithManyChecks") State state) {
        List<ScoreLine> copied = state.lines().stream().map(line -> line.with(restated(line.outcome()))).toList();
        assertThat(new State(copied, state.openMajor(), state.openMinor()).score())
                .hasToString(state.score().toString()).isEqualTo(state.score());
    }

    /** The same outcome with every check counted twice, so that other numbers lead to the same figures. */
    private static Outcome restated(Outcome outcome) {
        return outcome instanceof Outcome.Checked(int met, int unanswered, int total)
                ? new Outcome.Checked(2 * met, 2 * unanswered, 2 * total)
                : outcome;
    }

    @Property
    void the_band_is_the_worst_of_the_raw_band_and_every_cap(@ForAll("states") State state) {
        Score score = state.score();
        Assume.that(score.rawBand() != null);
        assertThat(score.caps()).allSatisfy(cap -> assertThat(score.band()).isGreaterThanOrEqualTo(cap.band()));
        assertThat(score.band()).isGreaterThanOrEqualTo(score.rawBand());
        if (score.band() != score.rawBand()) assertThat(score.caps()).extracting(Cap::band).contains(score.band());
    }

    /** The first line from a random start whose outcome fits; a state without one is passed over. */
    private static int pick(State state, int from, Predicate<Outcome> fits) {
        int size = state.lines().size();
        for (int step = 0; step < size; step++) {
            int index = Math.floorMod(from + step, size);
            if (fits.test(state.lines().get(index).outcome())) return index;
        }
        Assume.that(false);
        return -1;
    }

    @Provide
    Arbitrary<State> states() {
        return states(Arbitraries.integers().between(1, 8));
    }

    @Provide
    Arbitrary<State> statesWithManyChecks() {
        return states(Arbitraries.of(7, 11, 13, 97, 101, 450, 9973, 65_537, 999_983, 104_729_009, 1_000_000_007,
                1_073_741_823));
    }

    private static Arbitrary<State> states(Arbitrary<Integer> totals) {
        Arbitrary<ScoreLine> line = Combinators
                .combine(Arbitraries.integers().between(1, 6), Arbitraries.integers().between(1, 5),
                        Arbitraries.of(true, false), Arbitraries.of(true, false), outcomes(totals),
                        Arbitraries.of(true, false))
                .as((section, weight, critical, excludable, outcome, evidenced) -> new ScoreLine("S" + section, "open",
                        weight, critical, excludable || concernsExclusion(outcome), outcome, evidenced));
        Arbitrary<Integer> oftenNone = Arbitraries.of(0, 0, 0, 1, 2);
        return Combinators.combine(line.list().ofMinSize(1).ofMaxSize(24), oftenNone, oftenNone)
                .as((lines, major, minor) -> {
                    List<ScoreLine> coded = new ArrayList<>();
                    for (ScoreLine each : lines) {
                        String code = each.section() + "." + (coded.size() + 1);
                        coded.add(new ScoreLine(each.section(), code, each.weight(), each.critical(), each.excludable(),
                                each.outcome(), each.evidenced()));
                    }
                    return new State(coded, first(coded, major), first(coded.reversed(), minor));
                }).withoutEdgeCases();
    }

    private static boolean concernsExclusion(Outcome outcome) {
        return outcome instanceof Outcome.Excluded || outcome instanceof Outcome.Rejected;
    }

    private static Set<String> first(List<ScoreLine> lines, int count) {
        return new HashSet<>(lines.stream().limit(count).map(ScoreLine::requirement).toList());
    }

    private static Arbitrary<Outcome> outcomes(Arbitrary<Integer> totals) {
        Arbitrary<Outcome> checked =
                totals.flatMap(total -> Arbitraries.integers().between(0, total).flatMap(met -> Arbitraries.integers()
                        .between(0, total - met).map(unanswered -> new Outcome.Checked(met, unanswered, total))));
        Arbitrary<Outcome> fullyMet = totals.map(total -> new Outcome.Checked(total, 0, total));
        Arbitrary<Outcome> levelled = Arbitraries.of(Level.class).injectNull(0.2).map(Outcome.Levelled::new);
        return Arbitraries.frequencyOf(Tuple.of(5, checked), Tuple.of(3, fullyMet), Tuple.of(4, levelled),
                Tuple.of(1, Arbitraries.just(new Outcome.Excluded())),
                Tuple.of(1, Arbitraries.just(new Outcome.Rejected())));
    }
}
