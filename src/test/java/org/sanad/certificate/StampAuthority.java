package org.sanad.certificate;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.sanad.platform.Sha256;

/** An authority for time stamps, as anybody can make one. */
record StampAuthority(KeyPair pair, X509CertificateHolder certificate) {

    static final Instant STAMPED = Instant.parse("2026-10-05T09:31:09Z");

    static StampAuthority called(String name) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            X500Name subject = new X500Name(name);
            return new StampAuthority(pair,
                    new JcaX509v3CertificateBuilder(subject, BigInteger.TEN, Date.from(STAMPED.minusSeconds(60)),
                            Date.from(STAMPED.plusSeconds(60)), subject, pair.getPublic())
                            .addExtension(Extension.extendedKeyUsage, true,
                                    new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping))
                            .build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate())));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private TimeStampTokenGenerator tokens() throws Exception {
        TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
                new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withRSA", pair.getPrivate(),
                        new JcaX509CertificateConverter().getCertificate(certificate)),
                new JcaDigestCalculatorProviderBuilder().build()
                        .get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
                new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.1"));
        tokens.addCertificates(new JcaCertStore(List.of(certificate)));
        return tokens;
    }

    /** What it answers to a request, which may have been exchanged for another. */
    byte[] answer(byte[] asked, UnaryOperator<TimeStampRequest> change) throws Exception {
        return new TimeStampResponseGenerator(tokens(), TSPAlgorithms.ALLOWED)
                .generate(change.apply(new TimeStampRequest(asked)), BigInteger.TWO, Date.from(STAMPED)).getEncoded();
    }

    /** Its word that it saw a signature at any time it likes. */
    byte[] token(byte[] signature, Instant at) throws Exception {
        TimeStampRequestGenerator request = new TimeStampRequestGenerator();
        request.setCertReq(true);
        return tokens().generate(request.generate(TSPAlgorithms.SHA256, Sha256.digest().digest(signature)),
                BigInteger.TWO, Date.from(at)).toCMSSignedData().toASN1Structure().getEncoded("DER");
    }

    /** What an installation makes that asks this authority. */
    <T> T whileAsked(Function<String, T> made) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/tsr", exchange -> {
                try (exchange) {
                    byte[] answer = answer(exchange.getRequestBody().readAllBytes(), request -> request);
                    exchange.sendResponseHeaders(200, answer.length);
                    exchange.getResponseBody().write(answer);
                } catch (Exception e) {
                    throw new IOException(e);
                }
            });
            server.start();
            try {
                return made.apply("http://localhost:" + server.getAddress().getPort() + "/tsr");
            } finally {
                server.stop(0);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
