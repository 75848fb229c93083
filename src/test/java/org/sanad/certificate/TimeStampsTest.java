package org.sanad.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sanad.proof.Bytes;
import org.sanad.proof.SignedPdf;
import org.sanad.proof.TimeStamp;

class TimeStampsTest {

    private static final StampAuthority AUTHORITY = StampAuthority.called("CN=Test TSA");

    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;

    @AfterEach
    void stop() {
        if (server != null) server.stop(0);
    }

    private interface Answer {
        void to(HttpExchange exchange) throws Exception;
    }

    private Signed with(Answer answer) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/tsr", exchange -> {
            asked.incrementAndGet();
            try {
                answer.to(exchange);
            } catch (IOException e) {
                throw e;
            } catch (Exception e) {
                throw new IOException(e);
            } finally {
                exchange.close();
            }
        });
        server.start();
        return Signed.installation("SANAD_TSA_URL", "http://localhost:" + server.getAddress().getPort() + "/tsr");
    }

    private static void send(HttpExchange exchange, byte[] body) throws IOException {
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    @Test
    void the_stamp_of_an_authority_stands_in_the_signature() throws Exception {
        Signed ours = with(exchange -> send(exchange,
                AUTHORITY.answer(exchange.getRequestBody().readAllBytes(), request -> request)));
        Signing signing = ours.begin();
        byte[] pdf = signing.sign(CertificatePdf.of(Sample.certificate(), Pdf.english(), signing.signatory()));
        assertThat(signing.stampMissing()).isFalse();
        SignedPdf examined = SignedPdf.examine(pdf, ours.published());
        assertThat(examined.verdict()).isEqualTo(SignedPdf.Verdict.GENUINE);
        assertThat(examined.timeStamp()).contains(new TimeStamp(StampAuthority.STAMPED, "CN=Test TSA"));
        Conformance.assertConforms(pdf);
    }

    @Test
    void the_stamp_of_another_signature_is_refused() throws Exception {
        Signed ours =
                with(exchange -> send(exchange, AUTHORITY.answer(exchange.getRequestBody().readAllBytes(), request -> {
                    TimeStampRequestGenerator other = new TimeStampRequestGenerator();
                    other.setCertReq(true);
                    return other.generate(TSPAlgorithms.SHA256, new byte[32], request.getNonce());
                })));
        assertThatItIsSignedWithout(ours);
    }

    @Test
    void a_stamp_that_was_changed_makes_the_signature_broken() throws Exception {
        Signed ours = with(exchange -> send(exchange,
                AUTHORITY.answer(exchange.getRequestBody().readAllBytes(), request -> request)));
        byte[] pdf = ours.certificate(Sample.certificate());
        byte[] time = HexFormat.of().formatHex("20261005093109Z".getBytes(StandardCharsets.US_ASCII))
                .getBytes(StandardCharsets.US_ASCII);
        pdf[Bytes.find(pdf, time, 0) + 1] = '3';
        assertThat(SignedPdf.examine(pdf, ours.published()).verdict()).isEqualTo(SignedPdf.Verdict.BROKEN);
    }

    @Test
    void a_stamp_can_only_be_exchanged_for_another_of_nearly_the_same_time() throws Exception {
        Signed ours = with(exchange -> send(exchange,
                AUTHORITY.answer(exchange.getRequestBody().readAllBytes(), request -> request)));
        byte[] pdf = ours.certificate(Sample.certificate());
        for (Duration off : new Duration[] {Duration.ofMinutes(-6), Duration.ofDays(-2_000), Duration.ofHours(25)}) {
            assertThat(SignedPdf.examine(Forged.stamped(pdf, ours.now().plus(off)), ours.published()).verdict())
                    .as("%s", off).isEqualTo(SignedPdf.Verdict.BROKEN);
        }
        Instant later = ours.now().plus(Duration.ofHours(23));
        assertThat(SignedPdf.examine(Forged.stamped(pdf, later), ours.published()).timeStamp())
                .contains(new TimeStamp(later, "CN=DigiCert"));
        assertThat(SignedPdf.examine(Forged.unstamped(pdf), ours.published()).verdict())
                .isEqualTo(SignedPdf.Verdict.BROKEN);
    }

    @Test
    void a_signature_without_a_stamp_gets_none_afterwards() {
        Signed ours = Signed.installation("SANAD_TSA_URL", "http://localhost:1/tsr");
        byte[] pdf = ours.certificate(Sample.certificate());
        assertThat(SignedPdf.examine(pdf, ours.published()).verdict()).isEqualTo(SignedPdf.Verdict.GENUINE);
        assertThat(SignedPdf.examine(Forged.stamped(pdf, ours.now()), ours.published()).verdict())
                .isEqualTo(SignedPdf.Verdict.BROKEN);
    }

    @Test
    void an_authority_whose_clock_is_wrong_stamps_nothing() throws Exception {
        Signed ours = with(exchange -> send(exchange,
                AUTHORITY.answer(exchange.getRequestBody().readAllBytes(), request -> request)));
        assertThatItIsSignedWithout(ours.at(ours.now().plus(Duration.ofMinutes(10)), "SANAD_TSA_URL",
                "http://localhost:" + server.getAddress().getPort() + "/tsr"));
    }

    @Test
    void an_authority_that_answers_nonsense_or_an_error_delays_nothing() throws Exception {
        assertThatItIsSignedWithout(with(exchange -> send(exchange, new byte[] {1, 2, 3})));
        server.stop(0);
        assertThatItIsSignedWithout(with(exchange -> exchange.sendResponseHeaders(500, -1)));
    }

    @Test
    void an_authority_that_sends_without_end_is_left() throws Exception {
        assertThatItIsSignedWithout(with(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 1_000; i++) exchange.getResponseBody().write(new byte[1_000]);
        }));
    }

    @Test
    void an_authority_that_is_gone_is_said_to_be() throws Exception {
        assertThatItIsSignedWithout(Signed.installation("SANAD_TSA_URL", "http://localhost:1/tsr"));
    }

    @Test
    void an_authority_that_hangs_is_waited_for_once() throws Exception {
        Signed ours = with(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(1);
            exchange.getResponseBody().flush();
            LockSupport.parkNanos(Duration.ofSeconds(20).toNanos());
        });
        long begun = System.nanoTime();
        assertThatItIsSignedWithout(ours);
        assertThatItIsSignedWithout(ours);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(15));
        assertThat(asked).hasValue(1);
    }

    private static void assertThatItIsSignedWithout(Signed ours) {
        Signing signing = ours.begin();
        byte[] pdf = signing.sign(CertificatePdf.of(Sample.certificate(), Pdf.english(), signing.signatory()));
        assertThat(signing.stampMissing()).isTrue();
        SignedPdf examined = SignedPdf.examine(pdf, ours.published());
        assertThat(examined.verdict()).isEqualTo(SignedPdf.Verdict.GENUINE);
        assertThat(examined.timeStamp()).isEmpty();
    }
}
