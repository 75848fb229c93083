package org.sanad.certificate;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.sanad.proof.SignedPdf;

/** Signed documents with the options of a small server; twenty reports at once in 512 MB, and a file examined. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(value = 1, jvmArgsAppend = {"-Xmx512m", "-XX:+UseSerialGC", "-Xss512k", "-XX:TieredStopAtLevel=1"})
public class DocumentsBenchmark {

    private final Signed ours = Signed.installation();
    private final byte[] signed = ours.certificate(Sample.certificate());

    @Benchmark
    public byte[] certificate() {
        return ours.certificate(Sample.certificate());
    }

    @Benchmark
    public byte[] report() {
        return ours.report(Sample.report());
    }

    @Benchmark
    public byte[] statementOfApplicability() {
        Signing signing = ours.begin();
        return signing.sign(ApplicabilityPdf.of(Sample.report(), Pdf.english(), signing.signatory()));
    }

    @Benchmark
    public int twentyReportsAtOnce() throws Exception {
        try (var threads = Executors.newFixedThreadPool(20)) {
            int size = 0;
            Callable<byte[]> one = this::report;
            for (var report : threads.invokeAll(IntStream.range(0, 20).mapToObj(i -> one).toList()))
                size += report.get().length;
            return size;
        }
    }

    @Benchmark
    public SignedPdf examined() {
        return SignedPdf.examine(signed, ours.published());
    }
}
