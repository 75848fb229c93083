package org.sanad.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sanad.proof.Bytes;
import org.sanad.proof.SignedPdf;
import org.sanad.proof.TimeStamp;

class TimeStampsTest {

    private static final Instant STAMPED = Instant.parse("2026-10-05T09:31:09Z");
    private static KeyPair pair;
    private static X509CertificateHolder certificate;

    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;

    @BeforeAll
    static void authority() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        pair = generator.generateKeyPair();
        certificate = new JcaX509v3CertificateBuilder(new X500Name("CN=Test TSA"), BigInteger.TEN, Date.from(STAMPED.minusSeconds(60)), Date.from(STAMPED.plusSeconds(60)), new X500Name("CN=Test TSA"), pair.getPublic())
                .addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping)).build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate()));
    }

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

    /** What an authority answers to a request, which may have been exchanged for another. */
    private static byte[] stamp(byte[] asked, UnaryOperator<TimeStampRequest> change) throws Exception {
        TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withRSA", pair.getPrivate(), new JcaX509CertificateConverter().getCertificate(certificate)),
                new JcaDigestCalculatorProviderBuilder().build().get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)), new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.1"));
        tokens.addCertificates(new JcaCertStore(List.of(certificate)));
        return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED).generate(change.apply(new TimeStampRequest(asked)), BigInteger.TWO, Date.from(STAMPED)).getEncoded();
    }

    @Test
    void the_stamp_of_an_authority_stands_in_the_signature() throws Exception {
        Signed ours = with(exchange -> send(exchange, stamp(exchange.getRequestBody().readAllBytes(), request -> request)));
        Signing signing = ours.begin();
        byte[] pdf = signing.sign(CertificatePdf.of(Sample.certificate(), Pdf.english(), signing.signatory()));
        assertThat(signing.stampMissing()).isFalse();
        SignedPdf examined = SignedPdf.examine(pdf, ours.published());
        assertThat(examined.verdict()).isEqualTo(SignedPdf.Verdict.GENUINE);
        assertThat(examined.timeStamp()).contains(new TimeStamp(STAMPED, "CN=Test TSA"));
        Conformance.assertConforms(pdf);
    }

    @Test
    void the_stamp_of_another_signature_is_refused() throws Exception {
        Signed ours = with(exchange -> send(exchange, stamp(exchange.getRequestBody().readAllBytes(), request -> {
            TimeStampRequestGenerator other = new TimeStampRequestGenerator();
            other.setCertReq(true);
            return other.generate(TSPAlgorithms.SHA256, new byte[32], request.getNonce());
        })));
        assertThatItIsSignedWithout(ours);
    }

    @Test
    void a_stamp_that_was_changed_makes_the_signature_broken() throws Exception {
        Signed ours = with(exchange -> send(exchange, stamp(exchange.getRequestBody().readAllBytes(), request -> request)));
        byte[] pdf = ours.certificate(Sample.certificate());
        byte[] time = HexFormat.of().formatHex("20261005093109Z".getBytes(StandardCharsets.US_ASCII)).getBytes(StandardCharsets.US_ASCII);
        pdf[Bytes.find(pdf, time, 0) + 1] = '3';
        assertThat(SignedPdf.examine(pdf, ours.published()).verdict()).isEqualTo(SignedPdf.Verdict.BROKEN);
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
