package org.sanad.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.sanad.platform.Secret;
import org.sanad.platform.Sha256;
import org.sanad.proof.TimeStamp;
import org.sanad.server.Settings;

/**
 * Time stamps of the authority that {@code SANAD_TSA_URL} names (RFC 3161). A decision must not fail, nor wait for
 * long, because somebody else's server is down: then there is none, the log says so, and for a minute nobody asks
 * again.
 */
@ApplicationScoped
public class TimeStamps {

    private static final Logger LOG = Logger.getLogger(TimeStamps.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration REST = Duration.ofMinutes(1);
    private static final int LARGEST = 64 * 1024;

    @Inject Settings settings;
    @Inject Clock clock;

    private volatile Instant down = Instant.MIN;

    protected TimeStamps() {}

    /** For programs without a container, and tests. */
    public TimeStamps(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    boolean wanted() {
        return settings.tsa().isPresent();
    }

    /**
     * A token over the signature that can be verified and fits the moment of signing, if the authority gives one in
     * time.
     */
    Optional<byte[]> token(byte[] signature, Instant signed) {
        if (!wanted() || clock.instant().isBefore(down)) return Optional.empty();
        var authority = settings.tsa().get();
        try {
            var request = request(signature);
            var response = new TimeStampResponse(ask(authority, request.getEncoded()));
            response.validate(request);
            if (response.getTimeStampToken() == null)
                throw new TSPException(String.valueOf(response.getStatusString()));
            var token = response.getTimeStampToken().toCMSSignedData().toASN1Structure().getEncoded("DER");
            if (TimeStamp.read(token, signature, signed).isEmpty())
                throw new TSPException("its token cannot be verified, or its clock is wrong");
            return Optional.of(token);
        } catch (IOException | TSPException | TimeoutException | RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "The time stamp authority " + authority
                    + " gave no time stamp; documents are signed without one");
            down = clock.instant().plus(REST);
            return Optional.empty();
        }
    }

    private static TimeStampRequest request(byte[] signature) {
        var generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        return generator.generate(TSPAlgorithms.SHA256, Sha256.digest().digest(signature),
                new java.math.BigInteger(1, Secret.bytes(8)));
    }

    /** The whole exchange in bounded time and space. */
    private static byte[] ask(URI authority, byte[] request) throws IOException, TimeoutException {
        var http = HttpClient.newBuilder().connectTimeout(PATIENCE).followRedirects(HttpClient.Redirect.NEVER).build();
        try {
            var question = HttpRequest.newBuilder(authority).timeout(PATIENCE)
                    .header("Content-Type", "application/timestamp-query").POST(BodyPublishers.ofByteArray(request))
                    .build();
            return http.sendAsync(question, BodyHandlers.ofInputStream()).thenApplyAsync(TimeStamps::body)
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            http.shutdownNow();
        }
    }

    private static byte[] body(HttpResponse<InputStream> response) {
        try (var in = response.body()) {
            var bytes = in.readNBytes(LARGEST + 1);
            if (response.statusCode() != 200 || bytes.length > LARGEST)
                throw new IOException("status " + response.statusCode() + ", " + bytes.length + " bytes");
            return bytes;
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }
}
