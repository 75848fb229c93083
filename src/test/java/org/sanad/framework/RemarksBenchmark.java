package org.sanad.framework;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.sanad.platform.RuleBroken.Field;

/**
 * The time of the remarks on a checklist of random words, whose checks share many letters and say different things.
 * {@code mvn -q test-compile exec:exec@benchmark -Dbenchmark=RemarksBenchmark}; the figures stand in
 * {@code docs/performance.md}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgs = {"-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"})
public class RemarksBenchmark {

    private static final List<String> WORDS = List.of(
            ("access backup client code contract data device document encryption evidence firewall incident inventory "
                    + "key laptop log manager network owner "
                    + "password patch person policy record release report review risk server service staff supplier "
                    + "system test ticket tool user vendor")
                    .split(" "));

    /** Requirements, and checks of each. */
    @Param({"500x4", "1900x6"}) public String size;

    private Framework framework;

    @Setup
    public void build() {
        var parts = size.split("x");
        framework = random(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    static Framework random(int requirements, int checks) {
        var random = new Random(3);
        return new Framework("x", "X", "1", "P", "L", "S", "", List.of(new Section("A", "All", false, IntStream
                .range(0, requirements)
                .mapToObj(at -> new Requirement("R." + at, "Title " + at, words(random, 25), words(random, 30),
                        List.of("a record"), 1 + at % 5, at == 0, false, List.of(),
                        new Question.Checklist(IntStream.range(0, checks)
                                .mapToObj(check -> new Check(String.valueOf((char) ('a' + check)), words(random, 14)))
                                .toList())))
                .toList())));
    }

    private static String words(Random random, int count) {
        return Stream.generate(() -> WORDS.get(random.nextInt(WORDS.size()))).limit(count)
                .collect(Collectors.joining(" ", "", "."));
    }

    @Benchmark
    public List<Field> remarks() {
        return Remarks.on(framework);
    }
}
