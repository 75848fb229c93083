package org.sanad.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.sanad.identity.OpenToAll;
import org.sanad.platform.RuleBroken;
import org.sanad.server.Settings;

/** Reads the QR code of a certificate from a photo, for phones whose browser cannot. Nothing is kept. */
@ApplicationScoped
public class Scans {

    /** Largest photo that is read, in bytes. */
    public static final long LARGEST = 15L * 1024 * 1024;

    private static final int AT_ONCE = 2;
    private static final Semaphore PLACES = new Semaphore(AT_ONCE);

    /**
     * @param ours whether the code names our own address; its number counts in either case
     */
    public record Scanned(Serial serial, boolean ours) {}

    @Inject Settings settings;

    /** @param size of the photo in bytes */
    @OpenToAll
    public Scanned read(InputStream photo, long size) throws IOException {
        if (size > LARGEST) throw refused("verify.scan.too-large");
        if (!PLACES.tryAcquire()) throw refused("verify.scan.busy");
        try {
            var codes = GreyImage.read(photo).codes();
            if (codes.isEmpty()) throw refused("verify.scan.none");
            return codes.stream().flatMap(code -> scanned(code, settings.baseUrl()).stream()).findFirst()
                    .orElseThrow(() -> refused("verify.scan.other"));
        } catch (GreyImage.Unreadable e) {
            throw refused("verify.scan.unreadable");
        } finally {
            PLACES.release();
        }
    }

    private static RuleBroken refused(String key) {
        return RuleBroken.invalid("photo", key);
    }

    /** The number at the end of the address that a code holds. */
    static Optional<Scanned> scanned(String code, URI base) {
        var path = code.strip().replaceFirst("[?#].*", "").replaceFirst("/+$", "");
        return Serial.read(path.substring(path.lastIndexOf('/') + 1))
                .map(serial -> new Scanned(serial, ours(code.strip(), base)));
    }

    private static boolean ours(String code, URI base) {
        try {
            return !code.contains("/") || base.getRawAuthority().equalsIgnoreCase(new URI(code).getRawAuthority());
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
