package org.sanad.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
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
 * The time of binding a record as large as that of ISO/IEC 27001: 123 answers and verdicts with their rows.
 * {@code mvn -q test-compile exec:exec@benchmark -Dbenchmark=RecordBenchmark}; the figures stand in
 * {@code docs/performance.md}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class RecordBenchmark {

    private static final int REQUIREMENTS = 123;

    private List<Leaf> leaves;
    private String kept;
    private Bundle bundle;

    @Setup
    public void build() {
        leaves = new ArrayList<>();
        for (int i = 0; i < REQUIREMENTS; i++) {
            var code = "A." + i;
            leaves.add(Leaf.of("answer", code, Map.of("row", row(code, "We do this, and somebody is named for it."),
                    "with", Map.of("evidence", 0, "verdicts", 1, "findings", 0),
                    "asked", Map.of("place", i, "section", "A", "title", "What shapes the firm's security is known"))));
            leaves.add(Leaf.of("verdict", code, Map.of("row", row(code, "Seen the document and one record."))));
        }
        bundle = new Bundle("7K3M-9QXT-2D4F-8R6W", leaves);
        kept = bundle.text();
    }

    private static Map<String, Object> row(String code, String text) {
        var row = new TreeMap<String, Object>(Map.of("requirement", code, "checks", "a=1 b=1 c=1 d=1", "at",
                "2026-11-26T01:18:07.149023Z", "version", 1, "text", text));
        for (var id : List.of("id", "parent", "by")) row.put(id, UUID.randomUUID().toString());
        return row;
    }

    @Benchmark
    public String bind() {
        var bound = new Bundle("7K3M-9QXT-2D4F-8R6W", leaves);
        return bound.root() + bound.text();
    }

    @Benchmark
    public Bundle read() {
        return Bundle.read(kept);
    }

    @Benchmark
    public Map<String, Object> prove() {
        return bundle.proof("A.61");
    }
}
