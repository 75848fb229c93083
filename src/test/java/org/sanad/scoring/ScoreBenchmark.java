package org.sanad.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The time of scoring a framework as large as ISO/IEC 27001 with Annex A: 123 requirements with 450 checks in 11
 * sections. {@code mvn -q test-compile exec:exec@benchmark}; the figures stand in {@code docs/scoring.md}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ScoreBenchmark {

    private static final int REQUIREMENTS = 123;
    private static final int CHECKS = 450;

    private List<ScoreLine> answered;
    private List<ScoreLine> beyondLong;

    @Setup
    public void build() {
        answered = new ArrayList<>();
        beyondLong = new ArrayList<>();
        int checks = 0;
        for (int index = 0; index < REQUIREMENTS; index++) {
            int total = index % 41 < 5 ? 2 : index % 41 < 15 ? 3 : index % 41 < 35 ? 4 : 5;
            checks += total;
            answered.add(line(index, index % 17 == 0 ? new Outcome.Excluded()
                    : new Outcome.Checked(total - index % 3, index % 3 / 2, total)));
            beyondLong.add(line(index, new Outcome.Checked(index, 0, 1000 + index)));
        }
        if (checks != CHECKS) throw new IllegalStateException("The framework has " + checks + " checks");
    }

    private static ScoreLine line(int index, Outcome outcome) {
        int section = index * 11 / REQUIREMENTS;
        return new ScoreLine("A." + section, "A." + section + "." + index, 1 + index % 5, index % 7 == 0, true, outcome,
                index % 2 == 0);
    }

    @Benchmark
    public Score score() {
        return Score.of(answered, Policy.READINESS_1);
    }

    /** Every requirement with another, larger number of checks: no long holds the common denominator. */
    @Benchmark
    public Score scoreBeyondLong() {
        return Score.of(beyondLong, Policy.READINESS_1);
    }
}
